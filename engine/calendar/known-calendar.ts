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

/**
 * The calendar as known at the end of that day. To list the working days of its years takes longer than a decision, and they
 * are other days only after news: so they are kept, once for each day on which something became known.
 */
export function calendarKnownAt(calendar: Calendar, knownAt: Temporal.PlainDate): KnownCalendar {
  const states = kept.get(calendar) ?? new Map<string, Days>();
  kept.set(calendar, states);
  const news = lastNews(calendar, knownAt);
  const days = states.get(news) ?? daysAt(calendar, knownAt);
  states.set(news, days);
  return { calendar, knownAt, ...days };
}

type Days = Pick<KnownCalendar, "holidays" | "workingDays">;

const kept = new WeakMap<Calendar, Map<string, Days>>();

function daysAt(calendar: Calendar, knownAt: Temporal.PlainDate): Days {
  const holidays = holidaysKnownAt(calendar, knownAt);
  return { holidays, workingDays: workingDaysOf(calendar, holidays) };
}

/** The last day up to another on which something became known of the calendar; empty where nothing had. */
function lastNews(calendar: Calendar, knownAt: Temporal.PlainDate): string {
  const days = newsOf.get(calendar) ?? daysOfNews(calendar);
  newsOf.set(calendar, days);
  // Written out, days are in the order of their letters.
  const on = knownAt.toString();
  return days.findLast((day) => day <= on) ?? "";
}

const newsOf = new WeakMap<Calendar, readonly string[]>();

function daysOfNews({ holidays }: Calendar): readonly string[] {
  const days = holidays.flatMap(({ knownFrom, withdrawn }) => [knownFrom ?? [], withdrawn ?? []].flat());
  return days.map((day) => day.toString()).toSorted();
}
