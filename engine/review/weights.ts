import type { WeightFormula } from "../conditions/formulas/formula.ts";
import { computeWeight } from "../conditions/formulas/weight.ts";
import type { Question } from "../constitution/question.ts";

/** A size at which two electors have more, or fewer, votes between them than one of twice the size. */
export interface RoundedWeight {
  /** The fact that is the size. */
  readonly fact: string;
  readonly size: number;
  readonly votesOfEach: number;
  readonly votesOfBoth: number;
}

/** Beyond this the search for a size is given up: what one vote stands for is then no number of an elector's. */
const mostTried = 100_000;

/**
 * The roundest size at which rounding gives two electors other votes than one of twice the size has, looked for up to four
 * times what one vote stands for, each having one at least: splitting a practice, or joining two, then changes a vote. Undefined where there is none.
 */
export function roundedWeight({ derived }: Question): RoundedWeight | undefined {
  const formula = derived.map((each) => each.formula).find((each) => each.kind === "weight");
  if (formula === undefined) return undefined;
  let found: RoundedWeight | undefined;
  for (let size = 1; size <= Math.min(4 * formula.onePer, mostTried); size += 1) {
    if (found !== undefined && noughtsAtTheEnd(size) <= noughtsAtTheEnd(found.size)) continue;
    const [one, both] = [votes(size, formula), votes(2 * size, formula)];
    if (one > 0 && 2 * one !== both) found = { fact: formula.of, size, votesOfEach: one, votesOfBoth: both };
  }
  return found;
}

function votes(size: number, formula: WeightFormula): number {
  return Number(computeWeight(formula, () => size).value);
}

function noughtsAtTheEnd(size: number): number {
  return /0*$/.exec(String(size))?.[0].length ?? 0;
}
