import { monthName, weekdayName } from "./names-of-days.ts";

/** What comes again and again: a day of the year, a part of a year, so many months looking back, or certain weekdays. */
export type Recurrence = OnceAYear | EachPart | Rolling | SomeWeekdays;

/** A day that every year has: `1 April`. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** `1 April`: once a year, on that day. */
export interface OnceAYear extends DayOfYear {
  readonly kind: "once a year";
}

/** Which year is meant: the constitution's own, the one for money, or that of the calendar. */
export type YearKind = "governance" | "financial" | "calendar";

/** A year of that kind, or the equal parts of so many months into which it is cut: 12, 6, 4, 3, 2 or 1. */
export interface EachPart {
  readonly kind: "each part";
  readonly year: YearKind;
  readonly months: number;
}

/** `rolling 12 months`: so many months up to and including any day. */
export interface Rolling {
  readonly kind: "rolling";
  readonly months: number;
}

/** Which of the weekdays of a stretch: the first to the fifth, or the last. */
export type Ordinal = 1 | 2 | 3 | 4 | 5 | "last";

/** `2nd Thursday of each month except August`: those weekdays of each part of a year, or of certain months; months from 1. */
export interface SomeWeekdays {
  readonly kind: "some weekdays";
  readonly ordinals: readonly Ordinal[];
  readonly weekday: number;
  readonly of: EachPart | { readonly kind: "months"; readonly months: readonly number[] };
  readonly except: readonly number[];
}

/** The canonical text; `each year` reads back as `each governance year`, which is what it means. */
export function printRecurrence(recurrence: Recurrence): string {
  switch (recurrence.kind) {
    case "once a year":
      return printDayOfYear(recurrence);
    case "each part":
      return `each ${nameOfPart(recurrence)}`;
    case "rolling":
      return `rolling ${recurrence.months} months`;
    case "some weekdays":
      return printWeekdays(recurrence);
  }
}

/** The canonical text: `1 April`. */
export function printDayOfYear({ month, day }: DayOfYear): string {
  return `${day} ${monthName(month)}`;
}

/** What the part is called: `governance year`, `quarter`, `month`, `2 months`. Quarters are those of the financial year unless named. */
export function nameOfPart({ year, months }: EachPart): string {
  if (months === 12) return `${year} year`;
  if (months === 3) return year === "financial" ? "quarter" : `${year} quarter`;
  return months === 1 ? "month" : `${months} months`;
}

/** Words in a row as a sentence has them: `July, August and December`. */
export function wordsInARow(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

function printWeekdays({ ordinals, weekday, of, except }: SomeWeekdays): string {
  const stretch = of.kind === "months" ? wordsInARow(of.months.map(monthName)) : printRecurrence(of);
  const exception = except.length === 0 ? "" : ` except ${wordsInARow(except.map(monthName))}`;
  return `${wordsInARow(ordinals.map(printOrdinal))} ${weekdayName(weekday)} of ${stretch}${exception}`;
}

function printOrdinal(ordinal: Ordinal): string {
  return ordinal === "last" ? ordinal : ({ 1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 5: "5th" } as const)[ordinal];
}
