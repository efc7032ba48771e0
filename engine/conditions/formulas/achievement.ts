import { addFractions, compareFractions, fractionOf, multiplyFractions } from "../../quantities/fraction.ts";
import type { Fraction } from "../../quantities/fraction.ts";
import { parseShare } from "../../quantities/fraction-text.ts";
import type { TierTable } from "../../quantities/tiers.ts";
import { rangePaid, tierReached } from "../../quantities/tiers.ts";
import type { Condition } from "../condition.ts";
import { truthOf } from "../evaluate.ts";
import type { EncodedValue } from "../fact.ts";

/** How cases in which a professional vetoed the rule count towards an achievement. */
export type VetoedCases = "removed" | "counted as met" | "counted as not met" | { readonly ignoredIfFewerThan: number };

/** How an achievement is measured: a share of cases, a fall from one number to another, or a condition that holds or not. */
export type Measure =
  | {
      readonly kind: "cases";
      readonly met: string;
      readonly cases: string;
      readonly vetoed?: string;
      /** Not stated: of vetoed cases, if there are any, nothing is said. */
      readonly vetoes?: VetoedCases;
      /** With fewer cases left than this, and at the least with none, it is as if there were no cases. */
      readonly fewest?: number;
      /** Not stated: of an objective without cases nothing is said. */
      readonly noCases?: "met" | "not met";
    }
  | { readonly kind: "fall"; readonly from: string; readonly to: string }
  | { readonly kind: "condition"; readonly when: Condition };

/** Tiers as plain data, their shares as written: `{ from: "60%", pays: "50%" }`. */
export interface WrittenTiers {
  readonly tiers: readonly { readonly from: string; readonly pays: string }[];
  readonly between: TierTable["between"];
  readonly edgesBelongTo: TierTable["edgesBelongTo"];
}

/** One part of a premium: what share of it hangs on one achievement, and what of that an achievement earns. */
export interface EarnedPart {
  readonly worth: string;
  readonly measure: Measure;
  /** Not needed for a condition, which earns all or nothing. */
  readonly tiers?: WrittenTiers;
}

/** Where an achievement is settled, and where not: which hole of the constitution it falls into. */
export const standings = ["settled", "vetoes", "no-cases", "below-the-tiers", "on-an-edge", "no-tiers"] as const;

/** One of the closed list of standings. */
export type Standing = (typeof standings)[number];

/** What an achievement earns of its part; what is not known of it; or the hole it falls into. */
export type Earning =
  | { readonly kind: "settled"; readonly achieved: Fraction; readonly earns: Fraction }
  | { readonly kind: "unknown" }
  | { readonly kind: Exclude<Standing, "settled"> };

/** What a part earns, as far as the facts settle it; every share is exact. */
export function earningOf({ measure, tiers }: EarnedPart, read: (name: string) => EncodedValue): Earning {
  if (measure.kind === "condition") {
    const truth = truthOf(measure.when, read);
    const share = fractionOf(truth === true ? 1 : 0);
    return truth === undefined ? { kind: "unknown" } : { kind: "settled", achieved: share, earns: share };
  }
  const achieved = measure.kind === "cases" ? shareOfCases(measure, read) : fall(measure, read);
  if ("kind" in achieved) return achieved;
  if (tiers === undefined) return { kind: "no-tiers" };
  const reached = tierReached(tableOf(tiers), achieved);
  return reached.kind === "reached" ? { kind: "settled", achieved, earns: reached.pays } : { kind: reached.kind };
}

/** The least and the most that a part can earn, whatever is achieved, as shares of the whole premium. */
export function rangeOfPart({ worth, measure, tiers }: EarnedPart): {
  readonly least: Fraction;
  readonly most: Fraction;
} {
  const share = shareOf(worth);
  const range =
    measure.kind === "condition" || tiers === undefined
      ? { least: fractionOf(0), most: fractionOf(1) }
      : rangePaid(tableOf(tiers));
  return { least: multiplyFractions(share, range.least), most: multiplyFractions(share, range.most) };
}

/** Tiers with their shares read. */
export function tableOf({ tiers, ...rest }: WrittenTiers): TierTable {
  return { ...rest, tiers: tiers.map(({ from, pays }) => ({ from: shareOf(from), pays: shareOf(pays) })) };
}

/** A share as written; the constitution's reader has checked it. */
export function shareOf(text: string): Fraction {
  const read = parseShare(text);
  if (!read.ok) throw new Error(`the share ${text} was not checked`);
  return read.value;
}

type Share = Fraction | { readonly kind: "unknown" | "vetoes" | "no-cases" };

function shareOfCases(measure: Extract<Measure, { kind: "cases" }>, read: (name: string) => EncodedValue): Share {
  const [met, cases] = [read(measure.met), read(measure.cases)];
  const vetoed = measure.vetoed === undefined ? 0 : read(measure.vetoed);
  if (typeof met !== "number" || typeof cases !== "number" || typeof vetoed !== "number") return { kind: "unknown" };
  if (vetoed > 0 && measure.vetoes === undefined) return { kind: "vetoes" };
  const counted = countedCases({ met, cases, vetoed }, measure.vetoes);
  if (counted.cases < Math.max(1, measure.fewest ?? 1)) {
    return measure.noCases === undefined ? { kind: "no-cases" } : fractionOf(measure.noCases === "met" ? 1 : 0);
  }
  return fractionOf(counted.met, counted.cases);
}

/** The cases that count, and how many of them count as met. */
export function countedCases(
  { met, cases, vetoed }: { readonly met: number; readonly cases: number; readonly vetoed: number },
  vetoes: VetoedCases | undefined,
): { readonly met: number; readonly cases: number } {
  if (vetoes === "counted as met") return { met: met + vetoed, cases };
  const isRemoved = typeof vetoes === "object" ? vetoed < vetoes.ignoredIfFewerThan : vetoes === "removed";
  return { met, cases: isRemoved ? cases - vetoed : cases };
}

/** A rise is a fall of nothing; from nought nothing can fall. */
function fall(measure: Extract<Measure, { kind: "fall" }>, read: (name: string) => EncodedValue): Share {
  const [from, to] = [read(measure.from), read(measure.to)];
  if (typeof from !== "number" || typeof to !== "number") return { kind: "unknown" };
  if (from === 0) return { kind: "no-cases" };
  const fallen = addFractions(fractionOf(1), fractionOf(-to, from));
  return compareFractions(fallen, fractionOf(0)) < 0 ? fractionOf(0) : fallen;
}
