import { describe, expect, it } from "vitest";
import { kinds } from "../../../../engine/index.ts";
import { compareConstitutions } from "../../../../engine/review/comparing/compare-constitutions.ts";
import { constitutionOf } from "../../provisions/small-constitution.ts";

const rule = (when: string) =>
  constitutionOf(
    kinds,
    `facts:
  noticeDays: { title: Days of notice, type: number, question: "How many days of notice were given?", about: meeting }
rules:
  notice:
    title: Notice
    question: Was notice in time?
    outcomes: { in-time: { title: In time, when: ${when} } }
    otherwise: late
`,
  );

const meeting = (period: string) =>
  constitutionOf(
    kinds,
    `meetings:
  annual:
    title: Annual meeting
    favours: practices
    atLeast: 1
    each: governance year
    notice: { atLeast: ${period}, to: [gps], lost: does not void }
`,
  );

const questionOf = async (current: ReturnType<typeof rule>, proposed: ReturnType<typeof rule>) =>
  (await compareConstitutions(current, proposed)).changes[0]?.questions[0];

describe("at least 14 days' notice against not fewer than 28", () => {
  it("is narrower, with a case; where no notice is recorded it is undetermined in both", async () => {
    const question = await questionOf(
      rule("{ noticeDays: { atLeast: 14 } }"),
      rule("{ not: { noticeDays: { lessThan: 28 } } }"),
    );
    expect([question?.verdict, question?.directions]).toEqual(["narrower", { lost: "shown", gained: "excluded" }]);
    expect(question?.witnesses.map(({ words, current, proposed }) => [words, current, proposed])).toEqual([
      ["Days of notice: 25", "in-time", "late"],
    ]);
    expect(question?.whereMissing).toEqual([
      { fact: "noticeDays", title: "Days of notice", current: "undetermined", proposed: "undetermined" },
    ]);
  });

  it("is wider the other way round (control)", async () => {
    const question = await questionOf(
      rule("{ noticeDays: { atLeast: 28 } }"),
      rule("{ not: { noticeDays: { lessThan: 14 } } }"),
    );
    expect(question?.verdict).toBe("wider");
  });

  it("is narrower for dates as well, and so better for those to whom notice is owed", async () => {
    const { changes } = await compareConstitutions(meeting("14 days"), meeting("28 days"));
    expect(changes.map(({ address, verdict, effect }) => [address, verdict, effect])).toEqual([
      ["meetings/annual", "narrower", "better"],
    ]);
    expect(changes[0]?.questions[0]?.dates).toMatchObject([
      { current: { period: "14 days", mostDays: 14 }, proposed: { period: "28 days", mostDays: 28 } },
    ]);
  });

  it("is the same where two weeks are asked for instead of 14 days", async () => {
    const { changes } = await compareConstitutions(meeting("14 days"), meeting("2 weeks"));
    expect(changes.map(({ meaning, verdict }) => [meaning, verdict])).toEqual([["same", "same"]]);
  });

  it("is left unknown where 20 working days are held against 29 days: one way is shown, the other neither shown nor excluded", async () => {
    const question = await questionOf(meeting("20 working days"), meeting("29 days"));
    expect(question?.dates).toMatchObject([
      { current: { fewestDays: 26 }, proposed: { fewestDays: 29, mostDays: 29 } },
    ]);
    expect([question?.verdict, question?.witnesses.length]).toEqual(["unknown", 1]);
    expect(question?.reason).toMatch(/whether there are others was not established/);
  });
});
