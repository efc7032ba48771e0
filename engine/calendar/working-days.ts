import type { Calendar, Holiday } from "./calendar.ts";

/** The working days of the years covered, so arranged that any sum of working days is two look-ups. */
export interface WorkingDays {
  readonly first: Temporal.PlainDate;
  /** Every working day, in date order. */
  readonly dates: readonly Temporal.PlainDate[];
  /** The holidays on which work would else have been done, in date order. */
  readonly holidays: readonly Holiday[];
  /** For each day from `first`, how many of either there are up to and including it. */
  readonly upTo: readonly { readonly workingDays: number; readonly holidays: number }[];
}

/** Lists the days of the working week that are no holiday, for every day that the calendar covers. */
export function workingDaysOf({ covers, workingWeek }: Calendar, holidays: readonly Holiday[]): WorkingDays {
  const holidayOn = new Map(holidays.map((holiday) => [holiday.date.toString(), holiday]));
  const dates: Temporal.PlainDate[] = [];
  const missed: Holiday[] = [];
  const upTo: { workingDays: number; holidays: number }[] = [];
  for (let day = covers.from; Temporal.PlainDate.compare(day, covers.to) <= 0; day = day.add({ days: 1 })) {
    const holiday = holidayOn.get(day.toString());
    if (workingWeek.includes(day.dayOfWeek)) {
      if (holiday === undefined) dates.push(day);
      else missed.push(holiday);
    }
    upTo.push({ workingDays: dates.length, holidays: missed.length });
  }
  return { first: covers.from, dates, holidays: missed, upTo };
}

/** Whether work is done on the date; undefined outside the years covered. */
export function isWorkingDay(days: WorkingDays, date: Temporal.PlainDate): boolean | undefined {
  const upTo = countUpTo(days, date);
  return upTo === undefined ? undefined : upTo > countBefore(days, date);
}

/** The working day so many after the date, which is not counted; for 0 the date itself. Undefined outside the years covered. */
export function workingDayAfter(
  days: WorkingDays,
  date: Temporal.PlainDate,
  count: number,
): Temporal.PlainDate | undefined {
  const upTo = countUpTo(days, date);
  if (upTo === undefined) return undefined;
  return count === 0 ? date : days.dates[upTo + count - 1];
}

/** The working day so many before the date, which is not counted; for 0 the date itself. Undefined outside the years covered. */
export function workingDayBefore(
  days: WorkingDays,
  date: Temporal.PlainDate,
  count: number,
): Temporal.PlainDate | undefined {
  if (countUpTo(days, date) === undefined) return undefined;
  return count === 0 ? date : days.dates[countBefore(days, date) - count];
}

/** The last of so many working days (at least 1) counted from the date, which counts if it is one. Undefined outside the years covered. */
export function workingDayFrom(
  days: WorkingDays,
  date: Temporal.PlainDate,
  count: number,
): Temporal.PlainDate | undefined {
  if (countUpTo(days, date) === undefined) return undefined;
  return days.dates[countBefore(days, date) + count - 1];
}

/** How many working days come after one date, up to and including another that is not earlier. Undefined outside the years covered. */
export function workingDaysAfterUpTo(
  days: WorkingDays,
  after: Temporal.PlainDate,
  upTo: Temporal.PlainDate,
): number | undefined {
  const [before, all] = [countUpTo(days, after), countUpTo(days, upTo)];
  return before === undefined || all === undefined ? undefined : all - before;
}

/** The days on which no work is done, of the covered days from the first to the last: the holidays, and how many others. */
export function daysOffBetween(
  days: WorkingDays,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): { readonly holidaysSkipped: readonly Holiday[]; readonly daysOffSkipped: number } {
  const place = days.first.until(first).days;
  const end = days.first.until(last).days;
  const before = days.upTo[place - 1] ?? { workingDays: 0, holidays: 0 };
  const upTo = days.upTo[end] ?? before;
  const holidaysSkipped = days.holidays.slice(before.holidays, upTo.holidays);
  const workingDays = upTo.workingDays - before.workingDays;
  return { holidaysSkipped, daysOffSkipped: Math.max(0, end - place + 1) - workingDays - holidaysSkipped.length };
}

function countUpTo(days: WorkingDays, date: Temporal.PlainDate): number | undefined {
  return days.upTo[days.first.until(date).days]?.workingDays;
}

function countBefore(days: WorkingDays, date: Temporal.PlainDate): number {
  return days.upTo[days.first.until(date).days - 1]?.workingDays ?? 0;
}
