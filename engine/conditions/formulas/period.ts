import type { NamedPeriod, Years } from "../../calendar/years.ts";
import { periodEndedBefore, periodOn } from "../../calendar/years.ts";
import { parseCivilDate, shortWordsForDate } from "../../quantities/civil-date.ts";
import { parseRecurrence } from "../../quantities/recurrence-text.ts";
import type { EachPart, Rolling } from "../../quantities/recurrence.ts";
import { dateOfDay, dayNumber } from "../encode.ts";
import type { EncodedValue } from "../fact.ts";
import { none } from "../fact.ts";
import type { Computed, FormulaContext, PeriodFormula } from "./formula.ts";

/** The first or last day of the period in which a date lies, such as the governance year 2013/14. */
export function computePeriod(
  formula: PeriodFormula,
  read: (name: string) => EncodedValue,
  context: FormulaContext,
): Computed {
  const day = formula.on.map(read).find((value) => value !== none) ?? null;
  if (typeof day !== "number") return { value: null };
  const each = periodicOf(formula.each);
  const years = yearsFrom(context.years, formula.edge === "wholeStart" ? undefined : formula.established);
  const period = (formula.ended === true ? periodEndedBefore : periodOn)(each, dateOfDay(day), years);
  if (period === undefined) return { value: none };
  if (formula.edge !== "end") return { value: dayNumber(period.start) };
  return { value: dayNumber(period.end), ...(formula.ended === true ? {} : { working: workingOf(period) }) };
}

/** The years a period is counted in. Parts of the calendar year need none to be stated; that others are is checked on reading. */
export function yearsFrom(stated: Years | undefined, established: string | undefined): Years {
  const { governance, financial } = stated ?? { governance: newYear, financial: newYear };
  const start = established === undefined ? undefined : parseCivilDate(established);
  return { governance, financial, ...(start?.ok === true ? { established: start.value } : {}) };
}

const newYear = { month: 1, day: 1 };

function periodicOf(text: string): EachPart | Rolling {
  const read = parseRecurrence(text);
  if (read.ok && (read.value.kind === "each part" || read.value.kind === "rolling")) return read.value;
  throw new Error(`the recurrence ${text} was not checked`);
}

function workingOf({ label, start, end }: NamedPeriod): string {
  return `${label} runs from ${shortWordsForDate(start)} to ${shortWordsForDate(end)}`;
}
