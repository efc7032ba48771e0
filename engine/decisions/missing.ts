import type { Condition } from "../conditions/condition.ts";
import { factsRead } from "../conditions/condition.ts";
import type { EncodedValue, Fact } from "../conditions/fact.ts";
import type { Derived } from "../conditions/derived.ts";
import { factsLeftOpen } from "../conditions/facts-left-open.ts";
import { recordsOf } from "../conditions/formulas/count.ts";
import type { EarnedPart } from "../conditions/formulas/achievement.ts";
import type { EarnedFormula, Formula } from "../conditions/formulas/formula.ts";
import type { Question } from "../constitution/question.ts";
import type { Missing } from "./decision.ts";
import type { Run } from "./run.ts";

/**
 * The facts that would have to be known to settle a question, in the question's own order: those that could
 * still settle its open requirements, those of its amount, and those that add up to them. Facts that need not be given are named only if nothing else is.
 */
export function missingFacts(question: Question, run: Run): readonly Missing[] {
  const wanted = new Set<string>();
  const conditions = new Map(question.requirements.map((each) => [each.id, each.condition]));
  const conditionOf = (id: string): Condition => conditions.get(id) ?? { kind: "constant", holds: true };
  const read = (name: string): EncodedValue => run.values.get(name) ?? null;
  for (const requirement of question.requirements) {
    if (run.met.get(requirement.id) !== undefined) continue;
    for (const name of factsLeftOpen(requirement.condition, read, conditionOf))
      for (const fact of inputsOf(name, question)) wanted.add(fact);
  }
  const { amount } = question;
  if (amount !== undefined && isUnknown(amount, run.values))
    for (const fact of inputsOf(amount, question)) wanted.add(fact);
  for (const { sum, of, comparison } of question.constraints) {
    // A bound says little of a fact; what others add up to exactly says all of it.
    if (comparison !== "is") continue;
    const tied = [...sum, ...(typeof of === "string" ? [of] : [])];
    if (tied.some((name) => wanted.has(name) && isUnknown(name, run.values))) for (const name of tied) wanted.add(name);
  }
  const unknown = question.facts.filter((fact) => wanted.has(fact.name) && isUnknown(fact.name, run.values));
  const needed = unknown.filter((fact) => fact.optional !== true);
  const incomplete = question.facts.filter((fact) => wanted.has(fact.name) && isIncomplete(fact, question, run));
  return [
    ...(needed.length > 0 || incomplete.length > 0 ? needed : unknown).map(missingOf),
    ...incomplete.map((fact): Missing => ({ ...missingOf(fact), incomplete: true })),
  ];
}

/** A fact as one that would have to be known. */
export function missingOf(fact: Fact): Missing {
  return { fact: fact.name, question: fact.question };
}

/** The given facts behind a name: itself, or what a derived fact is computed from. */
function inputsOf(name: string, question: Question): readonly string[] {
  const derived = question.derived.find((each) => each.name === name);
  return derived === undefined ? [name] : inputsOfFormula(derived).flatMap((each) => inputsOf(each, question));
}

/** The names of the facts, given or derived, that a derived fact is computed from. */
export function inputsOfFormula(derived: Derived): readonly string[] {
  const formula: Formula = derived.formula;
  switch (formula.kind) {
    case "sum":
      return formula.of;
    case "needed":
      return [formula.base];
    case "count":
    case "latest":
      return [formula.records, ...factsRead(formula.where)];
    case "date":
      return [formula.from];
    case "closing":
      return [formula.date];
    case "period":
      return formula.on;
    case "reaching":
      return [formula.to];
    case "unmatched":
      return [formula.from, formula.to, formula.records, ...factsRead(formula.where)].concat(formula.before ?? []);
    case "latestOf":
    case "earliestOf":
      return formula.of;
    case "extended":
      return [formula.from, formula.times];
    case "run":
    case "peak":
      return [formula.records, ...readInRecords(formula)];
    case "spell":
      return [formula.records, formula.from, formula.until, ...readInRecords(formula)];
    case "unbroken":
      return [formula.records, formula.upTo];
    case "asOf":
      return [formula.history, formula.date];
    case "snapshot":
      return [formula.upTo];
    case "weight":
    case "band":
    case "product":
      return [formula.of];
    case "total":
      return [formula.records];
    case "remainder":
      return [formula.of, formula.less];
    case "standing":
      return readForPart(formula.part);
    case "earned":
      return readForEarned(formula);
    case "choose":
      return [...factsRead(formula.when), formula.then, formula.otherwise];
    case "unfilled":
      return [
        formula.records,
        ...formula.places.flatMap(({ number, where }) => [
          ...factsRead(where),
          ...(typeof number === "string" ? [number] : []),
        ]),
      ];
  }
}

function readForEarned({ of, parts, cuts }: EarnedFormula): readonly string[] {
  return [of, ...parts.flatMap(readForPart), ...cuts.flatMap(({ unless }) => factsRead(unless))];
}

function readForPart({ measure }: EarnedPart): readonly string[] {
  switch (measure.kind) {
    case "cases":
      return [measure.met, measure.cases, ...(measure.vetoed === undefined ? [] : [measure.vetoed])];
    case "fall":
      return [measure.from, measure.to];
    case "condition":
      return factsRead(measure.when);
  }
}

function readInRecords({ where, among }: { readonly where: Condition; readonly among?: Condition }): readonly string[] {
  return [...factsRead(where), ...(among === undefined ? [] : factsRead(among))];
}

function isUnknown(name: string, values: ReadonlyMap<string, EncodedValue>): boolean {
  return (values.get(name) ?? null) === null;
}

/** Records are there, but what is counted of them cannot be: some do not say what is needed. */
function isIncomplete(fact: Fact, question: Question, run: Run): boolean {
  if ((fact.type.kind !== "records" && fact.type.kind !== "history") || isUnknown(fact.name, run.values)) return false;
  if (fact.type.kind === "records" && !leavesFieldsOut(run.values.get(fact.name) ?? null)) return false;
  return question.derived.some(
    (each) =>
      inputsOfFormula(each).includes(fact.name) &&
      run.computed.get(each.name)?.value === null &&
      (each.formula.kind !== "asOf" || !isUnknown(each.formula.date, run.values)),
  );
}

function leavesFieldsOut(value: EncodedValue): boolean {
  return (recordsOf(value) ?? []).some((record) => Object.values(record).includes(null));
}
