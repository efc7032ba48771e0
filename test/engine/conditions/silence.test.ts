import { describe, expect, it } from "vitest";
import type { Condition } from "../../../engine/conditions/condition.ts";
import { all, any, met, not, test } from "../../../engine/conditions/condition.ts";
import type { EncodedValue } from "../../../engine/conditions/fact.ts";
import { turnsOnSilence } from "../../../engine/conditions/silence.ts";

const silent: Condition = { kind: "silent", about: "whether others may attend" };
const isOther = test("audience", "is", "anybody-else");
const isGp = test("audience", "is", "gps");

function turns(condition: Condition, audience: EncodedValue, requirement: Condition = silent): boolean {
  return turnsOnSilence(
    condition,
    () => audience,
    () => requirement,
  );
}

describe("whether a condition turns on what is not said", () => {
  const open = any(isGp, all(isOther, silent));

  it("it does where all else is known", () => {
    expect(turns(open, "anybody-else")).toBe(true);
    expect(turns(not(open), "anybody-else")).toBe(true);
  });

  it("it does not where what is known settles it, or only a fact is missing", () => {
    expect(turns(open, "gps")).toBe(false);
    expect(turns(open, null)).toBe(false);
  });

  it("requirements are looked into", () => {
    expect(turns(met("open"), "gps")).toBe(true);
    expect(turns(met("open"), "gps", isGp)).toBe(false);
  });
});
