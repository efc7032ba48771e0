import { listed } from "../../../documents/refusal.ts";
import { daysOfKeeping, inTheWay, keepings } from "../durations/keeping.ts";
import { startDays } from "../durations/start-days.ts";
import type { Graphed } from "./graphed.ts";

/** No deadline is such that on whatever day it begins it could not be kept together with the others. */
export function checkKeeping({ open, named: { course }, report }: Graphed): void {
  const isHard = [...course.deadlines.values()].some(
    ({ counting: { kind } }) => kind === "before" || kind === "not-before",
  );
  if (!isHard) return;
  const start = startDays(report.surroundings.calendar);
  for (const keeping of keepings(course, open, start)) {
    // The days are gone through one after the other, and most often the first will do.
    const isKept = (day: number): boolean | undefined => daysOfKeeping(keeping, { ...start, days: [day] })[0]?.[1];
    const told = start.days.find((day) => isKept(day) !== undefined);
    if (told === undefined || start.days.some((day) => isKept(day) === true)) continue;
    const { deadline, begunBy } = keeping;
    const after = begunBy === undefined ? "once a case has begun" : `after “${begunBy.title}”`;
    const titles = inTheWay(keeping, told).map(({ title }) => `“${title}”`);
    report.problem(
      "deadlines-never-kept",
      report.at(deadline.path),
      `The deadline “${deadline.title}” can never be kept ${after} together with ${listed(titles, "and")}, whatever the day`,
      "Give it more time, or ask for less time before or in between",
      "warning",
    );
  }
}
