import { coefficientOf, combine, keyOf, strongest } from "./linear-rows.ts";
import type { Row } from "./linear-rows.ts";

/**
 * A system made ready for choosing values column by column, without ever testing a demand twice.
 * Each rung holds the demands that fix the interval of its column once the rungs before it have values; `derived`
 * columns follow from the others, and are to be computed last to first.
 */
export interface Ladder {
  readonly kind: "ladder";
  readonly rungs: readonly Rung[];
  readonly derived: readonly Derived[];
  /** Whether the first rung has every demand on its column that follows over the fractions, not merely some of them. */
  readonly exact: boolean;
}

/** The column whose value is chosen here, and the demands on it. */
export interface Rung {
  readonly column: number;
  readonly rows: readonly Row[];
}

/** A column whose value makes the row zero; its coefficient there is 1 or −1. */
export interface Derived {
  readonly column: number;
  readonly row: Row;
}

/** A count of the work that may still be done, in candidates tried and demands crossed; all who share it spend it. */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Takes the steps and says whether there were as many. */
  spend(steps: number): boolean {
    this.#left -= steps;
    return this.#left >= 0;
  }
}

/**
 * The ladder over columns 0 to `columns` − 1 in that order, by Gaussian elimination of equalities and Fourier–Motzkin
 * elimination of the rest; `none` when this alone proves that no whole numbers satisfy the rows. The first `kept`
 * columns always get a rung.
 */
export function eliminate(
  rows: readonly Row[],
  { columns, kept, budget }: { columns: number; kept: number; budget: Budget },
): Ladder | { readonly kind: "none" | "over-budget" } {
  const solved = resolveEqualities(rows, kept);
  if (solved === undefined) return { kind: "none" };
  const isDerived = new Set(solved.derived.map(({ column }) => column));
  const rungs: Rung[] = [];
  let remaining = solved.rows;
  let exact = true;
  for (let column = columns - 1; column >= 0; column -= 1) {
    if (isDerived.has(column)) continue;
    const split = splitBySign(withoutImplied(remaining), column);
    rungs.unshift({ column, rows: [...split.lower, ...split.upper] });
    const crossed = crossings(split, column);
    exact &&= crossed.length === split.lower.length * split.upper.length;
    if (!budget.spend(crossed.length)) return { kind: "over-budget" };
    const next = strongest([...split.absent, ...crossed]);
    if (next === undefined) return { kind: "none" };
    remaining = [...next.values()];
  }
  return { kind: "ladder", rungs, derived: solved.derived, exact };
}

/** Uses up every equality in which some column from `kept` on has coefficient 1 or −1; the last such column goes. */
function resolveEqualities(
  given: readonly Row[],
  kept: number,
): { readonly rows: readonly Row[]; readonly derived: readonly Derived[] } | undefined {
  const derived: Derived[] = [];
  let rows = strongest(given);
  while (rows !== undefined) {
    const next = nextEquality(rows, kept);
    if (next === "none") return { rows: [...rows.values()], derived };
    if (next === "contradiction") return undefined;
    derived.push(next);
    rows = strongest([...rows.values()].map((row) => without(row, next)));
  }
  return undefined;
}

function nextEquality(rows: ReadonlyMap<string, Row>, kept: number): Derived | "none" | "contradiction" {
  let found: Derived | undefined;
  for (const row of rows.values()) {
    const opposite = rows.get(keyOf(row.coefficients.map((coefficient) => -coefficient)));
    if (opposite === undefined) continue;
    const room = row.constant + opposite.constant;
    if (room < 0n) return "contradiction";
    if (room > 0n || found !== undefined) continue;
    const column = row.coefficients.findLastIndex((coefficient) => coefficient === 1n || coefficient === -1n);
    if (column >= kept) found = { column, row };
  }
  return found ?? "none";
}

/** The row with the derived column replaced by the columns it follows from. */
function without(row: Row, { column, row: equality }: Derived): Row {
  const coefficient = coefficientOf(row, column);
  return coefficient === 0n ? row : combine(row, 1n, equality, -coefficient * coefficientOf(equality, column));
}

/** The rows that bound the column from below, from above, and not at all. */
interface Split {
  readonly lower: readonly Row[];
  readonly upper: readonly Row[];
  readonly absent: readonly Row[];
}

function splitBySign(rows: readonly Row[], column: number): Split {
  return {
    lower: rows.filter((row) => coefficientOf(row, column) > 0n),
    upper: rows.filter((row) => coefficientOf(row, column) < 0n),
    absent: rows.filter((row) => coefficientOf(row, column) === 0n),
  };
}

/** Beyond this many pairs, crossing them all would cost more than the search that it saves. */
const mostCrossings = 300;

/**
 * What each lower and upper demand on the column together demand of the other columns; with too many pairs, only of
 * those in which one demand is on this column alone. That is no less sound: every demand stays on its own rung.
 */
function crossings({ lower, upper }: Split, column: number): readonly Row[] {
  const isWanted = (under: Row, over: Row) =>
    lower.length * upper.length <= mostCrossings || isSingle(under) || isSingle(over);
  return lower.flatMap((under) =>
    upper
      .filter((over) => isWanted(under, over))
      .map((over) => combine(under, -coefficientOf(over, column), over, coefficientOf(under, column))),
  );
}

/** The rows less those that hold anyway because of the demands on single columns, which all stay. */
function withoutImplied(rows: readonly Row[]): readonly Row[] {
  const least = new Map<number, bigint>();
  const most = new Map<number, bigint>();
  for (const row of rows.filter(isSingle)) {
    const column = row.coefficients.findIndex((coefficient) => coefficient !== 0n);
    if (coefficientOf(row, column) > 0n) least.set(column, -row.constant);
    else most.set(column, row.constant);
  }
  const lowestValue = (row: Row) =>
    row.coefficients.reduce<bigint | undefined>((sum, coefficient, column) => {
      if (coefficient === 0n) return sum;
      const end = (coefficient > 0n ? least : most).get(column);
      return sum === undefined || end === undefined ? undefined : sum + coefficient * end;
    }, row.constant);
  return rows.filter((row) => isSingle(row) || (lowestValue(row) ?? -1n) < 0n);
}

function isSingle(row: Row): boolean {
  return row.coefficients.filter((coefficient) => coefficient !== 0n).length === 1;
}
