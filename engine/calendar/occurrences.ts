import type { DayOfYear, EachPart, OnceAYear, Ordinal, SomeWeekdays } from "../quantities/recurrence.ts";
import { periodsBetween } from "./years.ts";
import type { Years } from "./years.ts";

/**
 * The dates on which the recurrence falls from the first day to the last, both included, in order.
 * A part of the year falls on its first day. Rolling months fall on no date of their own.
 */
export function occurrences(
  recurrence: OnceAYear | EachPart | SomeWeekdays,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  years: Years,
): readonly Temporal.PlainDate[] {
  const isAsked = (date: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(date, first) >= 0 && Temporal.PlainDate.compare(date, last) <= 0;
  return datesOf(recurrence, first, last, withoutStart(years)).filter(isAsked);
}

/** Dates come again and again whether or not the body is there yet: its establishment cuts none short. */
function withoutStart({ governance, financial }: Years): Years {
  return { governance, financial };
}

function datesOf(
  recurrence: OnceAYear | EachPart | SomeWeekdays,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  years: Years,
): readonly Temporal.PlainDate[] {
  switch (recurrence.kind) {
    case "once a year":
      return daysOfYears(recurrence, first, last);
    case "each part":
      return periodsBetween(recurrence, first, last, years).map(({ start }) => start);
    case "some weekdays":
      return stretchesOf(recurrence, first, last, years)
        .flatMap(([start, end]) => weekdaysIn(recurrence, start, end))
        .filter(({ month }) => !recurrence.except.includes(month));
  }
}

function daysOfYears(
  { month, day }: DayOfYear,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): readonly Temporal.PlainDate[] {
  const dates: Temporal.PlainDate[] = [];
  for (let year = first.year; year <= last.year; year++) dates.push(Temporal.PlainDate.from({ year, month, day }));
  return dates;
}

type Stretch = readonly [start: Temporal.PlainDate, end: Temporal.PlainDate];

function stretchesOf(
  { of }: SomeWeekdays,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  years: Years,
): readonly Stretch[] {
  const part: EachPart = of.kind === "months" ? { kind: "each part", year: "calendar", months: 1 } : of;
  return periodsBetween(part, first, last, years)
    .filter(({ start }) => of.kind === "each part" || of.months.includes(start.month))
    .map(({ start, end }) => [start, end]);
}

/** Not every month has a fifth Thursday: then there is none. */
function weekdaysIn(
  { weekday, ordinals }: SomeWeekdays,
  start: Temporal.PlainDate,
  end: Temporal.PlainDate,
): readonly Temporal.PlainDate[] {
  const earliest = start.add({ days: (weekday - start.dayOfWeek + 7) % 7 });
  const latest = end.subtract({ days: (end.dayOfWeek - weekday + 7) % 7 });
  const dateOf = (ordinal: Ordinal) => (ordinal === "last" ? latest : earliest.add({ weeks: ordinal - 1 }));
  return [...new Map(ordinals.map(dateOf).map((date) => [date.toString(), date])).values()]
    .filter((date) => Temporal.PlainDate.compare(date, end) <= 0)
    .sort((a, b) => Temporal.PlainDate.compare(a, b));
}
