/** An exact number: in lowest terms, the denominator above zero. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** How a number is held against a threshold: `2 of 4` is at least a half, but not more than a half. */
export type Comparison = "atLeast" | "moreThan";

/** The fraction in lowest terms; a denominator of zero is our own bug and throws. */
export function fractionOf(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const above = BigInt(numerator);
  const below = BigInt(denominator);
  if (below === 0n) throw new RangeError("A fraction needs a denominator other than zero.");
  const divisor = greatestCommonDivisor(above, below) * (below < 0n ? -1n : 1n);
  return { numerator: above / divisor, denominator: below / divisor };
}

/**
 * The smallest whole number that satisfies `atLeast` or `moreThan` the fraction of a base (a whole number, not negative):
 * 180 for at least 3/4 of 240. Of a base of zero at least any share is 0: that nobody can carry anything is for the caller to say.
 */
export function neededOf(fraction: Fraction, comparison: Comparison, base: bigint | number): bigint {
  const share = multiplyFractions(fraction, fractionOf(base));
  return comparison === "atLeast" ? ceilingOf(share) : floorOf(share) + 1n;
}

/** The exact sum. */
export function addFractions(a: Fraction, b: Fraction): Fraction {
  return fractionOf(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

/** The exact product. */
export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return fractionOf(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Below zero when `a` is smaller, zero when they are equal, above zero when `a` is greater. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The greatest whole number not above the fraction. */
export function floorOf({ numerator, denominator }: Fraction): bigint {
  const towardsZero = numerator / denominator;
  return numerator < 0n && numerator % denominator !== 0n ? towardsZero - 1n : towardsZero;
}

/** The smallest whole number not below the fraction. */
export function ceilingOf({ numerator, denominator }: Fraction): bigint {
  return -floorOf({ numerator: -numerator, denominator });
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [greater, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller !== 0n) [greater, smaller] = [smaller, greater % smaller];
  return greater;
}
