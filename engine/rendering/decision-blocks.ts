import type { Decision } from "../decisions/decision.ts";
import type { Plain } from "../documents/node.ts";
import { undetermined } from "../decisions/decision.ts";
import { parseCivilDate, wordsForDate } from "../quantities/civil-date.ts";
import type { Block } from "./block.ts";
import { heading, list, name, paragraph, quiet, runs, strong } from "./block.ts";
import type { Documents } from "./citation.ts";
import { findingBlocks } from "./finding-blocks.ts";
import { stillOpen } from "./outcome-words.ts";
import { capital, listed, sentence, wordsOfId } from "./sentences.ts";

/** What putting a decision into words takes from the constitution: the documents it cites, and the question's outcomes. */
export interface DecisionSetting {
  readonly documents: Documents;
  readonly outcomes: readonly string[];
  /** The rival reading under which it was decided, in words. */
  readonly readingSays?: string;
}

/** A decision in words: the outcome, why, what is not known, what would change it, and by what it was decided. */
export function decisionBlocks(decision: Decision, setting: DecisionSetting): readonly Block[] {
  return [
    ...answer(decision),
    ...terms(decision, setting),
    ...section("Beware", decision.warnings.map(sentence)),
    ...findingBlocks(decision.findings, setting.documents),
    ...unknown(decision, setting),
    ...section("The constitution does not say", decision.silent.map(sentence)),
    ...section("What would change it", changes(decision)),
    ...section(
      "Taken to be so",
      decision.assumed.map((each) => sentence(each.words)),
    ),
    ...section("The working", decision.working.map(sentence)),
    ...section("It rests on", restsOn(decision)),
    ...closing(decision),
  ];
}

function answer(decision: Decision): readonly Block[] {
  const isOpen = decision.outcome === undetermined;
  const said = isOpen ? "Undetermined." : sentence(wordsOfId(decision.outcome));
  const why =
    decision.silent.length > 0 ? " The constitution does not settle it." : " What is known does not settle it.";
  const first = isOpen
    ? paragraph(strong(said, "open"), why)
    : paragraph(strong(said), ...(decision.amount === undefined ? [] : [` ${amountWords(decision.amount)}`]));
  const follows = decision.follows === undefined ? [] : [paragraph(sentence(decision.follows))];
  return [
    first,
    ...follows,
    paragraph(quiet("Asked: "), decision.asks, " ", quiet(`(${decision.question}, on ${dayWords(decision.on)})`)),
  ];
}

/** Under which terms, where they are not those that the constitution has for that day as it reads itself. */
function terms({ constitution, law }: Decision, { readingSays }: DecisionSetting): readonly Block[] {
  const { reading, variations } = constitution;
  const said = [
    ...(reading === undefined
      ? []
      : [`This is under a rival reading, ${reading}${readingSays === undefined ? "." : `: ${sentence(readingSays)}`}`]),
    ...(variations === undefined ? [] : [`The provision is varied by “${listed(variations.map(wordsOfId))}”.`]),
    ...(law === undefined ? [] : [`The law of ${dayWords(law)} applies.`]),
  ];
  return said.length === 0 ? [] : [paragraph(strong(said.join(" "), "open"))];
}

function amountWords(amount: NonNullable<Decision["amount"]>): string {
  return sentence(`${amount.unit}: ${amount.words}`);
}

function unknown(decision: Decision, setting: DecisionSetting): readonly Block[] {
  const open = decision.outcome === undetermined ? stillOpen(decision.possible, setting.outcomes) : undefined;
  const asked = decision.missing.map(({ fact, question, incomplete }) => ({
    words: runs(
      question,
      " ",
      name(fact),
      ...(incomplete === true ? [" Some of the records do not say what is needed."] : []),
    ),
  }));
  if (asked.length === 0 && open === undefined) return [];
  return [
    heading(3, asked.length === 0 ? "What is still possible" : "What is not known"),
    ...(asked.length === 0 ? [] : [list(asked)]),
    ...(open === undefined ? [] : [paragraph(open)]),
  ];
}

function changes({ wouldChange }: Decision): readonly string[] {
  return wouldChange.map(({ outcome, words }) => sentence(`${capital(wordsOfId(outcome))}: ${words}`));
}

function restsOn(decision: Decision): readonly string[] {
  return decision.restsOn.map((each) => {
    const why =
      each.outcome === undetermined && each.missing.length > 0
        ? `; not known: ${listed(each.missing.map(({ fact }) => fact))}`
        : "";
    return sentence(`${each.asks} ${capital(wordsOfId(each.outcome))} (${each.question})${why}`);
  });
}

function closing(decision: Decision): readonly Block[] {
  const { id, version, title, digest } = decision.constitution;
  const given = decision.facts
    .filter((fact) => fact.from === "request")
    .map(({ fact, value }) => `${fact} ${valueWords(value)}`);
  const others = [
    ...(given.length === 0 ? [] : [`Given: ${given.join(", ")}.`]),
    ...(decision.knownAt === decision.on ? [] : [`With the bank holidays known on ${dayWords(decision.knownAt)}.`]),
  ];
  const by = `Decided by ${id}@${version}, “${title}”, digest ${digest.slice(0, 12)}, on ${dayWords(decision.on)}. Whether it is in force is not proven.`;
  return [heading(3, "By what it was decided"), paragraph(quiet([by, ...others].join(" ")))];
}

function valueWords(value: Plain): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (value === null || typeof value === "string" || typeof value === "number") return String(value);
  if (!isList(value)) return "several values";
  const words = value.filter((each) => typeof each === "string");
  return words.length === value.length ? listed(words) : value.length === 1 ? "1 record" : `${value.length} records`;
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function section(title: string, entries: readonly string[]): readonly Block[] {
  return entries.length === 0 ? [] : [heading(3, title), list(entries)];
}

function dayWords(day: string): string {
  const date = parseCivilDate(day);
  return date.ok ? wordsForDate(date.value) : day;
}
