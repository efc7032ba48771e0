import { describe, expect, it } from "vitest";
import { decide } from "../../../../engine/decisions/decide.ts";
import { constitutionOf, decided } from "../small-constitution.ts";
import { kinds, modelOffices } from "./model-offices.ts";

const model = constitutionOf(kinds, modelOffices);
const onBoard = "offices/board-member/incompatible";
const inLmc = "offices/lmc-chair/incompatible";

describe("an office that cannot be held with another", () => {
  it("is found whichever of the two is asked about, at the line where it is stated", async () => {
    const board = await decided(model, onBoard, { officesHeld: ["lmc-chair"] });
    const lmc = await decided(model, inLmc, { officesHeld: ["board-member"] });
    expect([board.outcome, lmc.outcome]).toEqual(["must-give-up", "must-give-up"]);
    const lineOf = (decision: typeof board) => decision.findings.find((each) => each.met === "no")?.at.line;
    expect(lineOf(lmc)).toBe(lineOf(board));
    expect(lineOf(board)).toBe(
      1 + `${headLines()}${modelOffices}`.split("\n").findIndex((line) => line.includes("lmc-chair: { from")),
    );
  });

  it("names the office that is in the way", async () => {
    const { findings } = await decided(model, onBoard, { officesHeld: ["lmc-secretary"] });
    expect(findings.filter((each) => each.met === "no").map((each) => each.because)).toEqual([
      "Secretary of an LMC cannot be held together with Member of the Board from Monday 1 April 2013: one of the two must be given up",
    ]);
  });

  it.each([
    ["2013-03-31", "may-hold"],
    ["2013-04-01", "must-give-up"],
    ["2013-04-02", "must-give-up"],
  ])("applies from its first day on: %s", async (on, outcome) => {
    expect((await decided(model, onBoard, { officesHeld: ["lmc-chair"] }, on)).outcome).toBe(outcome);
    expect((await decided(model, inLmc, { officesHeld: ["board-member"] }, on)).outcome).toBe(outcome);
  });

  it.each([
    ["2014-04-30", "may-hold"],
    ["2014-05-01", "must-give-up"],
    ["2014-05-02", "must-give-up"],
  ])("is raised on the day the second office is taken, 1 May 2014: %s", async (on, outcome) => {
    const facts = { officesHeld: ["lmc-chair"], taken: "2014-05-01" };
    expect((await decided(model, onBoard, facts, on)).outcome).toBe(outcome);
  });

  it("may be held with any other, and with none", async () => {
    expect((await decided(model, inLmc, { officesHeld: ["lmc-secretary", "provider-director"] })).outcome).toBe(
      "may-hold",
    );
    expect((await decided(model, onBoard, { officesHeld: "none" })).outcome).toBe("may-hold");
  });

  it("is not decided while it is not known what else is held", async () => {
    expect(await decided(model, onBoard, {})).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "officesHeld" }, { fact: "providerIsOwnPractice" }],
      possible: ["may-hold", "must-give-up"],
    });
  });

  it("needs no more when one office in the way is known for certain", async () => {
    const decision = await decided(model, onBoard, { officesHeld: ["provider-director", "lmc-chair"] });
    expect(decision).toMatchObject({ outcome: "must-give-up", missing: [] });
  });

  it("is silent on an office of which nothing is said, not permissive", async () => {
    const alone = constitutionOf(kinds, "offices: { treasurer: { title: Treasurer }, clerk: { title: Clerk } }\n");
    const decision = await decided(alone, "offices/treasurer/incompatible", { officesHeld: ["clerk"] });
    expect(decision).toMatchObject({
      outcome: "undetermined",
      silent: ["which offices cannot be held together with Treasurer"],
    });
  });
});

describe("the exception for one's own practice", () => {
  it.each([
    [true, "may-hold"],
    [false, "must-give-up"],
  ])("holds only if the provider is the doctor's own practice: %s", async (providerIsOwnPractice, outcome) => {
    const facts = { officesHeld: ["provider-director"], providerIsOwnPractice };
    expect((await decided(model, onBoard, facts)).outcome).toBe(outcome);
    const seenFromThere = { officesHeld: ["board-member"], providerIsOwnPractice };
    expect((await decided(model, "offices/provider-director/incompatible", seenFromThere)).outcome).toBe(outcome);
  });

  it("is asked about only where that office is held", async () => {
    expect(await decided(model, onBoard, { officesHeld: ["provider-director"] })).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "providerIsOwnPractice" }],
    });
    expect((await decided(model, onBoard, { officesHeld: ["lmc-chair"] }, "2013-03-31")).outcome).toBe("may-hold");
  });
});

describe("other exceptions", () => {
  const constitution = constitutionOf(
    kinds,
    `
facts:
  sessions: { title: Sessions a week, question: How many sessions a week does the office take?, type: number, about: person }
  posts: { title: Posts, question: Which posts are held?, type: { records: { paid: { type: yes-no, question: Is it paid? } } } }
offices:
  trustee: { title: Trustee, outside: true }
  auditor: { title: Auditor, outside: true }
  adviser: { title: Adviser, outside: true }
  chair:
    title: Chair
    incompatibleWith:
      trustee: { except: { when: { sessions: { atMost: 2 } }, says: two sessions a week }, because: It takes too much time }
      auditor: { except: { permissionOf: the audit committee }, giveUp: this office }
      adviser: { except: { when: { posts: { every: { paid: false } } } } }
`,
  );
  const outcome = async (facts: Parameters<typeof decided>[2], address = "offices/chair/incompatible") =>
    (await decided(constitution, address, facts)).outcome;

  it("can be a condition of its own, read from either office", async () => {
    expect(await outcome({ officesHeld: ["trustee"], sessions: 2 })).toBe("may-hold");
    expect(await outcome({ officesHeld: ["trustee"], sessions: 3 })).toBe("must-give-up");
    expect(await outcome({ officesHeld: ["chair"], sessions: 2 }, "offices/trustee/incompatible")).toBe("may-hold");
    expect(await outcome({ officesHeld: ["chair"], sessions: 3 }, "offices/trustee/incompatible")).toBe("must-give-up");
  });

  it("can count records", async () => {
    expect(await outcome({ officesHeld: ["adviser"], posts: [{ paid: false }] })).toBe("may-hold");
    expect(await outcome({ officesHeld: ["chair"], posts: [{ paid: true }] }, "offices/adviser/incompatible")).toBe(
      "must-give-up",
    );
  });

  it("can be a permission, which is not there unless it is recorded, and said to be assumed absent", async () => {
    const without = await decided(constitution, "offices/chair/incompatible", { officesHeld: ["auditor"] });
    expect(without.outcome).toBe("must-give-up");
    expect(without.assumed).toMatchObject([{ fact: "permissionForChairAndAuditor", value: "none" }]);
    expect(without.findings[1]?.because).toContain("Chair must be given up");
    const permission = { permissionForChairAndAuditor: "given" };
    expect(await outcome({ officesHeld: ["auditor"], ...permission })).toBe("may-hold");
    expect(await outcome({ officesHeld: ["chair"], ...permission }, "offices/auditor/incompatible")).toBe("may-hold");
  });
});

describe("time to give one of them up, and those who held both before", () => {
  const constitution = constitutionOf(
    kinds,
    `
offices:
  old: { title: Old office, outside: true }
  kept: { title: Kept office, outside: true }
  chair:
    title: Chair
    eligible: anyone
    until: 2020-03-31
    incompatibleWith:
      old: { from: 2013-04-01, until: 2016-03-31, grace: 28 days, giveUp: the other office }
      kept: { from: 2013-04-01, heldBefore: keep }
`,
  );
  const ask = (facts: Parameters<typeof decided>[2], on: string, address = "offices/chair/incompatible") =>
    decided(constitution, address, facts, on);

  it("counts the time from the later of the two days, that day not included", async () => {
    const before = await ask({ officesHeld: ["old"], taken: "2012-01-01" }, "2013-04-01");
    expect(before.outcome).toBe("must-give-up");
    expect(before.findings[0]?.because).toContain("Old office must be given up by Monday 29 April 2013");
    const after = await ask({ officesHeld: ["old"], taken: "2014-05-01" }, "2014-05-01");
    expect(after.findings[0]?.because).toContain("by Thursday 29 May 2014");
  });

  it("does not stop a person from being chosen who has time to give the other up", async () => {
    const decision = await ask({ officesHeld: ["old"] }, "2014-05-01", "offices/chair/eligible");
    expect(decision.outcome).toBe("eligible");
    expect(decision.findings[1]?.because).toBe(
      "Old office is held; Old office must be given up within 28 days of taking this one",
    );
    expect((await ask({ officesHeld: ["kept"] }, "2014-05-01", "offices/chair/eligible")).outcome).toBe("barred");
  });

  it.each([
    ["2016-03-31", "must-give-up"],
    ["2016-04-01", "may-hold"],
  ])("ends with its last day: %s", async (on, outcome) => {
    expect((await ask({ officesHeld: ["old"] }, on)).outcome).toBe(outcome);
  });

  it.each([
    ["2013-03-31", "may-hold"],
    ["2013-04-01", "must-give-up"],
  ])("spares those who held both before its first day: taken %s", async (taken, outcome) => {
    expect((await ask({ officesHeld: ["kept"], taken }, "2014-05-01")).outcome).toBe(outcome);
  });

  it("cannot tell whether to spare them while the day is not known", async () => {
    expect(await ask({ officesHeld: ["kept"] }, "2014-05-01")).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "taken" }],
    });
    expect((await ask({ officesHeld: ["kept"] }, "2013-03-31")).outcome).toBe("may-hold");
  });

  it("is not found from the other office after the provision that states it has ended", async () => {
    const at = (on: string) => ask({ officesHeld: ["chair"], taken: "2019-01-01" }, on, "offices/kept/incompatible");
    expect((await at("2020-03-31")).outcome).toBe("must-give-up");
    expect((await at("2020-04-01")).outcome).toBe("may-hold");
  });
});

describe("a rival reading of “after April 2013”", () => {
  const constitution = constitutionOf(
    kinds,
    `
offices:
  lmc-chair: { title: Chair of an LMC, outside: true }
  board-member:
    title: Member of the Board
    incompatibleWith: { lmc-chair: { from: 2013-04-01 } }
    reading:
      taken: From 1 April 2013.
      instead:
        when-april-is-over: { says: Only once April is over., incompatibleWith: { lmc-chair: { from: 2013-05-01 } } }
`,
  );

  it("decides otherwise in April 2013, and alike in May", async () => {
    const ask = async (on: string, reading?: string) => {
      const question = { question: onBoard, facts: { officesHeld: ["lmc-chair"] }, on: Temporal.PlainDate.from(on) };
      const answer = await decide(constitution, reading === undefined ? question : { ...question, reading });
      return answer.kind === "decided" ? answer.decision.outcome : answer.refusals;
    };
    expect(await ask("2013-04-30")).toBe("must-give-up");
    expect(await ask("2013-04-30", "when-april-is-over")).toBe("may-hold");
    expect(await ask("2013-05-01", "when-april-is-over")).toBe("must-give-up");
  });
});

describe("what is found from both sides (control)", () => {
  it("would be missed by whoever looks at one side only", async () => {
    const oneSided = (address: string) => model.provisions.get(address)?.data as { readonly incompatibleWith?: object };
    expect(Object.keys(oneSided("offices/lmc-chair").incompatibleWith ?? {})).toEqual([]);
    expect((await decided(model, inLmc, { officesHeld: ["board-member"] })).outcome).toBe("must-give-up");
  });
});

function headLines(): string {
  return "\n".repeat(7);
}
