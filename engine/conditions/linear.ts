import { Budget, eliminate } from "./linear-elimination.ts";
import type { Ladder, Rung } from "./linear-elimination.ts";
import { scale } from "./linear-form.ts";
import type { Domain, LinearForm, LinearSystem } from "./linear-form.ts";
import { nice } from "./linear-nice.ts";
import { ceilingOf, coefficientOf, floorOf, rowOf, rowsOf } from "./linear-rows.ts";
import type { Row } from "./linear-rows.ts";

export { add, form, negate, scale, substitute } from "./linear-form.ts";
export type { Domain, Inequality, LinearForm, LinearSystem } from "./linear-form.ts";
export { nice } from "./linear-nice.ts";

/** Values that satisfy a system, the proof that there are none, or that the budget ran out before either. */
export type Found =
  | { readonly kind: "found"; readonly values: ReadonlyMap<string, bigint> }
  | { readonly kind: "none" }
  | { readonly kind: "over-budget" };

/** The least and the greatest value of a form, an end left out where there is none; or that no values satisfy it. */
export type Bounds =
  | { readonly kind: "bounded"; readonly least?: bigint; readonly most?: bigint }
  | { readonly kind: "none" }
  | { readonly kind: "over-budget" };

/** How to look for values. */
export interface SolveOptions {
  /** The values to stay at or near, by count. */
  readonly preferred?: ReadonlyMap<string, bigint>;
  /** The counts in the order in which they get their values: the earlier, the rounder. Others follow. */
  readonly order?: readonly string[];
  /** How many steps may be taken, 20,000 unless told: candidates tried and demands combined. */
  readonly budget?: number;
}

const usualBudget = 20_000;

/**
 * Whole numbers for every count of the system that satisfy it, the roundest first and near `preferred` where given.
 * Counts get their values in the order of `order`, then of `preferred`, then as the system names them. `none` is proof;
 * with every count's domain closed, only the budget can keep the answer open.
 */
export function solve(system: LinearSystem, options: SolveOptions = {}): Found {
  const { preferred = new Map<string, bigint>(), order = [], budget: steps = usualBudget } = options;
  const inSystem = new Set(countsOf(system));
  const names = [...new Set([...order, ...preferred.keys(), ...inSystem])].filter((name) => inSystem.has(name));
  const budget = new Budget(steps);
  const ladder = eliminate(rowsOf(system, names), { columns: names.length, kept: 0, budget });
  if (ladder.kind !== "ladder") return ladder;
  const near = names.map((name) => preferred.get(name));
  const climbed = climb(ladder, { near, budget });
  if (climbed.kind !== "found") return climbed;
  return { kind: "found", values: new Map(names.map((name, column) => [name, climbed.values[column] ?? 0n])) };
}

/** The exact least and greatest value that the form takes over the whole numbers that satisfy the system. */
export function bounds(form: LinearForm, system: LinearSystem, steps: number = usualBudget): Bounds {
  const budget = new Budget(steps);
  const lowest = leastOf(form, system, budget);
  if (lowest.kind !== "least") return lowest;
  const negated = leastOf(scale(form, -1n), system, budget);
  if (negated.kind !== "least") return negated;
  return {
    kind: "bounded",
    ...(lowest.value === undefined ? {} : { least: lowest.value }),
    ...(negated.value === undefined ? {} : { most: -negated.value }),
  };
}

type Least = { readonly kind: "least"; readonly value: bigint | undefined } | { readonly kind: "none" | "over-budget" };

/**
 * The least value of the form. Its value is given column 0, so that the first rung's interval bounds it from below;
 * an open interval means there is no least, because rounding demands never changes the directions they leave open.
 */
function leastOf(form: LinearForm, system: LinearSystem, budget: Budget): Least {
  const names = [...new Set([...countsOf(system), ...form.terms.keys()])];
  const rows = rowsOf(system, names).map((row) => ({ ...row, coefficients: [0n, ...row.coefficients] }));
  const value = rowOf(form, names);
  const equality = [
    { coefficients: [-1n, ...value.coefficients], constant: value.constant },
    { coefficients: [1n, ...value.coefficients.map((coefficient) => -coefficient)], constant: -value.constant },
  ];
  const ladder = eliminate([...rows, ...equality], { columns: names.length + 1, kept: 1, budget });
  if (ladder.kind !== "ladder") return ladder;
  const first = climb(ladder, { near: [], budget });
  if (first.kind !== "found") return first;
  const floor = intervalOf(ladder.rungs[0], []).least;
  if (floor === undefined) return ladder.exact ? { kind: "least", value: undefined } : { kind: "over-budget" };
  return leastBetween(ladder, { floor, known: first.values[0] ?? 0n, budget });
}

/** The least value of column 0, given that none is below `floor` and that `known` is one. */
function leastBetween(
  ladder: Ladder,
  { floor, known, budget }: { floor: bigint; known: bigint; budget: Budget },
): Least {
  let [low, high, span] = [floor, known, 1n];
  while (low < high) {
    const limit = low + span < high ? low + span - 1n : high - 1n;
    const lower = climb(withAtMost(ladder, limit), { near: [], budget });
    if (lower.kind === "over-budget") return lower;
    if (lower.kind === "found") [high, span] = [lower.values[0] ?? limit, 1n];
    else [low, span] = [limit + 1n, span * 2n];
  }
  return { kind: "least", value: high };
}

/** The ladder with the further demand that the value chosen first is no more than `limit`. */
function withAtMost(ladder: Ladder, limit: bigint): Ladder {
  const [first, ...others] = ladder.rungs;
  if (first === undefined) return ladder;
  const demand: Row = { coefficients: [-1n], constant: limit };
  return { ...ladder, rungs: [{ ...first, rows: [...first.rows, demand] }, ...others] };
}

interface Climb {
  readonly near: readonly (bigint | undefined)[];
  readonly budget: Budget;
}

type Climbed =
  { readonly kind: "found"; readonly values: readonly bigint[] } | { readonly kind: "none" | "over-budget" };

/**
 * Values for all columns. The search is repeated with ever more candidates on each rung, so that an unlucky first
 * choice is given up early; a pass that was never cut short has tried everything.
 */
function climb(ladder: Ladder, options: Climb): Climbed {
  for (let width = 6; ; width *= 10) {
    const values: bigint[] = [];
    const outcome = ascend({ ...options, rungs: ladder.rungs, values, width }, 0);
    if (outcome === "none" || outcome === "over-budget") return { kind: outcome };
    if (outcome === "found") {
      for (const { column, row } of ladder.derived.toReversed()) {
        values[column] = -coefficientOf(row, column) * valueOf(row, values, column);
      }
      return { kind: "found", values };
    }
  }
}

interface Pass extends Climb {
  readonly rungs: readonly Rung[];
  /** By column; overwritten as the search goes on. */
  readonly values: bigint[];
  /** How many candidates are tried on each rung. */
  readonly width: number;
}

function ascend(pass: Pass, depth: number): "found" | "none" | "cut-short" | "over-budget" {
  const rung = pass.rungs[depth];
  if (rung === undefined) return "found";
  const { least, most } = intervalOf(rung, pass.values);
  let outcome: "none" | "cut-short" = "none";
  let tried = 0;
  for (const candidate of nice(least, most, pass.near[rung.column])) {
    if (tried === pass.width) return "cut-short";
    if (!pass.budget.spend(1)) return "over-budget";
    tried += 1;
    pass.values[rung.column] = candidate;
    const above = ascend(pass, depth + 1);
    if (above === "found" || above === "over-budget") return above;
    if (above === "cut-short") outcome = above;
  }
  return outcome;
}

/** What the rung's demands leave for its column, given the values of the columns before it. */
function intervalOf(rung: Rung | undefined, values: readonly bigint[]): Domain {
  let least: bigint | undefined;
  let most: bigint | undefined;
  for (const row of rung?.rows ?? []) {
    const column = rung?.column ?? 0;
    const coefficient = coefficientOf(row, column);
    const others = valueOf(row, values, column);
    if (coefficient > 0n) {
      const end = ceilingOf(-others, coefficient);
      if (least === undefined || end > least) least = end;
    } else {
      const end = floorOf(others, -coefficient);
      if (most === undefined || end < most) most = end;
    }
  }
  return { ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }) };
}

/** The row's value with one column left out. */
function valueOf(row: Row, values: readonly bigint[], leftOut: number): bigint {
  return row.coefficients.reduce(
    (sum, coefficient, column) =>
      column === leftOut || coefficient === 0n ? sum : sum + coefficient * (values[column] ?? 0n),
    row.constant,
  );
}

function countsOf(system: LinearSystem): readonly string[] {
  const inInequalities = system.inequalities.flatMap(({ terms }) => [...terms.keys()]);
  return [...new Set([...system.domains.keys(), ...inInequalities])];
}
