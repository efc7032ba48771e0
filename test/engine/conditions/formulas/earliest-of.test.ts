import { describe, expect, it } from "vitest";
import type { EncodedValue } from "../../../../engine/conditions/fact.ts";
import { computeEarliestOf } from "../../../../engine/conditions/formulas/earliest-of.ts";
import { computeLatestOf } from "../../../../engine/conditions/formulas/latest-of.ts";

const given = (values: Readonly<Record<string, EncodedValue>>) => (name: string) => values[name] ?? null;
const earliest = (values: Readonly<Record<string, EncodedValue>>) =>
  computeEarliestOf({ kind: "earliestOf", of: ["told", "published"] }, given(values)).value;

describe("the earliest of some dates", () => {
  it("is the one that comes first", () => {
    expect(earliest({ told: 16_000, published: 16_010 })).toBe(16_000);
    expect(earliest({ told: 16_010, published: 16_000 })).toBe(16_000);
  });

  it("leaves out one that there was none of, and is none where there was none at all", () => {
    expect(earliest({ told: "none", published: 16_010 })).toBe(16_010);
    expect(earliest({ told: "none", published: "none" })).toBe("none");
  });

  it("is not known while one of them is not", () => {
    expect(earliest({ told: 16_000 })).toBeNull();
  });

  it("differs from the latest (control)", () => {
    const values = given({ told: 16_000, published: 16_010 });
    expect(computeLatestOf({ kind: "latestOf", of: ["told", "published"] }, values).value).toBe(16_010);
  });
});
