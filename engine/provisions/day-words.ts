import { parseCivilDate, wordsForDate } from "../quantities/civil-date.ts";

/** A date as a law says it, without the day of the week: `2013-04-01` is 1 April 2013. */
export function wordsForDay(text: string): string {
  const date = parseCivilDate(text);
  return date.ok ? wordsForDate(date.value).replace(/^\w+ /, "") : text;
}
