import { earliestAfter } from "../../calendar/arithmetic.ts";
import { parsePeriod } from "../../quantities/period.ts";
import { dateOfDay, dayNumber } from "../encode.ts";
import type { EncodedRecords, EncodedValue } from "../fact.ts";
import { none } from "../fact.ts";
import { recordsOf } from "./count.ts";
import type { Computed, FormulaContext, UnbrokenFormula } from "./formula.ts";

/** How many stretches of time follow one another up to a date without a break; where dates are not known, at least and at most. */
export function computeUnbroken(
  formula: UnbrokenFormula,
  read: (name: string) => EncodedValue,
  context: FormulaContext,
): Computed {
  const records = recordsOf(read(formula.records));
  const at = read(formula.upTo);
  if (records === undefined || typeof at !== "number") return { value: null, least: 0 };
  const stretches = stretchesBefore(records, formula, at);
  if (stretches === undefined) return { value: null, least: 0, most: records.length };
  const isBroken = breakCheck(formula.break, context);
  const least = countBack(stretches, at, (ended, next) => isBroken(ended, next) ?? true);
  const most = countBack(stretches, at, (ended, next) => isBroken(ended, next) ?? false);
  if (typeof least === "string" || typeof most === "string") return { value: null, failed: String(least) };
  return least === most ? { value: least } : { value: null, least, most };
}

interface Stretch {
  readonly began: number;
  /** null where it is not known, "none" where it has not ended. */
  readonly ended: EncodedValue;
}

/** The stretches that began on or before a day, latest first; undefined where one does not say when it began. */
function stretchesBefore(
  records: EncodedRecords,
  { began, ended }: UnbrokenFormula,
  day: number,
): readonly Stretch[] | undefined {
  const stretches = records.map((record) => ({ began: record[began], ended: record[ended] ?? null }));
  const known = stretches.flatMap((each) =>
    typeof each.began === "number" ? [{ began: each.began, ended: each.ended }] : [],
  );
  if (known.length < stretches.length) return undefined;
  return known.filter((each) => each.began <= day).toSorted((one, other) => other.began - one.began);
}

type IsBroken = (ended: EncodedValue, next: number) => boolean | string | undefined;

function breakCheck(written: string, { known }: FormulaContext): IsBroken {
  const period = parsePeriod(written);
  if (!period.ok) throw new Error(`the period ${written} was not checked`);
  return (ended, next) => {
    if (ended === none) return false;
    if (typeof ended !== "number") return undefined;
    const over = earliestAfter(period.value, dateOfDay(ended), known);
    return over.ok ? next >= dayNumber(over.date) : over.message;
  };
}

/** Counts until there is a break; a text says why that cannot be told. */
function countBack(
  stretches: readonly Stretch[],
  at: number,
  isBroken: (ended: EncodedValue, next: number) => boolean | string,
): number | string {
  let next = at;
  let count = 0;
  for (const { began, ended } of stretches) {
    const broken = isBroken(ended, next);
    if (typeof broken === "string") return broken;
    if (broken) return count;
    count += 1;
    next = began;
  }
  return count;
}
