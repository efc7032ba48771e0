import { monthName, weekdayName } from "./names-of-days.ts";
import { lengthOfStart, parsed, refused } from "./parsed.ts";
import type { ParsedQuantity, RefusedQuantity } from "./parsed.ts";

const firstYear = 1900;
const lastYear = 2199;
const startOfDate = /^\d{0,4}(?:(?<=\d{4})-(?:\d{0,2}(?:(?<=-\d\d)-\d{0,2})?)?)?/;

/** Reads `2013-04-01`, a day that exists, from 1900-01-01 to 2199-12-31. A bare year is not a date. */
export function parseCivilDate(text: string): ParsedQuantity<Temporal.PlainDate> {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return refusalOf(text);
  if (year < firstYear || year > lastYear) {
    return refused(0, `\`${text}\` lies outside the years ${firstYear} to ${lastYear}.`, "Check the year.");
  }
  if (month < 1 || month > 12)
    return refused(5, `\`${text}\` has no month from 01 to 12.`, "Write year, month and day: `2013-04-01`.");
  const days = Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
  if (day >= 1 && day <= days) return parsed(Temporal.PlainDate.from({ year, month, day }));
  return refused(
    8,
    `\`${text}\` is not a day: ${monthName(month)} ${year} has ${days} days.`,
    "Write a day that exists.",
  );
}

/** The canonical text: `2013-04-01`. */
export function printCivilDate(date: Temporal.PlainDate): string {
  return date.toString();
}

/** The date as a sentence says it: `Monday 31 March 2014`. */
export function wordsForDate(date: Temporal.PlainDate): string {
  return `${weekdayName(date.dayOfWeek)} ${date.day} ${monthName(date.month)} ${date.year}`;
}

/** The date as the working of a sum says it: `Mon 31 Mar 2014`. */
export function shortWordsForDate(date: Temporal.PlainDate): string {
  return `${weekdayName(date.dayOfWeek).slice(0, 3)} ${date.day} ${shortMonthName(date.month)} ${date.year}`;
}

/** The first three letters of a month's name: `Mar`. */
export function shortMonthName(month: number): string {
  return monthName(month).slice(0, 3);
}

function refusalOf(text: string): RefusedQuantity {
  if (/^\d{4}$/.test(text))
    return refused(text.length, `\`${text}\` is a bare year, not a date.`, `Write \`${text}-04-01\`.`);
  if (/^\d{4}\/\d\d$/.test(text))
    return refused(4, `\`${text}\` is a year, not a date.`, `Write \`${text.slice(0, 4)}-04-01\`.`);
  const offset = lengthOfStart(text, startOfDate);
  return refused(offset, `\`${text}\` is not a date.`, "Write year, month and day in figures, such as `2013-04-01`.");
}
