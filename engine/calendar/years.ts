import { monthName } from "../quantities/names-of-days.ts";
import type { DayOfYear, EachPart, Rolling } from "../quantities/recurrence.ts";

/** When a body's own years begin, and since when there has been a body: before that day it has no periods, and its first may be short. */
export interface Years {
  readonly governance: DayOfYear;
  readonly financial: DayOfYear;
  readonly established?: Temporal.PlainDate;
}

/** A stretch of days with the name people use for it, such as `2013/14`; both ends are included. */
export interface NamedPeriod {
  readonly start: Temporal.PlainDate;
  readonly end: Temporal.PlainDate;
  readonly label: string;
  /** Whether the body was only established in the course of it. */
  readonly isShort: boolean;
}

/** The period in which the date lies, or that ends on it if the months roll; undefined before the body was established. */
export function periodOn(each: EachPart | Rolling, date: Temporal.PlainDate, years: Years): NamedPeriod | undefined {
  const whole = each.kind === "rolling" ? rollingPeriod(each, date) : partOfYear(each, date, years);
  const { established } = years;
  if (established === undefined || isUpTo(established, whole.start)) return whole;
  return isUpTo(established, date) ? { ...whole, start: established, isShort: true } : undefined;
}

/** The last period that had ended before the date: what a duty is looked at for once its year is over. Undefined if the body has none behind it. */
export function periodEndedBefore(
  each: EachPart | Rolling,
  date: Temporal.PlainDate,
  years: Years,
): NamedPeriod | undefined {
  const current = each.kind === "rolling" ? date : partOfYear(each, date, years).start;
  return periodOn(each, current.subtract({ days: 1 }), years);
}

/** Every period that has a day from the first date to the last, in order. */
export function periodsBetween(
  each: EachPart,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  years: Years,
): readonly NamedPeriod[] {
  const periods: NamedPeriod[] = [];
  for (let date = first; isUpTo(date, last); date = partOfYear(each, date, years).end.add({ days: 1 })) {
    // The body may be established in the course of this part: then its end is the day to ask about.
    const { end } = partOfYear(each, date, years);
    const period = periodOn(each, isUpTo(end, last) ? end : last, years);
    if (period !== undefined) periods.push(period);
  }
  return periods;
}

function rollingPeriod({ months }: Rolling, end: Temporal.PlainDate): NamedPeriod {
  const start = end.subtract({ months }).add({ days: 1 });
  return { start, end, label: `${months} months to ${end.day} ${monthName(end.month)} ${end.year}`, isShort: false };
}

function partOfYear({ year, months }: EachPart, date: Temporal.PlainDate, years: Years): NamedPeriod {
  const { month, day } = year === "calendar" ? { month: 1, day: 1 } : years[year];
  const thisYear = Temporal.PlainDate.from({ year: date.year, month, day });
  const yearStart = isUpTo(thisYear, date) ? thisYear : thisYear.subtract({ years: 1 });
  // Always from the year's start, so that a year that begins on the 31st does not drift to the 28th.
  const startOf = (part: number) => yearStart.add({ months: part * months });
  let part = 0;
  while (isUpTo(startOf(part + 1), date)) part++;
  const [start, end] = [startOf(part), startOf(part + 1).subtract({ days: 1 })];
  return { start, end, label: labelOf(months, part, yearStart, end), isShort: false };
}

function labelOf(months: number, part: number, yearStart: Temporal.PlainDate, end: Temporal.PlainDate): string {
  const yearEnd = yearStart.add({ years: 1 }).subtract({ days: 1 });
  const year =
    yearEnd.year === yearStart.year ? `${yearStart.year}` : `${yearStart.year}/${String(yearEnd.year).slice(2)}`;
  if (months === 12) return year;
  if (months === 3) return `Q${part + 1} ${year}`;
  const start = yearStart.add({ months: part * months });
  if (start.day !== 1)
    return `${start.day} ${monthName(start.month)} to ${end.day} ${monthName(end.month)} ${end.year}`;
  return months === 1
    ? `${monthName(end.month)} ${end.year}`
    : `${monthName(start.month)} to ${monthName(end.month)} ${end.year}`;
}

function isUpTo(date: Temporal.PlainDate, limit: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, limit) <= 0;
}
