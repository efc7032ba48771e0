import { describe, expect, it } from "vitest";
import { decided, refused, sentencesOf } from "../small-constitution.ts";
import { groupWhere } from "./invented-group.ts";

/** The last day, and the day after it, for notice of a meeting on Monday 20 January 2014, Christmas lying between. */
const lastDays = [
  { atLeast: "14 days", last: "2014-01-06", late: "2014-01-07" },
  { atLeast: "14 clear days", last: "2014-01-05", late: "2014-01-06" },
  { atLeast: "2 weeks", last: "2014-01-06", late: "2014-01-07" },
  { atLeast: "10 working days", last: "2014-01-06", late: "2014-01-07" },
  { atLeast: "20 working days", last: "2013-12-18", late: "2013-12-19" },
  { atLeast: "10 clear working days", last: "2014-01-05", late: "2014-01-06" },
  { atLeast: "1 month", last: "2013-12-20", late: "2013-12-21" },
] as const;

const meetingDate = "2014-01-20";

describe.each(lastDays)("$atLeast' notice", ({ atLeast, last, late }) => {
  const group = groupWhere(`notice: { atLeast: ${atLeast} }`);
  const outcome = async (noticeGiven: string): Promise<string> =>
    (await decided(group, "meetings/members/notice", { meetingDate, noticeGiven })).outcome;

  it("is in time on the last day and late the day after", async () => {
    expect(await outcome(last)).toBe("notice-in-time");
    expect(await outcome(late)).toBe("notice-late");
  });
});

describe("notice", () => {
  const group = groupWhere("notice: { atLeast: 14 clear days, to: [gps], by: in writing, lost: does not void }");
  const ask = (facts: Record<string, string>) => decided(group, "meetings/members/notice", facts);

  it("shows the sum and the working", async () => {
    const decision = await ask({ meetingDate, noticeGiven: "2014-01-06" });
    expect(decision.working).toContain("14 clear days before Mon 20 Jan 2014 is Sun 5 Jan 2014");
    expect(decision.findings[0]?.because).toBe(
      "notice was given on Monday 6 January 2014; the last day for it was Sunday 5 January 2014",
    );
  });

  it("that was never given is late, whenever the meeting is", async () => {
    expect((await ask({ meetingDate, noticeGiven: "none" })).outcome).toBe("notice-late");
  });

  it("of which the day is not known leaves the question open and names it", async () => {
    const decision = await ask({ meetingDate });
    expect(decision.outcome).toBe("undetermined");
    expect(decision.missing.map((each) => each.fact)).toEqual(["noticeGiven"]);
    expect(decision.missing[0]?.question).toBe("On which day was notice of the meeting given to GPs?");
  });

  it("is taken to have reached everyone unless the opposite is given, and says so", async () => {
    const decision = await ask({ meetingDate, noticeGiven: "2014-01-05" });
    expect(decision.assumed.map((each) => each.fact)).toEqual(["noticesAstray"]);
  });

  it("that went astray voids the meeting, or does not, or the constitution is silent", async () => {
    const facts = { meetingDate, noticeGiven: "2014-01-05", noticesAstray: "some" };
    expect((await ask(facts)).outcome).toBe("notice-in-time");
    const strict = groupWhere("notice: { atLeast: 14 clear days, lost: voids }");
    expect((await decided(strict, "meetings/members/notice", facts)).outcome).toBe("notice-void");
    const silent = await decided(groupWhere("notice: { atLeast: 14 clear days }"), "meetings/members/notice", facts);
    expect(silent.outcome).toBe("undetermined");
    expect(silent.possible).toEqual(["notice-void", "notice-in-time"]);
    expect(silent.silent).toEqual(["whether a notice that went astray voids the meeting"]);
    expect((await decided(strict, "meetings/members/notice", { ...facts, noticesAstray: "none" })).outcome).toBe(
      "notice-in-time",
    );
  });

  it("that was late stays late, whether or not any went astray", async () => {
    const facts = { meetingDate, noticeGiven: "2014-01-06", noticesAstray: "some" };
    expect((await ask(facts)).outcome).toBe("notice-late");
  });

  it("is said in sentences", () => {
    expect(sentencesOf(group, "meetings/members")).toEqual([
      "At least 14 clear days’ notice is given to GPs, in writing.",
      "A notice that goes astray does not void the meeting.",
    ]);
  });

  it("may have a closing hour on its last day", async () => {
    const closing = groupWhere("notice: { atLeast: 14 days, hour: 17:00 }");
    const outcome = async (noticeGiven: string): Promise<string> =>
      (await decided(closing, "meetings/members/notice", { meetingDate, noticeGiven })).outcome;
    expect(await outcome("2014-01-06 17:00")).toBe("notice-in-time");
    expect(await outcome("2014-01-06 17:01")).toBe("notice-late");
    expect(sentencesOf(closing, "meetings/members")).toEqual([
      "At least 14 days’ notice is given, by 17:00 on the last day.",
    ]);
  });

  it("may be counted in hours", async () => {
    const hours = groupWhere("notice: { atLeast: 48 hours }");
    const outcome = async (noticeGiven: string): Promise<string> =>
      (await decided(hours, "meetings/members/notice", { meetingDate: "2014-01-20 18:30", noticeGiven })).outcome;
    expect(await outcome("2014-01-18 18:30")).toBe("notice-in-time");
    expect(await outcome("2014-01-18 18:31")).toBe("notice-late");
  });

  it("in working days beyond the calendar's years is refused, not guessed", async () => {
    const working = groupWhere("notice: { atLeast: 10 working days }");
    const refusals = await refused(working, "meetings/members/notice", {
      meetingDate: "2031-01-20",
      noticeGiven: "2030-12-01",
    });
    expect(refusals.map((each) => each.code)).toEqual(["no-calendar-year"]);
  });

  it("may differ for a time or in certain circumstances", async () => {
    const varied = groupWhere(
      "notice: { atLeast: 14 days }, variations: { emergency: { from: 2014-01-01, until: 2014-03-31, notice: { atLeast: 7 days } } }",
    );
    const facts = { meetingDate, noticeGiven: "2014-01-13" };
    expect((await decided(varied, "meetings/members/notice", facts, "2014-01-13")).outcome).toBe("notice-in-time");
    expect((await decided(varied, "meetings/members/notice", facts, "2014-05-01")).outcome).toBe("notice-late");
  });
});

describe("papers at least 5 working days before", () => {
  const group = groupWhere("papers: { atLeast: 5 working days, to: [gps, practice-managers], hour: 12:00 }");
  const outcome = async (papersSent: string): Promise<string> =>
    (await decided(group, "meetings/members/papers", { meetingDate, papersSent })).outcome;

  it("are in time at noon on the last day and late a minute after", async () => {
    expect(await outcome("2014-01-13 12:00")).toBe("papers-in-time");
    expect(await outcome("2014-01-13 12:01")).toBe("papers-late");
    expect(await outcome("none")).toBe("papers-late");
  });

  it("are said in a sentence", () => {
    expect(sentencesOf(group, "meetings/members")).toEqual([
      "Papers are sent to GPs and practice managers at least 5 working days before the meeting, by 12:00 on the last day.",
    ]);
  });
});

describe("control", () => {
  it("a rule of plain days would let the 14th clear day through", async () => {
    const facts = { meetingDate, noticeGiven: "2014-01-06" };
    const [clear, plain] = [
      groupWhere("notice: { atLeast: 14 clear days }"),
      groupWhere("notice: { atLeast: 14 days }"),
    ];
    expect((await decided(clear, "meetings/members/notice", facts)).outcome).toBe("notice-late");
    expect((await decided(plain, "meetings/members/notice", facts)).outcome).toBe("notice-in-time");
  });
});

describe("notice that is taken to be given two days after it is sent", () => {
  const group = groupWhere("notice: { atLeast: 14 clear days, takenAsGivenAfter: 2 days, to: [gps] }");
  const ask = (facts: Record<string, string>) => decided(group, "meetings/members/notice", { meetingDate, ...facts });

  it("is in time if it was sent two days before the last day, and late the day after (control: given, it was in time)", async () => {
    expect((await ask({ noticeGiven: "2014-01-03" })).outcome).toBe("notice-in-time");
    expect((await ask({ noticeGiven: "2014-01-04" })).outcome).toBe("notice-late");
    const plain = groupWhere("notice: { atLeast: 14 clear days }");
    const facts = { meetingDate, noticeGiven: "2014-01-04" };
    expect((await decided(plain, "meetings/members/notice", facts)).outcome).toBe("notice-in-time");
  });

  it("asks when it was sent, and says when it is taken to be given", async () => {
    const decision = await ask({ noticeGiven: "2014-01-03" });
    expect(decision.findings[0]?.because).toBe(
      "notice was sent on Friday 3 January 2014 and is taken to be given on Sunday 5 January 2014; the last day for it was Sunday 5 January 2014",
    );
    expect((await ask({})).missing[0]?.question).toBe("On which day was notice of the meeting sent to GPs?");
    expect((await ask({ noticeGiven: "none" })).outcome).toBe("notice-late");
  });

  it("is said", () => {
    expect(sentencesOf(group, "meetings/members")).toContain("Notice is taken to be given 2 days after it is sent.");
  });
});
