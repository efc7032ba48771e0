import type { EncodedValue } from "../fact.ts";
import type { BandFormula, Computed } from "./formula.ts";

/** The value of the band in which a number lies; null where it lies in none, or on an edge that no band is said to have. */
export function computeBand(formula: BandFormula, read: (name: string) => EncodedValue): Computed {
  const base = read(formula.of);
  const values = formula.bands.map((band) => band.value);
  if (typeof base !== "number") return { value: null, least: Math.min(...values), most: Math.max(...values) };
  const [lowest, ...higher] = formula.bands.toSorted((one, other) => one.from - other.from);
  if (lowest === undefined || base < lowest.from) return { value: null };
  const edge = higher.find((band) => band.from === base);
  if (edge !== undefined && formula.edgesBelongTo === "not stated") return { value: null };
  const reached = higher.filter(({ from }) => from < base || (from === base && formula.edgesBelongTo === "upper tier"));
  return { value: (reached.at(-1) ?? lowest).value };
}
