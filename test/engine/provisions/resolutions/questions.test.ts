import { describe, expect, it } from "vitest";
import { ask, membersVote, outcomeOf, troubleWith } from "./members-vote.ts";

const ballot = membersVote(`
gates:
  turnout: { atLeast: 40%, of: entitled, otherwise: void }
  support: { moreThan: 1/2, of: votesCast }
questions:
  merger: { title: Shall the groups merge?, gates: { turnout: { atLeast: 40%, of: entitled, otherwise: void }, support: { atLeast: 2/3, of: votesCast } } }
  name: { title: Shall the merged group be called Saltings? }`);

const shared = { entitled: 100, responses: 60 };

describe("several questions on one ballot", () => {
  it("are asked one by one, each on its own counts and thresholds", async () => {
    const counts = { ...shared, merger: { for: 39, against: 20 }, name: { for: 31, against: 29 } };
    expect(await outcomeOf(ballot, { ...shared, merger: counts.merger }, "/merger")).toBe("lost");
    expect(await outcomeOf(ballot, { ...shared, merger: { for: 40, against: 20 } }, "/merger")).toBe("carried");
    expect(await outcomeOf(ballot, { ...shared, name: counts.name }, "/name")).toBe("carried");
  });

  it("share the turnout", async () => {
    expect(await outcomeOf(ballot, { entitled: 100, responses: 39 }, "/merger")).toBe("void");
    expect(await outcomeOf(ballot, { entitled: 100, responses: 39 }, "/name")).toBe("void");
    expect((await ask(ballot, { entitled: 100, responses: 40 }, "/name")).possible).toEqual(["carried", "lost"]);
  });

  it("do not accept more answers to one question than there were responses", async () => {
    await expect(ask(ballot, { ...shared, name: { for: 40, against: 21 } }, "/name")).rejects.toThrow(
      "`name.for` = 40 and `name.against` = 21 and `responses` = 60 cannot all be so",
    );
  });

  it("accept the counts of the other question, which change nothing", async () => {
    const both = { ...shared, merger: { for: 40, against: 20 }, name: { for: 1, against: 59 } };
    expect(await outcomeOf(ballot, both, "/merger")).toBe("carried");
    expect(await outcomeOf(ballot, both, "/name")).toBe("lost");
  });

  it("cannot be asked all at once, and says which there are", async () => {
    await expect(ask(ballot, shared)).rejects.toThrow("`resolutions/vote` cannot be asked as it stands.");
  });

  it("may not be called like the questions about the ballot itself", () => {
    const lines = `
gates: { support: { moreThan: 1/2, of: votesCast } }
ballot: { open: 2 to 4 weeks }
questions: { window: { title: Shall there be a window? } }`;
    expect(troubleWith(lines)).toEqual([
      "reserved-name: `window` is the name of a question on the ballot and of the question how long the ballot was open.",
    ]);
  });
});
