import { describe, expect, it } from "vitest";
import { decided, sentencesOf } from "../small-constitution.ts";
import { groupWhere, held, heldOutcome } from "./invented-group.ts";

/** Every word for a period, the first day and the last of one, and the day after. Governance years begin on 1 June here. */
const periods = [
  { each: "governance year", first: "2013-06-01", last: "2014-05-31", after: "2014-06-01" },
  { each: "financial year", first: "2013-04-01", last: "2014-03-31", after: "2014-04-01" },
  { each: "calendar year", first: "2013-01-01", last: "2013-12-31", after: "2014-01-01" },
  { each: "quarter", first: "2013-10-01", last: "2013-12-31", after: "2014-01-01" },
  { each: "governance quarter", first: "2013-12-01", last: "2014-02-28", after: "2014-03-01" },
  { each: "month", first: "2014-02-01", last: "2014-02-28", after: "2014-03-01" },
] as const;

function dayBefore(date: string): string {
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}

describe.each(periods)("one meeting each $each", ({ each, first, last, after }) => {
  const group = groupWhere(`atLeast: 1, each: ${each}`);

  it("is due to the last day, and overdue the day after", async () => {
    expect(await heldOutcome(group, dayBefore(last), [])).toBe("due");
    expect(await heldOutcome(group, last, [])).toBe("due");
    expect(await heldOutcome(group, after, [], last)).toBe("overdue");
  });

  it("is met by a meeting on the first or the last day, not by one the day before or after", async () => {
    expect(await heldOutcome(group, after, [first], last)).toBe("met");
    expect(await heldOutcome(group, after, [last], last)).toBe("met");
    expect(await heldOutcome(group, after, [dayBefore(first)], last)).toBe("overdue");
    expect(await heldOutcome(group, after, [after], last)).toBe("overdue");
  });

  it("is met once reached and stays so to the end", async () => {
    expect(await heldOutcome(group, first, [first])).toBe("met");
    expect(await heldOutcome(group, last, [first])).toBe("met");
  });

  it("begins anew with the next period, and says how the last one stood", async () => {
    const decision = await held(group, after, []);
    expect(decision.outcome).toBe("due");
    expect(decision.findings.find((each) => each.requirement === "period-before")?.met).toBe("no");
    const kept = await held(group, after, [last]);
    expect(kept.findings.find((each) => each.requirement === "period-before")?.met).toBe("yes");
  });
});

describe("a meeting in any 12 months", () => {
  const group = groupWhere("atLeast: 1, each: rolling 12 months", { established: "2013-04-01" });

  it("is met while the last lies within 12 months, and overdue the day after", async () => {
    expect(await heldOutcome(group, "2014-09-09", ["2013-09-10"])).toBe("met");
    expect(await heldOutcome(group, "2014-09-10", ["2013-09-10"])).toBe("overdue");
  });

  it("is due while the body is not yet 12 months old", async () => {
    expect(await heldOutcome(group, "2014-03-31", [])).toBe("due");
    expect(await heldOutcome(group, "2014-04-01", [])).toBe("overdue");
  });

  it("is overdue at once where it is not said since when there is a body", async () => {
    expect(await heldOutcome(groupWhere("atLeast: 1, each: rolling 12 months"), "2013-05-01", [])).toBe("overdue");
  });
});

describe("so many meetings each financial year", () => {
  const six = groupWhere("atLeast: 6, each: financial year");
  const months = ["2013-04-03", "2013-06-05", "2013-08-07", "2013-10-02", "2013-12-04", "2014-02-05"];

  it("is due with five of six, and met with six or seven", async () => {
    expect(await heldOutcome(six, "2014-02-06", months.slice(0, 5))).toBe("due");
    expect(await heldOutcome(six, "2014-02-06", months)).toBe("met");
    expect(await heldOutcome(six, "2014-02-06", [...months, "2014-01-08"])).toBe("met");
  });

  it("shows the working", async () => {
    const decision = await held(six, "2014-02-06", months.slice(0, 5));
    expect(decision.findings[0]?.because).toBe("5 held from Mon 1 Apr 2013 to Mon 31 Mar 2014; 6 needed");
    expect(decision.findings[1]?.because).toBe("the period ends on Mon 31 Mar 2014");
    expect(decision.working).toContain("2013/14 runs from Mon 1 Apr 2013 to Mon 31 Mar 2014");
  });

  it("does not count a meeting that is only planned", async () => {
    const one = groupWhere("atLeast: 1, each: financial year");
    expect(await heldOutcome(one, "2013-09-01", ["2013-09-02"])).toBe("due");
    expect(await heldOutcome(one, "2013-09-02", ["2013-09-02"])).toBe("met");
  });

  it("exactly so many is neither fewer nor more", async () => {
    const two = groupWhere("exactly: 2, each: financial year");
    expect(await heldOutcome(two, "2013-09-01", ["2013-05-01"])).toBe("due");
    expect(await heldOutcome(two, "2013-09-01", ["2013-05-01", "2013-06-01"])).toBe("met");
    expect(await heldOutcome(two, "2013-09-01", ["2013-05-01", "2013-06-01", "2013-07-01"])).toBe("too-many");
    expect(await heldOutcome(two, "2014-04-01", ["2013-05-01"], "2014-03-31")).toBe("overdue");
  });

  it("without records nothing is known, but what is still possible is", async () => {
    const running = await decided(six, "meetings/members/held", {}, "2013-09-01");
    expect(running.outcome).toBe("undetermined");
    expect(running.possible).toEqual(["due", "met"]);
    expect(running.missing.map((each) => each.fact)).toEqual(["meetings"]);
    const ended = await decided(six, "meetings/members/held", { forPeriodEnding: "2013-03-31" }, "2013-09-01");
    expect(ended.possible).toEqual(["overdue", "met"]);
  });

  it("that there were none is an answer", async () => {
    expect((await decided(six, "meetings/members/held", { meetings: "none" }, "2013-09-01")).outcome).toBe("due");
  });
});

describe("a first period cut short", () => {
  const rule = "atLeast: 1, each: financial year";
  const established = "2013-10-01";

  it("counts in full unless the constitution says otherwise", async () => {
    const group = groupWhere(rule, { established });
    expect(await heldOutcome(group, "2014-03-31", [])).toBe("due");
    expect(await heldOutcome(group, "2014-04-01", [], "2014-03-31")).toBe("overdue");
    expect(await heldOutcome(group, "2014-04-01", ["2013-09-30"], "2014-03-31")).toBe("overdue");
    expect(await heldOutcome(group, "2014-04-01", ["2013-10-01"], "2014-03-31")).toBe("met");
  });

  it("asks nothing where it says that it is not counted, and the next asks all", async () => {
    const group = groupWhere(`${rule}, firstPeriod: not counted`, { established });
    expect(await heldOutcome(group, "2014-04-01", [], "2014-03-31")).toBe("met");
    expect(await heldOutcome(group, "2015-04-01", [], "2015-03-31")).toBe("overdue");
  });

  it("is not short if the body came into being on its first day", async () => {
    const group = groupWhere(`${rule}, firstPeriod: not counted`, { established: "2013-04-01" });
    expect(await heldOutcome(group, "2014-04-01", [], "2014-03-31")).toBe("overdue");
  });

  it("before there was a body the constitution is silent", async () => {
    const decision = await held(groupWhere(rule, { established }), "2013-09-30", []);
    expect(decision.outcome).toBe("undetermined");
    expect(decision.silent).toEqual(["what is owed before the body was established"]);
    expect(decision.missing).toEqual([]);
    const since = await held(groupWhere(rule, { established }), "2013-10-01", []);
    expect(since.outcome).toBe("due");
  });
});

describe("for each practice", () => {
  const group = groupWhere("atLeast: 1, each: governance year, forEach: practice");

  it("is asked about one practice at a time", () => {
    const question = group.questions.get("meetings/members/held");
    expect(question?.facts[0]).toMatchObject({ name: "meetings", about: "practice" });
    expect(question?.facts[0]?.question).toContain("for this practice");
  });

  it("is said in a sentence", () => {
    expect(sentencesOf(group, "meetings/members")).toEqual([
      "It is held at least once in each governance year for each practice.",
    ]);
  });
});

describe("control", () => {
  it("a constitution that says another year gives other answers on the same days", async () => {
    const [right, wrong] = [
      groupWhere("atLeast: 1, each: financial year"),
      groupWhere("atLeast: 1, each: calendar year"),
    ];
    expect(await heldOutcome(right, "2014-04-01", ["2014-03-31"], "2014-03-31")).toBe("met");
    expect(await heldOutcome(wrong, "2014-04-01", ["2014-03-31"], "2013-12-31")).toBe("overdue");
  });
});
