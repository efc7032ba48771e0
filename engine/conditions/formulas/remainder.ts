import type { EncodedValue } from "../fact.ts";
import type { Computed, RemainderFormula } from "./formula.ts";

/** What is left of a number when another is taken from it; there is none where more would be taken than there is. */
export function computeRemainder({ of, less }: RemainderFormula, read: (name: string) => EncodedValue): Computed {
  const [whole, taken] = [read(of), read(less)];
  if (typeof whole !== "number" || typeof taken !== "number") return { value: null };
  return { value: whole < taken ? null : whole - taken };
}
