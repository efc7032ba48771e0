import { factsRead, test, testFact } from "../conditions/condition.ts";
import type { Condition } from "../conditions/condition.ts";
import type { Derived } from "../conditions/derived.ts";
import { rangeOfPart, shareOf, tableOf } from "../conditions/formulas/achievement.ts";
import type { EarnedPart } from "../conditions/formulas/achievement.ts";
import { sumOf } from "../conditions/formulas/earned.ts";
import type { EarnedFormula } from "../conditions/formulas/formula.ts";
import { pushNegations } from "../conditions/push-negations.ts";
import type { Plainly } from "../conditions/push-negations.ts";
import type { Question } from "../constitution/question.ts";
import { compareFractions, fractionOf } from "../quantities/fraction.ts";
import { inOrder } from "../quantities/tiers.ts";
import { renameFact } from "./rename-fact.ts";
import type { Values } from "./replay.ts";
import { caseWhere } from "./search.ts";

/** What was proved of the sum that a question pays; a case is one in which a step more is achieved and a cut begins. */
export interface Payments {
  /** Whether no payment is ever above the amount it is a share of. */
  readonly isNeverAbove: boolean;
  /** Whether a greater achievement is never paid less. */
  readonly monotone: { readonly kind: "proved" | "not-established" } | MoreEarnsLess;
}

/** The case before the step, and the fact that then rises, or falls where less is the achievement. */
export interface MoreEarnsLess {
  readonly kind: "refuted";
  /** Undefined where the tiers themselves pay less for more, which is said where they stand. */
  readonly shown: { readonly values: Values; readonly fact: string; readonly step: 1 | -1 } | undefined;
}

/** Looks at every payment of the question; undefined where it pays nothing. Exact over every achievement. */
export function paymentsOf(question: Question): Payments | undefined {
  const formula = question.derived.map((each) => each.formula).find((each) => each.kind === "earned");
  if (formula === undefined) return undefined;
  return { isNeverAbove: isNeverAbove(formula), monotone: monotone(formula, question) };
}

/** A whole number of pence times at most one is at most that number, however it is rounded to whole pence. */
function isNeverAbove({ parts, atMost }: EarnedFormula): boolean {
  const most = sumOf(parts.map((part) => rangeOfPart(part).most));
  const isWithin = (share: typeof most): boolean => compareFractions(share, fractionOf(1)) <= 0;
  return isWithin(most) || (atMost !== undefined && isWithin(shareOf(atMost)));
}

/**
 * What is paid is a sum of what each achievement earns, cut and capped and rounded: each of these never falls as the
 * achievement rises, except for a cut whose condition fails because of it.
 */
function monotone(formula: EarnedFormula, question: Question): Payments["monotone"] {
  if (!formula.parts.every(tiersRise)) return { kind: "refuted", shown: undefined };
  let isOpen = false;
  for (const { fact, step } of formula.parts.flatMap(stepOf)) {
    for (const { unless } of formula.cuts.filter((cut) => factsRead(cut.unless).includes(fact))) {
      const found = stepIntoCut({ fact, step, unless, formula }, question);
      if (found.kind === "found") return { kind: "refuted", shown: { values: found.values, fact, step } };
      if (found.kind === "over-budget") isOpen = true;
    }
  }
  const isByCondition = formula.parts.some(
    ({ measure }) =>
      measure.kind === "condition" &&
      formula.cuts.some((cut) => factsRead(cut.unless).some((name) => factsRead(measure.when).includes(name))),
  );
  return { kind: isOpen || isByCondition ? "not-established" : "proved" };
}

function tiersRise({ tiers }: EarnedPart): boolean {
  if (tiers === undefined) return true;
  const paid = inOrder(tableOf(tiers).tiers).map(({ pays }) => pays);
  return paid.slice(1).every((each, index) => compareFractions(each, paid[index] ?? each) >= 0);
}

/** The number by which more is achieved, and which way it goes. */
function stepOf({ measure }: EarnedPart): readonly { readonly fact: string; readonly step: 1 | -1 }[] {
  if (measure.kind === "cases") return [{ fact: measure.met, step: 1 }];
  return measure.kind === "fall" ? [{ fact: measure.to, step: -1 }] : [];
}

interface Step {
  readonly fact: string;
  readonly step: 1 | -1;
  readonly unless: Condition;
  readonly formula: EarnedFormula;
}

/** A lawful case, everything else achieved, in which the cut does not apply, and does after one step more. */
function stepIntoCut({ fact, step, unless, formula }: Step, question: Question): ReturnType<typeof caseWhere> {
  const next = `${fact} after one step more`;
  const ties = question.constraints.filter((each) => each.sum.includes(fact) || each.of === fact);
  const derived = [summed(next, [fact], step), ...ties.map(({ id, sum }) => summed(`${id} after it`, sum, step))];
  const others = formula.cuts.filter((cut) => cut.unless !== unless).map((cut) => cut.unless);
  const wanted = formula.parts.flatMap(({ measure }) => (measure.kind === "condition" ? [measure.when] : []));
  const stillLawful = ties.map(({ id, comparison, of }) =>
    typeof of === "string" ? testFact(`${id} after it`, comparison, of) : test(`${id} after it`, comparison, of),
  );
  const holds = [unless, ...others, ...wanted, test(next, "atLeast", 0), ...stillLawful];
  const fails = renameFact(plainly({ kind: "not", of: unless }), fact, next);
  return caseWhere([...holds.map(plainly), fails], { ...question, derived: [...question.derived, ...derived] });
}

function summed(name: string, of: readonly string[], plus: number): Derived {
  return { name, title: name, type: { kind: "number" }, formula: { kind: "sum", of, plus } };
}

function plainly(condition: Condition): Plainly {
  return pushNegations(
    condition,
    () => condition,
    () => false,
  );
}
