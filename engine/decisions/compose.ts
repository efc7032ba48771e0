import { plainValue, wordsForValue } from "../conditions/encode.ts";
import type { Fact } from "../conditions/fact.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Question } from "../constitution/question.ts";
import { printCivilDate } from "../quantities/civil-date.ts";
import { engineVersion } from "../version.ts";
import type { Change, Decision, StatedFact } from "./decision.ts";
import { undetermined } from "./decision.ts";
import { findingsOf, isOpenBySilence, typeOf } from "./findings.ts";
import type { Law } from "./law.ts";
import { missingFacts } from "./missing.ts";
import type { PreparedRun } from "./prepare.ts";
import type { Run } from "./run.ts";
import { settledOutcome } from "./run.ts";
import { wordsForStated } from "./stated-words.ts";

/** Puts a decision together from what was prepared, what json-rules-engine made of it, and what would change it. */
export function compose(prepared: PreparedRun, result: Run, wouldChange: readonly Change[]): Decision {
  const { law, request } = prepared;
  const { question, provision } = law;
  const isInForce = law.notInForce === undefined;
  const outcome = (isInForce ? settledOutcome(result) : undefined) ?? undetermined;
  const on = printCivilDate(request.on);
  const lawDay = printCivilDate(request.lawDate);
  const amount = amountOf(question, result);
  // An elector may be entitled although it is not known with how many votes.
  const isOpen = outcome === undetermined || (question.amount !== undefined && amount === undefined);
  const follows = question.outcomes.find((each) => each.id === outcome)?.follows;
  return {
    format: "charter.decision/1",
    question: question.address,
    asks: question.asks,
    outcome,
    on,
    ...(lawDay === on ? {} : { law: lawDay }),
    knownAt: printCivilDate(request.knownAt ?? request.on),
    constitution: reference(law, request.reading),
    engine: { version: engineVersion },
    findings: findingsOf(question, result, provision),
    possible: isInForce ? result.possible : [],
    missing: isOpen && isInForce ? missingFacts(question, result) : [],
    silent: silences(law, result, isOpen),
    assumed: prepared.assumed,
    wouldChange,
    ...(amount === undefined ? {} : { amount }),
    working: [...result.computed.values()].flatMap((each) => (each.working === undefined ? [] : [each.working])),
    ...(follows === undefined ? {} : { follows }),
    restsOn: prepared.restsOn,
    warnings: [...standingWarnings(law.declared, on), ...lawWarnings(prepared), ...statedOtherwise(prepared)],
    facts: question.facts.map((fact) => statedFact(fact, prepared, result)).filter((each) => each.value !== null),
  };
}

function statedFact(fact: Fact, prepared: PreparedRun, result: Run): StatedFact {
  const value = result.values.get(fact.name) ?? null;
  const isGiven = (prepared.values.get(fact.name) ?? null) !== null;
  const otherwise = fact.stated === undefined ? "assumed" : "stated";
  const from = isGiven ? "request" : fact.name.includes("/") ? "decided here" : otherwise;
  return { fact: fact.name, value: plainValue(fact.type, value), from };
}

/** The constitution is that of the file; the reading and the variations say what held in its place. */
function reference({ declared, variations }: Law, reading: string | undefined): Decision["constitution"] {
  const { id, version, digest, title } = declared;
  return {
    id,
    version,
    digest,
    title,
    standing: "declared, not proven",
    ...(reading === undefined ? {} : { reading }),
    ...(variations.length === 0 ? {} : { variations }),
  };
}

function amountOf(question: Question, result: Run): Decision["amount"] {
  const name = question.amount;
  const value = name === undefined ? null : (result.values.get(name) ?? null);
  if (name === undefined || value === null) return undefined;
  const derived = question.derived.find((each) => each.name === name);
  const type = typeOf(name, question);
  return { value: plainValue(type, value), unit: derived?.title ?? name, words: wordsForValue(type, value) };
}

function silences(law: Law, result: Run, isOpen: boolean): readonly string[] {
  if (law.notInForce !== undefined) return [law.notInForce];
  if (!isOpen) return [];
  const open = law.question.requirements.filter((each) => isOpenBySilence(each, law.question, result));
  const unsaid = [...new Set(open.flatMap((each) => each.silent ?? []))];
  if (result.possible.length === 0) return unsaid.length > 0 ? unsaid : ["No outcome is stated for these facts"];
  return result.mayBeSilent ? [...unsaid, "For some of the facts that are not known, no outcome is stated"] : unsaid;
}

function standingWarnings(constitution: Constitution, day: string): readonly string[] {
  const inForce = constitution.head.declared?.inForce;
  if (inForce === undefined) return [];
  if (day < inForce.from)
    return [`${day} lies before ${inForce.from}, from which this constitution says it is in force`];
  if (inForce.until !== undefined && day > inForce.until) {
    return [`${day} lies after ${inForce.until}, until which this constitution says it is in force`];
  }
  return [];
}

/** What the request says of a fact that the constitution states is taken, but not without a word. */
function statedOtherwise({ law, values, request }: PreparedRun): readonly string[] {
  const facts = law.question.facts.filter(
    ({ name, stated }) => stated !== undefined && (values.get(name) ?? null) !== null,
  );
  return facts.map((fact) => `“${fact.title}” is taken as the request gives it. ${wordsForStated(fact, request.on)}`);
}

/** The date whose law applies is that of an event, but the event's date is not known. */
function lawWarnings({ law, values }: PreparedRun): readonly string[] {
  const { lawOf, facts } = law.question;
  const event = facts.find((fact) => fact.name === lawOf);
  if (event === undefined || typeof values.get(event.name) === "number") return [];
  return [
    `The law of the date of “${event.title}” applies; that date is not known, so the law of the date asked about was taken`,
  ];
}
