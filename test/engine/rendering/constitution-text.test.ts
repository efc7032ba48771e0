import { describe, expect, it } from "vitest";
import { resolutions } from "../../../engine/provisions/resolutions/resolutions.ts";
import { constitutionText } from "../../../engine/rendering/constitution-text.ts";
import { constitutionOf } from "../provisions/small-constitution.ts";

/** A vote with one variation, as it is read, in lines that are not broken. */
function vote(variation: string): string {
  const group = constitutionOf(
    [resolutions],
    `resolutions:
  vote:
    title: A vote
    voters: all
    gates: { turnout: { atLeast: 1/2, of: entitled }, support: { atLeast: 1/2, of: votesCast } }
    motion: { calledForThePurpose: true }
    variations: { summer: { from: 2014-06-01, ${variation} } }
`,
  );
  return constitutionText(group).replaceAll(/\s+/g, " ");
}

const leftOut = "Then this is left out: At least half of those entitled to vote must respond; otherwise it is lost.";

describe("a variation in plain English", () => {
  it("shows what it takes away", () => {
    expect(vote("gates: { turnout: null }")).toContain(leftOut);
    expect(vote("motion: null")).toContain(
      "Then this is left out: It can only be put at a meeting called for the purpose.",
    );
    expect(vote("instead: { gates: { support: { atLeast: 1/2, of: votesCast } }, motion: null }")).toContain(
      "Then this is left out: It can only be put at a meeting called for the purpose.",
    );
  });

  it("does not show as taken away what it says otherwise (control)", () => {
    const changed = vote("gates: { turnout: { atLeast: 1/3, of: entitled } }");
    expect(changed).toContain("At least a third of those entitled to vote must respond");
    expect(changed).not.toContain("left out");
  });
});
