import type { Branch, Known } from "./branch.ts";
import { emptyBranch, narrowByTest } from "./branch.ts";
import type { EncodedValue } from "./fact.ts";
import { none } from "./fact.ts";
import type { Computed } from "./formulas/formula.ts";
import type { Domain, LinearForm } from "./linear.ts";
import { solve } from "./linear.ts";
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

/** Steps of one search, ways that contradict themselves early included; and how many ways are solved to the end. */
const stepBudget = 50_000;
const branchBudget = 2_000;

/** Looks for values of the unknown facts, within the declared constraints, for which the condition holds; roundest first. */
export function findExample(
  condition: Plainly,
  scope: Scope,
  preferred: ReadonlyMap<string, bigint> = new Map(),
): Example {
  let steps = 0;
  const ties = scope.constraints.map((each) => withKnown(each, scope));
  let branches = 0;
  let overBudget = false;

  const search = (pending: readonly Plainly[], branch: Branch): Example | undefined => {
    steps += 1;
    if (steps > stepBudget || branches > branchBudget) {
      overBudget = true;
      return undefined;
    }
    const [next, ...rest] = pending;
    if (next === undefined) {
      branches += 1;
      const example = close(branch, scope, { ties, preferred });
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

/** What is the same for every branch: the ties with the known values in their places, and the values to stay near. */
interface Given {
  readonly ties: readonly LinearForm[];
  readonly preferred: ReadonlyMap<string, bigint>;
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

/** Values for what a branch demands. Demands that share no unknown fact, even through ties, are met one by one. */
function close(branch: Branch, scope: Scope, { ties, preferred }: Given): Example {
  const values = new Map<string, EncodedValue>();
  const demands = branch.inequalities.map((each) => withKnown(each, scope));
  if ([...demands, ...ties].some(({ terms, constant }) => terms.size === 0 && constant < 0n)) return { kind: "none" };
  let isOverBudget = false;
  for (const inequalities of connected(demands, ties)) {
    const variables = new Set(inequalities.flatMap((each) => [...each.terms.keys()]));
    const domains = new Map([...variables].map((name) => [name, domainOf(name, scope)]));
    const solution = solve({ inequalities, domains }, { preferred });
    if (solution.kind === "none") return solution;
    if (solution.kind === "over-budget") isOverBudget = true;
    else for (const [name, value] of solution.values) values.set(name, Number(value));
  }
  if (isOverBudget) return { kind: "over-budget" };
  for (const [name, words] of branch.words) values.set(name, words[0] ?? null);
  for (const [name, isPresent] of branch.present) if (!isPresent) values.set(name, none);
  return { kind: "found", values, opaque: branch.opaque };
}

/**
 * Demands with the ties that bear upon them, in groups that share no unknown fact. Other ties hold together whatever is
 * demanded: facts that contradict each other never get so far.
 */
function connected(demands: readonly LinearForm[], ties: readonly LinearForm[]): readonly (readonly LinearForm[])[] {
  const left = new Set([...demands, ...ties].filter(({ terms }) => terms.size > 0));
  const groups: LinearForm[][] = [];
  for (const demand of demands) {
    if (!left.delete(demand)) continue;
    const group = [demand];
    const names = new Set(demand.terms.keys());
    for (let before = -1; before !== group.length;) {
      before = group.length;
      for (const form of left) {
        if (![...form.terms.keys()].some((name) => names.has(name))) continue;
        left.delete(form);
        group.push(form);
        for (const name of form.terms.keys()) names.add(name);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** Puts the known values in their places, so that only unknown facts are left as variables. */
function withKnown(inequality: LinearForm, scope: Scope): LinearForm {
  const terms = new Map<string, bigint>();
  let { constant } = inequality;
  for (const [name, coefficient] of inequality.terms) {
    const value = scope.values.get(name);
    if (typeof value === "number") constant += coefficient * BigInt(value);
    else terms.set(name, coefficient);
  }
  return { terms, constant };
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
