import { dueWithin } from "../../calendar/arithmetic.ts";
import type { KnownCalendar } from "../../calendar/known-calendar.ts";
import { shortWordsForDate } from "../../quantities/civil-date.ts";
import { parsePeriod } from "../../quantities/period.ts";
import type { Period } from "../../quantities/period.ts";
import { dateOfDay, dayNumber } from "../encode.ts";
import type { EncodedValue } from "../fact.ts";
import { recordsOf } from "./count.ts";
import type { Computed, FormulaContext, PeakFormula } from "./formula.ts";
import { inSequence, possiblySatisfying } from "./sequence.ts";

/**
 * The most records satisfying a condition within a period of the first of them, whichever that is: for `12 months` up to and
 * including the same day a year on. Where fields are not known, at least and at most so many.
 */
export function computePeak(
  formula: PeakFormula,
  read: (name: string) => EncodedValue,
  context: FormulaContext,
): Computed {
  const records = recordsOf(read(formula.records));
  const period = parsePeriod(formula.within);
  if (!period.ok) throw new Error(`the period ${formula.within} was not checked`);
  if (records === undefined) return { value: null, least: 0 };
  const { placed, undated } = inSequence(records, formula, read);
  const days = (bound: "least" | "most"): readonly number[] =>
    placed.filter((each) => each[bound] === "satisfies").map(({ day }) => day);
  const least = peakOf(days("least"), period.value, context.known);
  const most = peakOf(days("most"), period.value, context.known);
  const failed = least.failed ?? most.failed;
  if (failed !== undefined) return { value: null, failed };
  const mostWithUndated = most.count + possiblySatisfying(undated);
  if (least.count !== mostWithUndated) return { value: null, least: least.count, most: mostWithUndated };
  return { value: least.count, ...(least.count < 2 ? {} : { working: workingOf(least) }) };
}

interface Peak {
  readonly count: number;
  readonly first: number;
  readonly last: number;
  readonly failed?: string;
}

/** A fullest stretch can be moved on until it begins on one of the days, so only those beginnings are tried. */
function peakOf(days: readonly number[], period: Period, known: KnownCalendar | undefined): Peak {
  let peak: Peak = { count: 0, first: 0, last: 0 };
  let end = 0;
  for (const [start, first] of days.entries()) {
    const reached = dueWithin(period, dateOfDay(first), known);
    if (!reached.ok) return { ...peak, failed: reached.message };
    const last = dayNumber(reached.date);
    while ((days[end] ?? Infinity) <= last) end += 1;
    if (end - start > peak.count) peak = { count: end - start, first, last: days[end - 1] ?? first };
  }
  return peak;
}

function workingOf({ count, first, last }: Peak): string {
  return `${count} from ${shortWordsForDate(dateOfDay(first))} to ${shortWordsForDate(dateOfDay(last))}`;
}
