import type { EncodedValue } from "../fact.ts";
import type { Computed, SumFormula } from "./formula.ts";

/** The total of some counts; with some of them unknown, at least the rest. */
export function computeSum(formula: SumFormula, read: (name: string) => EncodedValue): Computed {
  const values = formula.of.map(read);
  const known = values.filter((value) => typeof value === "number");
  const total = known.reduce((sum, value) => sum + value, formula.plus ?? 0);
  return known.length === values.length ? { value: total } : { value: null, least: total };
}
