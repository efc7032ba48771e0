import type { Branch, Known } from "./branch.ts";
import { emptyBranch, narrowByTest } from "./branch.ts";
import type { EncodedValue } from "./fact.ts";
import { none } from "./fact.ts";
import type { Computed } from "./formulas/formula.ts";
import type { Domain, LinearForm } from "./linear.ts";
import { add, form, scale, solve } from "./linear.ts";
import type { Plainly } from "./push-negations.ts";

/** What is known when an example is looked for: the facts, and what ties them together. */
export interface Scope extends Known {
  readonly computed: ReadonlyMap<string, Computed>;
  /** Each form is nought or more, whatever the facts turn out to be. */
  readonly constraints: readonly LinearForm[];
}

/**
 * Values of the unknown facts for which the condition holds. `opaque` says that some test could not be looked into and was
 * taken to be satisfiable; `none` is a proof that there is no such case.
 */
export type Example =
  | { readonly kind: "found"; readonly values: ReadonlyMap<string, EncodedValue>; readonly opaque: boolean }
  | { readonly kind: "none" }
  | { readonly kind: "over-budget" };

const branchBudget = 2_000;

/** Looks for values of the unknown facts, within the declared constraints, for which the condition holds; roundest first. */
export function findExample(
  condition: Plainly,
  scope: Scope,
  preferred: ReadonlyMap<string, bigint> = new Map(),
): Example {
  let branches = 0;
  let overBudget = false;

  const search = (pending: readonly Plainly[], branch: Branch): Example | undefined => {
    if (branches > branchBudget) {
      overBudget = true;
      return undefined;
    }
    const [next, ...rest] = pending;
    if (next === undefined) {
      branches += 1;
      const example = close(branch, scope, preferred);
      if (example.kind === "over-budget") overBudget = true;
      return example.kind === "found" ? example : undefined;
    }
    if (next.kind === "all") return search([...next.of, ...rest], branch);
    for (const way of next.kind === "any"
      ? next.of.map((part) => ({ branch, more: [part] }))
      : narrow(next, branch, scope)) {
      const example = search([...way.more, ...rest], way.branch);
      if (example !== undefined) return example;
    }
    return undefined;
  };

  return search([condition], emptyBranch) ?? { kind: overBudget ? "over-budget" : "none" };
}

interface Way {
  readonly branch: Branch;
  readonly more: readonly Plainly[];
}

/** The ways in which a leaf can hold; none where it cannot. */
function narrow(
  leaf: Exclude<Plainly, { kind: "all" } | { kind: "any" }>,
  branch: Branch,
  scope: Scope,
): readonly Way[] {
  if (leaf.kind === "constant") return leaf.holds ? [{ branch, more: [] }] : [];
  if (leaf.kind === "silent") return [{ branch: { ...branch, opaque: true }, more: [] }];
  return narrowByTest(leaf, branch, scope).map((narrowed) => ({ branch: narrowed, more: [] }));
}

function close(branch: Branch, scope: Scope, preferred: ReadonlyMap<string, bigint>): Example {
  const inequalities = [...branch.inequalities, ...scope.constraints].map((each) => withKnown(each, scope));
  const variables = new Set(inequalities.flatMap((each) => [...each.terms.keys()]));
  const domains = new Map([...variables].map((name) => [name, domainOf(name, scope)]));
  const solution = solve({ inequalities, domains }, { preferred });
  if (solution.kind !== "found") return solution;
  const values = new Map<string, EncodedValue>();
  for (const [name, value] of solution.values) values.set(name, Number(value));
  for (const [name, words] of branch.words) values.set(name, words[0] ?? null);
  for (const [name, isPresent] of branch.present) if (!isPresent) values.set(name, none);
  return { kind: "found", values, opaque: branch.opaque };
}

/** Puts the known values in their places, so that only unknown facts are left as variables. */
function withKnown(inequality: LinearForm, scope: Scope): LinearForm {
  let result: LinearForm = { terms: new Map(), constant: inequality.constant };
  for (const [name, coefficient] of inequality.terms) {
    const value = scope.values.get(name);
    const part = typeof value === "number" ? form({}, BigInt(value)) : form({ [name]: 1n });
    result = add(result, scale(part, coefficient));
  }
  return result;
}

/** Day numbers of the dates that can be written, 0001-01-01 to 9999-12-31. */
const days = { least: -719_162, most: 2_932_896 } as const;

function domainOf(name: string, scope: Scope): Domain {
  const computed = scope.computed.get(name);
  const type = scope.facts.get(name)?.type ?? scope.derived.get(name)?.type;
  const usual = usualDomain(type?.kind);
  const declared = type?.kind === "number" ? { ...usual, ...type } : usual;
  const least = computed?.least ?? declared.least;
  const most = computed?.most ?? declared.most;
  return {
    ...(least === undefined ? {} : { least: BigInt(least) }),
    ...(most === undefined ? {} : { most: BigInt(most) }),
  };
}

function usualDomain(kind: string | undefined): { readonly least?: number; readonly most?: number } {
  if (kind === "number" || kind === "money") return { least: 0 };
  if (kind === "date") return days;
  if (kind === "moment") return { least: days.least * 1_440, most: (days.most + 1) * 1_440 - 1 };
  return {};
}
