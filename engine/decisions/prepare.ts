import { dateOfDay, dayNumber, encodeFact, plainValue, wordsForValue } from "../conditions/encode.ts";
import type { EncodedValue, Fact } from "../conditions/fact.ts";
import type { FormulaContext } from "../conditions/formulas/formula.ts";
import { alternativesOf } from "../constitution/alternative.ts";
import { withAlternatives } from "../constitution/alternatives.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Question } from "../constitution/question.ts";
import type { Decide } from "./ask-others.ts";
import { askOthers } from "./ask-others.ts";
import { contextOf } from "./context.ts";
import type { Assumption, Decision, Refusal } from "./decision.ts";
import type { GivenFacts } from "./given.ts";
import { readFacts } from "./given.ts";
import type { Law } from "./law.ts";
import { findLaw } from "./law.ts";
import type { DatedRequest, DecisionRequest } from "./request.ts";
import type { RunInput } from "./run.ts";
import { dateAskedAbout } from "./run.ts";
import { wordsForStated } from "./stated-words.ts";

/** A question under one law, with everything that running it takes. */
export interface PreparedRun extends RunInput {
  readonly law: Law;
  readonly request: DatedRequest;
  /** The facts as the request gives them. */
  readonly values: ReadonlyMap<string, EncodedValue>;
  /** The facts as the run takes them: given, decided on the way, assumed, and the date asked about. */
  readonly given: ReadonlyMap<string, EncodedValue>;
  readonly context: FormulaContext;
  readonly assumed: readonly Assumption[];
  readonly restsOn: readonly Decision[];
  /** Facts that also settle something outside the run: which law holds, or another question. */
  readonly fixed: ReadonlySet<string>;
}

/** One run for each law between which an unknown circumstance decides, or why there is none. */
export type Preparation =
  | { readonly kind: "prepared"; readonly runs: readonly PreparedRun[] }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] };

/** Prepares a request; questions asked on the way are decided by the function given. */
export async function prepareWith(
  decide: Decide,
  constitution: Constitution,
  request: DecisionRequest,
): Promise<Preparation> {
  const first = constitution.questions.get(request.question);
  const dated: DatedRequest = { ...request, lawDate: dateOfLaw(first, request, constitution) };
  const found = findLaw(constitution, {
    address: request.question,
    on: dated.lawDate,
    reading: request.reading,
    read: (name) => readLoosely(factNamed(name, first, constitution), request.facts),
    context: contextOf(constitution, request),
  });
  if (!found.ok) return { kind: "refused", refusals: [found.refusal] };
  const runs: PreparedRun[] = [];
  for (const law of found.laws) {
    const prepared = await prepareUnder(law, dated, decide);
    if (prepared.kind === "refused") return prepared;
    runs.push(...prepared.runs);
  }
  return { kind: "prepared", runs };
}

/** The date whose law applies: that of an event, where the provision says so and the event's date is given. */
function dateOfLaw(
  question: Question | undefined,
  request: DecisionRequest,
  constitution: Constitution,
): Temporal.PlainDate {
  if (question?.lawOf === undefined) return request.on;
  const day = readLoosely(factNamed(question.lawOf, question, constitution), request.facts);
  return typeof day === "number" ? dateOfDay(day) : request.on;
}

function factNamed(name: string, question: Question | undefined, constitution: Constitution): Fact | undefined {
  return question?.facts.find((fact) => fact.name === name) ?? constitution.facts.get(name);
}

/** The value of a fact before the facts are checked; one that cannot be read is refused later. */
function readLoosely(fact: Fact | undefined, facts: GivenFacts): EncodedValue {
  const given = fact === undefined ? undefined : facts[fact.name];
  if (fact === undefined) return null;
  if (given === undefined) return fact.stated ?? null;
  const encoded = encodeFact(fact, given);
  return encoded.ok ? encoded.value : null;
}

async function prepareUnder(law: Law, request: DatedRequest, decide: Decide): Promise<Preparation> {
  const { question } = law;
  const others = underOtherTerms(law);
  const { values, forQuestions, refusals } = readFacts(request.facts, question, factsKnown(law, others), others);
  if (refusals.length > 0) return { kind: "refused", refusals };
  const asked = await askOthers(law, { ...request, values, forQuestions }, decide);
  if (asked.refusals.length > 0) return { kind: "refused", refusals: asked.refusals };
  const given = new Map([...values, ...asked.outcomes]);
  for (const fact of question.facts) {
    const taken = fact.stated ?? fact.assumed;
    if ((given.get(fact.name) ?? null) === null && taken !== undefined) given.set(fact.name, taken);
  }
  given.set(dateAskedAbout, dayNumber(request.on));
  const prepared: PreparedRun = {
    law,
    request,
    values,
    given,
    context: contextOf(law.declared, request),
    narrowed: asked.narrowed,
    assumed: assumptions(question, values, request.on),
    restsOn: asked.decisions,
    fixed: new Set([...law.decidedBy, ...asked.shared, ...(question.lawOf === undefined ? [] : [question.lawOf])]),
  };
  return { kind: "prepared", runs: [prepared] };
}

/** The facts of the question as it stands in the file and under each variation: what one of them needs, any may be told. */
function underOtherTerms({ declared, provision, question }: Law): readonly Fact[] {
  const variations = alternativesOf(declared.provisions.get(provision.address) ?? provision).filter(
    ({ kind }) => kind === "variation",
  );
  const varied = variations.map((each) => withAlternatives(declared, [each]));
  return [declared, ...varied.flatMap((each) => (each.ok ? [each.value] : []))].flatMap(
    ({ questions }) => questions.get(question.address)?.facts ?? [],
  );
}

/**
 * Declared facts, those of the other questions of the provision (the counts of one ballot are given together), and those
 * of the question under other terms.
 */
function factsKnown({ constitution, provision }: Law, others: readonly Fact[]): ReadonlyMap<string, Fact> {
  const siblings = [...constitution.questions.values()].filter((each) =>
    each.address.startsWith(`${provision.address}/`),
  );
  const theirs = siblings.flatMap((each) => each.facts).map((fact) => [fact.name, fact] as const);
  const under = others.map((fact) => [fact.name, fact] as const);
  return new Map([...under, ...theirs, ...constitution.facts]);
}

function assumptions(
  { facts }: Question,
  values: ReadonlyMap<string, EncodedValue>,
  day: Temporal.PlainDate,
): readonly Assumption[] {
  const notGiven = facts.filter((fact) => (values.get(fact.name) ?? null) === null);
  return notGiven.flatMap((fact): readonly Assumption[] => {
    const { name, type, stated, assumed, title } = fact;
    if (stated !== undefined)
      return [{ fact: name, value: plainValue(type, stated), words: wordsForStated(fact, day) }];
    if (assumed === undefined) return [];
    const words = `${title}: ${wordsForValue(type, assumed)}, because nothing else was given`;
    return [{ fact: name, value: plainValue(type, assumed), words }];
  });
}
