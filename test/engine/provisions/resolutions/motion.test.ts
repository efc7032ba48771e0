import { describe, expect, it } from "vitest";
import type { GivenFacts } from "../../../../engine/decisions/given.ts";
import { ask, finding, membersVote, outcomeOf, troubleWith } from "./members-vote.ts";

const votes = { for: 2, against: 1 };

/** A vote that is carried if the motion may be put at all; asked on Monday 20 January 2014 unless another day is given. */
async function put(motion: string, facts: GivenFacts, on = "2014-01-20"): Promise<string> {
  const vote = membersVote(`gates: { support: { moreThan: 1/2, of: votesCast } }\nmotion: { ${motion} }`);
  return outcomeOf(vote, { ...votes, ...facts }, "", on);
}

describe("notice of a motion", () => {
  it.each([
    ["28 days", "2013-12-22", "2013-12-23", "2013-12-24"],
    ["1 week", "2014-01-12", "2014-01-13", "2014-01-14"],
    ["14 clear days", "2014-01-04", "2014-01-05", "2014-01-06"],
    ["20 working days", "2013-12-17", "2013-12-18", "2013-12-19"],
    ["1 month", "2013-12-19", "2013-12-20", "2013-12-21"],
  ])(
    "of %s is in time the day before the last day and on it, and late the day after",
    async (period, before, last, after) => {
      const motion = `notice: { atLeast: ${period}, to: every member }`;
      expect(await put(motion, { noticeGiven: before })).toBe("carried");
      expect(await put(motion, { noticeGiven: last })).toBe("carried");
      expect(await put(motion, { noticeGiven: after })).toBe("void");
    },
  );

  it("that was never given makes the motion void, however the vote went; one that is not recorded leaves it open", async () => {
    const motion = "notice: { atLeast: 14 days, to: the person concerned }";
    expect(await put(motion, { noticeGiven: "none" })).toBe("void");
    expect(await put(motion, { noticeGiven: "none", for: 0, against: 9 })).toBe("void");
    expect(await put(motion, {})).toBe("undetermined");
  });

  it("is explained with the day it was given and the last day for it", async () => {
    const vote = membersVote(`
gates: { support: { moreThan: 1/2, of: votesCast } }
motion: { notice: { atLeast: 20 working days, to: every member } }`);
    const decision = await ask(vote, { ...votes, noticeGiven: "2013-12-19" }, "", "2014-01-20");
    expect(finding(decision, "motion/notice")).toMatchObject({
      title: "At least 20 working days’ notice to every member",
      met: "no",
      because: "Notice was given on Thursday 19 December 2013; Wednesday 18 December 2013 was the last day for it",
    });
    expect(decision.working).toEqual([
      "20 working days before Mon 20 Jan 2014 is Wed 18 Dec 2013 (25 and 26 Dec and 1 Jan are bank holidays)",
    ]);
    expect(decision.wouldChange[0]?.words).toBe(
      "Notice of the motion Wednesday 18 December 2013 instead of Thursday 19 December 2013",
    );
  });

  it("one day’s and one week’s notice are written as they are said", async () => {
    const vote = membersVote(`
gates: { support: { moreThan: 1/2, of: votesCast } }
motion: { notice: { atLeast: 1 week, to: every member } }`);
    expect(finding(await ask(vote, votes), "motion/notice").title).toBe("At least 1 week’s notice to every member");
  });
});

describe("the law of the day of notice", () => {
  const vote = membersVote(`
gates: { support: { moreThan: 1/2, of: votesCast } }
motion: { notice: { atLeast: 7 days, to: every member } }
lawOf: noticeGiven
variations:
  new-rules: { from: 2014-01-01, gates: { support: { atLeast: 2/3, of: votesCast } } }`);
  const on = "2014-01-20";
  const facts = { for: 6, against: 4 };

  it("decides, not that of the day of the vote", async () => {
    const old = await ask(vote, { ...facts, noticeGiven: "2013-12-31" }, "", on);
    expect(old).toMatchObject({ outcome: "carried", on, law: "2013-12-31" });
    const recent = await ask(vote, { ...facts, noticeGiven: "2014-01-01" }, "", on);
    expect(recent).toMatchObject({ outcome: "lost", law: "2014-01-01", constitution: { variations: ["new-rules"] } });
  });

  it("is said to be unknown with the day of notice", async () => {
    const open = await ask(vote, facts, "", on);
    expect(open.outcome).toBe("undetermined");
    expect(open.warnings[0]).toContain("The law of the date of “Notice of the motion” applies");
  });

  it("cannot be that of a notice that is not required", () => {
    expect(troubleWith("gates: { support: { moreThan: 1/2, of: votesCast } }\nlawOf: noticeGiven")).toEqual([
      "unknown-fact: The law is that of the day of notice, but no notice is required here.",
    ]);
  });
});

describe("other conditions on a motion", () => {
  it("called for the purpose", async () => {
    expect(await put("calledForThePurpose: true", { calledForThePurpose: true })).toBe("carried");
    expect(await put("calledForThePurpose: true", { calledForThePurpose: false })).toBe("void");
    expect(await put("calledForThePurpose: true", {})).toBe("undetermined");
    expect(await put("calledForThePurpose: false", {})).toBe("carried");
  });

  it("approved beforehand, each of them on a day not after the vote", async () => {
    const motion = "priorApproval: { lmc: { by: the LMC }, area-team: { by: the area team } }";
    const approved = { lmcApproved: "2014-01-02", areaTeamApproved: "2014-01-20" };
    expect(await put(motion, approved)).toBe("carried");
    expect(await put(motion, { ...approved, areaTeamApproved: "2014-01-21" })).toBe("void");
    expect(await put(motion, { ...approved, lmcApproved: "none" })).toBe("void");
    expect(await put(motion, { areaTeamApproved: "2014-01-19" })).toBe("undetermined");
  });

  it("aimed at those it may be aimed at", async () => {
    const motion = "targets: [the leadership as a whole, an elected member]";
    expect(await put(motion, { target: "an elected member" })).toBe("carried");
    expect(await put(motion, { target: "another" })).toBe("void");
  });

  it("what else a body requires", async () => {
    const motion = "requires: { within-term: { title: Within the term, when: { on: { atLeast: 2014-01-01 } } } }";
    expect(await put(motion, {}, "2014-01-01")).toBe("carried");
    expect(await put(motion, {}, "2013-12-31")).toBe("void");
  });

  it.each([
    ["6 months", "2013-07-20", "carried"],
    ["6 months", "2013-07-21", "void"],
    ["6 months", "2013-07-19", "carried"],
    ["12 clear days", "2014-01-07", "carried"],
    ["12 clear days", "2014-01-08", "void"],
    ["6 months", "none", "carried"],
  ])("not within %s of the last attempt, decided %s: %s", async (period, last, outcome) => {
    expect(await put(`coolingOff: ${period}`, { lastAttempt: last })).toBe(outcome);
  });

  it("an attempt that is not recorded leaves it open, and one in the way says from when", async () => {
    expect(await put("coolingOff: 6 months", {})).toBe("undetermined");
    const vote = membersVote("gates: { support: { moreThan: 1/2, of: votesCast } }\nmotion: { coolingOff: 6 months }");
    const decision = await ask(vote, { ...votes, lastAttempt: "2013-07-21" }, "", "2014-01-20");
    expect(finding(decision, "motion/coolingOff").because).toBe(
      "The last attempt was decided on Sunday 21 July 2013; the motion may be put again from Tuesday 21 January 2014",
    );
    expect(decision.wouldChange.map((each) => each.words)).toEqual([
      "Last attempt Saturday 20 July 2013 instead of Sunday 21 July 2013",
    ]);
  });

  it("a condition that fails is named, and the vote is void and not lost", async () => {
    const vote = membersVote(`
gates: { support: { moreThan: 1/2, of: votesCast } }
motion: { calledForThePurpose: true, coolingOff: 6 months }`);
    const decision = await ask(vote, { ...votes, calledForThePurpose: false, lastAttempt: "none" });
    expect(decision.findings.filter((each) => each.met === "no").map((each) => each.title)).toEqual([
      "Called for the purpose",
    ]);
    expect(decision.wouldChange[0]?.words).toBe("Meeting called for the purpose yes instead of no");
  });
});
