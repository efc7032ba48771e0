import { floorOf, fractionOf } from "../../quantities/fraction.ts";
import type { EncodedValue } from "../fact.ts";
import type { Computed, WeightFormula } from "./formula.ts";

/** One for each so many of a number, exactly: 4,321 at one per 1,000 is 5 rounded up, 4 rounded down or to the nearest. */
export function computeWeight(formula: WeightFormula, read: (name: string) => EncodedValue): Computed {
  const base = read(formula.of);
  const least = formula.atLeast ?? 0;
  const most = formula.atMost;
  if (typeof base !== "number") return { value: null, least, ...(most === undefined ? {} : { most }) };
  const raised = Math.max(least, rounded(formula, base));
  return { value: most === undefined ? raised : Math.min(most, raised) };
}

/** Half is rounded up. */
function rounded({ onePer, rounded: way }: WeightFormula, base: number): number {
  switch (way) {
    case "down":
      return Number(floorOf(fractionOf(base, onePer)));
    case "up":
      return -Number(floorOf(fractionOf(-base, onePer)));
    case "nearest":
      return Number(floorOf(fractionOf(2n * BigInt(base) + BigInt(onePer), 2n * BigInt(onePer))));
  }
}
