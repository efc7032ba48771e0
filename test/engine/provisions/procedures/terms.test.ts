import { describe, expect, it } from "vitest";
import type { GivenFacts } from "../../../../engine/decisions/given.ts";
import { constitutionOf, decided, problemsOf } from "../small-constitution.ts";
import { complaint, kindsOfSamples } from "./sample-procedures.ts";

/** An invented procedure for closing a branch surgery. */
const closing = `
offices:
  chair: { title: Chair }
  deputy: { title: Deputy chair }
procedures:
  closing-a-branch:
    title: Closing a branch surgery
    parties: { practice: practice, neighbour: practice }
    roles:
      chair: office
      deputy: office
      lmc: { title: LMC of the area, is: outside body }
    facts:
      chairIsPartner: { type: yes-no, question: Is the chair a partner of the practice? }
      deputyIsPartner: { type: yes-no }
      patientsTold: { type: date, mayBeNone: true }
      councilTold: { type: date, mayBeNone: true }
    starts: proposed
    stages:
      proposed:
        does:
          withdraw: { by: practice, to: withdrawn }
          consult: { by: [practice, lmc] }
          comment: { by: each party }
          allow:
            by:
              chair: { when: { chairIsPartner: false } }
              deputy: { when: { deputyIsPartner: false }, because: The chair is a partner }
              lmc: {}
            when: { comment: done }
            to: allowed
      allowed:
        does:
          withdraw: { by: [practice, chair], papers: [reasons], to: withdrawn }
          close: { by: practice, to: closed }
          object: { by: neighbour, to: withdrawn }
      withdrawn: { ends: withdrawn }
      closed: { ends: closed }
    deadlines:
      cooling-off: { atLeast: 14 days, after: allow, metBy: close }
      objecting: { within: 10 days, after: { earliestOf: [patientsTold, councilTold] }, metBy: object, ifMissed: right lapses }
      closing: { within: 3 months, after: { latestOf: [allow, consult] }, metBy: close, ifMissed: right lapses }
    recurs: { each: financial year, startedBy: 1 month, forEach: practice }
`;

const constitution = constitutionOf(kindsOfSamples, closing);
const ask = (action: string, facts: GivenFacts, on?: string) =>
  decided(constitution, `procedures/closing-a-branch/${action}`, facts, on);
const failed = async (action: string, facts: GivenFacts, on?: string) =>
  (await ask(action, facts, on)).findings.filter(({ met }) => met === "no").map(({ requirement }) => requirement);

describe("an act that falls to one after another", () => {
  const allow = { stage: "proposed", comment: "done", chairIsPartner: false, deputyIsPartner: false };

  it("falls to the first whose condition holds, and to nobody after", async () => {
    expect((await ask("allow", { ...allow, by: "chair" })).outcome).toBe("may");
    expect(await failed("allow", { ...allow, by: "deputy" })).toEqual(["role"]);
    expect((await ask("allow", { ...allow, chairIsPartner: true, by: "deputy" })).outcome).toBe("may");
    expect(await failed("allow", { ...allow, chairIsPartner: true, by: "lmc" })).toEqual(["role"]);
    expect((await ask("allow", { ...allow, chairIsPartner: true, deputyIsPartner: true, by: "lmc" })).outcome).toBe(
      "may",
    );
  });

  it("is open while it is not known to whom it falls", async () => {
    const { chairIsPartner: _, ...facts } = allow;
    const decision = await ask("allow", { ...facts, by: "deputy" });
    expect(decision.outcome).toBe("undetermined");
    expect(decision.missing.map(({ fact }) => fact)).toEqual(["chairIsPartner"]);
  });

  it("is for any of them where they stand in a list (control)", async () => {
    expect((await ask("consult", { stage: "proposed", by: "lmc" })).outcome).toBe("may");
  });
});

describe("an act with other terms in another stage", () => {
  it("is held against the terms of its stage only", async () => {
    expect((await ask("withdraw", { stage: "proposed", by: "practice", papers: [] })).outcome).toBe("may");
    expect(await failed("withdraw", { stage: "proposed", by: "chair", papers: [] })).toEqual(["role: proposed"]);
    expect(await failed("withdraw", { stage: "allowed", by: "chair", papers: [] })).toEqual(["papers: allowed"]);
    expect((await ask("withdraw", { stage: "allowed", by: "chair", papers: ["reasons"] })).outcome).toBe("may");
  });

  it("says of the terms of another stage that they are not asked", async () => {
    const { findings } = await ask("withdraw", { stage: "proposed", by: "practice", papers: [] });
    expect(findings.find(({ requirement }) => requirement === "papers: allowed")?.because).toBe(
      "this is asked in the stage “Allowed” only",
    );
  });

  it("cannot be done where it does not stand", async () => {
    expect(await failed("withdraw", { stage: "closed", by: "practice", papers: [] })).toEqual(["stage"]);
  });
});

describe("times that must go by, and rights that lapse", () => {
  const close = { stage: "allowed", by: "practice", "allow.on": "2014-03-03", "consult.on": "2014-02-03" };

  it("waits until the day reached, which will do", async () => {
    expect(await failed("close", close, "2014-03-16")).toEqual(["waiting: cooling-off"]);
    expect((await ask("close", close, "2014-03-17")).outcome).toBe("may");
  });

  it("lapses after the latest of two acts", async () => {
    expect((await ask("close", close, "2014-06-03")).outcome).toBe("may");
    expect(await failed("close", close, "2014-06-04")).toEqual(["lapsed: closing"]);
  });

  it("does not run while one of the two has not been done", async () => {
    expect((await ask("close", { ...close, "consult.on": "none" }, "2014-06-04")).outcome).toBe("may");
  });

  it("lapses after the earliest of two days, leaving out one that there was none of", async () => {
    const object = { stage: "allowed", by: "neighbour", patientsTold: "2014-03-10", councilTold: "2014-03-03" };
    expect((await ask("object", object, "2014-03-13")).outcome).toBe("may");
    expect(await failed("object", object, "2014-03-14")).toEqual(["lapsed: objecting"]);
    expect((await ask("object", { ...object, councilTold: "none" }, "2014-03-14")).outcome).toBe("may");
    expect((await ask("object", { ...object, patientsTold: "none", councilTold: "none" })).outcome).toBe("may");
    const { councilTold: _, ...unknown } = object;
    expect((await ask("object", unknown, "2014-03-14")).outcome).toBe("undetermined");
  });
});

describe("a procedure that comes again each year", () => {
  const recurs = async (on: string, ...dates: readonly string[]) =>
    (await ask("recurs", { cases: dates.map((date) => ({ date })) }, on)).outcome;

  it("is due until its day, met when begun in time, overdue the day after, and stays so", async () => {
    expect(await recurs("2014-05-01")).toBe("due");
    expect(await recurs("2014-05-01", "2014-05-01")).toBe("met");
    expect(await recurs("2014-05-02")).toBe("overdue");
    expect(await recurs("2014-06-01", "2014-05-02")).toBe("overdue");
    expect(await recurs("2014-05-01", "2014-03-31")).toBe("due");
  });
});

describe("a complaint", () => {
  const sample = constitutionOf(kindsOfSamples, complaint);

  it("begins with its grounds, by the practice", async () => {
    const begin = (facts: GivenFacts) => decided(sample, "procedures/complaint/begin", facts);
    expect((await begin({ by: "practice", papers: ["grounds"] })).outcome).toBe("may");
    expect((await begin({ by: "group", papers: ["grounds"] })).outcome).toBe("may-not");
  });

  it.each([
    ["to: mediated", "to: mediation", /^unknown-reference: `mediation` is not one of the stages/],
    ["metBy: decide", "metBy: decided", /^unknown-reference: `decided` is not one of the actions/],
    ["onDay: meetingDate", "onDay: amount", /^types-differ: `amount` is not a date/],
    ["dismissed: turned-down", "dismissed: turned-down, void: closed", /^no-such-outcome: `rules\/well-founded`/],
    ["meet: { by: each party", "heard: { by: each party", /^name-means-two-things: `heard` means two things/],
  ])("with `%s` written `%s` is refused in words", (written, instead, problem) => {
    expect(problemsOf(kindsOfSamples, complaint)).toEqual([]);
    expect(problemsOf(kindsOfSamples, complaint.replace(written, instead))).toContainEqual(
      expect.stringMatching(problem),
    );
  });
});
