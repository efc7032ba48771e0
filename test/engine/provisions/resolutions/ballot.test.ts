import { describe, expect, it } from "vitest";
import { ask, finding, membersVote, outcomeOf, troubleWith } from "./members-vote.ts";

const gates = "gates: { support: { moreThan: 1/2, of: votesCast } }";
const vote = membersVote(`${gates}\nballot: { open: 2 to 4 weeks, closes: "17:00" }`);

describe("how long a ballot was open", () => {
  it.each([
    [13, "2014-03-16", "not-in-order"],
    [14, "2014-03-17", "in-order"],
    [15, "2014-03-18", "in-order"],
    [27, "2014-03-30", "in-order"],
    [28, "2014-03-31", "in-order"],
    [29, "2014-04-01", "not-in-order"],
  ])("two to four weeks: %i days, until %s: %s", async (_, closed, outcome) => {
    expect(await outcomeOf(vote, { ballotOpened: "2014-03-03", ballotClosed: closed }, "/window")).toBe(outcome);
  });

  it("is not known until it has closed", async () => {
    const decision = await ask(vote, { ballotOpened: "2014-03-03" }, "/window");
    expect(decision).toMatchObject({ outcome: "undetermined", missing: [{ fact: "ballotClosed" }] });
  });

  it("says by how much it was too short", async () => {
    const facts = { ballotOpened: "2014-03-03", ballotClosed: "2014-03-16" };
    const decision = await ask(vote, facts, "/window");
    expect(finding(decision, "ballot/open/least").because).toBe(
      "Ballot closed: Sunday 16 March 2014 (must be on or after Monday 17 March 2014)",
    );
    expect(decision.wouldChange[0]?.set).toEqual([{ fact: "ballotOpened", from: "2014-03-03", to: "2014-03-02" }]);
  });
});

describe("a ballot paper", () => {
  const paper = { ballotClosed: "2014-03-31", paperSays: "for" };

  it.each([
    ["2014-03-31 16:59", "counted"],
    ["2014-03-31 17:00", "counted"],
    ["2014-03-31 17:01", "late"],
    ["2014-03-30 23:00", "counted"],
    ["2014-04-01 09:00", "late"],
  ])("counts until the hour of closing: received %s, %s", async (received, outcome) => {
    expect(await outcomeOf(vote, { ...paper, receivedAt: received }, "/paper")).toBe(outcome);
  });

  it("counts until the end of the day where no hour is stated", async () => {
    const allDay = membersVote(`${gates}\nballot: { open: 2 to 4 weeks }`);
    expect(await outcomeOf(allDay, { ...paper, receivedAt: "2014-03-31 23:59" }, "/paper")).toBe("counted");
    expect(await outcomeOf(allDay, { ...paper, receivedAt: "2014-04-01 00:00" }, "/paper")).toBe("late");
  });

  it.each([
    ["for", "counted"],
    ["abstain", "counted"],
    ["nothing", "spoilt"],
    ["something-else", "spoilt"],
  ])("that says %s is %s", async (says, outcome) => {
    const facts = { ...paper, paperSays: says, receivedAt: "2014-03-20 12:00" };
    expect(await outcomeOf(vote, facts, "/paper")).toBe(outcome);
  });

  it("may not abstain where abstentions are not allowed or not on the paper", async () => {
    const facts = { ...paper, paperSays: "abstain", receivedAt: "2014-03-20 12:00" };
    const ruledOut = membersVote(`${gates}\nabstentions: not allowed\nballot: { open: 2 to 4 weeks }`);
    const notOnPaper = membersVote(`${gates}\nballot: { answers: [for, against] }`);
    expect(await outcomeOf(ruledOut, facts, "/paper")).toBe("spoilt");
    expect(await outcomeOf(notOnPaper, facts, "/paper")).toBe("spoilt");
    const questions = [...notOnPaper.questions.keys()].filter((address) => address.startsWith("resolutions/"));
    expect(questions).toEqual(["resolutions/vote", "resolutions/vote/paper"]);
    expect(troubleWith(`${gates}\nabstentions: not allowed\nballot: { answers: [for, against, abstain] }`)).toEqual([
      "entries-clash: A paper may say `abstain`, but abstentions are not allowed.",
    ]);
  });

  it("that is late is late, whatever it says; one of which the hour is not known may be", async () => {
    const facts = { ...paper, paperSays: "nothing" };
    expect(await outcomeOf(vote, { ...facts, receivedAt: "2014-04-02 10:00" }, "/paper")).toBe("late");
    expect((await ask(vote, facts, "/paper")).possible).toEqual(["late", "spoilt"]);
  });
});
