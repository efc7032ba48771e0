import {
  addFractions,
  compareFractions,
  ceilingOf,
  floorOf,
  fractionOf,
  multiplyFractions,
} from "../../quantities/fraction.ts";
import type { Fraction } from "../../quantities/fraction.ts";
import { truthOf } from "../evaluate.ts";
import type { EncodedValue } from "../fact.ts";
import type { EarnedPart } from "./achievement.ts";
import { earningOf, rangeOfPart, shareOf } from "./achievement.ts";
import type { Computed, EarnedFormula, StandingFormula } from "./formula.ts";

/** Whether the constitution says what an achievement earns, and if not, why not; null while that is not known. */
export function computeStanding({ part }: StandingFormula, read: (name: string) => EncodedValue): Computed {
  const { kind } = earningOf(part, read);
  return { value: kind === "unknown" ? null : kind };
}

/** What is earned of an amount, in whole pence; while something is not known, the least and the most it can be. */
export function computeEarned(formula: EarnedFormula, read: (name: string) => EncodedValue): Computed {
  const amount = read(formula.of);
  const { least, most } = rateEarned(formula, read);
  if (most.numerator === 0n) return { value: 0 };
  if (typeof amount !== "number") return { value: null, least: 0 };
  const [lowest, highest] = [least, most].map((rate) => penceOf(rate, amount, formula));
  if (lowest === undefined || highest === undefined) throw new Error("two rates make two amounts");
  return lowest === highest ? { value: lowest } : { value: null, least: lowest, most: highest };
}

/** The share of the amount that is earned: as far as the facts settle it, its least and its most. */
export function rateEarned(
  { parts, cuts, atMost }: Pick<EarnedFormula, "parts" | "cuts" | "atMost">,
  read: (name: string) => EncodedValue,
): { readonly least: Fraction; readonly most: Fraction } {
  const ranges = parts.map((part) => rangeEarned(part, read));
  const truths = cuts.map((cut) => ({ by: shareOf(cut.by), kept: truthOf(cut.unless, read) }));
  const fewestCuts = truths.filter(({ kept }) => kept === false).map(({ by }) => by);
  const mostCuts = truths.filter(({ kept }) => kept !== true).map(({ by }) => by);
  const capped = (rate: Fraction): Fraction => (atMost === undefined ? rate : smaller(rate, shareOf(atMost)));
  const left = (by: readonly Fraction[]): Fraction => greater(minus(fractionOf(1), sumOf(by)), fractionOf(0));
  return {
    least: capped(multiplyFractions(sumOf(ranges.map(({ least }) => least)), left(mostCuts))),
    most: capped(multiplyFractions(sumOf(ranges.map(({ most }) => most)), left(fewestCuts))),
  };
}

/** So many pence of an amount, rounded as stated, and whatever the rounding never above the cap. */
export function penceOf(
  rate: Fraction,
  amount: number,
  { rounded, atMost }: Pick<EarnedFormula, "rounded" | "atMost">,
): number {
  const exact = multiplyFractions(rate, fractionOf(amount));
  const pence = rounded === "up" ? ceilingOf(exact) : floorOf(rounded === "down" ? exact : addFractions(exact, half));
  if (atMost === undefined) return Number(pence);
  const cap = floorOf(multiplyFractions(shareOf(atMost), fractionOf(amount)));
  return Number(pence < cap ? pence : cap);
}

const half = fractionOf(1, 2);

function rangeEarned(part: EarnedPart, read: (name: string) => EncodedValue): { least: Fraction; most: Fraction } {
  const earning = earningOf(part, read);
  if (earning.kind !== "settled") return earning.kind === "on-an-edge" ? rangeOfPart(part) : openRange(part);
  const rate = multiplyFractions(shareOf(part.worth), earning.earns);
  return { least: rate, most: rate };
}

/** Where nothing is said of an achievement that is possible, what is said of others does not bound what it earns. */
function openRange(part: EarnedPart): { least: Fraction; most: Fraction } {
  const { measure, tiers, worth } = part;
  const isWithoutCases = measure.kind === "fall" || (measure.kind === "cases" && measure.noCases === undefined);
  const isBelow = tiers?.tiers.every(({ from }) => compareFractions(shareOf(from), fractionOf(0)) > 0) === true;
  return isWithoutCases || isBelow ? { least: fractionOf(0), most: shareOf(worth) } : rangeOfPart(part);
}

/** The sum of some shares. */
export function sumOf(shares: readonly Fraction[]): Fraction {
  return shares.reduce(addFractions, fractionOf(0));
}

function minus(a: Fraction, b: Fraction): Fraction {
  return addFractions(a, { numerator: -b.numerator, denominator: b.denominator });
}

function smaller(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) <= 0 ? a : b;
}

function greater(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) >= 0 ? a : b;
}
