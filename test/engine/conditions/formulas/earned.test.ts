import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { test as compared } from "../../../../engine/conditions/condition.ts";
import type { EncodedValue } from "../../../../engine/conditions/fact.ts";
import type { EarnedPart } from "../../../../engine/conditions/formulas/achievement.ts";
import { computeEarned } from "../../../../engine/conditions/formulas/earned.ts";
import type { EarnedFormula } from "../../../../engine/conditions/formulas/formula.ts";
import { computeProduct } from "../../../../engine/conditions/formulas/product.ts";
import { computeRemainder } from "../../../../engine/conditions/formulas/remainder.ts";
import { computeTotal } from "../../../../engine/conditions/formulas/total.ts";

/** A scheme and one practice's achievements, as a person would jot them down; percentages in hundredths of a per cent. */
interface Jotted {
  readonly edges: readonly { readonly from: number; readonly pays: number }[];
  readonly lines: boolean;
  readonly upper: boolean;
  readonly parts: readonly { readonly worth: number; readonly met: number; readonly cases: number }[];
  readonly cut: number;
  readonly passed: boolean;
  readonly cap: number;
  readonly rounded: "up" | "down" | "nearest";
  readonly topslice: number;
}

const percent = fc.integer({ min: 0, max: 10_000 });

/** Often a multiple of 5%, so that achievements fall exactly on edges often enough to matter. */
const onRoundEdgesToo = fc.oneof(
  fc.integer({ min: 1, max: 19 }).map((twentieth) => twentieth * 500),
  fc.integer({ min: 1, max: 9_999 }),
);

const jotted: fc.Arbitrary<Jotted> = fc.record({
  edges: fc
    .uniqueArray(onRoundEdgesToo, { maxLength: 4 })
    .chain((froms) => fc.tuple(...[0, ...froms].map((from) => fc.record({ from: fc.constant(from), pays: percent })))),
  lines: fc.boolean(),
  upper: fc.boolean(),
  parts: fc.array(
    fc
      .oneof(fc.constantFrom(10, 20, 40), fc.integer({ min: 1, max: 400 }))
      .chain((cases) =>
        fc.record({ worth: percent, cases: fc.constant(cases), met: fc.integer({ min: 0, max: cases }) }),
      ),
    { minLength: 1, maxLength: 4 },
  ),
  cut: percent,
  passed: fc.boolean(),
  cap: percent,
  rounded: fc.constantFrom("up", "down", "nearest"),
  topslice: fc.integer({ min: 0, max: 100_000_000 }),
});

const written = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}%`;

function formulaOf(scheme: Jotted): EarnedFormula {
  const tiers = {
    tiers: scheme.edges.map(({ from, pays }) => ({ from: written(from), pays: written(pays) })),
    between: scheme.lines ? ("straight lines" as const) : ("steps" as const),
    edgesBelongTo: scheme.upper ? ("upper tier" as const) : ("lower tier" as const),
  };
  const parts = scheme.parts.map(({ worth }, index): EarnedPart => ({
    worth: written(worth),
    measure: { kind: "cases", met: `met${index}`, cases: `cases${index}` },
    tiers,
  }));
  const cuts = [{ unless: compared("passed", "is", true), by: written(scheme.cut) }];
  return { kind: "earned", of: "topslice", parts, cuts, atMost: written(scheme.cap), rounded: scheme.rounded };
}

function factsOf({ parts, passed, topslice }: Jotted): (name: string) => EncodedValue {
  const values = new Map<string, EncodedValue>([
    ["passed", passed],
    ["topslice", topslice],
    ...parts.flatMap(({ met, cases }, index): readonly [string, number][] => [
      [`met${index}`, met],
      [`cases${index}`, cases],
    ]),
  ]);
  return (name) => values.get(name) ?? null;
}

const byCharter = (scheme: Jotted): number => Number(computeEarned(formulaOf(scheme), factsOf(scheme)).value);

/** The same sum written separately, over one common denominator in whole numbers and without a fraction anywhere. */
function byHand(scheme: Jotted): number {
  const edges = scheme.edges.toSorted((one, other) => one.from - other.from);
  const dividend = (met: bigint, cases: bigint): readonly [bigint, bigint] => {
    const beyond = (from: number): bigint => met * 10_000n - BigInt(from) * cases;
    const index = edges.findLastIndex(
      ({ from }, at) => at === 0 || beyond(from) > 0n || (beyond(from) === 0n && (scheme.upper || scheme.lines)),
    );
    const [at, next] = [edges[index], edges[index + 1]];
    if (at === undefined) throw new Error("there is always an edge at 0%");
    if (!scheme.lines || next === undefined) return [BigInt(at.pays), 10_000n];
    const width = BigInt(next.from - at.from) * cases;
    return [BigInt(at.pays) * width + beyond(at.from) * BigInt(next.pays - at.pays), width * 10_000n];
  };
  let [above, below] = [0n, 1n];
  for (const { worth, met, cases } of scheme.parts) {
    const [earned, of] = dividend(BigInt(met), BigInt(cases));
    [above, below] = [above * of * 10_000n + BigInt(worth) * earned * below, below * of * 10_000n];
  }
  if (!scheme.passed) [above, below] = [above * BigInt(10_000 - scheme.cut), below * 10_000n];
  if (above * 10_000n > BigInt(scheme.cap) * below) [above, below] = [BigInt(scheme.cap), 10_000n];
  const exact = above * BigInt(scheme.topslice);
  const roundings = {
    down: exact / below,
    up: (exact + below - 1n) / below,
    nearest: (2n * exact + below) / (2n * below),
  };
  const most = (BigInt(scheme.cap) * BigInt(scheme.topslice)) / 10_000n;
  const pence = roundings[scheme.rounded];
  return Number(pence < most ? pence : most);
}

/** The same sum with the machine's own fractions, as a spreadsheet would do it. */
function byFloats(scheme: Jotted): number {
  const edges = scheme.edges.toSorted((one, other) => one.from - other.from);
  const earned = scheme.parts.map(({ worth, met, cases }) => {
    const share = met / cases;
    const index = edges.findLastIndex(
      ({ from }, at) => at === 0 || (scheme.upper || scheme.lines ? share >= from / 10_000 : share > from / 10_000),
    );
    const [at, next] = [edges[index], edges[index + 1]];
    const pays = (at?.pays ?? 0) / 10_000;
    if (!scheme.lines || next === undefined || at === undefined) return (worth / 10_000) * pays;
    const way = (share - at.from / 10_000) / (next.from / 10_000 - at.from / 10_000);
    return (worth / 10_000) * (pays + way * (next.pays / 10_000 - pays));
  });
  const rate = earned.reduce((sum, each) => sum + each, 0) * (scheme.passed ? 1 : 1 - scheme.cut / 10_000);
  const exact = Math.min(rate, scheme.cap / 10_000) * scheme.topslice;
  const rounding = { down: Math.floor, up: Math.ceil, nearest: Math.round }[scheme.rounded];
  return Math.min(rounding(exact), Math.floor((scheme.cap / 10_000) * scheme.topslice));
}

const runs = { seed: 2013, numRuns: process.env["CHARTER_LONG"] === "1" ? 200_000 : 5_000 };

const differs = (pay: (scheme: Jotted) => number): boolean =>
  fc.check(
    fc.property(jotted, (scheme) => pay(scheme) === byHand(scheme)),
    runs,
  ).failed;

describe("what is earned of a topslice", () => {
  it("is to the penny what a sum by hand comes to, for any scheme and any achievements", () => {
    expect(differs(byCharter)).toBe(false);
  });

  it("would be caught reckoned in the machine's own fractions (control)", () => {
    expect(differs(byFloats)).toBe(true);
  });

  it("would be caught giving an edge to the other tier (control)", () => {
    expect(differs((scheme) => byCharter({ ...scheme, upper: !scheme.upper }))).toBe(true);
  });

  it("is never less than nothing nor more than the topslice, whatever objectives are worth together", () => {
    const keepsWithin = fc.property(jotted, (scheme) => {
      const paid = byCharter(scheme);
      return paid >= 0 && paid <= scheme.topslice && Number.isSafeInteger(paid);
    });
    expect(fc.check(keepsWithin, runs).failed).toBe(false);
  });

  it("would be caught paying above it if the cap were forgotten (control)", () => {
    const uncapped = (scheme: Jotted): number => {
      const { atMost, ...rest } = formulaOf(scheme);
      return atMost === undefined ? 0 : Number(computeEarned(rest, factsOf(scheme)).value);
    };
    const keepsWithin = fc.property(jotted, (scheme) => uncapped(scheme) <= scheme.topslice);
    expect(fc.check(keepsWithin, runs).failed).toBe(true);
  });

  it("is conserved: topslices = paid + surplus, over any practices", () => {
    expect(fc.check(conserves(byCharter), { ...runs, numRuns: 1_000 }).failed).toBe(false);
  });

  it("would be caught if halves of a penny were paid (control)", () => {
    const withHalves = (scheme: Jotted): number => (byCharter(scheme) * 2 + 1) / 2;
    expect(fc.check(conserves(withHalves), { ...runs, numRuns: 1_000 }).failed).toBe(true);
  });
});

/** Whole pence throughout, and nothing lost or made between topslice, payment and surplus. */
function conserves(pay: (scheme: Jotted) => number) {
  return fc.property(fc.array(jotted, { minLength: 1, maxLength: 12 }), (schemes) => {
    const practices = schemes.map((scheme) => ({ topslice: scheme.topslice, paid: pay(scheme) }));
    if (!practices.every(({ paid }) => Number.isSafeInteger(paid))) return false;
    const total = (field: string): number =>
      Number(computeTotal({ kind: "total", records: "practices", field }, () => practices).value);
    const [topslices, paid] = [total("topslice"), total("paid")];
    const surplus = computeRemainder({ kind: "remainder", of: "topslices", less: "paid" }, (name) =>
      name === "topslices" ? topslices : paid,
    ).value;
    return typeof surplus === "number" && surplus >= 0 && topslices === paid + surplus;
  });
}

describe("what is not known", () => {
  const scheme: Jotted = {
    edges: [
      { from: 0, pays: 0 },
      { from: 6_000, pays: 5_000 },
      { from: 9_000, pays: 10_000 },
    ],
    lines: false,
    upper: true,
    parts: [
      { worth: 5_000, met: 90, cases: 100 },
      { worth: 5_000, met: 60, cases: 100 },
    ],
    cut: 2_500,
    passed: true,
    cap: 10_000,
    rounded: "down",
    topslice: 100_000,
  };
  const without = (...names: readonly string[]) => {
    const read = factsOf(scheme);
    return computeEarned(formulaOf(scheme), (name) => (names.includes(name) ? null : read(name)));
  };

  it("leaves the least and the most that can still come of it", () => {
    expect(without()).toEqual({ value: 75_000 });
    expect(without("met1")).toEqual({ value: null, least: 50_000, most: 100_000 });
    expect(without("met0", "met1")).toEqual({ value: null, least: 0, most: 100_000 });
    expect(without("passed")).toEqual({ value: null, least: 56_250, most: 75_000 });
    expect(without("topslice")).toEqual({ value: null, least: 0 });
  });

  it("does not matter where nothing is earned anyway", () => {
    const nothing = { ...formulaOf(scheme), cuts: [{ unless: compared("passed", "is", false), by: "100%" }] };
    const read = factsOf(scheme);
    expect(computeEarned(nothing, (name) => (name === "passed" ? read(name) : null))).toEqual({ value: 0 });
  });
});

describe("totals and products", () => {
  it("are not known where a record does not say, nor beyond what is exact", () => {
    const total = (paid: readonly (number | null)[]) =>
      computeTotal({ kind: "total", records: "practices", field: "paid" }, () => paid.map((each) => ({ paid: each })));
    expect(total([1, 2])).toEqual({ value: 3 });
    expect(total([1, null])).toEqual({ value: null, least: 1 });
    expect(total([Number.MAX_SAFE_INTEGER, 1]).value).toBeNull();
    expect(computeTotal({ kind: "total", records: "practices", field: "paid" }, () => null)).toEqual({
      value: null,
      least: 0,
    });
    expect(computeProduct({ kind: "product", of: "patients", times: 513 }, () => 10_000)).toEqual({ value: 5_130_000 });
    expect(computeProduct({ kind: "product", of: "patients", times: 513 }, () => 1e15).value).toBeNull();
    expect(computeProduct({ kind: "product", of: "patients", times: 513 }, () => null)).toEqual({
      value: null,
      least: 0,
    });
  });

  it("leave nothing where more would be taken than there is", () => {
    const left = (of: number, less: number) =>
      computeRemainder({ kind: "remainder", of: "all", less: "some" }, (name) => (name === "all" ? of : less)).value;
    expect([left(5, 4), left(5, 5), left(5, 6)]).toEqual([1, 0, null]);
  });
});
