import { shortWordsForDate, wordsForDate } from "../quantities/civil-date.ts";
import { printPeriod } from "../quantities/period.ts";
import type { Period } from "../quantities/period.ts";
import type { KnownCalendar } from "./known-calendar.ts";

/** Why a sum of dates was not made, rather than guessed. */
export interface DateTrouble {
  readonly ok: false;
  readonly reason: "outside-calendar" | "no-calendar" | "needs-an-hour" | "needs-days" | "clear-of-nothing";
  readonly message: string;
  readonly help: string;
}

/** The sum would need to know the working days of years for which the calendar does not speak. */
export function outsideCalendar(what: string, from: Temporal.PlainDate, { calendar }: KnownCalendar): DateTrouble {
  const { covers, id } = calendar;
  return {
    ok: false,
    reason: "outside-calendar",
    message: `${what} ${shortWordsForDate(from)} cannot be counted: the calendar \`${id}\` only covers ${wordsForDate(covers.from)} to ${wordsForDate(covers.to)}.`,
    help: "Add the holidays of the years that are missing to the calendar.",
  };
}

/** Working days were asked for where no calendar was named. */
export function noCalendar(period: string): DateTrouble {
  return {
    ok: false,
    reason: "no-calendar",
    message: `\`${period}\` cannot be counted: the constitution names no calendar.`,
    help: "Name one at the head of the constitution, such as `calendar: england-and-wales`.",
  };
}

/** Hours were to be counted from a day of which the hour is not known. */
export function needsAnHour(period: Period): DateTrouble {
  return {
    ok: false,
    reason: "needs-an-hour",
    message: `\`${printPeriod(period)}\` cannot be counted from a date alone.`,
    help: "Give the date with its hour, such as `2013-04-01 17:00`.",
  };
}

/** Days were to be counted in a place where only hours and minutes have meaning. */
export function needsDays(period: Period): DateTrouble {
  return {
    ok: false,
    reason: "needs-days",
    message: `\`${printPeriod(period)}\` is counted in whole days, not from an hour.`,
    help: "Give the date without its hour.",
  };
}

/** Clear days lie between an act and an event; there is no event here. */
export function clearOfNothing(period: Period): DateTrouble {
  return {
    ok: false,
    reason: "clear-of-nothing",
    message: `\`${printPeriod(period)}\` only has meaning between an act and an event, as with notice before a meeting.`,
    help: `Write \`${printPeriod(period).replace("clear ", "")}\`.`,
  };
}
