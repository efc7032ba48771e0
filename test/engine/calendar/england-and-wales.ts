import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Calendar } from "../../../engine/calendar/calendar.ts";
import { calendarKnownAt } from "../../../engine/calendar/known-calendar.ts";
import { readCalendar } from "../../../engine/calendar/read-calendar.ts";
import type { Plain } from "../../../engine/documents/node.ts";
import { parsePeriod } from "../../../engine/quantities/period.ts";
import type { Period } from "../../../engine/quantities/period.ts";

const file = new URL("../../../constitutions/calendars/england-and-wales.yaml", import.meta.url);

/** The data of the shipped calendar as it stands in its file. */
export function shippedData(): { [key: string]: Plain } {
  return parse(readFileSync(file, "utf8")) as { [key: string]: Plain };
}

/** The shipped calendar. */
export function englandAndWales(): Calendar {
  const reading = readCalendar(shippedData());
  if (!reading.ok) throw new Error(reading.problems.join("\n"));
  return reading.calendar;
}

/** The shipped calendar with everything known that it holds. */
export const inHindsight = calendarKnownAt(englandAndWales(), Temporal.PlainDate.from("2028-12-31"));

export function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

export function period(text: string): Period {
  const reading = parsePeriod(text);
  if (!reading.ok) throw new Error(reading.message);
  return reading.value;
}
