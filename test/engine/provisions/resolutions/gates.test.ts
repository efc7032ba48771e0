import { describe, expect, it } from "vitest";
import { sentencesOf } from "../small-constitution.ts";
import { ask, finding, membersVote, outcomeOf, troubleWith } from "./members-vote.ts";

describe("a threshold of", () => {
  it.each([
    ["atLeast: 57%, of: responses", { responses: 100, for: 56 }, "lost"],
    ["atLeast: 57%, of: responses", { responses: 100, for: 57 }, "carried"],
    ["atLeast: 58%, of: responses", { responses: 50, for: 28 }, "lost"],
    ["atLeast: 58%, of: responses", { responses: 50, for: 29 }, "carried"],
    ["atLeast: 2/3, of: votesCast", { for: 2, against: 1 }, "carried"],
    ["atLeast: 66.67%, of: votesCast", { for: 2, against: 1 }, "lost"],
    ["atLeast: 66%, of: votesCast", { for: 2, against: 1 }, "carried"],
    ["atLeast: 1/2, of: votesCast", { for: 4, against: 5 }, "lost"],
    ["atLeast: 1/2, of: votesCast", { for: 5, against: 5 }, "carried"],
    ["moreThan: 1/2, of: votesCast", { for: 5, against: 5 }, "lost"],
    ["moreThan: 1/2, of: votesCast", { for: 6, against: 5 }, "carried"],
    ["atLeast: 100%, of: entitled", { entitled: 7, for: 6 }, "lost"],
    ["atLeast: 100%, of: entitled", { entitled: 7, for: 7 }, "carried"],
    ["atLeast: 3/5, of: present", { entitled: 90, present: 10, for: 5 }, "lost"],
    ["atLeast: 3/5, of: present", { entitled: 90, present: 10, for: 6 }, "carried"],
    ["atLeast: 3/5, of: present", { entitled: 90, present: 10, for: 7 }, "carried"],
    ["atLeast: 30", { for: 29 }, "lost"],
    ["atLeast: 30", { for: 30 }, "carried"],
    ["moreThan: 30", { for: 30 }, "lost"],
    ["moreThan: 30", { for: 31 }, "carried"],
  ])("%s, given %o: %s", async (threshold, facts, outcome) => {
    expect(await outcomeOf(membersVote(`gates: { support: { ${threshold} } }`), facts)).toBe(outcome);
  });

  it("66.67% is warned of with the case where it differs from two thirds", () => {
    expect(troubleWith("gates: { support: { atLeast: 66.67%, of: votesCast } }")).toEqual([
      "approximate-fraction: `66.67%` is not 2/3: of 3, 3 are needed, where 2/3 would need 2.",
    ]);
  });
});

describe("a fifth or ten, whichever is less", () => {
  const gates =
    "gates: { quorum: { atLeast: 1/5, orAtLeast: 10, of: entitled, otherwise: void }, support: { moreThan: 1/2, of: votesCast } }";
  const vote = membersVote(gates);

  it.each([
    ["a fifth of thirty is six", { entitled: 30, present: 5 }, "void"],
    ["a fifth of thirty is six", { entitled: 30, present: 6 }, "carried"],
    ["a fifth of fifty is ten as well", { entitled: 50, present: 9 }, "void"],
    ["a fifth of fifty is ten as well", { entitled: 50, present: 10 }, "carried"],
    ["a fifth of ninety would be eighteen", { entitled: 90, present: 9 }, "void"],
    ["a fifth of ninety would be eighteen", { entitled: 90, present: 10 }, "carried"],
  ])("%s, given %o: %s", async (_, facts, outcome) => {
    expect(await outcomeOf(vote, { ...facts, for: 3, against: 0 })).toBe(outcome);
  });

  it("ten will do though nobody knows how many are entitled", async () => {
    expect(await outcomeOf(vote, { present: 10, for: 3, against: 0 })).toBe("carried");
    const nine = await ask(vote, { present: 9, for: 3, against: 0 });
    expect(nine.outcome).toBe("undetermined");
    expect(finding(nine, "gates/quorum").because).toContain("how many were needed is not known, but not more than 10");
  });

  it("says how many that comes to", async () => {
    const because = async (entitled: number) =>
      finding(await ask(vote, { entitled, present: 11, for: 3, against: 0 }), "gates/quorum").because;
    expect(await because(30)).toContain("at least 6 were needed");
    expect(await because(90)).toContain("at least 10 were needed");
  });

  it("is said", () => {
    expect(sentencesOf(vote, "resolutions/vote")).toContain(
      "At least a fifth of those entitled to vote, or 10 if that is fewer, must be present; otherwise it is void.",
    );
  });

  it("beside a number makes no sense (control: beside a share it does)", () => {
    expect(troubleWith("gates: { support: { atLeast: 12, orAtLeast: 10 } }")).toEqual([
      "setting-without-effect: `12` is a number already, so `orAtLeast` would only make it another.",
    ]);
    expect(troubleWith(gates)).toEqual([]);
  });
});

describe("what a share is of", () => {
  const of = (base: string) => membersVote(`gates: { support: { moreThan: 1/2, of: ${base} } }`);

  it("entitled is everyone who may vote, whether they do or not", async () => {
    expect(await outcomeOf(of("entitled"), { entitled: 100, for: 50, against: 0 })).toBe("lost");
    expect(await outcomeOf(of("entitled"), { entitled: 100, for: 51, against: 0 })).toBe("carried");
  });

  it("responses are votes for and against, abstentions and spoilt papers", async () => {
    const facts = { for: 10, against: 8, abstained: 1, spoilt: 1 };
    expect(await outcomeOf(of("responses"), { ...facts, responses: 20 })).toBe("lost");
    const unsaid = await ask(of("responses"), { for: 10, against: 8, abstained: 1, responses: 20 });
    expect(finding(unsaid, "gates/support").because).toContain("10 of 20 responses (50.0%)");
  });

  it("votes cast leave abstentions and spoilt papers out", async () => {
    const facts = { for: 10, against: 9, abstained: 50, spoilt: 7 };
    expect(await outcomeOf(of("votesCast"), facts)).toBe("carried");
  });

  it("those present may outnumber those who vote, but nobody else votes", async () => {
    expect(await outcomeOf(of("present"), { entitled: 100, present: 21, for: 10, against: 0 })).toBe("lost");
    expect(await outcomeOf(of("present"), { entitled: 100, present: 21, for: 11, against: 0 })).toBe("carried");
  });

  it("those on another roll bring supporters of their own", async () => {
    const vote = membersVote(`
gates:
  support: { moreThan: 1/2, of: votesCast }
  partners: { atLeast: 2/3, of: { roll: partners } }`);
    const facts = { for: 60, against: 40, partners: { entitled: 30, for: 19 } };
    const lost = await ask(vote, facts);
    expect(lost.outcome).toBe("lost");
    expect(finding(lost, "gates/partners").because).toBe(
      "19 of 30 on the roll “Partners” (63.3%) were in favour; at least 20 were needed",
    );
    expect(await outcomeOf(vote, { ...facts, partners: { entitled: 30, for: 20 } })).toBe("carried");
  });

  it("who counts is not of what: votes of partners out of all votes cast", async () => {
    const vote = membersVote(`
gates:
  support: { moreThan: 1/2, of: votesCast }
  partners: { atLeast: 1/4, of: votesCast, who: { roll: partners } }`);
    const lost = await ask(vote, { for: 60, against: 40, partners: { for: 24 } });
    expect(lost.outcome).toBe("lost");
    expect(finding(lost, "gates/partners").because).toBe(
      "24 of 100 votes cast (24.0%), from the roll “Partners”, were in favour; at least 25 were needed",
    );
    expect(await outcomeOf(vote, { for: 60, against: 40, partners: { for: 25 } })).toBe("carried");
  });

  it("each elector can be counted once beside the votes they hold", async () => {
    const vote = membersVote(`
gates:
  support: { moreThan: 1/2, of: votesCast }
  practices: { moreThan: 1/2, of: votesCast, weight: electors }`);
    const weighted = { for: 70, against: 30 };
    expect(await outcomeOf(vote, { ...weighted, electors: { for: 4, against: 4 } })).toBe("lost");
    expect(await outcomeOf(vote, { ...weighted, electors: { for: 5, against: 4 } })).toBe("carried");
  });

  it("a base of nobody satisfies no gate, and nobody voting is never carried", async () => {
    const nobody = await ask(of("votesCast"), { for: 0, against: 0 });
    expect(nobody.outcome).toBe("lost");
    expect(finding(nobody, "gates/support").because).toContain("there is nobody of whom there could be a share");
    expect(await outcomeOf(of("responses"), { entitled: 0 })).toBe("lost");
    expect(await outcomeOf(membersVote("gates: { support: { moreThan: 0 } }"), { for: 0 })).toBe("lost");
    const idle = "gates: { turnout: { atLeast: 50%, of: entitled } }";
    expect(troubleWith(idle)).toEqual(["no-support-gate: None of these gates counts the votes in favour."]);
  });
});

describe("abstentions that are not allowed", () => {
  it("are not asked for, and those who respond have voted or spoilt their paper", async () => {
    const vote = membersVote(`
abstentions: not allowed
gates: { support: { atLeast: 1/2, of: responses } }`);
    const decision = await ask(vote, { for: 10, against: 10 });
    expect(decision.missing.map((each) => each.fact)).toEqual(["responses"]);
    expect(await outcomeOf(vote, { for: 10, against: 10, spoilt: 1 })).toBe("lost");
    expect(await outcomeOf(vote, { for: 10, against: 10, spoilt: 0 })).toBe("carried");
  });
});

describe("several gates", () => {
  const vote = membersVote(`
gates:
  quorum: { atLeast: 20, otherwise: void }
  turnout: { atLeast: 1/2, of: entitled, otherwise: void }
  support: { moreThan: 1/2, of: votesCast }
  weight: { atLeast: 1/3, of: entitled }`);
  const facts = { entitled: 90, present: 45, responses: 45, for: 30, against: 15 };

  it("are applied in the order written: the first that fails decides", async () => {
    expect(await outcomeOf(vote, facts)).toBe("carried");
    expect(await outcomeOf(vote, { ...facts, for: 29, against: 16 })).toBe("lost");
    expect(await outcomeOf(vote, { ...facts, present: 19 })).toBe("void");
    expect(await outcomeOf(vote, { ...facts, responses: 44, for: 10, against: 30 })).toBe("void");
  });

  it("in another order come out otherwise", async () => {
    const swapped = membersVote(`
gates:
  support: { moreThan: 1/2, of: votesCast }
  turnout: { atLeast: 1/2, of: entitled, otherwise: void }`);
    expect(await outcomeOf(swapped, { entitled: 90, responses: 44, for: 10, against: 30 })).toBe("lost");
  });

  it("leave it open while an earlier one is unknown, unless all ways agree", async () => {
    const open = await ask(vote, { ...facts, present: null });
    expect(open).toMatchObject({
      outcome: "undetermined",
      possible: ["carried", "void"],
      missing: [{ fact: "present" }],
    });
    expect((await ask(vote, { entitled: 90, responses: 40 })).possible).toEqual(["void"]);
    expect((await ask(vote, { entitled: 90, responses: 40 })).outcome).toBe("void");
    expect((await ask(vote, { ...facts, present: null, responses: 44, for: 29 })).outcome).toBe("void");
  });

  it("can count what they say: votes cast against a number", async () => {
    const counting = membersVote(`
gates:
  enough: { atLeast: 10, counting: votesCast, otherwise: void }
  support: { moreThan: 1/2, of: votesCast }`);
    expect(await outcomeOf(counting, { for: 5, against: 4 })).toBe("void");
    expect(await outcomeOf(counting, { for: 6, against: 4 })).toBe("carried");
    const few = await ask(counting, { for: 1, against: 0 });
    expect(few.findings[0]?.because).toBe("1 voted for or against; at least 10 were needed");
  });
});

describe("what is not known is bounded by what is", () => {
  const vote = membersVote(`
gates:
  turnout: { atLeast: 300, otherwise: void }
  support: { atLeast: 3/4, of: responses }`);

  it("300 known votes are already a turnout of 300", async () => {
    expect((await ask(vote, { for: 200, against: 100 })).outcome).toBe("lost");
    expect((await ask(vote, { for: 200, against: 99 })).possible).toEqual(["lost", "void"]);
  });

  it("it can no longer be carried, whatever the others do", async () => {
    const few = membersVote("gates: { support: { moreThan: 1/2, of: entitled } }");
    expect((await ask(few, { entitled: 100, against: 49 })).possible).toEqual(["carried", "lost"]);
    expect((await ask(few, { entitled: 100, against: 50 })).outcome).toBe("lost");
    expect((await ask(few, { entitled: 100, for: 51 })).outcome).toBe("carried");
  });
});

describe("what follows", () => {
  it("is said with the outcome, in words", async () => {
    const vote = membersVote(`
gates: { support: { moreThan: 1/2, of: votesCast } }
follows: { carried: The leadership leaves office at once., lost: The question may not be put again that year. }`);
    expect((await ask(vote, { for: 2, against: 1 })).follows).toBe("The leadership leaves office at once.");
    expect((await ask(vote, { for: 1, against: 2 })).follows).toBe("The question may not be put again that year.");
    expect((await ask(vote, { for: 1 })).follows).toBeUndefined();
  });
});
