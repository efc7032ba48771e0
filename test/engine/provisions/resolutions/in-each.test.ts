import { describe, expect, it } from "vitest";
import { ask, finding, membersVote, outcomeOf, troubleWith } from "./members-vote.ts";

const vote = membersVote(`
gates:
  turnout: { atLeast: 1/2, of: entitled, otherwise: void }
  support: { moreThan: 1/2, of: votesCast }
inEach:
  constituents: { north: { title: North }, south: { title: South } }`);

const passed = { entitled: 100, responses: 60, for: 40, against: 20 };
const lost = { entitled: 100, responses: 60, for: 30, against: 30 };
const idle = { entitled: 100, responses: 49, for: 40, against: 9 };
const whole = { entitled: 200, responses: 120, for: 80, against: 40 };

describe("concurrent majorities", () => {
  it("must pass on the whole and in each part", async () => {
    expect(await outcomeOf(vote, { ...whole, north: passed, south: passed })).toBe("carried");
    const decision = await ask(vote, { ...whole, north: passed, south: lost });
    expect(decision.outcome).toBe("lost");
    expect(finding(decision, "gates/south.support")).toMatchObject({
      title: "Support in South",
      met: "no",
      because: "30 of 60 votes cast (50.0%) were in favour; at least 31 were needed",
    });
  });

  it.each([
    [{ north: lost, south: idle }, "lost"],
    [{ north: idle, south: lost }, "lost"],
    [{ north: idle, south: passed }, "void"],
    [{ north: passed, south: idle }, "void"],
  ])("lost in any part is lost, else void in any part is void: %o", async (parts, outcome) => {
    expect(await outcomeOf(vote, { ...whole, ...parts })).toBe(outcome);
  });

  it("the whole is a part like the others", async () => {
    expect(await outcomeOf(vote, { ...whole, for: 60, against: 60, north: passed, south: passed })).toBe("lost");
    expect(await outcomeOf(vote, { ...whole, responses: 99, for: 80, against: 0, north: passed, south: passed })).toBe(
      "void",
    );
  });

  it("what is not known of a part counts as not known, unless another part settles it", async () => {
    expect((await ask(vote, { ...whole, north: passed })).possible).toEqual(["carried", "lost", "void"]);
    expect((await ask(vote, { ...whole, north: lost })).outcome).toBe("lost");
    expect((await ask(vote, { ...whole, north: idle })).possible).toEqual(["lost", "void"]);
    const north = await ask(vote, { ...whole, north: passed, south: { entitled: 100, responses: 60 } });
    expect(north.missing.map((each) => each.fact)).toEqual(["south.for", "south.against"]);
    expect(north.missing[0]?.question).toBe("How many voted for in South?");
  });

  it("can have thresholds of their own, and leave the whole out", async () => {
    const parts = membersVote(`
gates: { support: { moreThan: 1/2, of: votesCast } }
inEach:
  whole: false
  gates: { support: { atLeast: 2/3, of: votesCast } }
  constituents: { north: { title: North }, south: { title: South } }`);
    expect(await outcomeOf(parts, { north: { for: 2, against: 1 }, south: { for: 4, against: 2 } })).toBe("carried");
    expect(await outcomeOf(parts, { north: { for: 2, against: 1 }, south: { for: 5, against: 3 } })).toBe("lost");
  });

  it("with thresholds of their own and none for the whole, those of the resolution are idle, which is said", () => {
    const idle = (inEach: string) => `
gates: { support: { moreThan: 1/2, of: votesCast } }
inEach: { ${inEach}, constituents: { north: { title: North }, south: { title: South } } }`;
    const own = "gates: { support: { atLeast: 2/3, of: votesCast } }";
    expect(troubleWith(idle(`whole: false, ${own}`))).toEqual([
      "setting-without-effect: The `gates` of the resolution are applied to nothing: each part has gates of its own, and the whole need not pass any.",
    ]);
    // Controls: the whole passes them, or the parts do.
    expect(troubleWith(idle(own))).toEqual([]);
    expect(troubleWith(idle("whole: false"))).toEqual([]);
  });

  it("refuses counts of a part that contradict each other, by the part's name", async () => {
    await expect(ask(vote, { ...whole, south: { responses: 10, for: 20 } })).rejects.toThrow("`south.for` = 20");
  });

  it("may not share a name with a roll whose votes are counted", () => {
    const named = `
gates: { support: { atLeast: 1/2, of: { roll: partners } } }
inEach: { constituents: { partners: { title: Partners }, electors: { title: Electors } } }`;
    expect(troubleWith(named)).toEqual([
      "reserved-name: `partners` is the name of a part that votes apart and of a roll whose votes are counted.",
      "reserved-name: `electors` is the name of a part that votes apart and of the counts in which each elector is counted once.",
    ]);
  });
});
