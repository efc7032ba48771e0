import { computeDerived } from "../conditions/derived.ts";
import { truthOf } from "../conditions/evaluate.ts";
import type { Truth } from "../conditions/evaluate.ts";
import { dayNumber } from "../conditions/encode.ts";
import type { EncodedValue } from "../conditions/fact.ts";
import type { FormulaContext } from "../conditions/formulas/formula.ts";
import type { Alternative } from "../constitution/alternative.ts";
import { alternativesOf, daysOf } from "../constitution/alternative.ts";
import { clashBetween, withAlternatives } from "../constitution/alternatives.ts";
import type { Circumstances } from "../constitution/circumstances.ts";
import { circumstancesOf } from "../constitution/circumstances.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Provision } from "../constitution/provision.ts";
import type { Question } from "../constitution/question.ts";
import { dateAskedAboutFact } from "../constitution/scope.ts";
import { printCivilDate } from "../quantities/civil-date.ts";
import type { Refusal } from "./decision.ts";
import { clash, notTogether, tooManyOpen, unknownQuestion, unknownReading } from "./law-refusals.ts";

/** The terms that hold for a question on a date: the constitution as varied, and the question compiled from it. */
export interface Law {
  /** The constitution as it stands in its file. */
  readonly declared: Constitution;
  /** The same with the variations that hold, and under the reading asked for. */
  readonly constitution: Constitution;
  readonly provision: Provision;
  readonly question: Question;
  readonly variations: readonly string[];
  /** The facts that say which variation holds. */
  readonly decidedBy: readonly string[];
  /** Why the provision does not hold on the date, if it does not. */
  readonly notInForce?: string;
}

/** The law, or the laws between which an unknown circumstance of a variation decides, or why there is none. */
export type FoundLaw =
  { readonly ok: true; readonly laws: readonly Law[] } | { readonly ok: false; readonly refusal: Refusal };

/** Everything the search for the law is told. */
export interface LawRequest {
  readonly address: string;
  readonly on: Temporal.PlainDate;
  readonly reading: string | undefined;
  readonly read: (fact: string) => EncodedValue;
  readonly context: FormulaContext;
}

/** Finds the terms of a question on a date, with its variations and, if one is asked for, under a rival reading. */
export function findLaw(constitution: Constitution, request: LawRequest): FoundLaw {
  const provision = constitution.provisions.get(provisionOf(request.address));
  if (provision === undefined) return refuse(unknownQuestion(constitution, request.address));
  const alternatives = alternativesOf(provision);
  const rivals = alternatives.filter((each) => each.kind === "reading");
  const rival = rivals.find((each) => each.id === request.reading);
  if (request.reading !== undefined && rival === undefined) {
    return refuse(
      unknownReading(
        request.reading,
        rivals.map((each) => each.id),
        provision,
      ),
    );
  }
  const readings = rival === undefined ? [] : [rival];
  const variations = alternatives.filter((each) => each.kind === "variation" && isDue(each, request.on));
  const circumstances = circumstancesOf(provision, constitution.facts, questionsOf(constitution, provision));
  const sorted = byTruth(variations, circumstances, request);
  const refusal =
    firstClash(constitution, sorted.certain) ?? (sorted.open.length > mostOpen ? tooManyOpen(sorted.open) : undefined);
  if (refusal !== undefined) return refuse(refusal);
  const chosen = subsetsOf(sorted.open).map((open) =>
    variations.filter((each) => sorted.certain.includes(each) || open.includes(each)),
  );
  const lawful = chosen.filter((each, index) => index === 0 || firstClash(constitution, each) === undefined);
  const decidedBy = circumstances.flatMap((each) => each.facts.map((fact) => fact.name));
  return lawsWith(
    constitution,
    request,
    lawful.map((each) => ({ chosen: [...readings, ...each], decidedBy })),
  );
}

/** More open circumstances than this are not played through: it would be too many laws. */
const mostOpen = 5;

interface Choice {
  readonly chosen: readonly Alternative[];
  readonly decidedBy: readonly string[];
}

function lawsWith(constitution: Constitution, request: LawRequest, choices: readonly Choice[]): FoundLaw {
  const laws: Law[] = [];
  for (const { chosen, decidedBy } of choices) {
    const varied = withAlternatives(constitution, chosen);
    if (!varied.ok) return refuse(notTogether(chosen));
    const provision = varied.value.provisions.get(provisionOf(request.address));
    const question = varied.value.questions.get(request.address);
    if (provision === undefined || question === undefined)
      return refuse(unknownQuestion(varied.value, request.address));
    const variations = chosen.filter((each) => each.kind === "variation").map((each) => each.id);
    const notInForce = outOfForce(provision, request.on);
    const law: Law = { declared: constitution, constitution: varied.value, provision, question, variations, decidedBy };
    laws.push(notInForce === undefined ? law : { ...law, notInForce });
  }
  return { ok: true, laws };
}

function provisionOf(address: string): string {
  return address.split("/").slice(0, 2).join("/");
}

function questionsOf(constitution: Constitution, provision: Provision): readonly Question[] {
  return [...constitution.questions.values()].filter((each) => provisionOf(each.address) === provision.address);
}

function outOfForce({ data, title }: Provision, on: Temporal.PlainDate): string | undefined {
  const day = printCivilDate(on);
  if (data.from !== undefined && day < data.from) return `“${title}” is in force only from ${data.from}`;
  if (data.until !== undefined && day > data.until) return `“${title}” was in force only until ${data.until}`;
  return undefined;
}

function isDue(variation: Alternative, on: Temporal.PlainDate): boolean {
  const [from, until] = daysOf(variation);
  const day = printCivilDate(on);
  return from <= day && day <= until;
}

interface Sorted {
  readonly certain: readonly Alternative[];
  readonly open: readonly Alternative[];
}

function byTruth(
  variations: readonly Alternative[],
  circumstances: readonly Circumstances[],
  request: LawRequest,
): Sorted {
  const truths = variations.map((variation) => {
    const found = circumstances.find((each) => each.variation.id === variation.id);
    return found === undefined ? true : truthUnder(found, request);
  });
  return {
    certain: variations.filter((_, index) => truths[index] === true),
    open: variations.filter((_, index) => truths[index] === undefined),
  };
}

function truthUnder({ condition, derived, facts }: Circumstances, { read, on, context }: LawRequest): Truth {
  const values = new Map<string, EncodedValue>(facts.map((fact) => [fact.name, read(fact.name)]));
  values.set(dateAskedAboutFact.name, dayNumber(on));
  const computed = computeDerived(derived, values, context);
  return truthOf(condition, (name) => computed.get(name)?.value ?? values.get(name) ?? null);
}

function firstClash(constitution: Constitution, variations: readonly Alternative[]): Refusal | undefined {
  for (const [index, one] of variations.entries()) {
    for (const other of variations.slice(index + 1)) {
      const shared = clashBetween(constitution, one, other);
      if (shared !== undefined) return clash(one, other, shared);
    }
  }
  return undefined;
}

/** Every choice among them, beginning with none. */
function subsetsOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  return all.reduce<readonly (readonly T[])[]>(
    (subsets, each) => [...subsets, ...subsets.map((subset) => [...subset, each])],
    [[]],
  );
}

function refuse(refusal: Refusal): FoundLaw {
  return { ok: false, refusal };
}
