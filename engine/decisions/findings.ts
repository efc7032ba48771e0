import type { Condition, Operator, Test } from "../conditions/condition.ts";
import { testsOf } from "../conditions/condition.ts";
import { plainValue, wordsForValue } from "../conditions/encode.ts";
import { testTruth } from "../conditions/evaluate.ts";
import type { EncodedValue, FactType } from "../conditions/fact.ts";
import { turnsOnSilence } from "../conditions/silence.ts";
import type { Provision } from "../constitution/provision.ts";
import type { Question, Requirement } from "../constitution/question.ts";
import type { Finding, TestFinding } from "./decision.ts";
import type { Run } from "./run.ts";
import { dateAskedAbout } from "./run.ts";
import { runnable } from "./runnable.ts";

/** A finding for every requirement of a question: met or not, why in one sentence, and each comparison as data. */
export function findingsOf(question: Question, run: Run, provision: Provision): readonly Finding[] {
  return question.requirements.map((requirement) => findingOf(requirement, question, run, provision));
}

function findingOf(requirement: Requirement, question: Question, run: Run, provision: Provision): Finding {
  const { file, line, column } = requirement.at;
  const met = yesNoUnknown(run.met.get(requirement.id));
  const workingOf = (name: string): string | undefined => run.computed.get(name)?.working;
  return {
    provision: provision.address,
    requirement: requirement.id,
    title: requirement.title,
    met,
    because: requirement.explain?.(run.values, workingOf) ?? explain(requirement, met, question, run),
    ...(requirement.clause === undefined ? {} : { clause: requirement.clause }),
    ...(requirement.source === undefined ? {} : { source: requirement.source }),
    ...(provision.departsFrom === undefined ? {} : { departsFrom: provision.departsFrom }),
    at: { file, line, column },
    tests: testsOf(requirement.condition).map((test) => testFinding(test, question, run)),
  };
}

function testFinding(test: Test, question: Question, run: Run): TestFinding {
  const read = (name: string): EncodedValue => run.values.get(name) ?? null;
  const type = typeOf(test.fact, question);
  const required = test.right.kind === "fact" ? read(test.right.fact) : test.right.value;
  return {
    fact: test.fact,
    operator: test.operator,
    required: plainValue(type, required),
    ...(test.right.kind === "fact" ? { requiredFrom: test.right.fact } : {}),
    observed: plainValue(type, read(test.fact)),
    met: yesNoUnknown(testTruth(test, read)),
  };
}

function yesNoUnknown(truth: boolean | undefined): "yes" | "no" | "unknown" {
  return truth === undefined ? "unknown" : truth ? "yes" : "no";
}

/** The sentence of a requirement that has no words of its own, made from the comparisons that decided it. */
function explain(requirement: Requirement, met: Finding["met"], question: Question, run: Run): string {
  if (requirement.silent !== undefined && isOpenBySilence(requirement, question, run))
    return `The constitution does not say: ${requirement.silent}`;
  // What is denied in the condition is asked for the other way round: "must be no".
  const condition = runnable(question).requirements.get(requirement.id) ?? requirement.condition;
  const tests = testsOf(condition);
  const telling = tests.filter((test) => (testFinding(test, question, run).met === "yes") === (met === "yes"));
  const sentences = (telling.length > 0 ? telling : tests).map((test) => sentenceOf(test, question, run));
  return [...new Set(sentences)].join(condition.kind === "any" ? "; or " : "; ");
}

function sentenceOf(test: Test, question: Question, run: Run): string {
  const type = typeOf(test.fact, question);
  const observed = run.values.get(test.fact) ?? null;
  const right = test.right.kind === "fact" ? (run.values.get(test.right.fact) ?? null) : test.right.value;
  const of = titleOf(test.fact, question);
  const answer = observed === null ? "not known" : wordsForValue(type, observed);
  return `${of}: ${answer} (${requiredWords(test.operator, type, right)})`;
}

function requiredWords(operator: Operator, type: FactType | undefined, right: EncodedValue): string {
  const value = Array.isArray(right) ? right.map(String).join(" or ") : wordsForValue(type, right);
  const isDate = type?.kind === "date" || type?.kind === "moment";
  const phrases: Readonly<Record<Operator, string>> = {
    is: `must be ${value}`,
    isNot: typeof right === "boolean" ? `must be ${wordsForValue(type, !right)}` : `must not be ${value}`,
    atLeast: isDate ? `must be on or after ${value}` : `at least ${value} needed`,
    moreThan: isDate ? `must be after ${value}` : `more than ${value} needed`,
    atMost: isDate ? `must be on or before ${value}` : `at most ${value} allowed`,
    lessThan: isDate ? `must be before ${value}` : `less than ${value} allowed`,
    oneOf: `must be ${value}`,
    noneOf: `must not be ${value}`,
    includes: `must include ${value}`,
    lacks: `must not include ${value}`,
    known: right === true ? "must be recorded" : "must not be recorded",
  };
  return phrases[operator];
}

/** Whether a requirement is open because of what the constitution does not say, and not only because facts are missing. */
export function isOpenBySilence(requirement: Requirement, question: Question, run: Run): boolean {
  if (run.met.get(requirement.id) !== undefined) return false;
  const conditions = new Map(question.requirements.map((each) => [each.id, each.condition]));
  const conditionOf = (id: string): Condition => conditions.get(id) ?? { kind: "constant", holds: true };
  return turnsOnSilence(requirement.condition, (name) => run.values.get(name) ?? null, conditionOf);
}

/** What a fact or derived fact is called. */
export function titleOf(name: string, question: Question): string {
  if (name === dateAskedAbout) return "The date asked about";
  const found =
    question.facts.find((fact) => fact.name === name) ?? question.derived.find((each) => each.name === name);
  return (found?.title ?? name).replace(/\?$/, "");
}

/** The type of a fact or derived fact. */
export function typeOf(name: string, question: Question): FactType | undefined {
  if (name === dateAskedAbout) return { kind: "date" };
  return (question.facts.find((fact) => fact.name === name) ?? question.derived.find((each) => each.name === name))
    ?.type;
}
