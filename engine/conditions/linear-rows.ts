import type { LinearForm, LinearSystem } from "./linear-form.ts";

/** A demand `Σ coefficients[column] × value[column] + constant >= 0`, one column for each count. */
export interface Row {
  readonly coefficients: readonly bigint[];
  readonly constant: bigint;
}

/** The demands and domains of the system as rows, with the columns in the order of `names`. */
export function rowsOf(system: LinearSystem, names: readonly string[]): readonly Row[] {
  const rows = system.inequalities.map((inequality) => rowOf(inequality, names));
  for (const [name, { least, most }] of system.domains) {
    const column = names.indexOf(name);
    if (least !== undefined) rows.push({ coefficients: unit(names.length, column, 1n), constant: -least });
    if (most !== undefined) rows.push({ coefficients: unit(names.length, column, -1n), constant: most });
  }
  return rows;
}

/** The form as a row with the columns in the order of `names`. */
export function rowOf(form: LinearForm, names: readonly string[]): Row {
  return { coefficients: names.map((name) => form.terms.get(name) ?? 0n), constant: form.constant };
}

/** `leftFactor × left + rightFactor × right`, column by column. */
export function combine(left: Row, leftFactor: bigint, right: Row, rightFactor: bigint): Row {
  return {
    coefficients: left.coefficients.map(
      (coefficient, column) => leftFactor * coefficient + rightFactor * coefficientOf(right, column),
    ),
    constant: leftFactor * left.constant + rightFactor * right.constant,
  };
}

/**
 * The same demands on whole numbers, each divided by its coefficients' greatest common divisor with the constant rounded
 * down, and of those with the same coefficients only the strongest; `undefined` when a demand can never hold.
 */
export function strongest(rows: Iterable<Row>): ReadonlyMap<string, Row> | undefined {
  const byCoefficients = new Map<string, Row>();
  for (const row of rows) {
    const divisor = row.coefficients.reduce(greatestCommonDivisor, 0n);
    if (divisor === 0n) {
      if (row.constant < 0n) return undefined;
      continue;
    }
    const tight = divisor === 1n ? row : tightened(row, divisor);
    const key = keyOf(tight.coefficients);
    const rival = byCoefficients.get(key);
    if (rival === undefined || tight.constant < rival.constant) byCoefficients.set(key, tight);
  }
  return byCoefficients;
}

/** A text that is the same for two lists of coefficients exactly when they are equal. */
export function keyOf(coefficients: readonly bigint[]): string {
  return coefficients.join();
}

/** The row's coefficient in the column, zero beyond its last. */
export function coefficientOf(row: Row, column: number): bigint {
  return row.coefficients[column] ?? 0n;
}

/** The quotient rounded down, for a divisor above zero. */
export function floorOf(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend < 0n && quotient * divisor !== dividend ? quotient - 1n : quotient;
}

/** The quotient rounded up, for a divisor above zero. */
export function ceilingOf(dividend: bigint, divisor: bigint): bigint {
  return -floorOf(-dividend, divisor);
}

function unit(length: number, column: number, value: bigint): readonly bigint[] {
  return Array.from({ length }, (_, index) => (index === column ? value : 0n));
}

function tightened(row: Row, divisor: bigint): Row {
  return {
    coefficients: row.coefficients.map((coefficient) => coefficient / divisor),
    constant: floorOf(row.constant, divisor),
  };
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [greater, lesser] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (lesser !== 0n) [greater, lesser] = [lesser, greater % lesser];
  return greater;
}
