import { dateOfDay, dayNumber, wordsForValue } from "../conditions/encode.ts";
import type { EncodedRecords, Fact } from "../conditions/fact.ts";
import { wordsForDate } from "../quantities/civil-date.ts";

/** What the constitution itself states a fact to be on a day, in words, with the approval recorded. */
export function wordsForStated(fact: Fact, day: Temporal.PlainDate): string {
  const latest = byDay(fact).findLast(({ from }) => Number(from) <= dayNumber(day));
  if (latest === undefined) return `${fact.title}: the constitution does not yet state it for ${wordsForDate(day)}`;
  return `${fact.title}: ${entryWords(fact, latest, "since")}, as the constitution states`;
}

/** Everything that the constitution states of a fact, in the order of the days: "level 1 from …; level 3 from …". */
export function wordsForAllStated(fact: Fact): string {
  return byDay(fact)
    .map((entry) => entryWords(fact, entry, "from"))
    .join("; ");
}

function byDay({ stated = [] }: Fact): EncodedRecords {
  return stated.toSorted((one, two) => Number(one["from"]) - Number(two["from"]));
}

function entryWords({ type }: Fact, entry: EncodedRecords[number], start: "since" | "from"): string {
  const { value = null, from, approvedBy, approvedOn } = entry;
  const of = type.kind === "history" ? type.of : type;
  const approval =
    typeof approvedBy === "string" && typeof approvedOn === "number"
      ? ` (approved by ${approvedBy} on ${wordsForDate(dateOfDay(approvedOn))})`
      : "";
  return `${wordsForValue(of, value)} ${start} ${wordsForDate(dateOfDay(Number(from)))}${approval}`;
}
