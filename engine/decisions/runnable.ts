import type { Condition } from "../conditions/condition.ts";
import { any, not } from "../conditions/condition.ts";
import { canBeNone } from "../conditions/derived.ts";
import type { Plainly } from "../conditions/push-negations.ts";
import { pushNegations } from "../conditions/push-negations.ts";
import type { StockRule } from "../conditions/stock-rules.ts";
import { stockRule } from "../conditions/stock-rules.ts";
import type { Question, Requirement } from "../constitution/question.ts";
import { mayLeaveGap } from "./gap.ts";

/** A question as stock rules, and its conditions with every negation at the tests. */
export interface RunnableQuestion {
  readonly rules: readonly StockRule[];
  readonly outcomes: ReadonlyMap<string, Plainly>;
  /** Everything that can come out: the outcomes and, where they leave a gap, that nothing is stated. */
  readonly endings: ReadonlyMap<string, Plainly>;
  readonly requirements: ReadonlyMap<string, Plainly>;
  /** When each requirement is not met. */
  readonly opposites: ReadonlyMap<string, Plainly>;
}

/** Stands among the outcomes for the case that none of them follows. */
export const nothingStated = "nothing that is stated";

/** The name of the rule that fires when an outcome is certain, or still possible. */
export const ruleNames = {
  certainly: (outcome: string) => `certainly ${outcome}`,
  possibly: (outcome: string) => `possibly ${outcome}`,
  met: (requirement: string) => `met: ${requirement}`,
  mayBeMet: (requirement: string) => `may be met: ${requirement}`,
  /** The derived fact that says whether the ties between the facts still allow an outcome. */
  open: (outcome: string) => `open: ${outcome}`,
} as const;

const made = new WeakMap<Question, RunnableQuestion>();

/** The stock rules of a question: two for each outcome and two for each requirement. Made once. */
export function runnable(question: Question): RunnableQuestion {
  const known = made.get(question) ?? make(question);
  made.set(question, known);
  return known;
}

function make(question: Question): RunnableQuestion {
  const requirements = new Map(question.requirements.map((each) => [each.id, each]));
  const absent = new Set([
    ...question.facts.filter((fact) => fact.mayBeNone === true).map((fact) => fact.name),
    ...question.derived.filter(canBeNone).map((each) => each.name),
  ]);
  const conditionOf = (id: string): Requirement["condition"] => {
    const requirement = requirements.get(id);
    if (requirement === undefined) throw new Error(`${question.address} has no requirement ${id}`);
    return requirement.condition;
  };
  const plainly = (condition: Condition): Plainly => pushNegations(condition, conditionOf, (name) => absent.has(name));
  const outcomes = new Map(question.outcomes.map((each) => [each.id, plainly(each.when)]));
  const gap = plainly(not(any(...question.outcomes.map((each) => each.when))));
  const endings = mayLeaveGap(question.outcomes) ? new Map([...outcomes, [nothingStated, gap]]) : outcomes;
  const plainRequirements = new Map(question.requirements.map((each) => [each.id, plainly(each.condition)]));
  return {
    rules: rulesOf(outcomes, endings, plainRequirements),
    outcomes,
    endings,
    requirements: plainRequirements,
    opposites: new Map(question.requirements.map((each) => [each.id, plainly(not(each.condition))])),
  };
}

function rulesOf(
  outcomes: ReadonlyMap<string, Plainly>,
  endings: ReadonlyMap<string, Plainly>,
  requirements: ReadonlyMap<string, Plainly>,
): readonly StockRule[] {
  return [
    ...[...outcomes].map(([id, condition]) => stockRule(ruleNames.certainly(id), condition, "certainly")),
    ...[...endings].map(([id, condition]) => stockRule(ruleNames.possibly(id), whileOpen(id, condition), "possibly")),
    ...[...requirements].flatMap(([id, condition]) => [
      stockRule(ruleNames.met(id), condition, "certainly"),
      stockRule(ruleNames.mayBeMet(id), condition, "possibly"),
    ]),
  ];
}

function whileOpen(outcome: string, condition: Plainly): Plainly {
  const open: Plainly = {
    kind: "test",
    fact: ruleNames.open(outcome),
    operator: "is",
    right: { kind: "value", value: true },
  };
  return { kind: "all", of: [open, condition] };
}
