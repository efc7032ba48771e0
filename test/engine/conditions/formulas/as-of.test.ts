import { describe, expect, it } from "vitest";
import type { EncodedValue } from "../../../../engine/conditions/fact.ts";
import { computeAsOf } from "../../../../engine/conditions/formulas/as-of.ts";

function sizeOn(date: EncodedValue, history: EncodedValue): EncodedValue {
  const values: Readonly<Record<string, EncodedValue>> = { history, date };
  return computeAsOf({ kind: "asOf", history: "history", date: "date" }, (name) => values[name] ?? null).value;
}

describe("a value as of a date", () => {
  const history = [
    { from: 200, value: 6_000 },
    { from: 100, value: 5_000 },
  ];

  it.each([
    [100, 5_000],
    [199, 5_000],
    [200, 6_000],
    [999, 6_000],
  ])("on day %i it is %i, whatever the order of the entries", (date, value) => {
    expect(sizeOn(date, history)).toBe(value);
  });

  it("is not known before the first entry, without entries, or without a date", () => {
    expect([sizeOn(99, history), sizeOn(100, []), sizeOn(100, null), sizeOn(null, history)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("is not known where an entry without a date may be the latest", () => {
    expect(sizeOn(300, [...history, { from: null, value: 7_000 }])).toBeNull();
  });

  it("is not known where two entries of the same date disagree, but is where they agree (control)", () => {
    expect(sizeOn(300, [...history, { from: 200, value: 7_000 }])).toBeNull();
    expect(sizeOn(300, [...history, { from: 200, value: 6_000 }])).toBe(6_000);
  });

  it("does not fall back on an older value where the latest is not recorded", () => {
    expect(sizeOn(300, [...history, { from: 250, value: null }])).toBeNull();
  });
});
