import type { EncodedValue, Fact } from "../conditions/fact.ts";
import { encodeFact, wordsForValue } from "../conditions/encode.ts";
import { add, form, scale, solve } from "../conditions/linear.ts";
import type { LinearForm } from "../conditions/linear.ts";
import { constraintForms } from "../constitution/constraint-forms.ts";
import type { Constraint, Question } from "../constitution/question.ts";
import { nearest } from "../documents/nearest.ts";
import type { Plain } from "../documents/node.ts";
import type { Refusal } from "./decision.ts";

/** Facts as a request gives them: by name; counts of a part may be nested (`north: { for: 30 }`). */
export type GivenFacts = Readonly<Record<string, Plain>>;

/** The facts of a request as understood: encoded by name, those given for questions that are asked on the way apart. */
export interface ReadFacts {
  readonly values: ReadonlyMap<string, EncodedValue>;
  readonly forQuestions: ReadonlyMap<string, GivenFacts>;
  readonly refusals: readonly Refusal[];
}

/**
 * Holds given facts against the question's own: names, types, domains, and the ties between them. Other facts that are known
 * are accepted and left aside; a word that the question knows only under other terms is accepted, and means none of its own.
 */
export function readFacts(
  given: GivenFacts,
  question: Question,
  known: ReadonlyMap<string, Fact>,
  underOtherTerms: readonly Fact[] = [],
): ReadFacts {
  const own = new Map(question.facts.map((fact) => [fact.name, fact]));
  const values = new Map<string, EncodedValue>();
  const forQuestions = new Map<string, GivenFacts>();
  const refusals: Refusal[] = [];
  const named = new Set<string>();
  for (const [name, value] of flatten(given, (name) => own.has(name) || known.has(name))) {
    if (isMap(value) && name.includes("/") && own.has(name)) {
      forQuestions.set(name, value);
      continue;
    }
    if (named.has(name)) {
      const help = "Give it once, by its own name or within its part.";
      refusals.push({ code: "wrong-fact", facts: [name], message: `\`${name}\` is given twice.`, help });
      continue;
    }
    named.add(name);
    const fact = own.get(name) ?? known.get(name);
    if (fact === undefined) {
      refusals.push(unknownFact(name, [...own.keys()]));
      continue;
    }
    const encoded = encodeFact(withWordsOf(fact, underOtherTerms), value);
    if (!encoded.ok)
      refusals.push({
        code: "wrong-fact",
        facts: [name],
        message: `\`${name}\`: ${encoded.message}.`,
        help: encoded.help,
      });
    else if (own.has(name)) values.set(name, encoded.value);
  }
  if (refusals.length === 0) refusals.push(...contradictions(question.constraints, values));
  return { values, forQuestions, refusals };
}

/** A fact with the words of its namesakes too, where it is answered by words of a closed list. */
function withWordsOf(fact: Fact, others: readonly Fact[]): Fact {
  const { type } = fact;
  if (type.kind !== "word" && type.kind !== "words") return fact;
  const theirs = others.flatMap((other) =>
    other.name === fact.name && other.type.kind === type.kind ? other.type.words : [],
  );
  return theirs.length === 0 ? fact : { ...fact, type: { ...type, words: [...new Set([...type.words, ...theirs])] } };
}

function contradictions(
  constraints: readonly Constraint[],
  values: ReadonlyMap<string, EncodedValue>,
): readonly Refusal[] {
  const alone = constraints.filter((constraint) => !holdTogether([constraint], values));
  if (alone.length > 0) return alone.map((constraint) => contradiction(constraint, values));
  if (holdTogether(constraints, values)) return [];
  const names = [...new Set(constraints.flatMap(namesOf))].filter((name) => typeof values.get(name) === "number");
  return [
    {
      code: "facts-contradict",
      facts: names,
      message: `${stated(names, values)} cannot all be so.`,
      help: `Check them: ${constraints.map((constraint) => constraint.words).join("; ")}.`,
    },
  ];
}

function holdTogether(constraints: readonly Constraint[], values: ReadonlyMap<string, EncodedValue>): boolean {
  const known = (name: string): LinearForm => {
    const value = values.get(name);
    return typeof value === "number" ? form({}, BigInt(value)) : form({ [name]: 1n });
  };
  const inequalities = constraints
    .flatMap(constraintForms)
    .map((each) =>
      [...each.terms].map(([name, factor]) => scale(known(name), factor)).reduce(add, form({}, each.constant)),
    );
  const names = new Set(inequalities.flatMap((each) => [...each.terms.keys()]));
  const domains = new Map([...names].map((name) => [name, { least: 0n }]));
  return solve({ inequalities, domains }).kind !== "none";
}

function contradiction(constraint: Constraint, values: ReadonlyMap<string, EncodedValue>): Refusal {
  const names = namesOf(constraint).filter((name) => typeof values.get(name) === "number");
  return {
    code: "facts-contradict",
    facts: names,
    message: `${stated(names, values)} cannot ${together(names)}be so: ${constraint.words}.`,
    help: `Correct ${names.map((name) => `\`${name}\``).join(" or ")}.`,
  };
}

function together({ length }: readonly string[]): string {
  return length < 2 ? "" : length === 2 ? "both " : "all ";
}

function namesOf(constraint: Constraint): readonly string[] {
  return [...constraint.sum, ...(typeof constraint.of === "string" ? [constraint.of] : [])];
}

function stated(names: readonly string[], values: ReadonlyMap<string, EncodedValue>): string {
  return names
    .map((name) => `\`${name}\` = ${wordsForValue({ kind: "number" }, values.get(name) ?? null)}`)
    .join(" and ");
}

function unknownFact(name: string, names: readonly string[]): Refusal {
  const meant = nearest(name, names);
  return {
    code: "unknown-fact",
    facts: [name],
    message: `\`${name}\` is not a fact of this question.`,
    help:
      meant === undefined
        ? `Its facts are ${names.map((each) => `\`${each}\``).join(", ")}.`
        : `Did you mean \`${meant}\`?`,
  };
}

/** Nested counts become dotted names; values of structured facts and facts for other questions stay whole. */
function flatten(
  given: GivenFacts,
  isFact: (name: string) => boolean,
  before = "",
): readonly (readonly [string, Plain])[] {
  return Object.entries(given).flatMap(([key, value]): readonly (readonly [string, Plain])[] => {
    const name = before + key;
    const isPart = isMap(value) && !name.includes("/") && !isFact(name);
    return isPart ? flatten(value, isFact, `${name}.`) : [[name, value]];
  });
}

function isMap(value: Plain): value is { readonly [key: string]: Plain } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
