import type { Condition } from "../conditions/condition.ts";
import type { Truth } from "../conditions/evaluate.ts";
import type { Outcome } from "../constitution/question.ts";

const budget = 20_000;

/**
 * Whether there may be a case in which no outcome follows. It is looked for in the form of the conditions alone: each
 * requirement and test is taken to hold or not, whatever it says. True as well where the search is given up.
 */
export function mayLeaveGap(outcomes: readonly Outcome[]): boolean {
  const numbers = new Map<string, number>();
  const trees = outcomes.map(({ when }) => treeOf(when, numbers));
  const taken: Truth[] = Array.from({ length: numbers.size }, () => undefined);
  let steps = 0;
  const search = (): boolean => {
    steps += 1;
    if (steps > budget) return true;
    const truths = trees.map((tree) => truthUnder(tree, taken));
    if (truths.includes(true)) return false;
    const open = truths.indexOf(undefined);
    const next = trees[open] === undefined ? undefined : firstOpen(trees[open], taken);
    if (next === undefined) return true;
    for (const holds of [true, false]) {
      taken[next] = holds;
      if (search()) return true;
    }
    taken[next] = undefined;
    return false;
  };
  return search();
}

/** A condition of which only the form is left: its leaves are numbers, the same for the same leaf. */
type Tree =
  | { readonly kind: "leaf"; readonly number: number }
  | { readonly kind: "constant"; readonly holds: boolean }
  | { readonly kind: "not"; readonly of: Tree }
  | { readonly kind: "all" | "any"; readonly of: readonly Tree[] };

function treeOf(condition: Condition, numbers: Map<string, number>): Tree {
  switch (condition.kind) {
    case "constant":
      return condition;
    case "not":
      return { kind: "not", of: treeOf(condition.of, numbers) };
    case "all":
    case "any":
      return { kind: condition.kind, of: condition.of.map((part) => treeOf(part, numbers)) };
    case "requirement":
    case "silent":
    case "test": {
      const leaf = JSON.stringify(condition);
      const number = numbers.get(leaf) ?? numbers.size;
      numbers.set(leaf, number);
      return { kind: "leaf", number };
    }
  }
}

function truthUnder(tree: Tree, taken: readonly Truth[]): Truth {
  switch (tree.kind) {
    case "leaf":
      return taken[tree.number];
    case "constant":
      return tree.holds;
    case "not": {
      const truth = truthUnder(tree.of, taken);
      return truth === undefined ? undefined : !truth;
    }
    case "all":
    case "any": {
      const settling = tree.kind === "any";
      let isOpen = false;
      for (const part of tree.of) {
        const truth = truthUnder(part, taken);
        if (truth === settling) return settling;
        if (truth === undefined) isOpen = true;
      }
      return isOpen ? undefined : !settling;
    }
  }
}

/** The first leaf on which the truth of an open tree still turns. */
function firstOpen(tree: Tree, taken: readonly Truth[]): number | undefined {
  if (tree.kind === "leaf") return tree.number;
  if (tree.kind === "constant") return undefined;
  const parts = tree.kind === "not" ? [tree.of] : tree.of;
  const open = parts.find((part) => truthUnder(part, taken) === undefined);
  return open === undefined ? undefined : firstOpen(open, taken);
}
