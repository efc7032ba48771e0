import { shortMonthName, shortWordsForDate } from "../quantities/civil-date.ts";
import { monthName } from "../quantities/names-of-days.ts";
import { printPeriod } from "../quantities/period.ts";
import { wordsInARow } from "../quantities/recurrence.ts";
import { prepositions } from "./arithmetic.ts";
import type { DateWorking } from "./arithmetic.ts";
import type { Holiday } from "./calendar.ts";

/** More holidays than this fill more than half a year: then only their number is said. */
const mostHolidaysNamed = 7;

/** The working in one sentence without its full stop: `20 working days from Wed 18 Dec 2013 is Mon 20 Jan 2014 (25 and 26 Dec and 1 Jan are bank holidays)`. */
export function wordsForWorking(working: DateWorking): string {
  const { period, idiom, from, date } = working;
  const verb = idiom !== "beginning with" ? "is" : period.count === 1 ? "ends on" : "end on";
  const sum = `${printPeriod(period)} ${prepositions[idiom]} ${shortWordsForDate(from)} ${verb} ${shortWordsForDate(date)}`;
  const why = wordsForHolidays(working.holidaysSkipped) ?? wordsForMonthEnd(working);
  return why === undefined ? sum : `${sum} (${why})`;
}

/** Which days were holidays, or how many if they are many: `25 and 26 Dec are bank holidays`; undefined if none was. */
export function wordsForHolidays(holidays: readonly Holiday[]): string | undefined {
  if (holidays.length === 0) return undefined;
  if (holidays.length > mostHolidaysNamed) return `${holidays.length} bank holidays fall between`;
  const daysOfMonths = Map.groupBy(holidays, ({ date }) => date.toPlainYearMonth().toString());
  const months = [...daysOfMonths.values()].map(wordsForMonth);
  return `${wordsInARow(months)} ${holidays.length === 1 ? "is a bank holiday" : "are bank holidays"}`;
}

function wordsForMonth(holidays: readonly Holiday[]): string {
  const days = wordsInARow(holidays.map(({ date }) => String(date.day)));
  return `${days} ${shortMonthName(holidays[0]?.date.month ?? 0)}`;
}

/** Why a period of months or years ends on another day number: the month has no such day. */
function wordsForMonthEnd({ idiom, period, from, date }: DateWorking): string | undefined {
  if (period.unit !== "months" && period.unit !== "years") return undefined;
  const isCutShort =
    date.day < from.day && date.day === date.daysInMonth && (idiom !== "beginning with" || date.day < from.day - 1);
  return isCutShort ? `${monthName(date.month)} ${date.year} has ${date.daysInMonth} days` : undefined;
}
