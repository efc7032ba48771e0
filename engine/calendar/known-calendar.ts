import { holidaysKnownAt } from "./calendar.ts";
import type { Calendar, Holiday } from "./calendar.ts";
import { workingDaysOf } from "./working-days.ts";
import type { WorkingDays } from "./working-days.ts";

/** A calendar as it was known on a date: the second of its two time axes fixed. What every working-day sum is given. */
export interface KnownCalendar {
  readonly calendar: Calendar;
  readonly knownAt: Temporal.PlainDate;
  /** In date order. */
  readonly holidays: readonly Holiday[];
  readonly workingDays: WorkingDays;
}

/** The calendar as known at the end of that day. Worth keeping: it lists every working day of the years covered. */
export function calendarKnownAt(calendar: Calendar, knownAt: Temporal.PlainDate): KnownCalendar {
  const holidays = holidaysKnownAt(calendar, knownAt);
  return { calendar, knownAt, holidays, workingDays: workingDaysOf(calendar, holidays) };
}
