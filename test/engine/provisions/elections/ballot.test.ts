import { describe, expect, it } from "vitest";
import { decided } from "../small-constitution.ts";
import { electionWhere, group } from "./leadership-election.ts";

const ask = (question: string, facts: Parameters<typeof decided>[2]) =>
  decided(group, `elections/leadership/${question}`, facts);
const inTime = { ballotClosed: "2014-05-01", receivedAt: "2014-05-01 12:00" };

describe("the time for the ballot", () => {
  it.each([
    ["2014-04-14", "not-in-order"],
    ["2014-04-15", "in-order"],
    ["2014-04-29", "in-order"],
    ["2014-04-30", "not-in-order"],
  ])("of two to four weeks from 1 April: closed %s is %s", async (ballotClosed, outcome) => {
    expect((await ask("window", { ballotOpened: "2014-04-01", ballotClosed })).outcome).toBe(outcome);
  });

  it("asks for what is missing, and is silent where nothing is said", async () => {
    expect(await ask("window", { ballotOpened: "2014-04-01" })).toMatchObject({ missing: [{ fact: "ballotClosed" }] });
    expect((await decided(electionWhere(""), "elections/e/window", {})).silent).toEqual([
      "how long the ballot is open",
    ]);
  });
});

describe("a ballot paper", () => {
  it.each([
    [0, "spoilt"],
    [1, "ballot-valid"],
    [5, "ballot-valid"],
    [6, "ballot-valid"],
    [7, "spoilt"],
  ])("with %i votes for six seats is %s", async (votesGiven, outcome) => {
    expect((await ask("paper", { ...inTime, votesGiven })).outcome).toBe(outcome);
  });

  it("is late a minute after noon, whatever it says", async () => {
    expect((await ask("paper", { ...inTime, receivedAt: "2014-05-01 12:01" })).outcome).toBe("late");
  });

  it("is spoilt if it was rejected, which is assumed of none and said to be", async () => {
    expect((await ask("paper", { ...inTime, votesGiven: 6, paperRejected: "rejected" })).outcome).toBe("spoilt");
    expect((await ask("paper", { ...inTime, votesGiven: 6 })).assumed).toMatchObject([{ fact: "paperRejected" }]);
  });

  it("can have another number of votes, and a least one", async () => {
    const two = electionWhere(", seats: 3, method: first past the post, votes: { most: 2, least: 2 }");
    const outcome = async (votesGiven: number) =>
      (await decided(two, "elections/e/paper", { ...inTime, votesGiven })).outcome;
    expect([await outcome(1), await outcome(2), await outcome(3)]).toEqual(["spoilt", "ballot-valid", "spoilt"]);
  });

  it("has as many votes as there are seats that day", async () => {
    const vacant = electionWhere(", seats: as many as are vacant, method: first past the post");
    const outcome = async (seatsToFill: number) =>
      (await decided(vacant, "elections/e/paper", { ...inTime, votesGiven: 3, seatsToFill })).outcome;
    expect([await outcome(2), await outcome(3)]).toEqual(["spoilt", "ballot-valid"]);
  });

  it("under approval can have any number of votes, and a transferable one needs a clear first preference", async () => {
    const approval = electionWhere(", seats: 1, method: approval");
    expect((await decided(approval, "elections/e/paper", { ...inTime, votesGiven: 9 })).outcome).toBe("ballot-valid");
    const stv = electionWhere(", seats: 3, method: single transferable vote, rule: Scottish 2007");
    const outcome = async (firstPreference: string) =>
      (await decided(stv, "elections/e/paper", { ...inTime, firstPreference })).outcome;
    expect([await outcome("one"), await outcome("several"), await outcome("unmarked")]).toEqual([
      "ballot-valid",
      "spoilt",
      "spoilt",
    ]);
  });

  it("is silent on how votes are given where that is not said", async () => {
    expect((await decided(electionWhere(""), "elections/e/paper", inTime)).silent).toEqual([
      "how votes are given and counted",
    ]);
  });
});

describe("an elector who was sent a replacement", () => {
  it.each([
    ["first", true, "void"],
    ["replacement", true, "counted"],
    ["first", false, "counted"],
    ["replacement", false, "counted"],
  ])("the %s paper, the other returned: %s, is %s", async (paperIs, otherReturned, outcome) => {
    expect((await ask("double", { paperIs, otherReturned })).outcome).toBe(outcome);
  });

  it("has the replacement counted before it is known whether the first came back", async () => {
    expect((await ask("double", { paperIs: "replacement" })).outcome).toBe("counted");
    expect((await ask("double", { paperIs: "first" })).outcome).toBe("undetermined");
  });

  it.each([
    ["void the replacement", "counted", "void"],
    ["void both", "void", "void"],
  ])("by another rule: %s", async (rule, first, replacement) => {
    const other = electionWhere(`, ballot: { bothReturned: ${rule} }`);
    const outcome = async (paperIs: string) =>
      (await decided(other, "elections/e/double", { paperIs, otherReturned: true })).outcome;
    expect([await outcome("first"), await outcome("replacement")]).toEqual([first, replacement]);
  });

  it("is silent on two papers where nothing is said, but not on one", async () => {
    const silent = electionWhere("");
    expect(await decided(silent, "elections/e/double", { paperIs: "first", otherReturned: true })).toMatchObject({
      outcome: "undetermined",
      silent: ["which paper counts when an elector returns both"],
    });
    expect((await decided(silent, "elections/e/double", { paperIs: "first", otherReturned: false })).outcome).toBe(
      "counted",
    );
  });
});
