import type { Condition } from "../conditions/condition.ts";
import { all, test } from "../conditions/condition.ts";
import type { FactValues } from "../conditions/fact.ts";
import type { ProvisionCompiler } from "../constitution/scope.ts";

/** What a seat says of how many people sit in it. */
export interface SeatNumber {
  readonly exactly?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** How many there are at least, and at most where that is limited. */
export interface Numbers {
  readonly least: number;
  readonly most?: number | undefined;
}

/** How many people sit in a seat: exactly one where nothing is stated. */
export function numbersOf({ exactly, atLeast, atMost }: SeatNumber): Numbers {
  if (exactly !== undefined) return { least: exactly, most: exactly };
  if (atLeast === undefined && atMost === undefined) return { least: 1, most: 1 };
  return { least: atLeast ?? 0, ...(atMost === undefined ? {} : { most: atMost }) };
}

/** How many there are of several seats together. */
export function totalOf(numbers: readonly Numbers[]): Numbers {
  const least = numbers.reduce((sum, each) => sum + each.least, 0);
  const mosts = numbers.flatMap(({ most }) => (most === undefined ? [] : [most]));
  return mosts.length < numbers.length ? { least } : { least, most: mosts.reduce((sum, most) => sum + most, 0) };
}

/** Whether a count is within the numbers. */
export function withinNumbers(counted: string, { least, most }: Numbers): Condition {
  if (least === most) return test(counted, "is", least);
  return all(
    ...(least === 0 ? [] : [test(counted, "atLeast", least)]),
    ...(most === undefined ? [] : [test(counted, "atMost", most)]),
  );
}

/** How a count stands to the numbers: "1 of exactly 1", "6; at most 5 were allowed". */
export function explainNumbers(values: FactValues, counted: string, { least, most }: Numbers): string | undefined {
  const number = values.get(counted);
  if (typeof number !== "number") return undefined;
  if (least === most) return `${number} of exactly ${least}`;
  const limits = [
    ...(least === 0 ? [] : [`at least ${least} ${least === 1 ? "was" : "were"} needed`]),
    ...(most === undefined ? [] : [`at most ${most} ${most === 1 ? "was" : "were"} allowed`]),
  ];
  return [String(number), ...limits].join("; ");
}

/** What is wrong with the number of a seat: stated twice, or a least number above the most. */
export function checkNumber(number: SeatNumber, path: string, report: ProvisionCompiler): void {
  const { exactly, atLeast, atMost } = number;
  if (exactly !== undefined && (atLeast !== undefined || atMost !== undefined)) {
    const message = "An exact number leaves nothing to `atLeast` and `atMost`";
    report.problem("entries-clash", report.at(`${path}/exactly`), message, "Take out one or the other");
  }
  if (atLeast === undefined || atMost === undefined || atLeast <= atMost) return;
  const message = `At least ${atLeast} and at most ${atMost} cannot both be`;
  report.problem(
    "least-above-most",
    report.at(`${path}/atLeast`),
    message,
    "Write a least number that is not above the most",
  );
}
