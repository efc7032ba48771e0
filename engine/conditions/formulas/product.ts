import type { EncodedValue } from "../fact.ts";
import type { Computed, ProductFormula } from "./formula.ts";

/** So many times a number: £5 for each of 12,000 patients. Beyond what can be reckoned exactly it is not known. */
export function computeProduct({ of, times }: ProductFormula, read: (name: string) => EncodedValue): Computed {
  const value = read(of);
  if (typeof value !== "number" || !Number.isSafeInteger(value * times)) return { value: null, least: 0 };
  return { value: value * times };
}
