import { monthName, monthNumber, weekdayNumber } from "./names-of-days.ts";
import { parsed, refused } from "./parsed.ts";
import type { ParsedQuantity } from "./parsed.ts";
import type { DayOfYear, EachPart, Ordinal, Recurrence, SomeWeekdays, YearKind } from "./recurrence.ts";

const examples =
  "`1 April`, `each governance year`, `each quarter`, `rolling 12 months` or `2nd Thursday of each month except August`";

/** Reads a recurrence; `each` before a part of the year and before `rolling` may be left out, as after the key `each:`. */
export function parseRecurrence(text: string): ParsedQuantity<Recurrence> {
  if (/^\d+ +[A-Za-z]+$/.test(text) && partNamed(text) === undefined) {
    const day = parseDayOfYear(text);
    return day.ok ? parsed({ kind: "once a year", ...day.value }) : day;
  }
  const [, ordinals, weekday, stretch] = /^(.+?) +([A-Za-z]+day) +of +(.+)$/i.exec(text) ?? [];
  if (ordinals !== undefined && weekday !== undefined && stretch !== undefined)
    return parseWeekdays(text, ordinals, weekday);
  const [, months] = /^(?:each +)?rolling +([1-9]\d?) +months$/.exec(text) ?? [];
  if (months !== undefined) return parsed({ kind: "rolling", months: Number(months) });
  const part = partNamed(text);
  if (part !== undefined) return parsed(part);
  const offset = text.startsWith("each ") ? "each ".length : 0;
  return refused(offset, `\`${text}\` is not a recurrence that is known here.`, `Write for example ${examples}.`);
}

/** Reads a day that every year has, such as `1 April`; 29 February is refused. */
export function parseDayOfYear(text: string): ParsedQuantity<DayOfYear> {
  const [, digits = "", gap = "", word = ""] = /^([1-9]\d?)( +)([A-Za-z]+)$/.exec(text) ?? [];
  if (word === "")
    return refused(
      0,
      `\`${text}\` is not a day of the year.`,
      "Write the day and the month's name, such as `1 April`.",
    );
  const month = monthNumber(word);
  if (month === undefined) {
    return refused(
      digits.length + gap.length,
      `\`${word}\` is not a month.`,
      "Write the month's whole name, such as `1 April`.",
    );
  }
  const day = Number(digits);
  if (month === 2 && day === 29)
    return refused(0, "`29 February` does not come every year.", "Write `28 February` or `1 March`.");
  // Any common year will do: only February differs.
  const days = Temporal.PlainYearMonth.from({ year: 2013, month }).daysInMonth;
  if (day <= days) return parsed({ month, day });
  return refused(0, `\`${text}\` is not a day: ${monthName(month)} has ${days} days.`, "Write a day that exists.");
}

/** The part of a year of that name, with or without `each`: `quarter`, `each governance year`, `2 months`; undefined for any other. */
export function partNamed(text: string): EachPart | undefined {
  const name = text.replace(/^each +/, "").replace(/ +/g, " ");
  const [, year, stretch] = /^(?:(governance|financial|calendar) )?(year|quarter)$/.exec(name) ?? [];
  if (stretch === "year") return eachPart(yearKind(year) ?? "governance", 12);
  if (stretch === "quarter") return eachPart(yearKind(year) ?? "financial", 3);
  if (name === "month" || name === "calendar month") return eachPart("calendar", 1);
  if (name === "half-year") return eachPart("governance", 6);
  const [, months] = /^([246]) months$/.exec(name) ?? [];
  return months === undefined ? undefined : eachPart("governance", Number(months));
}

function eachPart(year: YearKind, months: number): EachPart {
  return { kind: "each part", year, months };
}

function yearKind(word: string | undefined): YearKind | undefined {
  return (["governance", "financial", "calendar"] as const).find((kind) => kind === word);
}

function parseWeekdays(text: string, ordinalWords: string, weekdayWord: string): ParsedQuantity<SomeWeekdays> {
  const weekdayAt = text.indexOf(weekdayWord, ordinalWords.length);
  const weekday = weekdayNumber(weekdayWord);
  const ordinals = ordinalWords.split(/ *, *| +and +/).map(ordinalNamed);
  const [, of = "", exception] =
    /^ +of +(.+?)(?: +except +(.+))?$/.exec(text.slice(weekdayAt + weekdayWord.length)) ?? [];
  const part = of.startsWith("each ") ? partNamed(of) : undefined;
  const months = part === undefined ? monthsNamed(of) : [];
  const except = exception === undefined ? [] : monthsNamed(exception);
  if (!areKnown(ordinals))
    return refused(
      0,
      `\`${ordinalWords}\` does not say which ones.`,
      "Write `1st`, `2nd`, `3rd`, `4th`, `5th` or `last`.",
    );
  if (weekday === undefined)
    return refused(weekdayAt, `\`${weekdayWord}\` is not a weekday.`, "Write `Monday` to `Sunday`.");
  if (!areKnown(months)) {
    return refused(
      text.indexOf(of, weekdayAt),
      `\`${of}\` is neither a part of the year nor a month.`,
      "Write `each month`, `each quarter` or the names of months.",
    );
  }
  if (!areKnown(except)) {
    return refused(
      text.lastIndexOf(exception ?? ""),
      `\`${exception}\` is not a month.`,
      "Write the names of months after `except`.",
    );
  }
  return parsed({ kind: "some weekdays", ordinals, weekday, of: part ?? { kind: "months", months }, except });
}

const ordinalNames: ReadonlyMap<string, Ordinal> = new Map<string, Ordinal>([
  ["1st", 1],
  ["first", 1],
  ["2nd", 2],
  ["second", 2],
  ["3rd", 3],
  ["third", 3],
  ["4th", 4],
  ["fourth", 4],
  ["5th", 5],
  ["fifth", 5],
  ["last", "last"],
]);

function ordinalNamed(word: string): Ordinal | undefined {
  return ordinalNames.get(word.toLowerCase());
}

function monthsNamed(text: string): readonly (number | undefined)[] {
  return text.split(/ *, *| +and +/).map(monthNumber);
}

function areKnown<T>(values: readonly (T | undefined)[]): values is readonly T[] {
  return values.every((value) => value !== undefined);
}
