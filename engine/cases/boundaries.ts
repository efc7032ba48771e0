import type { Test } from "../conditions/condition.ts";
import { testsOf, orderings } from "../conditions/condition.ts";
import type { Derived } from "../conditions/derived.ts";
import type { EncodedValue } from "../conditions/fact.ts";
import type { NeededFormula } from "../conditions/formulas/formula.ts";
import type { Plainly } from "../conditions/push-negations.ts";
import { findExample } from "../conditions/satisfy.ts";
import type { Question, Requirement } from "../constitution/question.ts";
import { titleOf, typeOf } from "../decisions/findings.ts";
import { dateAskedAbout, derivedFor, scopeOf } from "../decisions/run.ts";
import { runnable } from "../decisions/runnable.ts";
import { wordsForValue } from "../conditions/encode.ts";
import type { Span } from "../problem.ts";

/** A place beside a threshold, in whole people, pence, days or minutes. */
export type Side = "just below" | "exactly at" | "just above";

/** A threshold of a question: a count, amount or date against which a fact is held. */
export interface Boundary {
  /** The same for the same threshold, wherever the question was compiled. */
  readonly key: string;
  readonly test: Test;
  readonly words: string;
  readonly at: Span;
  /** The sides on which a case can lie at all: nobody can be above all of 100%. */
  readonly sides: readonly Side[];
}

/** The sides of a threshold, with how far the fact is from what is required there. */
export const sides: readonly (readonly [Side, number])[] = [
  ["just below", -1],
  ["exactly at", 0],
  ["just above", 1],
];

const made = new WeakMap<Question, readonly Boundary[]>();

/** Every threshold of a question, in the order of its requirements, each once. */
export function boundariesOf(question: Question): readonly Boundary[] {
  const known = made.get(question) ?? findBoundaries(question);
  made.set(question, known);
  return known;
}

function findBoundaries(question: Question): readonly Boundary[] {
  const found = new Map<string, Boundary>();
  const deciding = new Set([...runnable(question).outcomes.values()].flatMap(testsOf).map(sidesCompared));
  for (const requirement of question.requirements) {
    for (const test of testsOf(requirement.condition)) {
      // What stands among the findings for the record only decides nothing.
      if (!orderings.has(test.operator) || !deciding.has(sidesCompared(test))) continue;
      if (goesWithoutSaying(test, requirement, question)) continue;
      const boundary = boundaryOf(test, requirement, question);
      if (!found.has(boundary.key)) found.set(boundary.key, boundary);
    }
  }
  return [...found.values()];
}

/** A test without its operator, which is turned round where the test is denied. */
function sidesCompared({ fact, right }: Test): string {
  return JSON.stringify([fact, right]);
}

/** On which side of a threshold known values lie, if they lie beside it. */
export function sideOf({ test }: Boundary, values: ReadonlyMap<string, EncodedValue>): Side | undefined {
  const left = values.get(test.fact);
  const right = test.right.kind === "fact" ? values.get(test.right.fact) : test.right.value;
  if (typeof left !== "number" || typeof right !== "number") return undefined;
  return sides.find(([, distance]) => distance === left - right)?.[0];
}

function boundaryOf(test: Test, requirement: Requirement, question: Question): Boundary {
  const formulas = [test.fact, ...(test.right.kind === "fact" ? [test.right.fact] : [])].map(
    (name) => question.derived.find((each) => each.name === name)?.formula ?? null,
  );
  return {
    key: JSON.stringify([test.fact, test.operator, test.right, formulas]),
    test,
    words: `${requirement.title}: ${wordsOf(test, question)}`,
    at: requirement.at,
    sides: possibleSides(test, question),
  };
}

const comparisons: Readonly<Record<string, readonly [ofNumbers: string, ofDates: string]>> = {
  atLeast: ["at least", "on or after"],
  moreThan: ["more than", "after"],
  atMost: ["at most", "on or before"],
  lessThan: ["less than", "before"],
};

/** The threshold in words: "Votes for: at least 3/4 of Responses". */
function wordsOf(test: Test, question: Question): string {
  const type = typeOf(test.fact, question);
  const isDate = type?.kind === "date" || type?.kind === "moment";
  const comparison = comparisons[test.operator]?.[isDate ? 1 : 0] ?? test.operator;
  const left = nameOf(test.fact, question);
  if (test.right.kind === "value") return `${left}: ${comparison} ${wordsForValue(type, test.right.value)}`;
  const share = neededFormula(test, question);
  if (share === undefined) return `${left}: ${comparison} “${nameOf(test.right.fact, question)}”`;
  const compared = share.comparison === "moreThan" ? "more than" : "at least";
  return `${left}: ${compared} ${share.fraction} of ${nameOf(share.base, question)}`;
}

function nameOf(fact: string, question: Question): string {
  return fact === dateAskedAbout ? "The date asked about" : titleOf(fact, question);
}

function neededFormula({ right }: Test, question: Question): NeededFormula | undefined {
  const formula = question.derived.find((each) => right.kind === "fact" && each.name === right.fact)?.formula;
  return formula?.kind === "needed" ? formula : undefined;
}

/**
 * What no case needs to show beside a threshold: that there is anybody at all, where a share of them is asked for; that a
 * day which is given has come by the date asked about; a penny more or less of what tiers let jump by whole steps; and
 * a founding a day earlier or later, which no case can move.
 */
function goesWithoutSaying(test: Test, requirement: Requirement, question: Question): boolean {
  const { fact, operator, right } = test;
  const isMadeBy = (kind: Derived["formula"]["kind"], name: string) =>
    question.derived.some((each) => each.name === name && each.formula.kind === kind);
  if (isMadeBy("earned", fact)) return true;
  if (right.kind === "fact") {
    if (isMadeBy("period", fact) && isMadeBy("period", right.fact)) return true;
    const other = [fact, right.fact].filter((each) => each !== dateAskedAbout);
    return other.length === 1 && question.facts.some((each) => each.name === other[0]);
  }
  if (operator !== "atLeast" || right.value !== 1) return false;
  return testsOf(requirement.condition).some(
    (each) => neededFormula(each, question) !== undefined || (each.fact === fact && asksForMoreThanOne(each)),
  );
}

function asksForMoreThanOne({ operator, right }: Test): boolean {
  return operator === "atLeast" && right.kind === "value" && typeof right.value === "number" && right.value > 1;
}

/** A side is left out only where it is proved that no lawful case lies on it. */
function possibleSides(test: Test, question: Question): readonly Side[] {
  const fewer: Derived = {
    name: `one less than ${test.fact}`,
    title: "One less",
    type: { kind: "number" },
    formula: { kind: "sum", of: [test.fact], plus: -1 },
  };
  const onSide: Readonly<Record<Side, Test>> = {
    "just below": { ...test, operator: "lessThan" },
    "exactly at": { ...test, operator: "is" },
    "just above": { ...test, fact: fewer.name, operator: "atLeast" },
  };
  const extended = { ...question, derived: [...question.derived, fewer] };
  return sides.map(([side]) => side).filter((side) => canHold(onSide[side], extended));
}

/**
 * Whether there can be a lawful case in which a condition of the question certainly holds; a proof is needed for a no.
 * What hangs on something that the constitution does not say never certainly holds.
 */
export function canHold(condition: Plainly, question: Question): boolean {
  const nothing = derivedFor(question, { given: new Map(), context: { known: undefined, years: undefined } });
  return findExample(whereSilenceFails(condition), scopeOf(question, nothing, undefined)).kind !== "none";
}

function whereSilenceFails(condition: Plainly): Plainly {
  switch (condition.kind) {
    case "all":
    case "any":
      return { kind: condition.kind, of: condition.of.map(whereSilenceFails) };
    case "silent":
      return { kind: "constant", holds: false };
    case "constant":
    case "test":
      return condition;
  }
}
