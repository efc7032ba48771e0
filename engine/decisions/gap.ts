import type { Condition } from "../conditions/condition.ts";
import type { Truth } from "../conditions/evaluate.ts";
import type { Outcome } from "../constitution/question.ts";

const budget = 20_000;

/**
 * Whether there may be a case in which no outcome follows. It is looked for in the form of the conditions alone: each
 * requirement and test is taken to hold or not, whatever it says. True as well where the search is given up.
 */
export function mayLeaveGap(outcomes: readonly Outcome[]): boolean {
  let steps = 0;
  const search = (taken: ReadonlyMap<string, boolean>): boolean => {
    steps += 1;
    if (steps > budget) return true;
    const open: string[] = [];
    const truths = outcomes.map(({ when }) => truthUnder(when, taken, open));
    if (truths.includes(true)) return false;
    const [next] = open;
    if (next === undefined) return true;
    return [true, false].some((holds) => search(new Map(taken).set(next, holds)));
  };
  return search(new Map());
}

/** The truth where some leaves are taken to hold or not; those not yet taken are added to `open`. */
function truthUnder(condition: Condition, taken: ReadonlyMap<string, boolean>, open: string[]): Truth {
  switch (condition.kind) {
    case "constant":
      return condition.holds;
    case "not":
      return opposite(truthUnder(condition.of, taken, open));
    case "all":
    case "any": {
      const settling = condition.kind === "any";
      const truths = condition.of.map((part) => truthUnder(part, taken, open));
      if (truths.includes(settling)) return settling;
      return truths.includes(undefined) ? undefined : !settling;
    }
    case "requirement":
    case "silent":
    case "test": {
      const leaf = JSON.stringify(condition);
      const holds = taken.get(leaf);
      if (holds === undefined) open.push(leaf);
      return holds;
    }
  }
}

function opposite(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}
