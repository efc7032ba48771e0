import type { Condition } from "../../conditions/condition.ts";
import { all, any, not, test, testFact } from "../../conditions/condition.ts";
import { dateOfDay, dayNumber } from "../../conditions/encode.ts";
import { truthOf } from "../../conditions/evaluate.ts";
import type { EncodedValue, Fact, FactValues } from "../../conditions/fact.ts";
import { sourceOf } from "../../constitution/assemble.ts";
import type { Requirement } from "../../constitution/question.ts";
import { parseCivilDate, wordsForDate } from "../../quantities/civil-date.ts";
import { lowerFirst } from "../fact-words.ts";
import type { Bar } from "./bars.ts";
import { exceptionTo, wordsForException } from "./exception.ts";
import type { Gathering } from "./gathering.ts";

/** The day on which the second of two offices was taken; on the days before it nobody holds both. */
export const taken: Fact = {
  name: "taken",
  title: "Second office taken",
  question: "On which day was the second of the offices taken?",
  about: "person",
  type: { kind: "date" },
  optional: true,
};

/** Who holds the other office cannot take this one, unless there is time to give one of them up afterwards. */
export function requirementToTake(bar: Bar, gathering: Gathering): Requirement {
  const exception = exceptionTo(bar, gathering.of(bar.statedAt));
  const conflict = bar.entry.grace === undefined ? conflictOn(bar, exception) : any();
  const explain = (values: FactValues): string => {
    const doubt = whyNot(bar, exception, values);
    if (doubt !== undefined) return doubt;
    const { title } = bar.other;
    if (bar.entry.grace === undefined)
      return `${title} is held and cannot be held together with this office${reasonOf(bar)}`;
    return `${title} is held; ${whatToGiveUp(bar)} must be given up within ${bar.entry.grace} of taking this one`;
  };
  return { ...requirementOf(bar, gathering, not(conflict)), explain };
}

/** Two offices that cannot be held together are not both held on the date asked about. */
export function requirementToKeep(bar: Bar, gathering: Gathering): Requirement {
  const exception = exceptionTo(bar, gathering.of(bar.statedAt));
  const hasBegun = any(test(taken.name, "known", false), testFact("on", "atLeast", taken.name));
  const isSpared =
    bar.entry.heldBefore === "keep" && bar.entry.from !== undefined
      ? [test(taken.name, "atLeast", dayOf(bar.entry.from))]
      : [];
  const by = lastDayToGiveUp(bar, gathering);
  const explain = (values: FactValues): string => {
    const doubt = whyNot(bar, exception, values) ?? whyNotYet(bar, values);
    if (doubt !== undefined) return doubt;
    const lastDay = by === undefined ? undefined : values.get(by);
    const when =
      typeof lastDay === "number"
        ? ` by ${wordsForDate(dateOfDay(lastDay))}`
        : by === undefined
          ? ""
          : ` within ${bar.entry.grace ?? ""}`;
    const from = bar.from === undefined ? "" : ` from ${wordsOf(bar.from)}`;
    return `${bar.other.title} cannot be held together with ${titleAsked(bar)}${from}${reasonOf(bar)}: ${whatToGiveUp(bar)} must be given up${when}`;
  };
  return { ...requirementOf(bar, gathering, not(all(conflictOn(bar, exception), hasBegun, ...isSpared))), explain };
}

function requirementOf(bar: Bar, gathering: Gathering, condition: Condition): Omit<Requirement, "explain"> {
  return {
    id: bar.id,
    title: `Not together with ${bar.other.title}`,
    condition,
    path: bar.path,
    at: gathering.of(bar.statedAt).at(bar.path),
    source: bar.entry.source ?? sourceOf(bar.statedAt),
    clause: bar.statedAt.data.clause,
  };
}

function conflictOn({ other, from, until }: Bar, exception: Condition): Condition {
  return all(
    test("officesHeld", "includes", other.id),
    ...(from === undefined ? [] : [test("on", "atLeast", dayOf(from))]),
    ...(until === undefined ? [] : [test("on", "atMost", dayOf(until))]),
    ...(isNever(exception) ? [] : [not(exception)]),
  );
}

function isNever(condition: Condition): boolean {
  return condition.kind === "constant" && !condition.holds;
}

/** Why the incompatibility does not apply, or is not known to. */
function whyNot(bar: Bar, exception: Condition, values: FactValues): string | undefined {
  const { title } = bar.other;
  const held = values.get("officesHeld") ?? null;
  const on = values.get("on") ?? null;
  if (!Array.isArray(held)) return `It is not known whether ${title} is held`;
  if (!held.includes(bar.other.id)) return `${title} is not held`;
  if (typeof on === "number" && bar.from !== undefined && on < dayOf(bar.from))
    return `${title} is held; the two cannot be held together only from ${wordsOf(bar.from)}`;
  if (typeof on === "number" && bar.until !== undefined && on > dayOf(bar.until))
    return `${title} is held; the two could not be held together only until ${wordsOf(bar.until)}`;
  const isExcepted = truthOf(exception, (name): EncodedValue => values.get(name) ?? null);
  if (isExcepted === true) return `${title} is held; the exception applies: ${wordsForException(bar)}`;
  if (isExcepted === undefined)
    return `${title} is held; whether the exception applies is not known: ${wordsForException(bar)}`;
  return undefined;
}

function whyNotYet({ other, entry }: Bar, values: FactValues): string | undefined {
  const on = values.get("on") ?? null;
  const day = values.get(taken.name) ?? null;
  if (typeof day === "number" && typeof on === "number" && on < day)
    return `The second office is taken only on ${wordsForDate(dateOfDay(day))}`;
  if (entry.heldBefore !== "keep" || entry.from === undefined) return undefined;
  if (day === null) return `${other.title} is held; whether both were held before ${wordsOf(entry.from)} is not known`;
  return typeof day === "number" && day < dayOf(entry.from)
    ? `Both offices were held before ${wordsOf(entry.from)} and may be kept`
    : undefined;
}

function lastDayToGiveUp({ id, entry, from }: Bar, { own }: Gathering): string | undefined {
  if (entry.grace === undefined) return undefined;
  const begins = own.derive({
    name: `${id}.begins`,
    title: "The day from which both are held although they cannot be",
    type: { kind: "date" },
    formula: { kind: "latestOf", of: [taken.name], ...(from === undefined ? {} : { and: [from] }) },
  });
  return own.derive({
    name: `${id}.giveUpBy`,
    title: "The last day to give one of them up",
    type: { kind: "date" },
    formula: { kind: "date", from: begins, period: entry.grace, counted: "within" },
  });
}

/** Why the two cannot be held together, in the document's own words. */
function reasonOf({ entry }: Bar): string {
  return entry.because === undefined ? "" : ` (${lowerFirst(entry.because.replace(/\.$/, ""))})`;
}

function titleAsked({ statedAt, named, other }: Bar): string {
  return statedAt.address === other.address ? named.title : statedAt.title;
}

/** Which of the two goes is said as seen from the office that states it. */
function whatToGiveUp({ entry, statedAt, named }: Bar): string {
  if (entry.giveUp === "this office") return statedAt.title;
  return entry.giveUp === "the other office" ? named.title : "one of the two";
}

function dayOf(text: string): number {
  const date = parseCivilDate(text);
  if (!date.ok) throw new Error(`the date ${text} was not checked`);
  return dayNumber(date.value);
}

function wordsOf(text: string): string {
  return wordsForDate(dateOfDay(dayOf(text)));
}
