import { calendarKnownAt } from "../../../calendar/known-calendar.ts";
import type { KnownCalendar } from "../../../calendar/known-calendar.ts";
import type { Calendar } from "../../../calendar/calendar.ts";
import { dayNumber } from "../../../conditions/encode.ts";
import type { DaySums } from "./day-sums.ts";
import { daySums } from "./day-sums.ts";

/** Every day on which something can begin, and the sums of days that go with them. */
export interface StartDays {
  readonly days: readonly number[];
  readonly sums: DaySums;
}

/** All days a calendar covers, with every holiday it knows of; without a calendar, four years, in which all months come. */
export function startDays(calendar: Calendar | undefined): StartDays {
  if (calendar === undefined) return { days: everyDay(fourYears), sums: daySums(undefined) };
  const known = kept.get(calendar) ?? calendarKnownAt(calendar, calendar.covers.to);
  kept.set(calendar, known);
  return { days: everyDay(calendar.covers), sums: daySums(known) };
}

const kept = new WeakMap<Calendar, KnownCalendar>();

const fourYears = { from: Temporal.PlainDate.from("2013-01-01"), to: Temporal.PlainDate.from("2016-12-31") };

function everyDay({ from, to }: Calendar["covers"]): readonly number[] {
  const first = dayNumber(from);
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, index) => first + index);
}
