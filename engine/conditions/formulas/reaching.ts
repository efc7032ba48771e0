import { dueWithin } from "../../calendar/arithmetic.ts";
import type { KnownCalendar } from "../../calendar/known-calendar.ts";
import type { Period } from "../../quantities/period.ts";
import { parsePeriod } from "../../quantities/period.ts";
import { dateOfDay, dayNumber } from "../encode.ts";
import type { EncodedValue } from "../fact.ts";
import { none } from "../fact.ts";
import type { Computed, FormulaContext, ReachingFormula } from "./formula.ts";

/**
 * The earliest date from which a period still reaches a day. Counting back is not enough: 15 months back from 31 May is
 * 28 February, but from 28 February they only reach 28 May.
 */
export function computeReaching(
  formula: ReachingFormula,
  read: (name: string) => EncodedValue,
  context: FormulaContext,
): Computed {
  const to = read(formula.to);
  const period = parsePeriod(formula.period);
  if (!period.ok) throw new Error(`the period ${formula.period} was not checked`);
  if (to === none) return { value: none };
  return typeof to === "number" ? earliest(period.value, dateOfDay(to), context.known) : { value: null };
}

/** Halves the stretch between a date that surely lies too far back and the day itself, which surely is reached. */
function earliest(period: Period, to: Temporal.PlainDate, known: KnownCalendar | undefined): Computed {
  let [tooEarly, reaches] = [dayNumber(to) - mostDays(period), dayNumber(to)];
  while (reaches - tooEarly > 1) {
    const middle = Math.floor((reaches + tooEarly) / 2);
    const due = dueWithin(period, dateOfDay(middle), known);
    // Beyond its first years the calendar says nothing; it matters only if the answer lies there.
    if (!due.ok && due.reason !== "outside-calendar") return { value: null, failed: due.message };
    if (due.ok && Temporal.PlainDate.compare(due.date, to) >= 0) reaches = middle;
    else tooEarly = middle;
  }
  const due = dueWithin(period, dateOfDay(reaches), known);
  return due.ok ? { value: reaches } : { value: null, failed: due.message };
}

function mostDays({ count, unit }: Period): number {
  switch (unit) {
    case "years":
      return count * 366 + 1;
    case "months":
      return count * 31 + 1;
    case "weeks":
      return count * 7 + 1;
    case "working days":
      return count * 3 + 30;
    default:
      return count + 1;
  }
}
