import { countsClearDays, countsHours, countsWorkingDays, printPeriod } from "../quantities/period.ts";
import type { Period } from "../quantities/period.ts";
import type { Holiday } from "./calendar.ts";
import type { KnownCalendar } from "./known-calendar.ts";
import { clearOfNothing, needsAnHour, noCalendar, outsideCalendar } from "./trouble.ts";
import type { DateTrouble } from "./trouble.ts";
import { daysOffBetween, workingDayAfter, workingDayBefore, workingDayFrom } from "./working-days.ts";
import type { WorkingDays } from "./working-days.ts";

/** How the days are counted: see the four functions of this file. */
export type Idiom = "within" | "beginning with" | "before" | "after";

/** A date that was reached, with all that a person needs to check it; `wordsForWorking` says it in a sentence. */
export interface DateWorking {
  readonly ok: true;
  readonly date: Temporal.PlainDate;
  readonly idiom: Idiom;
  readonly period: Period;
  readonly from: Temporal.PlainDate;
  /** The holidays passed over because working days were counted, in date order; those on days off anyway are not among them. */
  readonly holidaysSkipped: readonly Holiday[];
  /** How many other days off (weekends) were passed over because working days were counted. */
  readonly daysOffSkipped: number;
}

/** A date with its working, or why there is none. */
export type DateSum = DateWorking | DateTrouble;

/** "Within 28 days of X": the last day on which it may be done. X is not counted; months and years end on the same day number or the month's last. */
export function dueWithin(period: Period, of: Temporal.PlainDate, known?: KnownCalendar): DateSum {
  if (countsClearDays(period)) return clearOfNothing(period);
  return sum("within", period, of, known);
}

/** "3 years beginning with X": the last day. X is the first day counted, so 3 years beginning with 10 May 2011 end on 9 May 2014. */
export function dueBeginningWith(period: Period, first: Temporal.PlainDate, known?: KnownCalendar): DateSum {
  if (countsClearDays(period)) return clearOfNothing(period);
  return sum("beginning with", period, first, known);
}

/** "At least 7 days before X": the last day on which it may be done. X is not counted, the day reached may be used; of clear days it is one day earlier. */
export function latestBefore(period: Period, event: Temporal.PlainDate, known?: KnownCalendar): DateSum {
  return sum("before", period, event, known);
}

/** "At least 7 days after X": the first day on which it may be done. X is not counted, the day reached may be used; of clear days it is one day later. */
export function earliestAfter(period: Period, act: Temporal.PlainDate, known?: KnownCalendar): DateSum {
  return sum("after", period, act, known);
}

function sum(idiom: Idiom, period: Period, from: Temporal.PlainDate, known: KnownCalendar | undefined): DateSum {
  if (countsHours(period)) return needsAnHour(period);
  if (!countsWorkingDays(period)) {
    const date = plainDay(idiom, period, from);
    return { ok: true, date, idiom, period, from, holidaysSkipped: [], daysOffSkipped: 0 };
  }
  if (known === undefined) return noCalendar(printPeriod(period));
  const reached = workingDay(idiom, period.count, from, known);
  if (reached === undefined) return outsideCalendar(`${printPeriod(period)} ${prepositions[idiom]}`, from, known);
  const date = clearOf(idiom, period, reached);
  return { ok: true, date, idiom, period, from, ...passedOver(idiom, from, reached, known.workingDays) };
}

/** The words that join a period to the date it is counted from. */
export const prepositions: Readonly<Record<Idiom, string>> = {
  within: "from",
  "beginning with": "beginning with",
  before: "before",
  after: "after",
};

function plainDay(idiom: Idiom, period: Period, from: Temporal.PlainDate): Temporal.PlainDate {
  const duration = durationOf(period);
  if (idiom === "before") return clearOf(idiom, period, from.subtract(duration));
  const reached = clearOf(idiom, period, from.add(duration));
  if (idiom !== "beginning with") return reached;
  // From 31 January a month has no 31st to stop short of: it ends on the month's last day.
  const stopsShort = period.unit === "months" || period.unit === "years" ? reached.day === from.day : true;
  return stopsShort ? reached.subtract({ days: 1 }) : reached;
}

function durationOf({ count, unit }: Period): Temporal.DurationLike {
  switch (unit) {
    case "weeks":
      return { weeks: count };
    case "months":
      return { months: count };
    case "years":
      return { years: count };
    default:
      return { days: count };
  }
}

function workingDay(
  idiom: Idiom,
  count: number,
  from: Temporal.PlainDate,
  { workingDays }: KnownCalendar,
): Temporal.PlainDate | undefined {
  switch (idiom) {
    case "within":
    case "after":
      return workingDayAfter(workingDays, from, count);
    case "beginning with":
      return workingDayFrom(workingDays, from, count);
    case "before":
      return workingDayBefore(workingDays, from, count);
  }
}

/** So many clear days lie wholly between the act and the event: one day further, be it a working day or not. */
function clearOf(idiom: Idiom, period: Period, reached: Temporal.PlainDate): Temporal.PlainDate {
  return countsClearDays(period) ? reached.add({ days: idiom === "before" ? -1 : 1 }) : reached;
}

function passedOver(
  idiom: Idiom,
  from: Temporal.PlainDate,
  reached: Temporal.PlainDate,
  days: WorkingDays,
): Pick<DateWorking, "holidaysSkipped" | "daysOffSkipped"> {
  if (idiom === "before") return daysOffBetween(days, reached, from.subtract({ days: 1 }));
  return daysOffBetween(days, idiom === "beginning with" ? from : from.add({ days: 1 }), reached);
}
