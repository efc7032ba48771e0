import { describe, expect, it } from "vitest";
import { sentencesOf } from "../small-constitution.ts";
import { asked, groupOwing, outcome } from "./invented-group.ts";

describe("an annual survey, its questionnaire made jointly", () => {
  const group = groupOwing(
    "owedTo: practices, atLeast: 1, each: governance year, jointlyBy: { lmcs: { title: the LMCs }, equip: { title: EQUIP } }",
  );
  const whole = { date: "2014-05-31", takingPart: ["lmcs", "equip"] };

  it("is due to the last day of the year, and overdue the day after", async () => {
    expect(await outcome(group, "2014-05-31", { acts: "none" })).toBe("due");
    expect(await outcome(group, "2014-06-01", { acts: "none", forPeriodEnding: "2014-05-31" })).toBe("overdue");
    expect(await outcome(group, "2014-06-01", { acts: [whole], forPeriodEnding: "2014-05-31" })).toBe("met");
    const late = { ...whole, date: "2014-06-01" };
    expect(await outcome(group, "2014-06-01", { acts: [late], forPeriodEnding: "2014-05-31" })).toBe("overdue");
  });

  it("does not count if one of the two had no part in it", async () => {
    const alone = { ...whole, takingPart: ["lmcs"] };
    const decision = await asked(group, "2014-05-31", { acts: [alone] });
    expect(decision.outcome).toBe("due");
    expect(decision.findings[0]?.because).toBe(
      "1 done from Sat 1 Jun 2013 to Sat 31 May 2014, 0 of them count; 1 needed",
    );
    const unknown = await asked(group, "2014-05-31", { acts: [{ date: "2014-05-31" }] });
    expect(unknown.outcome).toBe("undetermined");
    expect(unknown.missing.map((each) => each.fact)).toEqual(["acts"]);
  });

  it("is said in sentences", () => {
    expect(sentencesOf(group, "duties/owed")).toEqual([
      "It is owed to practices.",
      "It is done at least once in each governance year.",
      "It is done jointly by the LMCs and EQUIP.",
    ]);
  });
});

describe("missing what is owed each period", () => {
  const forPeriodEnding = "2014-03-31";

  it("is a breach at once, or after a while in which it can be caught up", async () => {
    const strict = groupOwing("atLeast: 1, each: financial year, ifMissed: breach");
    expect(await outcome(strict, "2014-04-01", { acts: "none", forPeriodEnding })).toBe("breached");
    const lenient = groupOwing("atLeast: 1, each: financial year, ifMissed: { breachAfter: 1 month }");
    expect(await outcome(lenient, "2014-04-30", { acts: "none", forPeriodEnding })).toBe("overdue");
    expect(await outcome(lenient, "2014-05-01", { acts: "none", forPeriodEnding })).toBe("breached");
    const [inTime, tooLate] = [[{ date: "2014-04-30" }], [{ date: "2014-05-01" }]];
    expect(await outcome(lenient, "2014-05-01", { acts: inTime, forPeriodEnding })).toBe("overdue");
    expect(await outcome(lenient, "2014-05-01", { acts: tooLate, forPeriodEnding })).toBe("breached");
  });
});

describe("other ways to be owed again", () => {
  it("with a largest gap", async () => {
    const group = groupOwing("largestGap: 3 months");
    expect(await outcome(group, "2014-04-10", { acts: [{ date: "2014-01-10" }] })).toBe("due");
    expect(await outcome(group, "2014-04-11", { acts: [{ date: "2014-01-10" }] })).toBe("overdue");
  });

  it("on a day of each year", async () => {
    const group = groupOwing("on: 1 May");
    expect(await outcome(group, "2014-05-01", { acts: "none" })).toBe("due");
    expect(await outcome(group, "2014-05-02", { acts: "none" })).toBe("overdue");
    expect(await outcome(group, "2014-05-02", { acts: [{ date: "2014-05-01" }] })).toBe("met");
  });

  it("not in a first period cut short, where it says so", async () => {
    const group = groupOwing("atLeast: 1, each: financial year, firstPeriod: not counted", {
      established: "2013-10-01",
    });
    expect(await outcome(group, "2014-04-01", { acts: "none", forPeriodEnding: "2014-03-31" })).toBe("met");
  });
});

describe("a return for each quarter, 10 working days after its end", () => {
  const group = groupOwing("each: quarter, within: 10 working days, after: its end, forEach: practice");

  it("is asked about the last quarter that has ended", async () => {
    const decision = await asked(group, "2014-01-15", { done: "none" });
    expect(decision.outcome).toBe("due");
    expect(decision.findings[1]?.because).toBe(
      "the last day for it is Wednesday 15 January 2014; it has not been done",
    );
    expect(await outcome(group, "2014-01-16", { done: "none" })).toBe("overdue");
    expect(await outcome(group, "2014-01-16", { done: "2014-01-15" })).toBe("met");
    expect(await outcome(group, "2014-01-16", { done: "2014-01-16" })).toBe("overdue");
  });

  it("or about another", async () => {
    const facts = { forPeriodEnding: "2013-06-30", done: "2013-07-12" };
    expect(await outcome(group, "2014-01-15", facts)).toBe("met");
    expect(await outcome(group, "2014-01-15", { ...facts, done: "2013-07-15" })).toBe("overdue");
  });

  it("is not owed while the body has no quarter behind it", async () => {
    const young = groupOwing("each: quarter, within: 10 days, after: its end", { established: "2014-01-01" });
    expect(await outcome(young, "2014-02-01", { done: "none" })).toBe("met");
    expect(await outcome(young, "2014-04-11", { done: "none" })).toBe("overdue");
  });

  it("can be counted from the beginning", async () => {
    const early = groupOwing("each: financial year, within: 3 months, after: its beginning");
    expect(await outcome(early, "2013-07-01", { done: "none" })).toBe("due");
    expect(await outcome(early, "2013-07-02", { done: "none" })).toBe("overdue");
    expect(sentencesOf(early, "duties/owed")).toEqual([
      "It is done within 3 months of the beginning of each financial year.",
    ]);
  });

  it("is said in sentences", () => {
    expect(sentencesOf(group, "duties/owed")).toEqual([
      "It is owed for each practice.",
      "It is done within 10 working days of the end of each quarter.",
    ]);
  });
});
