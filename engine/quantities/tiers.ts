import { addFractions, compareFractions, fractionOf, multiplyFractions } from "./fraction.ts";
import type { Fraction } from "./fraction.ts";

/** What is paid from an edge up to the next one; both are shares. */
export interface Tier {
  readonly from: Fraction;
  readonly pays: Fraction;
}

/** A table of tiers: each edge once, and how what lies on and between the edges is paid. */
export interface TierTable {
  readonly tiers: readonly Tier[];
  /** `steps`: a tier pays the same throughout. `straight lines`: what is paid rises evenly from one edge to the next. */
  readonly between: "steps" | "straight lines";
  /** To which of its two tiers a share exactly on an edge belongs; the lowest edge always belongs to the lowest tier. */
  readonly edgesBelongTo: "upper tier" | "lower tier" | "not stated";
}

/** What the table says of a share: how much is paid and in which tier it lies, or where the table has its hole. */
export type TierReached =
  | { readonly kind: "reached"; readonly pays: Fraction; readonly tier: Tier }
  | { readonly kind: "below-the-tiers" }
  | { readonly kind: "on-an-edge" };

/** Looks a share up, exactly: with edges at 0%, 60% and 90%, 54 of 90 is on the second edge and 53 of 90 below it. */
export function tierReached(table: TierTable, share: Fraction): TierReached {
  const [lowest, ...higher] = inOrder(table.tiers);
  if (lowest === undefined || compareFractions(share, lowest.from) < 0) return { kind: "below-the-tiers" };
  if (table.between === "straight lines") return onLine(lowest, higher, share);
  const onEdge = higher.some((tier) => compareFractions(tier.from, share) === 0);
  if (onEdge && table.edgesBelongTo === "not stated") return { kind: "on-an-edge" };
  const reached = higher.filter(({ from }) => {
    const beyond = compareFractions(share, from);
    return beyond > 0 || (beyond === 0 && table.edgesBelongTo === "upper tier");
  });
  const tier = reached.at(-1) ?? lowest;
  return { kind: "reached", pays: tier.pays, tier };
}

/** The tiers from the lowest edge to the highest. */
export function inOrder(tiers: readonly Tier[]): readonly Tier[] {
  return tiers.toSorted((one, other) => compareFractions(one.from, other.from));
}

/** Every share that a table pays for some achievement of at most the whole, as its least and its most. */
export function rangePaid(table: TierTable): { readonly least: Fraction; readonly most: Fraction } {
  const [lowest] = inOrder(table.tiers);
  const whole = fractionOf(1);
  const reachable = table.tiers.filter(
    (tier) =>
      tier === lowest ||
      table.between === "straight lines" ||
      table.edgesBelongTo !== "lower tier" ||
      compareFractions(tier.from, whole) < 0,
  );
  const paid = reachable.map((tier) => tier.pays).sort(compareFractions);
  return { least: paid[0] ?? fractionOf(0), most: paid.at(-1) ?? fractionOf(0) };
}

function onLine(lowest: Tier, higher: readonly Tier[], share: Fraction): TierReached {
  const tiers = [lowest, ...higher];
  const index = tiers.findLastIndex(({ from }) => compareFractions(from, share) <= 0);
  const tier = tiers[index] ?? lowest;
  const next = tiers[index + 1];
  if (next === undefined) return { kind: "reached", pays: tier.pays, tier };
  const way = dividedBy(minus(share, tier.from), minus(next.from, tier.from));
  return { kind: "reached", pays: addFractions(tier.pays, multiplyFractions(way, minus(next.pays, tier.pays))), tier };
}

function minus(a: Fraction, b: Fraction): Fraction {
  return addFractions(a, { numerator: -b.numerator, denominator: b.denominator });
}

function dividedBy(a: Fraction, b: Fraction): Fraction {
  return fractionOf(a.numerator * b.denominator, a.denominator * b.numerator);
}
