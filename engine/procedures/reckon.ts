import { dueBeginningWith, dueWithin, earliestAfter, latestBefore } from "../calendar/arithmetic.ts";
import type { DateSum } from "../calendar/arithmetic.ts";
import type { KnownCalendar } from "../calendar/known-calendar.ts";
import { wordsForWorking } from "../calendar/working-words.ts";
import type { Counting, Deadline } from "../provisions/procedures/course.ts";
import { shortWordsForDate } from "../quantities/civil-date.ts";
import { parsePeriod } from "../quantities/period.ts";
import type { RunningDeadline } from "./case.ts";

/** A day reached, with its working in words; or, in `message`, why it cannot be reckoned. */
export type Reckoned =
  | { readonly ok: true; readonly due: Temporal.PlainDate; readonly working: string }
  | { readonly ok: false; readonly message: string };

/** The day of a deadline counted from a date, as the calendar is known; its working can be checked by hand. */
export function reckon(counting: Counting, from: Temporal.PlainDate, known: KnownCalendar | undefined): Reckoned {
  if (counting.kind === "on") return { ok: true, due: from, working: `The day is ${shortWordsForDate(from)}` };
  const period = parsePeriod(counting.period);
  if (!period.ok) throw new Error(`the period ${counting.period} was not checked`);
  const sum = sums[counting.kind](period.value, from, known);
  return sum.ok ? { ok: true, due: sum.date, working: wordsForWorking(sum) } : { ok: false, message: sum.message };
}

/** Whether the day reached is the last on which it can be met, or the first. */
export function sideOf({ counting }: Deadline): RunningDeadline["counts"] {
  return counting.kind === "not-before" ? "first day" : "last day";
}

type Sum = (...given: Parameters<typeof dueWithin>) => DateSum;

const sums: Readonly<Record<Exclude<Counting["kind"], "on">, Sum>> = {
  within: dueWithin,
  "beginning with": dueBeginningWith,
  before: latestBefore,
  "not-before": earliestAfter,
};
