import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WeightFormula } from "../../../../engine/conditions/formulas/formula.ts";
import { computeBand } from "../../../../engine/conditions/formulas/band.ts";
import { computeWeight } from "../../../../engine/conditions/formulas/weight.ts";

const ways = ["up", "down", "nearest"] as const;

function weightOf(formula: Omit<WeightFormula, "kind" | "of">, base: number | null) {
  return computeWeight({ kind: "weight", of: "patients", ...formula }, () => base);
}

/** What is wrong with a way of weighing, held against what rounding means: never off by a whole, half up, never falling. */
function faultIn(weigh: (onePer: number, rounded: (typeof ways)[number], base: number) => number): boolean {
  const property = fc.property(
    fc.integer({ min: 1, max: 5_000 }),
    fc.integer({ min: 0, max: 1_000_000 }),
    fc.constantFrom(...ways),
    (onePer, base, rounded) => {
      const votes = weigh(onePer, rounded, base);
      const surplus = votes * onePer - base;
      if (rounded === "up") return surplus >= 0 && surplus < onePer;
      if (rounded === "down") return surplus <= 0 && surplus > -onePer;
      return 2 * surplus <= onePer && 2 * surplus > -onePer;
    },
  );
  return fc.check(property, { seed: 2011, numRuns: 2_000 }).failed;
}

describe("one for each so many", () => {
  it("rounds as it says, for any number", () => {
    expect(faultIn((onePer, rounded, base) => Number(weightOf({ onePer, rounded }, base).value))).toBe(false);
  });

  it("would be caught rounding a half down (control)", () => {
    const halfDown = (onePer: number, rounded: string, base: number): number =>
      rounded === "up"
        ? Math.ceil(base / onePer)
        : rounded === "down"
          ? Math.floor(base / onePer)
          : Math.ceil(base / onePer - 0.5);
    expect(faultIn(halfDown)).toBe(true);
  });

  it("is exact where floating point is not", () => {
    expect(weightOf({ onePer: 3, rounded: "up" }, 9_007_199_254_740_991).value).toBe(3_002_399_751_580_331);
  });

  it("says of an unknown number what its least and most leave open", () => {
    expect(weightOf({ onePer: 1_000, rounded: "up" }, null)).toEqual({ value: null, least: 0 });
    expect(weightOf({ onePer: 1_000, rounded: "up", atLeast: 1, atMost: 20 }, null)).toEqual({
      value: null,
      least: 1,
      most: 20,
    });
  });
});

describe("bands", () => {
  const bands = [
    { from: 5_000, value: 2 },
    { from: 1_000, value: 1 },
  ];
  const valueOf = (base: number | null, edgesBelongTo: "upper tier" | "lower tier" | "not stated") =>
    computeBand({ kind: "band", of: "patients", bands, edgesBelongTo }, () => base);

  it.each([
    [999, null, null, null],
    [1_000, 1, 1, 1],
    [4_999, 1, 1, 1],
    [5_000, 2, 1, null],
    [5_001, 2, 2, 2],
  ])("%i is in its band, whatever order they are written in", (base, upper, lower, notStated) => {
    const values = (["upper tier", "lower tier", "not stated"] as const).map((edges) => valueOf(base, edges).value);
    expect(values).toEqual([upper, lower, notStated]);
  });

  it("bound what an unknown number can come to", () => {
    expect(valueOf(null, "upper tier")).toEqual({ value: null, least: 1, most: 2 });
  });
});
