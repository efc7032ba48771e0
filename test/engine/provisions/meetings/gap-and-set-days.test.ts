import { describe, expect, it } from "vitest";
import { decided, sentencesOf } from "../small-constitution.ts";
import { groupWhere, held, heldOutcome } from "./invented-group.ts";

describe("no more than 15 months from one to the next", () => {
  const group = groupWhere("largestGap: 15 months");

  it("the next is due while they run, and overdue the day after", async () => {
    expect(await heldOutcome(group, "2014-09-11", ["2013-06-12"])).toBe("due");
    expect(await heldOutcome(group, "2014-09-12", ["2013-06-12"])).toBe("due");
    expect(await heldOutcome(group, "2014-09-13", ["2013-06-12"])).toBe("overdue");
  });

  it("from the last of several, and not from one that is yet to come", async () => {
    expect(await heldOutcome(group, "2014-09-13", ["2013-06-12", "2013-09-11"])).toBe("due");
    expect(await heldOutcome(group, "2014-09-13", ["2013-06-12", "2014-10-01"])).toBe("overdue");
  });

  it("from the last day of February they end on the 28th of May, though three days later it is still 15 months back", async () => {
    expect(await heldOutcome(group, "2014-05-28", ["2013-02-28"])).toBe("due");
    expect(await heldOutcome(group, "2014-05-29", ["2013-02-28"])).toBe("overdue");
    expect(await heldOutcome(group, "2014-05-31", ["2013-02-28"])).toBe("overdue");
  });

  it("shows the working", async () => {
    const decision = await held(group, "2014-09-13", ["2013-06-12"]);
    expect(decision.findings[0]?.because).toBe("the last was on Wed 12 Jun 2013; the next was due by Fri 12 Sep 2014");
    expect(decision.working).toContain("15 months from Wed 12 Jun 2013 is Fri 12 Sep 2014");
  });

  it("the first is counted from the body's establishment", async () => {
    const since = groupWhere("largestGap: 15 months", { established: "2013-04-01" });
    expect(await heldOutcome(since, "2014-07-01", [])).toBe("due");
    expect(await heldOutcome(since, "2014-07-02", [])).toBe("overdue");
  });

  it("without that, the constitution is silent on the first", async () => {
    const decision = await held(group, "2014-07-02", []);
    expect(decision.outcome).toBe("undetermined");
    expect(decision.silent).toEqual(["from which day the first gap is counted"]);
  });

  it("a doubtful meeting leaves it open only if all turns on it", async () => {
    const strict = groupWhere("largestGap: 15 months, openTo: [gps]");
    const doubtful = { date: "2013-09-11" };
    expect(await heldOutcome(strict, "2014-09-13", [{ date: "2013-06-12", openedTo: ["gps"] }, doubtful])).toBe(
      "undetermined",
    );
    expect(await heldOutcome(strict, "2014-09-12", [{ date: "2013-06-12", openedTo: ["gps"] }, doubtful])).toBe("due");
  });

  it("together with a number, both must be kept", async () => {
    const both = groupWhere("atLeast: 1, each: calendar year, largestGap: 15 months");
    expect(await heldOutcome(both, "2014-03-01", ["2013-01-15", "2014-02-28"])).toBe("met");
    expect(await heldOutcome(both, "2014-04-15", ["2013-01-15"])).toBe("due");
    expect(await heldOutcome(both, "2014-04-16", ["2013-01-15"])).toBe("overdue");
  });

  it("is said in a sentence", () => {
    expect(sentencesOf(group, "meetings/members")).toEqual(["No more than 15 months may pass from one to the next."]);
  });

  it("can be counted in working days", async () => {
    const short = groupWhere("largestGap: 20 working days");
    expect(await heldOutcome(short, "2014-01-20", ["2013-12-18"])).toBe("due");
    expect(await heldOutcome(short, "2014-01-21", ["2013-12-18"])).toBe("overdue");
  });
});

describe("on the 2nd Thursday of each month except August", () => {
  const group = groupWhere("on: 2nd Thursday of each month except August");
  const [june, july, september] = ["2013-06-13", "2013-07-11", "2013-09-12"];

  it("each is due to the end of its day, and overdue the day after", async () => {
    expect(await heldOutcome(group, "2013-07-10", [june])).toBe("due");
    expect(await heldOutcome(group, "2013-07-11", [june])).toBe("due");
    expect(await heldOutcome(group, "2013-07-12", [june])).toBe("overdue");
    expect(await heldOutcome(group, "2013-07-12", [june, july])).toBe("due");
  });

  it("asks nothing in August", async () => {
    expect(await heldOutcome(group, "2013-09-11", [june, july])).toBe("due");
    expect(await heldOutcome(group, "2013-09-13", [june, july])).toBe("overdue");
    expect(await heldOutcome(group, "2013-09-13", [june, july, september])).toBe("due");
  });

  it("names the day that was missed, and a meeting on another day does not stand in for it", async () => {
    const decision = await held(group, "2013-07-12", [june, "2013-07-10"]);
    expect(decision.outcome).toBe("overdue");
    expect(decision.findings[0]?.because).toBe("1 day set gone by is without a meeting that counts");
    expect(decision.working).toContain("Without a record: Thu 11 Jul 2013");
  });

  it("is met when every day of the governance year has had its meeting, and not one sooner", async () => {
    const days = [
      june,
      july,
      september,
      "2013-10-10",
      "2013-11-14",
      "2013-12-12",
      "2014-01-09",
      "2014-02-13",
      "2014-03-13",
      "2014-04-10",
      "2014-05-08",
    ];
    expect(await heldOutcome(group, "2014-05-08", days)).toBe("met");
    expect(await heldOutcome(group, "2014-05-08", days.slice(0, -1))).toBe("due");
    expect(await heldOutcome(group, "2014-06-01", days, "2014-05-31")).toBe("met");
    expect(await heldOutcome(group, "2014-06-01", days.slice(0, -1), "2014-05-31")).toBe("overdue");
  });

  it("without records nothing is known once a day has gone by", async () => {
    const decision = await decided(group, "meetings/members/held", {}, "2013-07-12");
    expect(decision.outcome).toBe("undetermined");
    expect(decision.possible).toEqual(["overdue", "due"]);
  });

  it("days before the body was there are not owed, and of the time before it the constitution is silent", async () => {
    const young = groupWhere("on: 2nd Thursday of each month", { established: "2013-07-01" });
    expect(await heldOutcome(young, "2013-07-01", [])).toBe("due");
    expect((await held(young, "2013-06-30", [])).silent).toEqual(["what is owed before the body was established"]);
  });

  it("days before the first day of the provision itself are not owed either", async () => {
    const later = groupWhere("on: 2nd Thursday of each month, from: 2013-09-01", { established: "2013-07-01" });
    expect(await heldOutcome(later, "2013-09-01", [])).toBe("due");
    expect(await heldOutcome(later, "2013-09-13", [])).toBe("overdue");
    const gap = groupWhere("largestGap: 4 months, from: 2016-04-01", { established: "2013-07-01" });
    expect(await heldOutcome(gap, "2016-08-01", [])).toBe("due");
    expect(await heldOutcome(gap, "2016-08-02", [])).toBe("overdue");
    // A provision from before there was a body is owed since there is one.
    const early = groupWhere("largestGap: 4 months, from: 2010-01-01", { established: "2013-07-01" });
    expect(await heldOutcome(early, "2013-11-01", [])).toBe("due");
    expect(await heldOutcome(early, "2013-11-02", [])).toBe("overdue");
  });

  it("of a gap before there was a body the constitution is silent as well", async () => {
    const young = groupWhere("largestGap: 4 months", { established: "2013-07-01" });
    expect((await held(young, "2013-06-30", [])).silent).toEqual(["what is owed before the body was established"]);
    expect(await heldOutcome(young, "2013-06-30", [])).toBe("undetermined");
    // A control: on the day itself the first gap begins.
    expect(await heldOutcome(young, "2013-07-01", [])).toBe("due");
  });

  it("a day of the year can be set as well, in a period that is stated", async () => {
    const annual = groupWhere("on: 1 July, each: calendar year");
    expect(await heldOutcome(annual, "2013-07-01", [])).toBe("due");
    expect(await heldOutcome(annual, "2013-07-02", [])).toBe("overdue");
    expect(await heldOutcome(annual, "2013-07-02", ["2013-07-01"])).toBe("met");
    expect(sentencesOf(annual, "meetings/members")).toEqual(["It is held on 1 July each year."]);
  });

  it("is said in a sentence", () => {
    expect(sentencesOf(group, "meetings/members")).toEqual([
      "It is held on the 2nd Thursday of each month except August.",
    ]);
  });
});
