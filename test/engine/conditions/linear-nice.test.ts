import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nice } from "../../../engine/conditions/linear.ts";

type Numbers = (least?: bigint, most?: bigint, near?: bigint) => Iterable<bigint>;

function firstOf(numbers: Iterable<bigint>): bigint | undefined {
  for (const number of numbers) return number;
  return undefined;
}

/** The intervals, with the number to stay near, of which the offered numbers are not each number of it once. */
function incomplete(offered: Numbers, intervals: readonly (readonly [bigint, bigint, bigint | undefined])[]) {
  return intervals.filter(([least, most, near]) => {
    const all = [...offered(least, most, near)];
    const isInside = all.every((number) => least <= number && number <= most);
    return !isInside || new Set(all).size !== all.length || BigInt(all.length) !== most - least + 1n;
  });
}

describe("round numbers of an interval", () => {
  test.each([
    [133n, 149n, 140n],
    [61n, 79n, 75n],
    [1001n, 1999n, 1500n],
    [0n, 1000n, 500n],
    [75n, 100n, 90n],
    [-7n, 3n, 0n],
    [17n, 17n, 17n],
  ])("between %d and %d people say %d", (least, most, expected) => {
    expect(firstOf(nice(least, most))).toBe(expected);
  });

  test("everyone and no one are kept for when nothing between them will do", () => {
    const numbers = [...nice(0n, 100n)];
    expect(numbers.slice(0, 5)).toEqual([50n, 25n, 75n, 40n, 60n]);
    expect(numbers.indexOf(49n)).toBeLessThan(numbers.indexOf(100n));
    expect([...nice(0n, 1n)]).toEqual([0n, 1n]);
  });

  test("the preferred number comes first where it is possible, else a round one of its size close by", () => {
    expect(firstOf(nice(0n, 1000n, 201n))).toBe(201n);
    expect(firstOf(nice(201n, 1_000_000n, 200n))).toBe(250n);
    expect(firstOf(nice(28n, undefined, 14n))).toBe(30n);
    expect(firstOf(nice(0n, 50n, 70n))).toBe(50n);
  });

  test("without an end there is an everyday number near the other, and always one more", () => {
    expect(firstOf(nice(134n))).toBe(200n);
    expect(firstOf(nice(undefined, undefined))).toBe(0n);
    const many = nice(0n).take(5000).toArray();
    expect(new Set(many).size).toBe(5000);
    expect(Math.max(...many.map(Number))).toBeGreaterThan(5000);
    expect(
      nice(undefined, -3n)
        .take(300)
        .every((number) => number <= -3n),
    ).toBe(true);
  });

  test("an odd number does not wait behind half a billion even ones", () => {
    const early = nice(0n, 1_000_000_000n).take(100).toArray();
    expect(early.some((number) => number % 2n === 1n)).toBe(true);
  });

  test("an empty interval has none", () => {
    expect([...nice(5n, 4n)]).toEqual([]);
  });

  test("every number of an interval comes exactly once", () => {
    const end = fc.integer({ min: -300, max: 300 }).map(BigInt);
    const interval = fc
      .tuple(end, end, fc.option(end, { nil: undefined }))
      .map(([one, other, near]) => (one < other ? ([one, other, near] as const) : ([other, one, near] as const)));
    const intervals = fc.sample(interval, { numRuns: 300, seed: 2015 });
    expect(incomplete(nice, intervals)).toEqual([]);

    const withoutEnds: Numbers = (least, most, near) =>
      [...nice(least, most, near)].filter((number) => number !== most);
    expect(incomplete(withoutEnds, intervals).length, "control: the greatest left out").toBe(300);
    const twice: Numbers = (least, most, near) => [...nice(least, most, near), near ?? 301n].slice(1);
    expect(incomplete(twice, intervals).length, "control: one swapped").toBeGreaterThan(100);
  });
});
