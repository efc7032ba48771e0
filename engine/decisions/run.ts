import { computeDerived } from "../conditions/derived.ts";
import type { EncodedValue, Fact, FactValues } from "../conditions/fact.ts";
import type { Computed, FormulaContext } from "../conditions/formulas/formula.ts";
import { runRules } from "../conditions/rules-engine.ts";
import type { Scope } from "../conditions/satisfy.ts";
import { findExample } from "../conditions/satisfy.ts";
import { constraintForms } from "../constitution/constraint-forms.ts";
import type { Question } from "../constitution/question.ts";
import { nothingStated, ruleNames, runnable } from "./runnable.ts";

/** The fact that every question has: the date asked about, as a day number. */
export const dateAskedAbout = "on";

/** What a run is given: what is known of the facts, and what formulas may use besides them. */
export interface RunInput {
  readonly given: FactValues;
  readonly context: FormulaContext;
  /** For questions asked on the way that are not settled: the outcomes still possible. */
  readonly narrowed?: ReadonlyMap<string, readonly string[]>;
}

/** What json-rules-engine made of a question. */
export interface Run {
  readonly values: FactValues;
  readonly computed: ReadonlyMap<string, Computed>;
  readonly possible: readonly string[];
  readonly certain: readonly string[];
  /** Whether, as far as is known, no outcome at all may follow. */
  readonly mayBeSilent: boolean;
  readonly met: ReadonlyMap<string, boolean | undefined>;
}

/** Runs a question over given facts: derived facts first, then what the ties leave open, then json-rules-engine. */
export async function run(question: Question, input: RunInput): Promise<Run> {
  const { values, computed } = valuesFor(question, input);
  const fired = await runRules(runnable(question).rules, values);
  return {
    values,
    computed,
    met: requirementsMet(question, fired, scopeOf(question, { values, computed }, input.narrowed)),
    possible: question.outcomes.filter(({ id }) => fired.has(ruleNames.possibly(id))).map(({ id }) => id),
    certain: question.outcomes.filter(({ id }) => fired.has(ruleNames.certainly(id))).map(({ id }) => id),
    mayBeSilent: fired.has(ruleNames.possibly(nothingStated)),
  };
}

/** The outcome that a run settles on, if it does: the only one possible, where some outcome must follow. */
export function settledOutcome({ possible, mayBeSilent }: Run): string | undefined {
  return possible.length === 1 && !mayBeSilent ? possible[0] : undefined;
}

/** Every fact the stock rules read: given, derived, and which outcomes the ties between the facts leave open. */
export function valuesFor(question: Question, input: RunInput): Known {
  const known = derivedFor(question, input);
  const values = new Map(known.values);
  const isKnown = [...values.values()].every((value) => value !== null);
  const scope = scopeOf(question, known, input.narrowed);
  for (const [id, condition] of runnable(question).endings) {
    values.set(ruleNames.open(id), isKnown || findExample(condition, scope).kind !== "none");
  }
  return { values, computed: known.computed };
}

/** The values of facts and derived facts, with how the derived ones were come by. */
export interface Known {
  readonly values: FactValues;
  readonly computed: ReadonlyMap<string, Computed>;
}

/** The given facts, null where they are not, and those that are derived from them. */
export function derivedFor(question: Question, { given, context }: RunInput): Known {
  const values = new Map<string, EncodedValue>(question.facts.map((fact) => [fact.name, given.get(fact.name) ?? null]));
  values.set(dateAskedAbout, given.get(dateAskedAbout) ?? null);
  const computed = computeDerived(question.derived, values, context);
  for (const [name, each] of computed) values.set(name, each.value);
  return { values, computed };
}

/** What an example of the question's conditions is looked for in. */
export function scopeOf(question: Question, { values, computed }: Known, narrowed: RunInput["narrowed"]): Scope {
  return {
    facts: new Map<string, Fact>(question.facts.map((fact) => [fact.name, narrowedTo(fact, narrowed?.get(fact.name))])),
    derived: new Map(question.derived.map((each) => [each.name, each])),
    computed,
    constraints: question.constraints.flatMap(constraintForms),
    values,
  };
}

function narrowedTo(fact: Fact, words: readonly string[] | undefined): Fact {
  return words === undefined ? fact : { ...fact, type: { kind: "word", words } };
}

/** Where the rules leave a requirement open, the ties between the facts may still settle it. */
function requirementsMet(question: Question, fired: ReadonlySet<string>, scope: Scope): Run["met"] {
  const { requirements, opposites } = runnable(question);
  const met = new Map<string, boolean | undefined>();
  for (const { id } of question.requirements) {
    const whenMet = requirements.get(id);
    const whenNot = opposites.get(id);
    if (fired.has(ruleNames.met(id))) met.set(id, true);
    else if (!fired.has(ruleNames.mayBeMet(id))) met.set(id, false);
    else if (whenMet !== undefined && findExample(whenMet, scope).kind === "none") met.set(id, false);
    else if (whenNot !== undefined && findExample(whenNot, scope).kind === "none") met.set(id, true);
    else met.set(id, undefined);
  }
  return met;
}
