import type { Action } from "../course.ts";
import type { Keeping } from "./keeping.ts";
import type { StartDays } from "./start-days.ts";
import { latestDays } from "./timetable.ts";

/** The last day on which something can be done so that a deadline, and all others, can still be kept. */
export interface LastDay {
  readonly action: Action;
  /** Days after what begins the deadline, from the fewest to the most whatever day that is. */
  readonly days: { readonly least: number; readonly most: number };
  readonly workingDays?: { readonly least: number; readonly most: number };
}

/** For what is done on the way and asks for a date, the last day on which it can be. */
export function lastDays({ plans }: Keeping, { days, sums }: StartDays): readonly LastDay[] {
  const asking = new Map<string, Action>();
  for (const { happenings } of plans)
    for (const { act } of happenings)
      if (Object.values(act?.data.asks ?? {}).some(({ type }) => type === "date") && act !== undefined)
        asking.set(act.id, act);
  return [...asking.values()].flatMap((action): readonly LastDay[] => {
    const telling = plans.filter(({ happenings }) => happenings.some(({ act }) => act?.id === action.id));
    const found = days.flatMap((day) => {
      const last = Math.max(...telling.map((plan) => latestOf(action, plan, day)));
      return Number.isFinite(last) ? [{ days: last - day, workingDays: sums.workingDays(day, last) }] : [];
    });
    if (found.length === 0) return [];
    const working = found.map(({ workingDays }) => workingDays).filter((each) => each !== undefined);
    return [
      {
        action,
        days: rangeOf(found.map((each) => each.days)),
        ...(working.length < found.length ? {} : { workingDays: rangeOf(working) }),
      },
    ];
  });
}

function latestOf(action: Action, { happenings, number, ties }: Keeping["plans"][number], day: number): number {
  const index = happenings.find(({ act }) => act?.id === action.id)?.index;
  const timed = latestDays(number, ties, day);
  if (index === undefined || index === 0 || typeof timed === "string") return -Infinity;
  return timed[index] ?? -Infinity;
}

function rangeOf(numbers: readonly number[]): LastDay["days"] {
  return { least: numbers.reduce((a, b) => Math.min(a, b)), most: numbers.reduce((a, b) => Math.max(a, b)) };
}
