import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { all, any, not, test } from "../../../../engine/conditions/condition.ts";
import type { EncodedValue } from "../../../../engine/conditions/fact.ts";
import type { Computed } from "../../../../engine/conditions/formulas/formula.ts";
import { computePeak } from "../../../../engine/conditions/formulas/peak.ts";
import { computeRun } from "../../../../engine/conditions/formulas/run.ts";
import { computeSpell } from "../../../../engine/conditions/formulas/spell.ts";
import { computeUnbroken } from "../../../../engine/conditions/formulas/unbroken.ts";

type Entry = Readonly<Record<string, EncodedValue>>;
type Compute = (records: readonly Entry[], from: EncodedValue) => Computed;

const context = { known: undefined, years: undefined };
const missed = test("attended", "is", false);
const looked = any(not(missed), test("excused", "is", false));
const reading =
  (records: readonly Entry[], from: EncodedValue) =>
  (name: string): EncodedValue =>
    name === "on" ? 40 : name === "from" ? from : name === "records" ? records : null;

const order = { records: "records", order: "date" } as const;
const formulas: Readonly<Record<string, Compute>> = {
  "a run": (records, from) => computeRun({ kind: "run", ...order, where: missed }, reading(records, from)),
  "a run with some left out": (records, from) =>
    computeRun({ kind: "run", ...order, where: missed, among: looked }, reading(records, from)),
  "the most within ten days": (records, from) =>
    computePeak(
      { kind: "peak", ...order, where: all(missed, looked), within: "10 days" },
      reading(records, from),
      context,
    ),
  "a spell of ten days": (records, from) =>
    computeSpell(
      { kind: "spell", ...order, where: missed, among: looked, from: "from", until: "on", longerThan: "10 days" },
      reading(records, from),
      context,
    ),
};
const unbroken: Compute = (records, from) =>
  computeUnbroken(
    { kind: "unbroken", records: "records", began: "date", ended: "ended", upTo: "on", break: "5 days" },
    reading(records, from),
    context,
  );

const days = [0, 5, 9, 16, 27, 38];
const answer = fc.constantFrom(true, false, null);
const meeting = fc.record({
  date: fc.option(fc.constantFrom(...days), { freq: 6 }),
  attended: answer,
  excused: answer,
});
const term = fc.record({
  date: fc.constantFrom(...days),
  ended: fc.constantFrom<EncodedValue>(3, 8, 12, 20, 30, 39, "none", null),
});
const begins = fc.option(fc.constantFrom(...days), { freq: 3 });
const possible: Readonly<Record<string, readonly EncodedValue[]>> = {
  date: days,
  attended: [true, false],
  excused: [true, false],
  ended: [3, 8, 12, 20, 30, 39, "none"],
};

/** Every way in which what is not known could turn out. */
function completions(records: readonly Entry[]): readonly (readonly Entry[])[] {
  const [first, ...others] = records;
  if (first === undefined) return [[]];
  const ways = Object.entries(first).reduce<readonly Entry[]>(
    (made, [field, value]) =>
      made.flatMap((entry) =>
        (value === null ? (possible[field] ?? []) : [value]).map((each) => ({ ...entry, [field]: each })),
      ),
    [{}],
  );
  return completions(others).flatMap((rest) => ways.map((way) => [way, ...rest]));
}

/** Whether what is said of unknown records holds for every way in which they could turn out. */
function isSound(compute: Compute, records: readonly Entry[], from: EncodedValue): boolean {
  const said = compute(records, from);
  const outcomes = (from === null ? days : [from]).flatMap((start) =>
    completions(records).map((each) => compute(each, start).value),
  );
  if (said.value !== null) return outcomes.every((value) => value === said.value);
  return outcomes.every(
    (value) => typeof value !== "number" || (value >= (said.least ?? 0) && value <= (said.most ?? Infinity)),
  );
}

describe("what is counted along a row of dated records of which not everything is known", () => {
  it.each(Object.entries(formulas))("holds however the unknown turns out: %s", (_name, compute) => {
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 3 }), begins, (records, from) => isSound(compute, records, from)),
      { numRuns: 150 },
    );
  });

  it("does not begin a spell with a meeting that may not count at all, as a random row once showed", () => {
    const row = [
      { date: 38, attended: false, excused: false },
      { date: 0, attended: null, excused: true },
    ];
    expect(formulas["a spell of ten days"]?.(row, null).value).toBeNull();
    expect(formulas["a spell of ten days"]?.(row, 38).value).toBeNull();
    expect(formulas["a spell of ten days"]?.(row, 5)).toMatchObject({ value: true });
  });

  it("holds for terms without a break", () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 4 }), (records) => isSound(unbroken, records, 0)),
      { numRuns: 150 },
    );
  });

  it("is not claimed by whoever takes the unknown for an attendance (control)", () => {
    const hopeful: Compute = (records, from) =>
      formulas["a run"]?.(
        records.map((each) => ({ ...each, attended: each["attended"] ?? true })),
        from,
      ) ?? { value: null };
    const search = fc.check(
      fc.property(fc.array(meeting, { maxLength: 3 }), begins, (records, from) => isSound(hopeful, records, from)),
    );
    expect(search.failed).toBe(true);
  });

  it("says how many at least and at most", () => {
    const row = [true, false, null, false].map((attended, index) => ({ date: index, attended, excused: false }));
    expect(formulas["a run"]?.(row, 0)).toEqual({ value: null, least: 1, most: 3 });
    expect(formulas["the most within ten days"]?.(row, 0)).toEqual({ value: null, least: 2, most: 3 });
  });
});
