import { dueBeginningWith, earliestAfter } from "../../calendar/arithmetic.ts";
import type { DateSum } from "../../calendar/arithmetic.ts";
import { wordsForWorking } from "../../calendar/working-words.ts";
import { shortWordsForDate } from "../../quantities/civil-date.ts";
import { parsePeriod } from "../../quantities/period.ts";
import type { Period } from "../../quantities/period.ts";
import { dateOfDay, dayNumber } from "../encode.ts";
import type { EncodedValue } from "../fact.ts";
import { none } from "../fact.ts";
import type { Computed, ExtendedFormula, FormulaContext } from "./formula.ts";

/** The last day of a period with its extensions, each beginning on the day after the one before it ended. */
export function computeExtended(
  formula: ExtendedFormula,
  read: (name: string) => EncodedValue,
  { known }: FormulaContext,
): Computed {
  const from = read(formula.from);
  const times = read(formula.times);
  if (from === none) return { value: none };
  if (typeof from !== "number" || typeof times !== "number") return { value: null };
  const first = periodOf(formula.period);
  const by = periodOf(formula.by);
  let sum = dueBeginningWith(first, dateOfDay(from), known);
  let next = earliestAfter(first, dateOfDay(from), known);
  const working = sum.ok ? wordsForWorking(sum) : "";
  for (let extension = 0; extension < times && sum.ok && next.ok; extension += 1) {
    sum = dueBeginningWith(by, next.date, known);
    next = earliestAfter(by, next.date, known);
  }
  return asComputed(sum, `${working}${extensionWords(sum, times, formula.by)}`);
}

function asComputed(sum: DateSum, working: string): Computed {
  return sum.ok ? { value: dayNumber(sum.date), working } : { value: null, failed: sum.message };
}

function extensionWords(sum: DateSum, times: number, by: string): string {
  if (!sum.ok || times === 0) return "";
  return `; extended ${times === 1 ? "once" : `${times} times`} by ${by}, the last day is ${shortWordsForDate(sum.date)}`;
}

function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (!period.ok) throw new Error(`the period ${text} was not checked`);
  return period.value;
}
