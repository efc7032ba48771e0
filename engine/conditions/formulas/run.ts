import { shortWordsForDate } from "../../quantities/civil-date.ts";
import { wordsInARow } from "../../quantities/recurrence.ts";
import { dateOfDay } from "../encode.ts";
import type { EncodedValue } from "../fact.ts";
import { recordsOf } from "./count.ts";
import type { Computed, RunFormula } from "./formula.ts";
import type { Placed, Standing } from "./sequence.ts";
import { inSequence, possiblySatisfying } from "./sequence.ts";

/** The longest run of records that satisfy a condition one after another; where fields are not known, at least and at most. */
export function computeRun(formula: RunFormula, read: (name: string) => EncodedValue): Computed {
  const records = recordsOf(read(formula.records));
  if (records === undefined) return { value: null, least: 0 };
  const { placed, undated } = inSequence(records, formula, read);
  const longest = longestRun(placed, ({ least }) => least);
  // A record without a date could stand anywhere: it may break any run, or join all that may satisfy into one.
  const isDated = undated.length === 0;
  const least = isDated ? longest.length : Math.min(1, longest.length);
  const most = isDated ? longestRun(placed, (each) => each.most).length : possiblySatisfying([...placed, ...undated]);
  if (least !== most) return { value: null, least, most };
  return { value: least, ...(least < 2 ? {} : { working: workingOf(longest) }) };
}

function longestRun(placed: readonly Placed[], standingOf: (each: Placed) => Standing): readonly Placed[] {
  const looked = placed.filter((each) => standingOf(each) !== "left out");
  let start = 0;
  let longest = { start: 0, end: 0 };
  looked.forEach((each, index) => {
    if (standingOf(each) === "fails") start = index + 1;
    else if (index + 1 - start > longest.end - longest.start) longest = { start, end: index + 1 };
  });
  return looked.slice(longest.start, longest.end);
}

const mostDatesNamed = 6;

function workingOf(run: readonly Placed[]): string {
  const dates = run.map(({ day }) => shortWordsForDate(dateOfDay(day)));
  if (dates.length > mostDatesNamed) return `${dates.length} in a row, from ${dates[0] ?? ""} to ${dates.at(-1) ?? ""}`;
  return `${dates.length} in a row: ${wordsInARow(dates)}`;
}
