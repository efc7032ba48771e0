import { lengthOfStart, parsed, refused } from "./parsed.ts";
import type { ParsedQuantity, RefusedQuantity } from "./parsed.ts";

const units = [
  "minutes",
  "hours",
  "days",
  "working days",
  "clear days",
  "clear working days",
  "weeks",
  "months",
  "years",
] as const;

/** What a period is counted in; clear days count neither the day of the act nor that of the event. */
export type PeriodUnit = (typeof units)[number];

/** So many of a unit of time; the count is a whole number from 1 to 99,999. */
export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
}

/** Other words for a unit, and the one word this language has for it. */
const otherWords: ReadonlyMap<string, string> = new Map([
  ["business days", "working days"],
  ["calendar days", "days"],
  ["clear calendar days", "clear days"],
  ["working clear days", "clear working days"],
  ["fortnights", "weeks"],
  ["calendar months", "months"],
  ["calendar years", "years"],
]);

/** Reads `28 days`, `1 working day`, `14 clear days`, `18 months`, `48 hours`; the count in figures, at least 1. */
export function parsePeriod(text: string): ParsedQuantity<Period> {
  const [, start = "", digits = "", word = ""] = /^(([1-9]\d{0,4}) +)([a-z]+(?: [a-z]+)*)$/.exec(text) ?? [];
  const unit = unitNamed(word);
  return unit === undefined ? refusalOf(text, start.length, word) : parsed({ count: Number(digits), unit });
}

/** The unit of a word in the singular or the plural, or undefined. */
export function unitNamed(word: string): PeriodUnit | undefined {
  return units.find((unit) => unit === word || unit.slice(0, -1) === word);
}

/** The canonical text, which is also how a sentence says it: `1 day`, `20 working days`. */
export function printPeriod({ count, unit }: Period): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

/** Whether the period is counted in working days, so that it needs a calendar. */
export function countsWorkingDays({ unit }: Period): boolean {
  return unit === "working days" || unit === "clear working days";
}

/** Whether the period counts neither end, so that it only has meaning between an act and an event. */
export function countsClearDays({ unit }: Period): boolean {
  return unit === "clear days" || unit === "clear working days";
}

/** Whether the period is shorter than days, so that it needs a date with an hour. */
export function countsHours({ unit }: Period): boolean {
  return unit === "hours" || unit === "minutes";
}

function refusalOf(text: string, offset: number, word: string): RefusedQuantity {
  if (word !== "") return refusedUnit(offset, word);
  if (/^[1-9]\d{0,4}$/.test(text)) {
    return refused(
      text.length,
      `\`${text}\` does not say of what.`,
      `Write \`${text} days\` or \`${text} working days\`.`,
    );
  }
  if (/^0+\b/.test(text)) return refused(0, `\`${text}\` is no time at all.`, "Write at least `1 day`.");
  if (/^\d+\.\d/.test(text)) {
    return refused(
      text.indexOf("."),
      `\`${text}\` is not a whole number.`,
      "Write a whole number, such as `18 months` for a year and a half.",
    );
  }
  const offsetOfFault = lengthOfStart(text, /^[1-9]\d{0,4}(?: +[a-z]*(?: [a-z]+)*)?/);
  return refused(
    offsetOfFault,
    `\`${text}\` is not a period.`,
    "Write a number in figures and a unit, such as `28 days` or `20 working days`.",
  );
}

function refusedUnit(offset: number, word: string): RefusedQuantity {
  const instead = otherWords.get(word) ?? otherWords.get(`${word}s`);
  const help =
    instead === undefined
      ? "Write minutes, hours, days, working days, clear days, clear working days, weeks, months or years."
      : `Write \`${instead}\`.`;
  return refused(offset, `\`${word}\` is not a unit of time that is known here.`, help);
}
