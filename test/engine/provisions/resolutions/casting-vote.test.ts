import { describe, expect, it } from "vitest";
import { ask, finding, membersVote, outcomeOf, troubleWith } from "./members-vote.ts";

const vote = membersVote(`
gates:
  support: { moreThan: 1/2, of: votesCast }
castingVote:
  at: support
  by:
    chair: { title: The chair }
    deputy-chair: { title: The deputy chair }`);

const tie = { for: 5, against: 5 };
const byChair = { ...tie, castingVote: "for", castingVoteBy: "chair", unableToCast: "none" };

describe("a casting vote", () => {
  it("carries a motion where votes are equal, and only there", async () => {
    const decision = await ask(vote, byChair);
    expect(decision.outcome).toBe("carried");
    expect(finding(decision, "gates/support").because).toBe(
      "5 of 10 votes cast (50.0%) were in favour; at least 6 were needed; votes are equal, and the casting vote of the chair was for",
    );
    expect(await outcomeOf(vote, { ...byChair, for: 4, against: 5 })).toBe("lost");
    expect(await outcomeOf(vote, { ...byChair, for: 6, against: 5, castingVote: "against" })).toBe("carried");
  });

  it("against, or not given at all, leaves it lost", async () => {
    expect(await outcomeOf(vote, { ...tie, castingVote: "against" })).toBe("lost");
    const none = await ask(vote, { ...tie, castingVote: "not-cast", unableToCast: ["deputy-chair"] });
    expect(none.outcome).toBe("lost");
    expect(finding(none, "gates/support").because).toContain("votes are equal, and no casting vote was given");
  });

  it("that is not known leaves a tie open, and nothing else", async () => {
    const open = await ask(vote, tie);
    expect(open).toMatchObject({ outcome: "undetermined", possible: ["carried", "lost"], silent: [] });
    expect(open.missing.map((each) => each.fact)).toEqual(["castingVote", "castingVoteBy", "unableToCast"]);
    expect(await outcomeOf(vote, { for: 4, against: 5 })).toBe("lost");
  });

  it("never makes something of nobody's votes", async () => {
    expect(await outcomeOf(vote, { ...byChair, for: 0, against: 0 })).toBe("lost");
  });

  it("passes to the next where the first is absent or conflicted, who is skipped with the reason", async () => {
    const decision = await ask(vote, {
      ...tie,
      castingVote: "for",
      castingVoteBy: "deputy-chair",
      unableToCast: ["chair"],
    });
    expect(decision.outcome).toBe("carried");
    expect(finding(decision, "gates/support").because).toContain(
      "the casting vote of the deputy chair was for; the chair was absent or conflicted",
    );
  });

  it("does not count from one whose turn it is not, or who is conflicted", async () => {
    expect(await outcomeOf(vote, { ...byChair, castingVoteBy: "deputy-chair" })).toBe("lost");
    expect(await outcomeOf(vote, { ...byChair, unableToCast: ["chair"] })).toBe("lost");
  });

  it("is something the constitution does not say where nobody is left to give it", async () => {
    const decision = await ask(vote, { ...tie, unableToCast: ["chair", "deputy-chair"] });
    expect(decision.outcome).toBe("undetermined");
    expect(decision.silent).toEqual([
      "Who has the casting vote if the chair and the deputy chair are absent or conflicted",
    ]);
    expect((await ask(vote, { for: 4, against: 5, unableToCast: ["chair", "deputy-chair"] })).silent).toEqual([]);
  });

  it("can be for named business alone", async () => {
    const named = membersVote(`
gates: { support: { moreThan: 1/2, of: votesCast } }
castingVote: { at: support, by: { chair: { title: The chair } }, for: [adjournment, election of officers] }`);
    expect(await outcomeOf(named, { ...byChair, business: "adjournment" })).toBe("carried");
    const other = await ask(named, { ...byChair, business: "other" });
    expect(other.outcome).toBe("lost");
    expect(finding(other, "gates/support").because).toContain("there is no casting vote on this business");
    expect(await outcomeOf(named, byChair)).toBe("undetermined");
  });

  it("is one more vote: a tie that is far from half of those entitled it does not carry", async () => {
    const ofAll = membersVote(`
gates: { support: { moreThan: 1/2, of: entitled } }
castingVote: { at: support, by: { chair: { title: The chair } } }`);
    expect(await outcomeOf(ofAll, { ...byChair, entitled: 10 })).toBe("carried");
    expect(await outcomeOf(ofAll, { ...byChair, entitled: 12 })).toBe("lost");
    expect(await outcomeOf(ofAll, { ...tie, entitled: 12 })).toBe("lost");
  });

  it("breaks no tie where it is not stated (control)", async () => {
    expect(await outcomeOf(membersVote("gates: { support: { moreThan: 1/2, of: votesCast } }"), tie)).toBe("lost");
  });
});

describe("a casting vote that cannot be meant", () => {
  const casting = "castingVote: { at: support, by: { chair: { title: The chair } } }";

  it.each([
    ["gates: { majority: { moreThan: 1/2, of: votesCast } }", "unknown-reference: There is no gate `support`."],
    [
      "gates: { support: { atLeast: 10, counting: votesCast }, majority: { moreThan: 1/2, of: votesCast } }",
      "idle-casting-vote: The gate `support` does not count the votes in favour, so no tie can be broken there.",
    ],
    [
      "gates: { support: { atLeast: 2/3, of: votesCast } }",
      "idle-casting-vote: At `support` more than half is needed, so one more vote hardly ever helps when votes are equal.",
    ],
    [
      "gates: { support: { moreThan: 1/2, of: votesCast } }\ninEach: { whole: false, constituents: { north: { title: North } } }",
      "idle-casting-vote: There is no vote of the whole in which a casting vote could be given.",
    ],
  ])("%s", (gates, problem) => {
    expect(troubleWith(`${gates}\n${casting}`)).toEqual([problem]);
  });
});
