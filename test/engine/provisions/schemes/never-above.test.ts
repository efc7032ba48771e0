import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { test as compared } from "../../../../engine/conditions/condition.ts";
import { computeEarned } from "../../../../engine/conditions/formulas/earned.ts";
import type { NeverAbove } from "../../../../engine/provisions/schemes/most-earned.ts";
import { neverAboveTopslice } from "../../../../engine/provisions/schemes/most-earned.ts";
import type { SchemePart } from "../../../../engine/provisions/schemes/parts.ts";
import type { Scheme } from "../../../../engine/provisions/schemes/shape.ts";

/** A scheme of objectives that are achieved or not, each worth so many per cent, with or without a cap. */
interface Sketch {
  readonly worths: readonly number[];
  readonly cap: number | undefined;
  readonly rounded: "up" | "down" | "nearest";
}

const sketches: fc.Arbitrary<Sketch> = fc.record({
  worths: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 5 }),
  cap: fc.option(fc.constantFrom(50, 99, 100), { nil: undefined, freq: 3 }),
  rounded: fc.constantFrom("up", "down", "nearest"),
});

const partsOf = ({ worths }: Sketch): readonly SchemePart[] =>
  worths.map((worth, index) => ({
    id: `o${index}`,
    title: `Objective ${index}`,
    path: `objectives/o${index}`,
    earned: { worth: `${worth}%`, measure: { kind: "condition", when: compared(`o${index}`, "is", true) } },
    constraints: [],
  }));

function schemeOf({ cap, rounded }: Sketch): Scheme {
  return {
    title: "A scheme",
    rounded,
    ...(cap === undefined ? {} : { earnBack: { atMost: `${cap}%`, of: "topslice" } }),
  };
}

/** Every way of achieving the objectives, with a few topslices: whether any of them is paid above the topslice. */
function someIsAbove(sketch: Sketch, topslices: readonly number[]): boolean {
  const { worths, cap, rounded } = sketch;
  const parts = partsOf(sketch).map(({ earned }) => earned);
  const ways = Array.from({ length: 2 ** worths.length }, (_, bits) => bits);
  return topslices.some((topslice) =>
    ways.some((bits) => {
      const read = (name: string): number | boolean =>
        name === "topslice" ? topslice : Math.floor(bits / 2 ** Number(name.slice(1))) % 2 === 1;
      const paid = computeEarned(
        {
          kind: "earned",
          of: "topslice",
          parts,
          cuts: [],
          rounded,
          ...(cap === undefined ? {} : { atMost: `${cap}%` }),
        },
        read,
      ).value;
      return Number(paid) > topslice;
    }),
  );
}

const topslices = [1, 3, 99, 100, 101, 12_345, 100_000];

const agrees = (prove: (sketch: Sketch) => NeverAbove): boolean =>
  !fc.check(
    fc.property(sketches, (sketch) => {
      const proof = prove(sketch);
      if (proof.holds) return !someIsAbove(sketch, topslices);
      return proof.paid > proof.topslice && someIsAbove(sketch, [...topslices, proof.topslice]);
    }),
    { seed: 2013, numRuns: 1_000 },
  ).failed;

describe("“never paid above the topslice”", () => {
  it("is proved exactly where trying everything finds nothing above, and refuted with a case that is", () => {
    expect(agrees((sketch) => neverAboveTopslice(schemeOf(sketch), partsOf(sketch)))).toBe(true);
  });

  it("would be caught forgetting one of the objectives (control)", () => {
    expect(agrees((sketch) => neverAboveTopslice(schemeOf(sketch), partsOf(sketch).slice(1)))).toBe(false);
  });

  it("would be caught forgetting the cap (control)", () => {
    expect(agrees((sketch) => neverAboveTopslice(schemeOf({ ...sketch, cap: undefined }), partsOf(sketch)))).toBe(
      false,
    );
  });
});
