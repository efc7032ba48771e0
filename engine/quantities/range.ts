import { lengthOfStart, parsed, refused } from "./parsed.ts";
import type { ParsedQuantity } from "./parsed.ts";
import { parsePeriod, printPeriod } from "./period.ts";
import type { Period } from "./period.ts";

/** From one period to another of the same unit, both included. */
export interface PeriodRange {
  readonly least: Period;
  readonly most: Period;
}

/** From one whole number to another, both included. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
}

/** Reads `2 to 4 weeks`: not less than 2 weeks and not more than 4. The unit is written once. */
export function parsePeriodRange(text: string): ParsedQuantity<PeriodRange> {
  const [, first, separator, rest] = /^(\d+)( +to +)(.+)$/.exec(text) ?? [];
  if (first === undefined || separator === undefined || rest === undefined) {
    const offset = lengthOfStart(text, /^\d+(?: +t?o?)?/);
    return refused(
      offset,
      `\`${text}\` is not a range of time.`,
      "Write both numbers and then the unit, such as `2 to 4 weeks`.",
    );
  }
  const most = parsePeriod(rest);
  if (!most.ok) return { ...most, offset: most.offset + first.length + separator.length };
  const range = numbersInOrder(text, Number(first), most.value.count);
  return range.ok ? parsed({ least: { ...most.value, count: range.value.least }, most: most.value }) : range;
}

/** Reads `3 to 5`: not fewer than 3 and not more than 5. */
export function parseNumberRange(text: string): ParsedQuantity<NumberRange> {
  const [, first, second] = /^(\d{1,9}) +to +(\d{1,9})$/.exec(text) ?? [];
  if (first !== undefined && second !== undefined) return numbersInOrder(text, Number(first), Number(second));
  const offset = lengthOfStart(text, /^\d{1,9}(?: +(?:to? *)?\d{0,9})?/);
  return refused(offset, `\`${text}\` is not a range of numbers.`, "Write both numbers in figures, such as `3 to 5`.");
}

/** The canonical text: `2 to 4 weeks`. */
export function printPeriodRange({ least, most }: PeriodRange): string {
  return `${least.count} to ${printPeriod(most)}`;
}

/** The canonical text: `3 to 5`. */
export function printNumberRange({ least, most }: NumberRange): string {
  return `${least} to ${most}`;
}

function numbersInOrder(text: string, least: number, most: number): ParsedQuantity<NumberRange> {
  if (least < most) return parsed({ least, most });
  const fault = least === most ? "begins where it ends" : "runs backwards";
  const help =
    least === most ? "Write the one number alone." : `Write the smaller number first: \`${most} to ${least}\`.`;
  return refused(0, `\`${text}\` ${fault}.`, help);
}
