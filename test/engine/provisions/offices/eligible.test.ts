import { describe, expect, it } from "vitest";
import { constitutionOf, decided } from "../small-constitution.ts";
import { kinds, modelOffices } from "./model-offices.ts";

type Facts = Parameters<typeof decided>[2];

describe("who may hold an office", () => {
  const constitution = constitutionOf(
    kinds,
    `
facts:
  isGp: { type: yes-no, about: person, question: Is the person a GP? }
  yearsInPractice: { type: number, about: person, title: Years in practice, question: How many years in practice? }
offices:
  board-member: { title: Member of the Board, eligible: { isGp: true, yearsInPractice: { atLeast: 2 } } }
  chair: { title: Chair, eligible: { officesHeld: { includes: board-member } } }
  observer: { title: Observer, eligible: anyone }
`,
  );
  const ask = (office: string, facts: Facts) => decided(constitution, `offices/${office}/eligible`, facts);

  it.each([
    [1, "barred"],
    [2, "eligible"],
    [3, "eligible"],
  ])("is decided by its condition: %s years", async (yearsInPractice, outcome) => {
    expect((await ask("board-member", { isGp: true, yearsInPractice })).outcome).toBe(outcome);
  });

  it("names what is missing, unless nothing missing could matter", async () => {
    expect(await ask("board-member", { isGp: true })).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "yearsInPractice" }],
      possible: ["eligible", "barred"],
    });
    expect((await ask("board-member", { isGp: false })).outcome).toBe("barred");
  });

  it("can require another office", async () => {
    expect((await ask("chair", { officesHeld: ["board-member"] })).outcome).toBe("eligible");
    expect((await ask("chair", { officesHeld: "none" })).outcome).toBe("barred");
  });

  it("can be anyone", async () => {
    expect((await ask("observer", {})).outcome).toBe("eligible");
  });

  it("is not said in the language's own example: who is barred is certain, who is eligible is silent", async () => {
    const model = constitutionOf(kinds, modelOffices);
    const board = (facts: Facts) => decided(model, "offices/board-member/eligible", facts);
    expect((await board({ officesHeld: ["lmc-chair"] })).outcome).toBe("barred");
    expect(await board({ officesHeld: "none" })).toMatchObject({
      outcome: "undetermined",
      silent: ["who may be Member of the Board"],
    });
  });

  it("is not asked of an office of another body of which nothing is said", () => {
    const model = constitutionOf(kinds, modelOffices);
    const asked = [...model.questions.keys()].filter((address) => address.startsWith("offices/lmc-chair"));
    expect(asked).toEqual(["offices/lmc-chair/incompatible"]);
  });
});

describe("disqualifications", () => {
  const constitution = constitutionOf(
    kinds,
    `
documents: { rules: { title: Rules } }
facts:
  convictedOn: { type: date, mayBeNone: true, about: person, title: Convicted, question: When was the person last convicted? }
  months: { type: number, about: person, title: Months of imprisonment, question: How many months? }
  bankrupt: { type: yes-no, about: person, question: Is the person bankrupt? }
  removals: { type: { records: { date: { type: date, question: When? }, forMisconduct: { type: yes-no, question: Was it for misconduct? } } }, about: person, title: Removals from office, question: From which offices was the person removed? }
offices:
  director:
    title: Director
    eligible: anyone
    disqualifications:
      conviction:
        title: A conviction with three months' imprisonment
        when: { months: { atLeast: 3 } }
        lookBack: { period: 5 years, since: convictedOn }
        source: { document: rules, heading: Schedule 5 }
      removal:
        title: Removal from office for misconduct
        when: { removals: { any: { date: { inLast: 2 years }, forMisconduct: true } } }
      bankruptcy: { title: Bankruptcy, when: { bankrupt: true }, from: 2013-04-01, until: 2020-03-31, because: Trust is needed }
`,
  );
  const clean: Facts = { convictedOn: "none", months: 0, bankrupt: false, removals: "none" };
  const ask = (facts: Facts, on = "2014-05-01") =>
    decided(constitution, "offices/director/eligible", { ...clean, ...facts }, on);

  it.each([
    ["2009-04-30", "eligible"],
    ["2009-05-01", "barred"],
    ["2009-05-02", "barred"],
    ["2014-05-01", "barred"],
    ["2014-05-02", "eligible"],
  ])("look back five years from 1 May 2014: convicted %s", async (convictedOn, outcome) => {
    expect((await ask({ convictedOn, months: 3 })).outcome).toBe(outcome);
  });

  it("end a leap day's look-back on the last of February", async () => {
    const facts = { convictedOn: "2012-02-29", months: 3 };
    expect((await ask(facts, "2017-02-28")).outcome).toBe("barred");
    expect((await ask(facts, "2017-03-01")).outcome).toBe("eligible");
  });

  it.each([
    [2, "eligible"],
    [3, "barred"],
  ])("need what they say: %s months", async (months, outcome) => {
    expect((await ask({ convictedOn: "2013-01-01", months })).outcome).toBe(outcome);
  });

  it("show the clause, the date and how long it lasts", async () => {
    const { findings } = await ask({ convictedOn: "2013-01-01", months: 4 });
    expect(findings.find((each) => each.met === "no")).toMatchObject({
      because:
        "Disqualified: A conviction with three months' imprisonment (Tuesday 1 January 2013; it disqualifies for 5 years)",
      source: { document: "rules", heading: "Schedule 5" },
    });
  });

  it.each([
    ["2012-04-30", "eligible"],
    ["2012-05-01", "barred"],
    ["2012-05-02", "barred"],
  ])("may look into dated records themselves: removed %s", async (date, outcome) => {
    expect((await ask({ removals: [{ date, forMisconduct: true }] })).outcome).toBe(outcome);
    expect((await ask({ removals: [{ date, forMisconduct: false }] })).outcome).toBe("eligible");
  });

  it.each([
    ["2013-03-31", "eligible"],
    ["2013-04-01", "barred"],
    ["2020-03-31", "barred"],
    ["2020-04-01", "eligible"],
  ])("apply from their first to their last day: %s", async (on, outcome) => {
    expect((await ask({ bankrupt: true }, on)).outcome).toBe(outcome);
  });

  it("leave it open while a record does not say enough, unless it is too old to matter", async () => {
    expect(await ask({ removals: [{ date: "2013-01-01" }] })).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "removals", incomplete: true }],
    });
    expect((await ask({ removals: [{ date: "2010-01-01" }] })).outcome).toBe("eligible");
  });
});

describe("how often one may serve", () => {
  const termsOf = (term: string) =>
    constitutionOf(kinds, `offices: { chair: { title: Chair, eligible: anyone, term: ${term} } }\n`);
  const ask = (constitution: ReturnType<typeof termsOf>, terms: readonly [string, string][], on = "2014-05-01") =>
    decided(constitution, "offices/chair/eligible", { terms: terms.map(([began, ended]) => ({ began, ended })) }, on);
  const first = ["2004-05-01", "2007-04-30"] as const;
  const second = ["2008-05-01", "2011-04-30"] as const;
  const third = ["2011-05-01", "2014-04-30"] as const;

  it("counts every term begun where no break is stated", async () => {
    const twice = termsOf("{ most: 2 }");
    expect((await ask(twice, [])).outcome).toBe("eligible");
    expect((await ask(twice, [[...first]])).outcome).toBe("eligible");
    expect((await ask(twice, [[...first], [...second]])).outcome).toBe("barred");
    expect((await ask(twice, [[...first], [...second], [...third]])).outcome).toBe("barred");
  });

  it("counts only those in a row, which one whole day out of office ends", async () => {
    const twiceInARow = termsOf("{ most: 2, inARow: true }");
    expect((await ask(twiceInARow, [[...second], [...third]])).outcome).toBe("barred");
    expect((await ask(twiceInARow, [[...second], [...third]], "2014-05-02")).outcome).toBe("eligible");
    expect((await ask(twiceInARow, [[...first], [...third]])).outcome).toBe("eligible");
    expect((await ask(twiceInARow, [["2008-05-01", "none"], [...third]])).outcome).toBe("barred");
  });

  it.each([
    ["2015-04-29", "barred"],
    ["2015-04-30", "eligible"],
    ["2015-05-01", "eligible"],
  ])("begins afresh after a break of a year from 30 April 2014: %s", async (on, outcome) => {
    expect(
      (await ask(termsOf("{ most: 2, inARow: true, break: 1 year }"), [[...second], [...third]], on)).outcome,
    ).toBe(outcome);
  });

  it("joins terms with too short a break between them", async () => {
    const withBreak = termsOf("{ most: 2, break: 1 year }");
    expect((await ask(withBreak, [["2008-05-01", "2010-05-02"], [...third]])).outcome).toBe("barred");
    expect((await ask(withBreak, [["2008-05-01", "2010-05-01"], [...third]])).outcome).toBe("eligible");
  });

  it("says how many were served and how many are allowed", async () => {
    const { findings } = await ask(termsOf("{ most: 2, break: 1 year }"), [[...second], [...third]]);
    expect(findings.at(-1)?.because).toBe(
      "2 terms have been served in a row; at most 2 in a row are allowed without a break of 1 year",
    );
  });

  it("leaves it open where the end of a term decides and is not known", async () => {
    const constitution = termsOf("{ most: 2, break: 1 year }");
    const facts: Facts = { terms: [{ began: "2008-05-01" }, { began: "2011-05-01", ended: "2014-04-30" }] };
    expect(await decided(constitution, "offices/chair/eligible", facts)).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "terms", incomplete: true }],
      possible: ["eligible", "barred"],
    });
    expect((await decided(constitution, "offices/chair/eligible", facts, "2016-05-01")).outcome).toBe("eligible");
    expect(await decided(constitution, "offices/chair/eligible", {})).toMatchObject({ missing: [{ fact: "terms" }] });
  });
});
