import { describe, expect, it } from "vitest";
import { dayNumber } from "../../../../engine/conditions/encode.ts";
import type { EncodedValue } from "../../../../engine/conditions/fact.ts";
import { computeLatestOf } from "../../../../engine/conditions/formulas/latest-of.ts";

const day = (text: string) => dayNumber(Temporal.PlainDate.from(text));
const latest = (happened: EncodedValue, found: EncodedValue, ...and: readonly string[]) =>
  computeLatestOf({ kind: "latestOf", of: ["happened", "found"], and }, (name) =>
    name === "happened" ? happened : found,
  ).value;

describe("the latest of some dates", () => {
  it("is the later of two, whichever it is, and of one written down", () => {
    expect(latest(day("2013-11-20"), day("2013-12-01"))).toBe(day("2013-12-01"));
    expect(latest(day("2013-12-01"), day("2013-11-20"))).toBe(day("2013-12-01"));
    expect(latest(day("2013-12-01"), day("2013-11-20"), "2014-04-01")).toBe(day("2014-04-01"));
  });

  it("leaves out what there was none of, and is none where there was none at all", () => {
    expect(latest(day("2013-11-20"), "none")).toBe(day("2013-11-20"));
    expect(latest("none", "none")).toBe("none");
  });

  it("is not known while one of them is not", () => {
    expect(latest(day("2013-11-20"), null)).toBe(null);
  });
});
