import type { DateSum } from "../../calendar/arithmetic.ts";
import { dueBeginningWith, dueWithin, earliestAfter, latestBefore } from "../../calendar/arithmetic.ts";
import { latestMomentBefore, momentWithin } from "../../calendar/hours.ts";
import type { KnownCalendar } from "../../calendar/known-calendar.ts";
import { wordsForWorking } from "../../calendar/working-words.ts";
import { wordsForDateTime } from "../../quantities/civil-time.ts";
import type { Period } from "../../quantities/period.ts";
import { countsHours, parsePeriod } from "../../quantities/period.ts";
import { dateOfDay, dayNumber, minuteNumber, momentOfMinute } from "../encode.ts";
import type { EncodedValue } from "../fact.ts";
import { none } from "../fact.ts";
import type { Computed, DateFormula, FormulaContext } from "./formula.ts";

/** A date counted from another in days, working days, clear days, months or years; a moment counted in hours or minutes. */
export function computeDate(
  formula: DateFormula,
  read: (name: string) => EncodedValue,
  context: FormulaContext,
): Computed {
  const from = read(formula.from);
  const period = parsePeriod(formula.period);
  if (!period.ok) throw new Error(`the period ${formula.period} was not checked`);
  if (from === none) return { value: none };
  if (typeof from !== "number") return { value: null };
  if (countsHours(period.value)) return moment(formula.counted, period.value, momentOfMinute(from));
  const sum = count(formula.counted, period.value, dateOfDay(from), context.known);
  if (!sum.ok) return { value: null, failed: sum.message };
  return { value: dayNumber(sum.date), working: wordsForWorking(sum) };
}

function count(
  counted: DateFormula["counted"],
  period: Period,
  from: Temporal.PlainDate,
  known: KnownCalendar | undefined,
): DateSum {
  switch (counted) {
    case "within":
      return dueWithin(period, from, known);
    case "beginningWith":
      return dueBeginningWith(period, from, known);
    case "before":
      return latestBefore(period, from, known);
    case "after":
      return earliestAfter(period, from, known);
  }
}

function moment(counted: DateFormula["counted"], period: Period, from: Temporal.PlainDateTime): Computed {
  const sum = counted === "before" ? latestMomentBefore(period, from) : momentWithin(period, from);
  if (!sum.ok) return { value: null, failed: sum.message };
  return { value: minuteNumber(sum.moment), working: `The hour reached is ${wordsForDateTime(sum.moment)}` };
}
