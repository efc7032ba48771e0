import { rangeOfPart, shareOf } from "../../conditions/formulas/achievement.ts";
import { penceOf, sumOf } from "../../conditions/formulas/earned.ts";
import type { Fraction } from "../../quantities/fraction.ts";
import { compareFractions, fractionOf } from "../../quantities/fraction.ts";
import type { SchemePart } from "./parts.ts";
import type { Scheme } from "./shape.ts";

/** The most a practice can be paid, as a share of its topslice: by its achievements, and after the cap. */
export interface MostEarned {
  readonly byAchievement: Fraction;
  readonly paid: Fraction;
}

/** The most that a scheme can ever pay, exactly, over every achievement and every gateway passed. */
export function mostEarned({ earnBack }: Scheme, parts: readonly SchemePart[]): MostEarned {
  const byAchievement = sumOf(parts.map(({ earned }) => rangeOfPart(earned).most));
  const cap = earnBack === undefined ? undefined : shareOf(earnBack.atMost);
  const paid = cap !== undefined && compareFractions(cap, byAchievement) < 0 ? cap : byAchievement;
  return { byAchievement, paid };
}

/** Whether no practice can ever be paid above its topslice; if it can, the smallest round case that shows it, in pence. */
export type NeverAbove =
  { readonly holds: true } | { readonly holds: false; readonly topslice: number; readonly paid: number };

/**
 * Proves that no payment is above the topslice, or shows one that is. The payment is a share of a whole number of pence,
 * and of at most all of it no rounding makes more: so only the share need be looked at, and the case replays it.
 */
export function neverAboveTopslice(scheme: Scheme, parts: readonly SchemePart[]): NeverAbove {
  const { paid } = mostEarned(scheme, parts);
  if (compareFractions(paid, fractionOf(1)) <= 0) return { holds: true };
  const rounding = { rounded: scheme.rounded ?? ("down" as const) };
  const topslice = [100_000, 10_000_000, 1_000_000_000].find((amount) => penceOf(paid, amount, rounding) > amount);
  const shown = topslice ?? 1_000_000_000_000;
  return { holds: false, topslice: shown, paid: penceOf(paid, shown, rounding) };
}
