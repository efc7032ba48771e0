import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addFractions,
  ceilingOf,
  compareFractions,
  floorOf,
  fractionOf,
  multiplyFractions,
  neededOf,
} from "../../../engine/quantities/fraction.ts";
import type { Comparison, Fraction } from "../../../engine/quantities/fraction.ts";
import { parseFraction } from "../../../engine/quantities/fraction-text.ts";

function share(text: string): Fraction {
  const reading = parseFraction(text);
  if (!reading.ok) throw new Error(reading.message);
  return reading.value;
}

describe("how many are needed", () => {
  test.each<[string, Comparison, number, bigint]>([
    ["75%", "atLeast", 240, 180n],
    ["50%", "atLeast", 400, 200n],
    ["57%", "atLeast", 100, 57n],
    ["58%", "atLeast", 50, 29n],
    ["2/3", "atLeast", 3, 2n],
    ["66.67%", "atLeast", 3, 3n],
    ["1/2", "moreThan", 200, 101n],
    ["1/2", "moreThan", 201, 101n],
    ["100%", "atLeast", 7, 7n],
    ["1/2", "moreThan", 0, 1n],
  ])("%s, %s, of %i: %i", (text, comparison, base, expected) => {
    expect(neededOf(share(text), comparison, base)).toBe(expected);
  });

  type Needed = (fraction: Fraction, comparison: Comparison, base: number) => bigint;

  /** Every whole percentage of every base up to 300: where is the number not the smallest that satisfies, by multiplying out? */
  function faults(needed: Needed): number {
    let found = 0;
    for (let percent = 1; percent <= 100; percent++) {
      for (let base = 0; base <= 300; base++) {
        for (const comparison of ["atLeast", "moreThan"] as const) {
          const count = Number(needed(fractionOf(percent, 100), comparison, base));
          const satisfies = (n: number) =>
            comparison === "atLeast" ? n * 100 >= percent * base : n * 100 > percent * base;
          if (!satisfies(count) || (count > 0 && satisfies(count - 1))) found++;
        }
      }
    }
    return found;
  }

  test("is the smallest number that satisfies, for every percentage and every base up to 300", () => {
    expect(faults(neededOf)).toBe(0);
  });

  test("control: reckoning in decimals is caught", () => {
    const inDecimals: Needed = ({ numerator, denominator }, comparison, base) => {
      const product = (Number(numerator) / Number(denominator)) * base;
      return BigInt(comparison === "atLeast" ? Math.ceil(product) : Math.floor(product) + 1);
    };
    expect(faults(inDecimals)).toBeGreaterThan(10);
  });
});

describe("exact reckoning", () => {
  const fractions = fc
    .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
    .map(([above, below]) => fractionOf(above, below));

  test("is in lowest terms, the sign above the line", () => {
    expect(fractionOf(75, 100)).toEqual({ numerator: 3n, denominator: 4n });
    expect(fractionOf(2n, -4n)).toEqual({ numerator: -1n, denominator: 2n });
    expect(fractionOf(0, 5)).toEqual({ numerator: 0n, denominator: 1n });
    expect(() => fractionOf(1, 0)).toThrow(RangeError);
  });

  test("a third and a sixth are a half; two thirds of three quarters are a half", () => {
    expect(addFractions(fractionOf(1, 3), fractionOf(1, 6))).toEqual(fractionOf(1, 2));
    expect(multiplyFractions(fractionOf(2, 3), fractionOf(3, 4))).toEqual(fractionOf(1, 2));
    expect(compareFractions(share("66.67%"), share("2/3"))).toBe(1);
    expect(compareFractions(share("66%"), share("2/3"))).toBe(-1);
  });

  test("rounding down and up enclose the number, below zero as well", () => {
    fc.assert(
      fc.property(fractions, (fraction) => {
        const [low, high] = [floorOf(fraction), ceilingOf(fraction)];
        expect(high - low).toBe(fraction.denominator === 1n ? 0n : 1n);
        expect(compareFractions(fractionOf(low), fraction)).toBeLessThanOrEqual(0);
        expect(compareFractions(fractionOf(high), fraction)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
