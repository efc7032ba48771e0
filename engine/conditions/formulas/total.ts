import type { EncodedValue } from "../fact.ts";
import { recordsOf } from "./count.ts";
import type { Computed, TotalFormula } from "./formula.ts";

/**
 * The total of a field of all records; where some do not say it, at least the rest. Beyond what can be reckoned exactly it
 * is not known.
 */
export function computeTotal({ records, field }: TotalFormula, read: (name: string) => EncodedValue): Computed {
  const found = recordsOf(read(records));
  if (found === undefined) return { value: null, least: 0 };
  const values = found.map((record) => record[field] ?? null);
  const known = values.filter((value) => typeof value === "number");
  const total = Number(known.reduce((sum, value) => sum + BigInt(value), 0n));
  if (!Number.isSafeInteger(total)) return { value: null, least: 0 };
  return known.length === values.length ? { value: total } : { value: null, least: total };
}
