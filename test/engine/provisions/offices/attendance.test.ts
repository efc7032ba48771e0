import { describe, expect, it } from "vitest";
import { constitutionOf, decided } from "../small-constitution.ts";
import { kinds } from "./model-offices.ts";

/** Meetings as text: date, then + attended, - missed, ? not recorded, e excused, n missed and not excused. */
function meetings(text: string) {
  const marks: Readonly<Record<string, object>> = {
    "+": { attended: true },
    "-": { attended: false },
    "?": {},
    e: { attended: false, excused: true },
    n: { attended: false, excused: false },
  };
  return text.split(" ").map((each) => ({ date: each.slice(0, -1), ...marks[each.slice(-1)] }));
}

const memberWith = (attendance: string) =>
  constitutionOf(kinds, `offices: { member: { title: Member, attendance: ${attendance} } }\n`);
const ask = (constitution: ReturnType<typeof memberWith>, text: string, on = "2014-12-31", more = {}) =>
  decided(constitution, "offices/member/attendance", { attendances: meetings(text), ...more }, on);

describe("missing meetings in a row", () => {
  const three = memberWith("{ missed: { inARow: 3 }, consequence: automatic }");

  it.each([
    ["2014-01-10- 2014-02-10- 2014-03-10+", "in-office"],
    ["2014-01-10- 2014-02-10- 2014-03-10-", "vacated"],
    ["2014-01-10- 2014-02-10- 2014-03-10- 2014-04-10-", "vacated"],
    ["2014-01-10- 2014-02-10+ 2014-03-10- 2014-04-10-", "in-office"],
    ["2014-04-10- 2014-01-10- 2014-03-10+ 2014-02-10-", "in-office"],
    ["2014-01-10- 2014-02-10- 2014-03-10- 2014-04-10+ 2014-05-10+", "vacated"],
  ])("costs the office at three, in whatever order they are written, and for good: %s", async (text, outcome) => {
    expect((await ask(three, text)).outcome).toBe(outcome);
  });

  it("counts no meeting after the date asked about", async () => {
    const text = "2014-01-10- 2014-02-10- 2014-03-10-";
    expect((await ask(three, text, "2014-03-09")).outcome).toBe("in-office");
    expect((await ask(three, text, "2014-03-10")).outcome).toBe("vacated");
  });

  it("names the meetings", async () => {
    const decision = await ask(three, "2014-01-10- 2014-02-10- 2014-03-10-");
    expect(decision.working).toEqual(["3 in a row: Fri 10 Jan 2014, Mon 10 Feb 2014 and Mon 10 Mar 2014"]);
    expect(decision.findings[0]).toMatchObject({ met: "no", because: "3 missed in a row; 3 or more are too many" });
  });

  it("is open only where a meeting that is not recorded matters", async () => {
    expect(await ask(three, "2014-01-10- 2014-02-10? 2014-03-10-")).toMatchObject({
      outcome: "undetermined",
      possible: ["in-office", "vacated"],
      missing: [{ fact: "attendances", incomplete: true }],
    });
    expect((await ask(three, "2014-01-10- 2014-02-10+ 2014-03-10- 2014-04-10?")).outcome).toBe("in-office");
    expect((await ask(three, "2014-01-10- 2014-02-10- 2014-03-10- 2014-04-10?")).outcome).toBe("vacated");
    const nothing = await decided(three, "offices/member/attendance", {});
    expect(nothing).toMatchObject({ outcome: "undetermined", missing: [{ fact: "attendances" }] });
  });
});

describe("excused absences", () => {
  const attended = memberWith(
    "{ missed: { inARow: 3 }, excuse: { by: the chair, countsAs: attended }, consequence: automatic }",
  );
  const leftOut = memberWith(
    "{ missed: { inARow: 3 }, excuse: { by: the chair, countsAs: left out }, consequence: automatic }",
  );

  it.each([
    ["2014-01-10n 2014-02-10e 2014-03-10n 2014-04-10n", "in-office", "vacated"],
    ["2014-01-10n 2014-02-10e 2014-03-10n", "in-office", "in-office"],
    ["2014-01-10n 2014-02-10n 2014-03-10n", "vacated", "vacated"],
    ["2014-01-10n 2014-02-10+ 2014-03-10n 2014-04-10n", "in-office", "in-office"],
  ])("end a row or are left out of it: %s", async (text, ifAttended, ifLeftOut) => {
    expect((await ask(attended, text)).outcome).toBe(ifAttended);
    expect((await ask(leftOut, text)).outcome).toBe(ifLeftOut);
  });

  it("must be recorded where they matter", async () => {
    expect((await ask(attended, "2014-01-10n 2014-02-10- 2014-03-10n")).outcome).toBe("undetermined");
    expect((await ask(leftOut, "2014-01-10n 2014-02-10- 2014-03-10n 2014-04-10n")).outcome).toBe("vacated");
    expect((await ask(attended, "2014-01-10- 2014-02-10+ 2014-03-10-")).outcome).toBe("in-office");
  });
});

describe("missing so many meetings", () => {
  const inTwelveMonths = memberWith(
    "{ missed: { number: { atLeast: 3, within: 12 months } }, consequence: power, by: the Board }",
  );
  const inAYear = memberWith("{ missed: { number: { atLeast: 3, each: financial year } }, consequence: power }");
  const ever = memberWith("{ missed: { number: { atLeast: 3 } }, consequence: power }");

  it.each([
    ["2013-02-10- 2013-06-10- 2014-02-09-", "may-be-removed"],
    ["2013-02-10- 2013-06-10- 2014-02-10-", "may-be-removed"],
    ["2013-02-10- 2013-06-10- 2014-02-11-", "in-office"],
    ["2013-02-10- 2013-04-10+ 2013-06-10- 2013-08-10+ 2014-01-10-", "may-be-removed"],
    ["2013-02-10- 2013-06-10-", "in-office"],
  ])("within twelve months of the first, a power of removal: %s", async (text, outcome) => {
    expect((await ask(inTwelveMonths, text)).outcome).toBe(outcome);
  });

  it.each([
    ["2013-04-01- 2013-06-10- 2014-03-31-", "2014-03-31", "may-be-removed"],
    ["2013-03-31- 2013-06-10- 2014-03-31-", "2014-03-31", "in-office"],
    ["2013-04-01- 2013-06-10- 2014-03-31-", "2014-04-01", "in-office"],
  ])("within one financial year: %s, asked on %s", async (text, on, outcome) => {
    expect((await ask(inAYear, text, on)).outcome).toBe(outcome);
  });

  it("since office was taken, where no time is stated", async () => {
    expect((await ask(ever, "2010-01-10- 2012-02-10- 2014-03-10+")).outcome).toBe("in-office");
    expect((await ask(ever, "2010-01-10- 2012-02-10- 2014-03-10-")).outcome).toBe("may-be-removed");
  });
});

describe("missing a share of the meetings", () => {
  const half = memberWith(
    "{ missed: { share: { atLeast: 1/2, of: meetings, within: 12 months } }, consequence: power }",
  );
  const moreThanHalf = memberWith(
    "{ missed: { share: { moreThan: 1/2, of: meetings, each: financial year } }, consequence: power }",
  );
  const four = (last: string) => `2014-01-10- 2014-02-10+ 2014-03-10+ 2014-04-10${last}`;

  it("takes at least a half, exactly", async () => {
    expect((await ask(half, four("+"))).outcome).toBe("in-office");
    expect((await ask(half, four("-"))).outcome).toBe("may-be-removed");
    expect((await ask(half, four("?"))).outcome).toBe("undetermined");
    expect((await ask(half, four("-"))).findings[0]?.because).toBe(
      "2 of 4 missed in 12 months; 2 or more are too many",
    );
  });

  it("looks back to the same day a year before", async () => {
    const text = "2013-05-01- 2013-09-01+ 2014-02-01-";
    expect((await ask(half, text, "2014-05-01")).outcome).toBe("may-be-removed");
    expect((await ask(half, "2013-05-01- 2013-09-01+ 2014-02-01+ 2014-03-01-", "2014-05-02")).outcome).toBe(
      "in-office",
    );
  });

  it("of the last year that has ended, because a share is only known at the end", async () => {
    const text = "2013-04-01- 2013-08-01- 2014-03-31+ 2014-04-10+ 2014-04-20+";
    expect((await ask(moreThanHalf, text, "2014-03-31")).outcome).toBe("in-office");
    expect((await ask(moreThanHalf, text, "2014-04-01")).outcome).toBe("may-be-removed");
    expect((await ask(moreThanHalf, "2013-04-01- 2014-03-31+", "2014-04-01")).outcome).toBe("in-office");
  });

  it("is not reached where there was no meeting", async () => {
    expect((await ask(moreThanHalf, "2012-01-10- 2014-11-10-")).outcome).toBe("in-office");
  });
});

describe("missing every meeting for so long", () => {
  const sixMonths = memberWith("{ missed: { all: { longerThan: 6 months } }, consequence: automatic }");
  const took = { tookOffice: "2014-01-01" };

  it.each([
    ["2014-02-10+ 2014-05-10-", "2014-08-10", "in-office"],
    ["2014-02-10+ 2014-05-10-", "2014-08-11", "vacated"],
    ["2014-02-10+ 2014-05-10- 2014-08-10+", "2014-12-31", "in-office"],
    ["2014-02-10+ 2014-05-10- 2014-08-11+", "2014-12-31", "vacated"],
    ["2014-02-10+", "2014-12-31", "in-office"],
    ["2014-05-10-", "2014-07-01", "in-office"],
    ["2014-05-10-", "2014-07-02", "vacated"],
  ])("from the last one attended, or from taking office: %s, asked on %s", async (text, on, outcome) => {
    expect((await ask(sixMonths, text, on, took)).outcome).toBe(outcome);
  });

  it("may depend on when office was taken", async () => {
    expect((await ask(sixMonths, "2014-05-10-", "2014-07-02")).missing).toMatchObject([{ fact: "tookOffice" }]);
    expect((await ask(sixMonths, "2014-05-10-", "2014-11-11")).outcome).toBe("vacated");
    expect((await ask(sixMonths, "2014-05-10+", "2014-07-02")).outcome).toBe("in-office");
  });
});

describe("several limits", () => {
  const several = memberWith(
    "{ missed: { inARow: 3, number: { atLeast: 4, within: 12 months } }, consequence: automatic }",
  );

  it("each stand alone: reaching one is enough", async () => {
    expect((await ask(several, "2014-01-10- 2014-02-10- 2014-03-10-")).outcome).toBe("vacated");
    expect((await ask(several, "2014-01-10- 2014-02-10- 2014-03-10+ 2014-04-10- 2014-05-10-")).outcome).toBe("vacated");
    expect((await ask(several, "2014-01-10- 2014-02-10- 2014-03-10+ 2014-04-10-")).outcome).toBe("in-office");
  });

  it("are silent where attendance is not spoken of", async () => {
    const constitution = constitutionOf(kinds, "offices: { member: { title: Member } }\n");
    expect(await decided(constitution, "offices/member/attendance", {})).toMatchObject({
      outcome: "undetermined",
      silent: ["whether missing meetings costs the office of Member"],
    });
  });
});
