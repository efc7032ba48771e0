import { describe, expect, it } from "vitest";
import { groupWhere, held, heldOutcome } from "./invented-group.ts";
import type { MeetingRecord } from "./invented-group.ts";

const once = "atLeast: 1, each: financial year";
const on = "2013-09-02";

describe("which meetings count", () => {
  it("one that was cancelled does not; nothing said of it means that it was held", async () => {
    const group = groupWhere(once);
    expect(await heldOutcome(group, on, [{ date: "2013-09-01", cancelled: true }])).toBe("due");
    expect(await heldOutcome(group, on, [{ date: "2013-09-01", cancelled: false }])).toBe("met");
    expect(await heldOutcome(group, on, [{ date: "2013-09-01" }])).toBe("met");
  });

  it("an inquorate one does, unless the constitution says otherwise", async () => {
    const record: MeetingRecord = { date: "2013-09-01", quorate: false };
    expect(await heldOutcome(groupWhere(once), on, [record])).toBe("met");
    const strict = groupWhere(`${once}, counts: { quorate: true }`);
    expect(await heldOutcome(strict, on, [record])).toBe("due");
    expect(await heldOutcome(strict, on, [{ ...record, quorate: true }])).toBe("met");
  });

  it("one whose notice was late does not where notice is required, unless the constitution says otherwise", async () => {
    const record: MeetingRecord = { date: "2013-09-01", noticeInTime: false };
    const notice = "notice: { atLeast: 14 days }";
    expect(await heldOutcome(groupWhere(once), on, [record])).toBe("met");
    expect(await heldOutcome(groupWhere(`${once}, ${notice}`), on, [record])).toBe("due");
    expect(await heldOutcome(groupWhere(`${once}, ${notice}`), on, [{ ...record, noticeInTime: true }])).toBe("met");
    expect(await heldOutcome(groupWhere(`${once}, ${notice}, counts: { inNotice: false }`), on, [record])).toBe("met");
  });
});

describe("the right audience", () => {
  const annual = groupWhere(`${once}, openTo: [gps, public]`);
  const closed = groupWhere(`${once}, openTo: [gps], closedTo: [public]`);
  const soft = groupWhere(`${once}, openTo: [gps], closedTo: [public], counts: { audience: soft }`);
  const openedTo = (...words: readonly string[]) => [{ date: "2013-09-01", openedTo: words }];

  it("a meeting open to all it must be open to counts", async () => {
    expect(await heldOutcome(annual, on, openedTo("gps", "public"))).toBe("met");
    expect(await heldOutcome(annual, on, openedTo("gps"))).toBe("due");
  });

  it("a meeting that the public joined does not count where the public may not attend, unless the audience is soft", async () => {
    expect(await heldOutcome(closed, on, openedTo("gps"))).toBe("met");
    expect(await heldOutcome(closed, on, openedTo("gps", "public"))).toBe("due");
    expect(await heldOutcome(soft, on, openedTo("gps", "public"))).toBe("met");
    expect(await heldOutcome(soft, on, openedTo("public"))).toBe("due");
  });

  it("the working says how many were held and how many of them count", async () => {
    const decision = await held(closed, on, [...openedTo("gps", "public"), ...openedTo("gps")]);
    expect(decision.findings[0]?.because).toBe(
      "2 held from Mon 1 Apr 2013 to Mon 31 Mar 2014, 1 of them counts; 1 needed",
    );
  });
});

describe("the records as understood", () => {
  it("come back with the answer as they were given", async () => {
    const records: readonly MeetingRecord[] = [{ date: "2013-05-01", quorate: true }, { date: "2013-06-01" }];
    const decision = await held(groupWhere(once), on, records);
    expect(decision.facts[0]).toEqual({ fact: "meetings", value: records, from: "request" });
  });
});

describe("a meeting of which not all is recorded", () => {
  const group = groupWhere(`atLeast: 2, each: financial year, openTo: [gps]`);
  const known = { date: "2013-05-01", openedTo: ["gps"] };
  const doubtful = { date: "2013-06-01" };

  it("leaves the question open, and says that the records are incomplete", async () => {
    const decision = await held(group, on, [known, doubtful]);
    expect(decision.outcome).toBe("undetermined");
    expect(decision.possible).toEqual(["due", "met"]);
    expect(decision.missing).toMatchObject([{ fact: "meetings", incomplete: true }]);
  });

  it("does not where it cannot matter", async () => {
    expect(await heldOutcome(group, on, [known, { ...known, date: "2013-07-01" }, doubtful])).toBe("met");
    expect(await heldOutcome(group, on, [doubtful])).toBe("due");
    expect(await heldOutcome(group, "2014-04-01", [doubtful], "2014-03-31")).toBe("overdue");
  });
});
