import { test, testFact } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { EncodedValue, Fact, FactValues } from "../../conditions/fact.ts";
import { none } from "../../conditions/fact.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { listed } from "../../documents/refusal.ts";
import { capitalised } from "../fact-words.ts";
import { inFactName } from "../in-fact-name.ts";
import type { Amendment } from "./shape.ts";

/** Brings the fact of the day on which a change was proposed, whose law applies; a founding adoption has no law before it. */
export function bringProposed(
  { founding }: Amendment,
  compiler: ProvisionCompiler,
  isNeeded = true,
): { readonly lawOf?: string } {
  const what = founding === true ? "the adoption" : "the change";
  compiler.bring({
    name: "proposed",
    title: "Proposed",
    question: `On which day was ${what} proposed?`,
    about: "motion",
    type: { kind: "date" },
    ...(!isNeeded ? { optional: true } : {}),
  });
  return founding === true ? {} : { lawOf: "proposed" };
}

/** It was decided on, no later than on the day asked about, and proposed no later than that. */
export function decision(compiler: ProvisionCompiler): readonly Requirement[] {
  compiler.bring(
    dayFact("decided", "Decided", "On which day was it put to the vote, or else decided? None if it has not been."),
  );
  const place = { path: "", at: compiler.at("") };
  return [
    {
      ...place,
      id: "decided",
      title: "Decided",
      condition: testFact("decided", "atMost", "on"),
      explain: (values) => said(values, "decided", ["It has not been decided", "It was decided on"]),
    },
    {
      ...place,
      id: "proposed",
      title: "Proposed before it was decided",
      condition: testFact("proposed", "atMost", "decided"),
      explain: (values) => said(values, "proposed", ["It was not proposed", "It was proposed on"]),
    },
  ];
}

/** The resolution named was carried. */
export function carried({ carriedBy }: Amendment, compiler: ProvisionCompiler): readonly Requirement[] {
  if (carriedBy === undefined) return [];
  const [section = "", id = ""] = carriedBy.split("/");
  const title = compiler.surroundings.provisions.get(`${section}/${id}`)?.title ?? carriedBy;
  compiler.bring({
    name: carriedBy,
    title: `The outcome of “${title}”`,
    question: `What was the outcome of “${title}”?`,
    type: { kind: "word", words: compiler.surroundings.outcomesOf(carriedBy) ?? ["carried"] },
    optional: true,
  });
  return [
    {
      id: "carriedBy",
      title: `“${title}” carried`,
      condition: test(carriedBy, "is", "carried"),
      path: "carriedBy",
      at: compiler.at("carriedBy"),
      explain: (values) => {
        const outcome = values.get(carriedBy) ?? null;
        return outcome === null ? undefined : `The outcome of “${title}” is ${wordsForValue(undefined, outcome)}`;
      },
    },
  ];
}

/** Notice of the proposal, so long before it was decided on. */
export function notice({ notice: stated }: Amendment, compiler: ProvisionCompiler): readonly Requirement[] {
  if (stated === undefined) return [];
  const to = typeof stated.to === "string" ? stated.to : listed(stated.to, "and");
  const question = `On which day was notice of the proposal given to ${to}? None if it has not been.`;
  compiler.bring(dayFact("noticeGiven", `Notice of the proposal to ${to}`, question));
  return [
    before(
      { fact: "noticeGiven", path: "notice", done: `notice to ${to}`, verb: "was given", period: stated.atLeast },
      compiler,
    ),
  ];
}

/** A consultation of each who must be consulted, begun so long before it was decided on. */
export function consultations({ consulting = {} }: Amendment, compiler: ProvisionCompiler): readonly Requirement[] {
  return Object.entries(consulting).map(([id, { title, atLeast }]) => {
    const fact = `${inFactName(id)}Consulted`;
    const question = `On which day did the consultation of ${title} begin? None if there has been none.`;
    compiler.bring(dayFact(fact, `Consultation of ${title}`, question));
    return before(
      { fact, path: `consulting/${id}`, done: `the consultation of ${title}`, verb: "began", period: atLeast },
      compiler,
    );
  });
}

interface Beforehand {
  readonly fact: string;
  readonly path: string;
  /** "notice to the members". */
  readonly done: string;
  /** "was given". */
  readonly verb: string;
  readonly period: string | undefined;
}

function before({ fact, path, done, verb, period }: Beforehand, compiler: ProvisionCompiler): Requirement {
  const limit =
    period === undefined
      ? "decided"
      : compiler.derive({
          name: `${fact}.latest`,
          title: `Last day for ${done}`,
          type: { kind: "date" },
          formula: { kind: "date", from: "decided", period, counted: "before" },
        });
  return {
    id: path,
    title: `${capitalised(done)}, ${period === undefined ? "before it was decided" : `at least ${period} before`}`,
    condition: testFact(fact, "atMost", limit),
    path,
    at: compiler.at(path),
    explain: (values) => {
      const day = said(values, fact, [`There was no ${done.replace(/^the /, "")}`, `${capitalised(done)} ${verb} on`]);
      const latest = values.get(limit) ?? null;
      if (day === undefined || latest === null || latest === none) return day;
      return `${day}; ${dayWords(latest)} was the last day for it`;
    },
  };
}

/** The facts of the days on which those approved who must. */
export function approvalFacts({ approvals = {} }: Amendment): readonly string[] {
  return Object.keys(approvals).map(approvalFact);
}

/** The fact of the day on which somebody approved. */
export function approvalFact(id: string): string {
  return `${inFactName(id)}Approved`;
}

/** The approval of each who must approve, by the day asked about. */
export function approvals({ approvals: entries = {} }: Amendment, compiler: ProvisionCompiler): readonly Requirement[] {
  return Object.entries(entries).map(([id, { title }]) => {
    const fact = approvalFact(id);
    const path = `approvals/${id}`;
    const question = `On which day was the approval of ${title} given? None if it has not been.`;
    compiler.bring(dayFact(fact, `Approval of ${title}`, question));
    return {
      id: path,
      title: `Approved by ${title}`,
      condition: testFact(fact, "atMost", "on"),
      path,
      at: compiler.at(path),
      explain: (values) =>
        said(values, fact, [`There is no approval of ${title}`, `The approval of ${title} was given on`]),
    };
  });
}

/** A fact of a day that there may not have been. */
export function dayFact(name: string, title: string, question: string): Fact {
  return { name, title, question, about: "motion", type: { kind: "date" }, mayBeNone: true };
}

/** A day in words after its opening, or that there was none; nothing where it is not known. */
export function said(
  values: FactValues,
  fact: string,
  [without, opening]: readonly [without: string, opening: string],
): string | undefined {
  const day = values.get(fact) ?? null;
  if (day === null) return undefined;
  return day === none ? without : `${opening} ${dayWords(day)}`;
}

/** A day in words. */
export function dayWords(day: EncodedValue): string {
  return wordsForValue({ kind: "date" }, day);
}
