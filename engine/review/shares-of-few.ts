import { testsOf } from "../conditions/condition.ts";
import type { Test } from "../conditions/condition.ts";
import { computeDerived } from "../conditions/derived.ts";
import type { NeededFormula } from "../conditions/formulas/formula.ts";
import type { Question, Requirement } from "../constitution/question.ts";
import { compareFractions, fractionOf } from "../quantities/fraction.ts";
import type { Fraction } from "../quantities/fraction.ts";
import { parseFraction } from "../quantities/fraction-text.ts";

/** A share of a number that never varies, which rounding turns into as many as a larger everyday share would need. */
export interface ShareOfFew {
  readonly requirement: Requirement;
  readonly share: Fraction;
  /** How many there are, and how many of them the share comes to. */
  readonly base: number;
  readonly needed: number;
  /** The largest everyday share that is met by so many: all of them, three quarters … */
  readonly asMuchAs: Fraction;
  /** The fact that is counted against it, where it is one that is given. */
  readonly counted: string | undefined;
}

const everydayShares = [fractionOf(1), fractionOf(3, 4), fractionOf(2, 3), fractionOf(1, 2), fractionOf(1, 3)] as const;
const half = fractionOf(1, 2);

/**
 * The shares of a fixed number that rounding makes larger: three quarters of 3 are all of them, two thirds of 4 are three
 * quarters. Half of an odd number is no trap, for everybody knows that there is no half of it.
 */
export function sharesOfFew(question: Question): readonly ShareOfFew[] {
  const numbers = computeDerived(question.derived, new Map(), { known: undefined, years: undefined });
  return question.requirements.flatMap((requirement) =>
    testsOf(requirement.condition).flatMap((test): readonly ShareOfFew[] => {
      const formula = neededIn(test, question);
      const share = formula === undefined ? undefined : parseFraction(formula.fraction);
      const [base, needed] = [numberOf(formula?.base, question, numbers), comparedWith(test, numbers)];
      if (share?.ok !== true || base === undefined || needed === undefined) return [];
      if (base < 2 || needed > base || compareFractions(share.value, half) === 0) return [];
      const reached = everydayShares.find((each) => compareFractions(fractionOf(needed, base), each) >= 0);
      if (reached === undefined || compareFractions(reached, share.value) <= 0) return [];
      const counted = question.facts.some(({ name }) => name === test.fact) ? test.fact : undefined;
      return [{ requirement, share: share.value, base, needed, asMuchAs: reached, counted }];
    }),
  );
}

function neededIn({ right }: Test, question: Question): NeededFormula | undefined {
  if (right.kind !== "fact") return undefined;
  const formula = question.derived.find(({ name }) => name === right.fact)?.formula;
  return formula?.kind === "needed" ? formula : undefined;
}

type Computed = ReturnType<typeof computeDerived>;

function comparedWith({ right }: Test, numbers: Computed): number | undefined {
  const value = right.kind === "fact" ? numbers.get(right.fact)?.value : undefined;
  return typeof value === "number" ? value : undefined;
}

/** A number that is what it is whatever the facts are. */
function numberOf(name: string | undefined, question: Question, numbers: Computed): number | undefined {
  if (name === undefined || question.facts.some((fact) => fact.name === name)) return undefined;
  const value = numbers.get(name)?.value;
  return typeof value === "number" ? value : undefined;
}
