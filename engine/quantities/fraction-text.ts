import { fractionOf } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";
import { lengthOfStart, parsed, refused } from "./parsed.ts";
import type { ParsedQuantity, RefusedQuantity } from "./parsed.ts";

const percentage = /^(\d{1,9})(?:\.(\d{1,9}))?%$/;
const ratio = /^(\d{1,9})\/(\d{1,9})$/;
const bareNumber = /^(\d{1,9})(?:\.(\d{1,9}))?$/;
const startOfFraction = /^\d{1,9}(?:\.\d{1,9}%?|%|\/\d{0,9})?/;

/** Reads `75%`, `66.67%` or `2/3`: more than nothing and at most the whole. A bare number is refused. */
export function parseFraction(text: string): ParsedQuantity<Fraction> {
  const share = parseShare(text);
  if (!share.ok || share.value.numerator > 0n) return share;
  return refused(
    0,
    `\`${text}\` is no share at all: nothing could fall short of it.`,
    "Write a share above zero, such as `50%`.",
  );
}

/** Reads a share that may also be nothing (`0%`), such as the lowest edge of a table of tiers. */
export function parseShare(text: string): ParsedQuantity<Fraction> {
  const value = percentageIn(text) ?? ratioIn(text);
  if (value === undefined) return refusalOf(text);
  if (value.numerator <= value.denominator) return parsed(value);
  return refused(0, `\`${text}\` is more than the whole.`, "Write a share of at most `100%`.");
}

/** The canonical text, the same for every spelling: `3/4` for `75%`; `0%` and `100%` for nothing and the whole. */
export function printFraction({ numerator, denominator }: Fraction): string {
  return denominator === 1n ? `${numerator * 100n}%` : `${numerator}/${denominator}`;
}

/** The share as a sentence says it: a percentage where at most three decimals are exact (`75%`, `27.125%`), else the fraction (`2/3`). */
export function wordsForFraction(fraction: Fraction): string {
  if ((fraction.numerator * 100_000n) % fraction.denominator !== 0n) return printFraction(fraction);
  return `${wordsForRoundedPercentage(fraction, 3)
    .slice(0, -1)
    .replace(/\.?0+$/, "")}%`;
}

/** A measured share as a percentage rounded to so many decimals, halves upwards: `75.0%`. For reading only, never to decide by. */
export function wordsForRoundedPercentage({ numerator, denominator }: Fraction, decimals = 1): string {
  const scale = 10n ** BigInt(decimals);
  const rounded = (numerator * 200n * scale + denominator) / (denominator * 2n);
  const fractional = decimals === 0 ? "" : `.${String(rounded % scale).padStart(decimals, "0")}`;
  return `${rounded / scale}${fractional}%`;
}

function percentageIn(text: string): Fraction | undefined {
  const [, whole, decimals = ""] = percentage.exec(text) ?? [];
  return whole === undefined ? undefined : fractionOf(BigInt(whole + decimals), 100n * 10n ** BigInt(decimals.length));
}

function ratioIn(text: string): Fraction | undefined {
  const [, above = "", below = "0"] = ratio.exec(text) ?? [];
  return BigInt(below) === 0n ? undefined : fractionOf(BigInt(above), BigInt(below));
}

function refusalOf(text: string): RefusedQuantity {
  const number = bareNumber.exec(text);
  if (number !== null) {
    return refused(0, `\`${text}\` is a bare number: it may be a count or a share.`, `Write ${suggestionFor(number)}.`);
  }
  if (ratio.test(text))
    return refused(text.indexOf("/") + 1, `\`${text}\` divides by zero.`, "Write a share such as `2/3`.");
  const offset = lengthOfStart(text, startOfFraction);
  if (/^\d{1,3}(?:[,_ ]\d{3})+$/.test(text)) {
    const plain = text.replaceAll(/[,_ ]/g, "");
    return refused(
      offset,
      `\`${text}\` parts its thousands, so it is read as a text.`,
      `Write the number without: \`${plain}\`.`,
    );
  }
  return refused(
    offset,
    `\`${text}\` is not a share.`,
    "Write a percentage or a fraction in figures, such as `75%` or `3/4`.",
  );
}

function suggestionFor([text, whole = "", decimals]: RegExpExecArray): string {
  const share = percentageIn(`${text}%`) ?? fractionOf(0);
  const meant =
    decimals !== undefined && BigInt(whole) === 0n ? fractionOf(share.numerator * 100n, share.denominator) : share;
  const possible = meant.numerator > 0n && meant.numerator < meant.denominator;
  return possible && wordsForFraction(meant).endsWith("%")
    ? `\`${wordsForFraction(meant)}\` or \`${printFraction(meant)}\``
    : "a share such as `75%` or `3/4`";
}
