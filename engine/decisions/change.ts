import { plainValue, wordsForValue } from "../conditions/encode.ts";
import type { EncodedValue, Fact } from "../conditions/fact.ts";
import type { Question } from "../constitution/question.ts";
import type { Changeable, Search } from "./candidates.ts";
import { candidatesFor } from "./candidates.ts";
import type { Change } from "./decision.ts";
import { run, settledOutcome } from "./run.ts";
import { runnable } from "./runnable.ts";

type Values = ReadonlyMap<string, EncodedValue>;

/** More facts than this are not tried in pairs: it would take too long, and nobody would read it. */
const mostInPairs = 10;

/**
 * For each other outcome the smallest lawful change that leads to it: one fact, or an exchange between two, within types,
 * domains and ties. Each is run through json-rules-engine before it is named; an outcome for which none is found is left out.
 */
export async function smallestChanges(
  question: Question,
  input: Changeable,
  outcome: string,
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const [other, condition] of runnable(question).outcomes) {
    if (other === outcome) continue;
    const change = await smallestChange({ question, input, other, condition });
    if (change !== undefined) changes.push(change);
  }
  return changes;
}

async function smallestChange(search: Search): Promise<Change | undefined> {
  const facts = search.question.facts.filter((fact) => isChangeable(fact, search.input));
  const acts = facts.filter((fact) => fact.circumstance !== true);
  const circumstances = facts.filter((fact) => fact.circumstance === true);
  for (const group of [
    acts.map((fact) => [fact]),
    pairsOf(acts, search.input.given),
    circumstances.map((fact) => [fact]),
  ]) {
    const candidates = group
      .flatMap((free) => candidatesFor(search, free))
      .sort((one, two) => one.distance - two.distance);
    for (const { values } of candidates.slice(0, 5)) {
      const changed = new Map([...search.input.given, ...values]);
      const result = await run(search.question, { ...search.input, given: changed });
      if (settledOutcome(result) === search.other) return describe(search, result.values);
    }
  }
  return undefined;
}

function pairsOf(facts: readonly Fact[], given: Values): readonly (readonly Fact[])[] {
  const numbers = facts.filter((fact) => typeof given.get(fact.name) === "number");
  if (numbers.length > mostInPairs) return [];
  return numbers.flatMap((one, index) => numbers.slice(index + 1).map((two) => [one, two]));
}

function isChangeable(fact: Fact, { given, fixed }: Changeable): boolean {
  const value = given.get(fact.name) ?? null;
  return (
    value !== null &&
    !Array.isArray(value) &&
    !fact.name.includes("/") &&
    !fixed.has(fact.name) &&
    fact.assumed !== value
  );
}

function describe(search: Search, after: Values): Change {
  const changed = search.question.facts.filter(
    (fact) => (after.get(fact.name) ?? null) !== (search.input.given.get(fact.name) ?? null),
  );
  const set = changed.map((fact) => ({
    fact: fact.name,
    from: plainValue(fact.type, search.input.given.get(fact.name) ?? null),
    to: plainValue(fact.type, after.get(fact.name) ?? null),
  }));
  const words = changed.map((fact) =>
    changeWords(fact, search.input.given.get(fact.name) ?? null, after.get(fact.name) ?? null),
  );
  return { outcome: search.other, set, words: [...words.slice(0, 1), ...words.slice(1).map(lowerFirst)].join(" and ") };
}

function changeWords(fact: Fact, from: EncodedValue, to: EncodedValue): string {
  const title = fact.title.replace(/\?$/, "");
  const change = `${title} ${wordsForValue(fact.type, to)} instead of ${wordsForValue(fact.type, from)}`;
  if (fact.type.kind !== "number" || typeof from !== "number" || typeof to !== "number") return change;
  const difference = Math.abs(to - from);
  return `${change} (${difference === 1 ? "one" : difference} ${to > from ? "more" : "fewer"})`;
}

function lowerFirst(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
