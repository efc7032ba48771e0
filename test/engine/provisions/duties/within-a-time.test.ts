import { describe, expect, it } from "vitest";
import { sentencesOf } from "../small-constitution.ts";
import { asked, groupOwing, outcome } from "./invented-group.ts";

describe("28 days after taking office to declare interests", () => {
  const group = groupOwing(
    "owedBy: board members, owedTo: the accountable officer, within: 28 days, after: Taking office",
  );
  const event = "2014-03-03";

  it("is due on the 28th day, and overdue the day after", async () => {
    expect(await outcome(group, "2014-03-31", { event, done: "none" })).toBe("due");
    expect(await outcome(group, "2014-04-01", { event, done: "none" })).toBe("overdue");
  });

  it("is met by the 28th day, and stays overdue when done the day after", async () => {
    expect(await outcome(group, "2014-05-01", { event, done: "2014-03-30" })).toBe("met");
    expect(await outcome(group, "2014-05-01", { event, done: "2014-03-31" })).toBe("met");
    expect(await outcome(group, "2014-05-01", { event, done: "2014-04-01" })).toBe("overdue");
  });

  it("is not met by what is only planned", async () => {
    expect(await outcome(group, "2014-03-10", { event, done: "2014-03-11" })).toBe("due");
    expect(await outcome(group, "2014-03-11", { event, done: "2014-03-11" })).toBe("met");
  });

  it("asks nothing while nobody has taken office", async () => {
    const decision = await asked(group, "2014-05-01", { event: "none", done: "none" });
    expect(decision.outcome).toBe("met");
    expect(decision.findings[0]?.because).toContain("has not happened, so nothing is owed");
  });

  it("says what is missing, and what is still possible", async () => {
    const decision = await asked(group, "2014-05-01", { event });
    expect(decision.outcome).toBe("undetermined");
    expect(decision.missing.map((each) => each.fact)).toEqual(["done"]);
    expect(decision.possible).toEqual(["overdue", "met"]);
    expect((await asked(group, "2014-03-31", { event })).possible).toEqual(["due", "met"]);
    expect((await asked(group, "2014-05-01", {})).missing.map((each) => each.fact)).toEqual(["event", "done"]);
  });

  it("shows the working", async () => {
    const { findings } = await asked(group, "2014-05-01", { event, done: "2014-04-01" });
    expect(findings.find((each) => each.requirement === "within")?.because).toBe(
      "the last day for it is Monday 31 March 2014; it was done on Tuesday 1 April 2014",
    );
  });

  it("is said in sentences", () => {
    expect(sentencesOf(group, "duties/owed")).toEqual([
      "It is owed by board members to the accountable officer.",
      "It is done within 28 days of taking office.",
    ]);
  });

  it("control: counted from the day itself, the last day is one earlier", async () => {
    const beginning = groupOwing("within: 28 days, beginningWith: Taking office");
    expect(await outcome(beginning, "2014-03-31", { event, done: "none" })).toBe("overdue");
    expect(await outcome(beginning, "2014-03-30", { event, done: "none" })).toBe("due");
  });
});

describe("answers in working days", () => {
  it("pass over bank holidays", async () => {
    const group = groupOwing("within: 10 working days, after: the request was received");
    const event = "2013-12-18";
    expect(await outcome(group, "2014-01-06", { event, done: "none" })).toBe("due");
    expect(await outcome(group, "2014-01-07", { event, done: "none" })).toBe("overdue");
  });
});

describe("a timely answer, with no number of days stated", () => {
  const group = groupOwing("owedBy: practices, after: a request for information");

  it("is met once given; until then the constitution does not say when it is overdue", async () => {
    expect(await outcome(group, "2014-05-01", { event: "2014-04-01", done: "2014-04-02" })).toBe("met");
    const open = await asked(group, "2014-05-01", { event: "2014-04-01", done: "none" });
    expect(open.outcome).toBe("undetermined");
    expect(open.silent).toEqual(["by when it must be done"]);
    expect(open.possible).toEqual(["overdue", "due"]);
    expect((await asked(group, "2014-05-01", { event: "none", done: "none" })).outcome).toBe("met");
  });
});

describe("a duty without any time", () => {
  const group = groupOwing("owedBy: practices");

  it("is met once done; until then the constitution does not say when it is overdue", async () => {
    expect(await outcome(group, "2014-05-01", { done: "2014-04-02" })).toBe("met");
    const open = await asked(group, "2014-05-01", { done: "none" });
    expect(open.outcome).toBe("undetermined");
    expect(open.silent).toEqual(["by when it must be done"]);
    expect(open.possible).toEqual(["overdue", "due"]);
  });
});

describe("at least so long before an event", () => {
  it("may be done on the day reached, and is overdue the day after", async () => {
    const group = groupOwing("atLeast: 7 working days, before: the hearing");
    const event = "2014-01-20";
    expect(await outcome(group, "2014-01-09", { event, done: "none" })).toBe("due");
    expect(await outcome(group, "2014-01-10", { event, done: "none" })).toBe("overdue");
    expect(await outcome(group, "2014-01-20", { event, done: "2014-01-09" })).toBe("met");
    expect(sentencesOf(group, "duties/owed")).toEqual(["It is done at least 7 working days before the hearing."]);
  });

  it("of clear days it is one day earlier", async () => {
    const group = groupOwing("atLeast: 14 clear days, before: the vote");
    expect(await outcome(group, "2014-01-05", { event: "2014-01-20", done: "none" })).toBe("due");
    expect(await outcome(group, "2014-01-06", { event: "2014-01-20", done: "none" })).toBe("overdue");
  });
});

describe("declared dates to count from", () => {
  const facts = `  matterArose: { type: date, question: When did the matter arise? }
  matterDiscovered: { type: date, mayBeNone: true, question: When was the matter discovered? }`;

  it("one of them, or the latest of several", async () => {
    const one = groupOwing("within: 7 days, after: { fact: matterArose }", { facts });
    expect(await outcome(one, "2014-01-08", { matterArose: "2014-01-01", done: "none" })).toBe("due");
    expect(await outcome(one, "2014-01-09", { matterArose: "2014-01-01", done: "none" })).toBe("overdue");
    const latest = groupOwing("within: 3 years, beginningWith: { latestOf: [matterArose, matterDiscovered] }", {
      facts,
    });
    const given = { matterArose: "2011-01-01", matterDiscovered: "2011-05-10", done: "none" };
    expect(await outcome(latest, "2014-05-09", given)).toBe("due");
    expect(await outcome(latest, "2014-05-10", given)).toBe("overdue");
    expect(await outcome(latest, "2014-01-01", { ...given, matterDiscovered: "none" })).toBe("overdue");
  });
});

describe("the consequence of missing it", () => {
  const event = "2014-03-03";

  it("is a breach at once where it says so", async () => {
    const group = groupOwing("within: 28 days, after: Taking office, ifMissed: breach");
    expect(await outcome(group, "2014-03-31", { event, done: "none" })).toBe("due");
    expect(await outcome(group, "2014-04-01", { event, done: "none" })).toBe("breached");
    expect(await outcome(group, "2014-05-01", { event, done: "2014-04-01" })).toBe("breached");
  });

  it("is first overdue and a breach after a while, unless it is done late by then", async () => {
    const group = groupOwing(
      "within: 28 days, after: Taking office, ifMissed: { breachAfter: 14 days, follows: The matter goes to the members. }",
    );
    expect(await outcome(group, "2014-04-01", { event, done: "none" })).toBe("overdue");
    expect(await outcome(group, "2014-04-14", { event, done: "none" })).toBe("overdue");
    const breached = await asked(group, "2014-04-15", { event, done: "none" });
    expect(breached.outcome).toBe("breached");
    expect(breached.follows).toBe("The matter goes to the members.");
    expect(await outcome(group, "2014-05-01", { event, done: "2014-04-14" })).toBe("overdue");
    expect(await outcome(group, "2014-05-01", { event, done: "2014-04-15" })).toBe("breached");
    expect(sentencesOf(group, "duties/owed").at(-1)).toBe(
      "If it is still not done 14 days after it was due, that is a breach: the matter goes to the members.",
    );
  });
});
