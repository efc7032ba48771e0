import { parsePeriod } from "../../../quantities/period.ts";
import type { Deadline } from "../course.ts";
import type { Graphed } from "./graphed.ts";

/** A deadline after which a case has always gone elsewhere before another one could be missed. */
export function checkShadowed({ open, named: { course }, report }: Graphed): void {
  const deadlines = [...course.deadlines.values()];
  const runs = ({ id }: Deadline): ReadonlySet<string> => open.running.get(id)?.stages ?? new Set();
  deadlines.forEach((later, place) => {
    const earlier = deadlines.find((each, index) => {
      const order = comesFirst(each, later);
      return (
        each !== later &&
        (order === "earlier" || (order === "same day" && index < place)) &&
        each.ifMissed?.kind === "goes" &&
        each.metBy.every((id) => later.metBy.includes(id)) &&
        runs(later).isSubsetOf(runs(each)) &&
        [...runs(later)].every((stage) => leaves(each, stage))
      );
    });
    if (earlier === undefined || runs(later).size === 0 || later.ifMissed === undefined) return;
    report.problem(
      "step-never-taken",
      report.at(`${later.path}/ifMissed`),
      `The deadline “${later.title}” is never missed, because “${earlier.title}” has sent the case elsewhere by then`,
      "Leave one of them out, or let this one be missed earlier",
      "warning",
    );
  });
}

/** Which of two deadlines passes first, if they are counted alike. */
function comesFirst(one: Deadline, other: Deadline): "earlier" | "same day" | undefined {
  const [a, b] = [one.counting, other.counting];
  if (a.kind !== b.kind || JSON.stringify(a.anchor) !== JSON.stringify(b.anchor)) return undefined;
  if (a.kind === "on" || b.kind === "on") return a.kind === b.kind ? "same day" : undefined;
  const [mine, theirs] = [parsePeriod(a.period), parsePeriod(b.period)];
  if (!mine.ok || !theirs.ok || mine.value.unit !== theirs.value.unit || a.kind === "not-before") return undefined;
  if (mine.value.count === theirs.value.count) return "same day";
  return mine.value.count < theirs.value.count === (a.kind !== "before") ? "earlier" : undefined;
}

/** Whether missing it takes a case out of a stage. */
function leaves({ ifMissed }: Deadline, stage: string): boolean {
  return ifMissed?.kind === "goes" && ifMissed.stage !== stage;
}
