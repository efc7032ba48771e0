import { parseFraction } from "../../quantities/fraction-text.ts";
import { neededOf } from "../../quantities/fraction.ts";
import type { EncodedValue } from "../fact.ts";
import type { Computed, NeededFormula } from "./formula.ts";

/** The smallest whole number that satisfies a threshold, exactly: 180 for at least 75% of 240. */
export function computeNeeded(formula: NeededFormula, read: (name: string) => EncodedValue): Computed {
  const base = read(formula.base);
  const fraction = parseFraction(formula.fraction);
  if (!fraction.ok) throw new Error(`the fraction ${formula.fraction} was not checked`);
  if (typeof base !== "number") return { value: null };
  return { value: Number(neededOf(fraction.value, formula.comparison, base)) };
}
