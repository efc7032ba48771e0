/** A sum of whole multiples of counts plus a constant: `4 × for − 3 × responses + 0`. Multiply fractions out first. */
export interface LinearForm {
  readonly terms: ReadonlyMap<string, bigint>;
  readonly constant: bigint;
}

/** The demand that a form be zero or more. */
export type Inequality = LinearForm;

/** The whole numbers a count may take, both ends included; an end left out is open. */
export interface Domain {
  readonly least?: bigint;
  readonly most?: bigint;
}

/** Demands that must all hold at once, and the domain of each count; a count without one may be any whole number. */
export interface LinearSystem {
  readonly inequalities: readonly Inequality[];
  readonly domains: ReadonlyMap<string, Domain>;
}

/** The form with these coefficients by count and this constant; counts with coefficient zero are left out. */
export function form(coefficients: Readonly<Record<string, bigint>>, constant = 0n): LinearForm {
  return { terms: withoutZeros(Object.entries(coefficients)), constant };
}

/** The form whose value is always the sum of the two. */
export function add(left: LinearForm, right: LinearForm): LinearForm {
  const terms = new Map(left.terms);
  for (const [name, coefficient] of right.terms) terms.set(name, (terms.get(name) ?? 0n) + coefficient);
  return { terms: withoutZeros(terms), constant: left.constant + right.constant };
}

/** The form whose value is always `factor` times the given one's. */
export function scale(given: LinearForm, factor: bigint): LinearForm {
  const terms = [...given.terms].map(([name, coefficient]): [string, bigint] => [name, coefficient * factor]);
  return { terms: withoutZeros(terms), constant: given.constant * factor };
}

/** The demand that holds exactly when `given >= 0` does not: over whole numbers, `−given − 1 >= 0`. */
export function negate(given: Inequality): Inequality {
  return add(scale(given, -1n), form({}, -1n));
}

/** The form with the known counts replaced by their values and folded into the constant. */
export function substitute(given: LinearForm, known: ReadonlyMap<string, bigint>): LinearForm {
  const terms = new Map<string, bigint>();
  let constant = given.constant;
  for (const [name, coefficient] of given.terms) {
    const value = known.get(name);
    if (value === undefined) terms.set(name, coefficient);
    else constant += coefficient * value;
  }
  return { terms: withoutZeros(terms), constant };
}

function withoutZeros(terms: Iterable<readonly [string, bigint]>): ReadonlyMap<string, bigint> {
  return new Map([...terms].filter(([, coefficient]) => coefficient !== 0n));
}
