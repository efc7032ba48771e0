import { describe, expect, it } from "vitest";
import type { GivenFacts } from "../../../../engine/decisions/given.ts";
import { constitutionOf, decided, problemsOf, sentencesOf } from "../small-constitution.ts";
import { kinds, modelInterests } from "./model-interests.ts";

const registerOf = (settings: string) => constitutionOf(kinds, `interests: { register: { ${settings} } }\n`);
const ask = (constitution: ReturnType<typeof registerOf>, question: string, facts: GivenFacts, on?: string) =>
  decided(constitution, `interests/register/${question}`, facts, on);

describe("the register of the model", () => {
  const constitution = constitutionOf(kinds, modelInterests);

  it.each([
    ["2014-04-28", "in-time"],
    ["2014-04-29", "in-time"],
    ["2014-04-30", "late"],
  ])("is told within 28 days of taking office on 1 April: %s", async (interestsDeclared, outcome) => {
    const facts = { tookOffice: "2014-04-01", interestsDeclared };
    expect((await ask(constitution, "on-taking-office", facts, "2014-06-01")).outcome).toBe(outcome);
  });

  it.each([
    ["2014-04-28", "due"],
    ["2014-04-29", "due"],
    ["2014-04-30", "late"],
  ])("waits until the last day for whoever has told nothing yet: on %s", async (on, outcome) => {
    const facts = { tookOffice: "2014-04-01", interestsDeclared: "none" };
    expect((await ask(constitution, "on-taking-office", facts, on)).outcome).toBe(outcome);
  });

  it("counts the same 28 days from a change, and shows its working", async () => {
    const facts = { interestsChanged: "2014-05-10", interestsDeclared: "2014-06-08" };
    const late = await ask(constitution, "on-change", facts, "2014-07-01");
    expect(late.outcome).toBe("late");
    expect(late.findings[0]?.because).toBe(
      "Interests changed: Saturday 10 May 2014; declared: Sunday 8 June 2014; the last day for it: Saturday 7 June 2014",
    );
  });

  it("takes what was declared before taking office as in time", async () => {
    const facts = { tookOffice: "2014-04-01", interestsDeclared: "2014-03-20" };
    expect((await ask(constitution, "on-taking-office", facts)).outcome).toBe("in-time");
  });

  it("leaves it open when it was declared, and says what is missing", async () => {
    expect(await ask(constitution, "on-taking-office", { tookOffice: "2014-04-01" }, "2014-04-10")).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "interestsDeclared" }],
      possible: ["in-time", "due"],
    });
  });

  it("reads aloud whose interests, to whom, by when, and who may see it", () => {
    expect(sentencesOf(constitution, "interests/register")).toEqual([
      "It holds the interests of: board member and locality member.",
      "Interests are declared to the accountable officer within 28 days of taking office and of a change.",
      "The register is open to the public.",
    ]);
  });

  it("has a title of the language's own", () => {
    expect(constitution.provisions.get("interests/register")?.title).toBe("Register of interests");
    expect(constitution.questions.get("interests/register/on-change")?.asks).toBe(
      "Register of interests: was a change of interests declared in time?",
    );
  });
});

describe("readings of the 28 days", () => {
  const constitution = registerOf(
    "whose: [board-member], declareWithin: 28 days, reading: { taken: The day itself is not counted., instead: { inclusive: { says: The day itself is the first., firstDayCounts: true } } }",
  );

  it.each([
    ["2014-04-28", "in-time"],
    ["2014-04-29", "late"],
  ])("end a day earlier where the day of taking office counts: %s", async (interestsDeclared, outcome) => {
    const counted = registerOf("declareWithin: 28 days, firstDayCounts: true");
    const facts = { tookOffice: "2014-04-01", interestsDeclared };
    expect((await ask(counted, "on-taking-office", facts, "2014-06-01")).outcome).toBe(outcome);
  });

  it("are rivals of one register", () => {
    expect(constitution.provisions.get("interests/register")?.data.reading?.instead).toHaveProperty("inclusive");
  });
});

describe("other terms of a register", () => {
  it("may give changes a time of their own, from becoming aware", async () => {
    const constitution = registerOf("declareWithin: 28 days, changesWithin: 14 days, changesCountFrom: becoming aware");
    const facts = { awareOfChange: "2014-05-01", interestsDeclared: "2014-05-16" };
    expect((await ask(constitution, "on-change", facts, "2014-06-01")).outcome).toBe("late");
    const inTime = { ...facts, interestsDeclared: "2014-05-15" };
    expect((await ask(constitution, "on-change", inTime, "2014-06-01")).outcome).toBe("in-time");
  });

  it("leave it silent by when interests are declared", async () => {
    expect(await ask(registerOf("whose: [members]"), "on-change", {})).toMatchObject({
      outcome: "undetermined",
      silent: ["by when a change of interests must be declared"],
      missing: [],
    });
  });

  it.each([
    ["none", "2030-01-01", "keep"],
    ["2014-05-01", "2020-04-30", "keep"],
    ["2014-05-01", "2020-05-01", "keep"],
    ["2014-05-01", "2020-05-02", "may-remove"],
  ])("keep an entry for six years after the interest ended (%s): on %s", async (interestEnded, on, outcome) => {
    expect((await ask(registerOf("keptFor: 6 years"), "retention", { interestEnded }, on)).outcome).toBe(outcome);
  });

  it.each([
    [{ registerReviewed: "2013-05-01" }, "2014-04-30", "in-time"],
    [{ registerReviewed: "2013-05-01" }, "2014-05-01", "in-time"],
    [{ registerReviewed: "2013-05-01" }, "2014-05-02", "late"],
    [{ registerReviewed: "none", registerOpened: "2013-06-01" }, "2014-06-01", "in-time"],
    [{ registerReviewed: "none", registerOpened: "2013-06-01" }, "2014-06-02", "late"],
  ])("review the register once a year: %o on %s", async (facts, on, outcome) => {
    expect((await ask(registerOf("reviewEvery: 1 year"), "review", facts, on)).outcome).toBe(outcome);
  });

  it("ask when it was opened only if it was never reviewed", async () => {
    const constitution = registerOf("reviewEvery: 1 year");
    expect((await ask(constitution, "review", { registerReviewed: "none" })).missing).toMatchObject([
      { fact: "registerOpened" },
    ]);
    expect((await ask(constitution, "review", {})).missing).toMatchObject([{ fact: "registerReviewed" }]);
  });

  it("are read aloud", () => {
    const constitution = registerOf(
      "whose: [employees], alsoOf: [immediate family], categories: [financial, indirect], public: true, publicFor: [decision-makers], keptFor: 6 years, reviewEvery: 1 year, reviewedBy: the audit committee, changesWithin: 14 days, firstDayCounts: false",
    );
    expect(sentencesOf(constitution, "interests/register")).toEqual([
      "It holds the interests of: employees.",
      "Interests of the following count as the person’s own: immediate family.",
      "Each entry is of one of these categories: financial interest and indirect interest.",
      "Changes are declared within 14 days of a change.",
      "The day from which the time runs is not counted.",
      "The register is open to the public for the entries of decision makers.",
      "An entry is kept for 6 years after the interest has ended.",
      "The register is reviewed by the audit committee at least once in 1 year.",
    ]);
  });
});

describe("what is wrong with a register", () => {
  it.each([
    ["firstDayCounts: true", "setting-without-effect: `firstDayCounts` says nothing where no time is stated."],
    [
      "publicFor: [decision-makers]",
      "setting-without-effect: `publicFor` says nothing where the register is not public.",
    ],
    ["reviewedBy: the chair", "setting-without-effect: `reviewedBy` says nothing where no review is stated."],
    ["declareWithin: 28 clear days", "unsuitable-period: `28 clear days` cannot be counted from one day to another."],
    ["declareWithin: 28 days", undefined],
  ])("%s", (settings, problem) => {
    expect(problemsOf(kinds, `interests: { register: { ${settings} } }\n`)).toEqual(
      problem === undefined ? [] : [problem],
    );
  });

  it("includes a name that the language does not have", () => {
    expect(problemsOf(kinds, "interests: { registers: { public: true } }\n")[0]).toContain("unknown-key");
    expect(problemsOf(kinds, "interests: { treatment: { personnal: { stay: true } } }\n")[0]).toContain("unknown-key");
  });
});
