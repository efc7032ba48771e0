import { wordsForDate } from "../../quantities/civil-date.ts";
import { parseDayOfYear } from "../../quantities/recurrence-text.ts";
import { dateOfDay, dayNumber } from "../encode.ts";
import type { EncodedValue } from "../fact.ts";
import type { Computed, SnapshotFormula } from "./formula.ts";

/** The latest date on or before another that is a certain day of the year; that day itself counts. */
export function computeSnapshot(formula: SnapshotFormula, read: (name: string) => EncodedValue): Computed {
  const upTo = read(formula.upTo);
  const day = parseDayOfYear(formula.day);
  if (!day.ok) throw new Error(`the day of the year ${formula.day} was not checked`);
  if (typeof upTo !== "number") return { value: upTo };
  const limit = dateOfDay(upTo);
  const thisYear = Temporal.PlainDate.from({ year: limit.year, ...day.value });
  const date = Temporal.PlainDate.compare(thisYear, limit) <= 0 ? thisYear : thisYear.subtract({ years: 1 });
  return {
    value: dayNumber(date),
    working: `The latest ${formula.day} up to ${wordsForDate(limit)} is ${wordsForDate(date)}`,
  };
}
