import { describe, expect, it } from "vitest";
import { decide } from "../../../../engine/decisions/decide.ts";
import { duties } from "../../../../engine/provisions/duties/duties.ts";
import { powers } from "../../../../engine/provisions/powers/powers.ts";
import { constitutionOf, decided, sentencesOf } from "../small-constitution.ts";

const kinds = [duties, powers];

const model = constitutionOf(
  kinds,
  `duties:
  practice-survey:
    title: Annual survey of practices
    owedBy: the group
    owedTo: practices
    atLeast: 1
    each: governance year
    jointlyBy: { lmcs: { title: the LMCs }, equip: { title: EQUIP } }
    steps:
      issued: { title: The questionnaire is issued }
      closed: { title: The survey is closed }
      analysed: { title: The answers are analysed, by: [the LMCs, EQUIP] }
      fed-back: { title: What was found is fed back, to: the group }
  performance-consultation: { title: Consultation on the performance regime, owedBy: the group, owedTo: the LMC, atLeast: 1, each: governance year }
  premium-consultation: { title: Consultation on the premium, owedBy: the group, owedTo: the LMC, how: formally, atLeast: 1, each: governance year }
  monitoring-return: { title: Data return, owedBy: practices, forEach: practice, atLeast: 1, each: quarter, standing: optional }
  practice-leads:
    title: Commissioning and prescribing leads
    owedBy: practices
    forEach: practice
    nominates: { commissioning-lead: { title: a commissioning lead }, prescribing-lead: { title: a prescribing lead } }
    reading:
      taken: Whether one person can be both is left open.
      instead:
        one-person: { says: One person can be both., onePersonForSeveral: allowed }
  information-requests:
    title: Answer to a request for information
    owedBy: practices
    forEach: practice
    after: the request was received
    reading:
      taken: Timely is left to local agreement.
      instead:
        ten-working-days: { says: Timely means ten working days., within: 10 working days }
  declaration-on-taking-office: { title: Declaration of interests, owedBy: members of the Board, owedTo: the accountable officer, within: 28 days, after: taking office }
  declaration-of-change: { title: Declaration of a change, owedBy: members of the Board, owedTo: the accountable officer, within: 28 days, after: the change }
powers:
  expel-practice: { title: Expel a practice, allowed: never, favours: practices }
  manage-contracts: { title: Manage primary medical contracts, allowed: never }
`,
);

const on = Temporal.PlainDate.from("2014-05-01");

describe("the duties of the model", () => {
  it("can all be asked", () => {
    expect([...model.questions.keys()]).toContain("duties/practice-survey/steps");
    expect([...model.questions.keys()]).toHaveLength(11);
  });

  it("a survey fed back is done, however late, because no time is stated for it", async () => {
    const facts = {
      issuedOn: "2013-05-01",
      closedOn: "2013-06-01",
      analysedOn: "2013-07-01",
      analysedBy: ["the LMCs", "EQUIP"],
      fedBackOn: "2014-04-30",
    };
    expect((await decided(model, "duties/practice-survey/steps", facts)).outcome).toBe("met");
    const open = await decided(model, "duties/practice-survey/steps", { ...facts, fedBackOn: "none" });
    expect(open.outcome).toBe("undetermined");
    expect(open.silent).toHaveLength(1);
  });

  it("a rival reading decides what the reading taken leaves open", async () => {
    const facts = { event: "2014-04-01", done: "2014-04-15" };
    const question = "duties/information-requests";
    expect((await decided(model, question, facts)).outcome).toBe("met");
    expect((await decided(model, question, { ...facts, done: "none" })).outcome).toBe("undetermined");
    const rival = await decide(model, { question, facts, on, reading: "ten-working-days" });
    expect(rival.kind === "decided" ? rival.decision.outcome : rival.refusals).toBe("met");
    const late = await decide(model, {
      question,
      facts: { ...facts, done: "2014-04-16" },
      on,
      reading: "ten-working-days",
    });
    expect(late.kind === "decided" ? late.decision.outcome : late.refusals).toBe("overdue");
  });

  it("can be read aloud", () => {
    expect(sentencesOf(model, "duties/practice-survey")).toEqual([
      "It is owed by the group to practices.",
      "It is done at least once in each governance year.",
      "It is done jointly by the LMCs and EQUIP.",
      "Step 1: The questionnaire is issued.",
      "Step 2: The survey is closed.",
      "Step 3: The answers are analysed by the LMCs and EQUIP.",
      "Step 4: What was found is fed back to the group.",
    ]);
    expect(sentencesOf(model, "duties/premium-consultation")).toEqual([
      "It is owed by the group to the LMC.",
      "It is done formally.",
      "It is done at least once in each governance year.",
    ]);
    expect(sentencesOf(model, "duties/practice-leads")).toEqual([
      "It is owed by practices for each practice.",
      "It is done by nominating a commissioning lead and a prescribing lead.",
    ]);
    expect(sentencesOf(model, "duties/monitoring-return")).toEqual([
      "It is owed by practices.",
      "It is done at least once in each quarter for each practice.",
    ]);
  });
});
