import type { EncodedValue } from "../fact.ts";
import { none } from "../fact.ts";
import type { Computed, EarliestOfFormula } from "./formula.ts";

/** The earliest of some dates: "there was none" is left out, one that is not known leaves it open; none of all is none. */
export function computeEarliestOf(formula: EarliestOfFormula, read: (name: string) => EncodedValue): Computed {
  const values = formula.of.map(read);
  if (values.includes(null)) return { value: null };
  const days = values.filter((value) => typeof value === "number");
  return { value: days.length === 0 ? none : Math.min(...days) };
}
