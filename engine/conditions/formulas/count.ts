import { truthOf } from "../evaluate.ts";
import type { EncodedRecords, EncodedValue } from "../fact.ts";
import type { Computed, CountFormula } from "./formula.ts";

/** How many records satisfy a condition; where some fields are not known, how many at least and at most. */
export function computeCount(formula: CountFormula, read: (name: string) => EncodedValue): Computed {
  const records = recordsOf(read(formula.records));
  if (records === undefined) return { value: null, least: 0 };
  const truths = records.map((record) => truthOf(formula.where, (name) => readField(record, name, read)));
  const least = truths.filter((truth) => truth === true).length;
  const most = truths.filter((truth) => truth !== false).length;
  return least === most ? { value: least } : { value: null, least, most };
}

/** The records of a fact, or undefined where none are recorded. */
export function recordsOf(value: EncodedValue): EncodedRecords | undefined {
  return Array.isArray(value) && value.every(isRecord) ? value : undefined;
}

function isRecord(entry: string | EncodedRecords[number]): entry is EncodedRecords[number] {
  return typeof entry !== "string";
}

/** A name inside a record is its field; any other is a fact of the question. */
export function readField(
  record: Readonly<Record<string, EncodedValue>>,
  name: string,
  read: (name: string) => EncodedValue,
): EncodedValue {
  return Object.hasOwn(record, name) ? (record[name] ?? null) : read(name);
}
