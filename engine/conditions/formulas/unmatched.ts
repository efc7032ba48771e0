import { occurrences } from "../../calendar/occurrences.ts";
import { shortWordsForDate } from "../../quantities/civil-date.ts";
import { parseRecurrence } from "../../quantities/recurrence-text.ts";
import { wordsInARow } from "../../quantities/recurrence.ts";
import { dateOfDay, dayNumber } from "../encode.ts";
import type { Truth } from "../evaluate.ts";
import { truthOf } from "../evaluate.ts";
import type { EncodedValue } from "../fact.ts";
import { none } from "../fact.ts";
import { readField, recordsOf } from "./count.ts";
import type { Computed, FormulaContext, UnmatchedFormula } from "./formula.ts";
import { yearsFrom } from "./period.ts";

/** How many dates of a recurrence have no record; where some records are in doubt, how many at least and at most. */
export function computeUnmatched(
  formula: UnmatchedFormula,
  read: (name: string) => EncodedValue,
  context: FormulaContext,
): Computed {
  const ends = [formula.from, formula.to, ...(formula.before === undefined ? [] : [formula.before])].map(read);
  if (ends.includes(none)) return { value: none };
  const [from, to, before = Infinity] = ends.map((end) => (typeof end === "number" ? end : undefined));
  if (from === undefined || to === undefined || ends.includes(null)) return { value: null, least: 0 };
  const dates = datesOf(formula, from, Math.min(to, before - 1), context);
  const truths = dates.map((date) => heldOn(dayNumber(date), formula, read));
  const least = truths.filter((truth) => truth === false).length;
  const most = truths.filter((truth) => truth !== true).length;
  if (least !== most) return { value: null, least, most };
  const missed = dates.filter((_, index) => truths[index] === false);
  return { value: least, ...(missed.length === 0 ? {} : { working: `Without a record: ${wordsFor(missed)}` }) };
}

function datesOf(
  { recurrence }: UnmatchedFormula,
  from: number,
  to: number,
  context: FormulaContext,
): readonly Temporal.PlainDate[] {
  const read = parseRecurrence(recurrence);
  if (!read.ok || read.value.kind === "rolling") throw new Error(`the recurrence ${recurrence} was not checked`);
  return occurrences(read.value, dateOfDay(from), dateOfDay(to), yearsFrom(context.years, undefined));
}

/** Whether a record of that date satisfies the condition; a record without a date may be of any, and so may one not given. */
function heldOn(day: number, formula: UnmatchedFormula, read: (name: string) => EncodedValue): Truth {
  const records = recordsOf(read(formula.records)) ?? [{ [formula.field]: null }];
  const truths = records.map((record): Truth => {
    const date = readField(record, formula.field, read);
    if (date !== null && date !== day) return false;
    const field = (name: string): EncodedValue => (name === formula.field ? day : readField(record, name, read));
    const truth = truthOf(formula.where, field);
    return date === null && truth === true ? undefined : truth;
  });
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

/** More missed dates than this nobody reads. */
const mostNamed = 6;

function wordsFor(dates: readonly Temporal.PlainDate[]): string {
  const named = dates.slice(0, mostNamed).map(shortWordsForDate);
  const others = dates.length - named.length;
  return wordsInARow(others === 0 ? named : [...named, `${others} more`]);
}
