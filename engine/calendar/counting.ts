import type { KnownCalendar } from "./known-calendar.ts";
import { noCalendar, outsideCalendar } from "./trouble.ts";
import type { DateTrouble } from "./trouble.ts";
import { workingDaysAfterUpTo } from "./working-days.ts";

/** How many days there are, or why that cannot be told. */
export type DayCount = { readonly ok: true; readonly count: number } | DateTrouble;

/** How many days after the first date the second comes; the first is not counted. Below zero if it comes earlier. */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return from.until(to).days;
}

/** How many days lie wholly between two dates, neither of which is counted; none if they are the same or in the wrong order. */
export function clearDaysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return Math.max(0, daysBetween(from, to) - 1);
}

/**
 * How many working days after the first date the second comes: the first is not counted, the second is if it is one.
 * So the date due within 20 working days is 20 working days from its start. Below zero if it comes earlier.
 */
export function workingDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  known: KnownCalendar | undefined,
): DayCount {
  if (known === undefined) return noCalendar("working days");
  const backwards = Temporal.PlainDate.compare(to, from) < 0;
  // Backwards, too, the date counted from is left out: from Monday back to the Friday before it is one.
  const [after, upTo] = backwards ? [dayBefore(to), dayBefore(from)] : [from, to];
  const count = workingDaysAfterUpTo(known.workingDays, after, upTo);
  if (count === undefined) return outsideCalendar("Working days from", from, known);
  return { ok: true, count: backwards ? -count : count };
}

/** How many working days lie wholly between two dates, neither of which is counted; none if they are in the wrong order. */
export function clearWorkingDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  known: KnownCalendar | undefined,
): DayCount {
  const last = dayBefore(to);
  return Temporal.PlainDate.compare(last, from) < 0 ? { ok: true, count: 0 } : workingDaysBetween(from, last, known);
}

function dayBefore(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: 1 });
}
