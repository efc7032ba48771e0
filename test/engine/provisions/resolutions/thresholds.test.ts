import { describe, expect, it } from "vitest";
import { troubleWith } from "./members-vote.ts";

describe("a threshold that cannot be meant", () => {
  it.each([
    [
      "{ atLeast: 1/2, moreThan: 1/3, of: entitled }",
      "two-thresholds: The gate `support` says both `atLeast` and `moreThan`.",
    ],
    ["{ of: entitled }", "no-threshold: The gate `support` says no threshold."],
    ["{ atLeast: 75% }", "share-without-base: `75%` does not say of what."],
    ["{ moreThan: 100%, of: entitled }", "unreachable-threshold: More than `100%` can never be reached."],
    ["{ moreThan: 3/3, of: entitled }", "unreachable-threshold: More than `3/3` can never be reached."],
  ])("%s", (gate, problem) => {
    expect(troubleWith(`gates: { support: ${gate} }`)).toEqual([problem]);
  });

  it("is found wherever gates stand", () => {
    const lines = `
gates: { support: { moreThan: 1/2, of: votesCast } }
inEach: { constituents: { north: { title: North } }, gates: { support: { atLeast: 75% } } }
questions: { merger: { title: Shall we merge?, gates: { support: { of: entitled } } } }`;
    expect(troubleWith(lines).map((each) => each.split(":")[0])).toEqual(["share-without-base", "no-threshold"]);
  });

  it("is found in gates that count no votes in favour", () => {
    expect(troubleWith("gates: { turnout: { atLeast: 1/2, of: entitled } }")[0]).toContain("no-support-gate");
  });

  it("is not what 100% is (control)", () => {
    expect(troubleWith("gates: { support: { atLeast: 100%, of: entitled } }")).toEqual([]);
  });
});
