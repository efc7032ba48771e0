import { truthOf } from "../evaluate.ts";
import type { EncodedValue } from "../fact.ts";
import { none } from "../fact.ts";
import { readField, recordsOf } from "./count.ts";
import type { Computed, LatestFormula } from "./formula.ts";

/**
 * The latest date in a field of the records that satisfy a condition; "none" where none does. A record that may satisfy it
 * leaves the date open only if it is not known to lie before one that does.
 */
export function computeLatest(formula: LatestFormula, read: (name: string) => EncodedValue): Computed {
  const records = recordsOf(read(formula.records));
  if (records === undefined) return { value: null };
  const looked = records.map((record) => ({
    truth: truthOf(formula.where, (name) => readField(record, name, read)),
    date: record[formula.field] ?? null,
  }));
  const certain = daysOf(looked.filter(({ truth }) => truth === true));
  const possible = looked.filter(({ truth }) => truth !== false);
  const least = certain.length === 0 ? undefined : certain.reduce((one, other) => Math.max(one, other));
  const isOpen = possible.some(
    ({ truth, date }) =>
      date === null || (truth === undefined && typeof date === "number" && (least === undefined || date > least)),
  );
  if (!isOpen) return { value: least ?? none };
  const isDated = possible.every(({ date }) => date !== null);
  const most = isDated ? daysOf(possible).reduce((one, other) => Math.max(one, other)) : undefined;
  // Where perhaps none satisfies it there is no bound below, because there may be no date at all.
  return {
    value: null,
    ...(least === undefined ? {} : { least }),
    ...(most === undefined || least === undefined ? {} : { most }),
  };
}

function daysOf(records: readonly { readonly date: EncodedValue }[]): readonly number[] {
  return records.flatMap(({ date }) => (typeof date === "number" ? [date] : []));
}
