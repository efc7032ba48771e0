import type { EncodedValue } from "../fact.ts";
import { recordsOf } from "./count.ts";
import type { AsOfFormula, Computed } from "./formula.ts";

/**
 * The value that a history had on a date: that of its latest entry from on or before it. Not known before the first entry,
 * where an entry that may be the latest has no date, or where two entries of the same date disagree.
 */
export function computeAsOf(formula: AsOfFormula, read: (name: string) => EncodedValue): Computed {
  const entries = recordsOf(read(formula.history));
  const date = read(formula.date);
  if (entries === undefined || typeof date !== "number") return { value: null };
  const begun = entries.filter(({ from }) => typeof from !== "number" || from <= date);
  if (begun.some(({ from }) => typeof from !== "number")) return { value: null };
  const latest = begun.reduce((last, { from }) => Math.max(last, Number(from)), -Infinity);
  const [value = null, ...others] = begun.filter(({ from }) => from === latest).map((entry) => entry["value"] ?? null);
  return { value: others.every((other) => other === value) ? value : null };
}
