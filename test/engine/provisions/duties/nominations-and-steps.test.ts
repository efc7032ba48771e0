import { describe, expect, it } from "vitest";
import { decided, sentencesOf } from "../small-constitution.ts";
import { asked, groupOwing, outcome } from "./invented-group.ts";

describe("nominating a commissioning and a prescribing lead", () => {
  const nominates =
    "forEach: practice, within: 1 month, after: joining the group, nominates: { commissioning-lead: { title: commissioning lead }, prescribing-lead: { title: prescribing lead } }";
  const facts = {
    event: "2013-04-01",
    commissioningLeadNominated: "2013-04-10",
    prescribingLeadNominated: "2013-05-01",
    onePersonNominatedForSeveral: false,
  };

  it("is met once both are nominated in time", async () => {
    const group = groupOwing(`${nominates}, onePersonForSeveral: not allowed`);
    expect(await outcome(group, "2014-01-01", facts)).toBe("met");
    expect(await outcome(group, "2014-01-01", { ...facts, prescribingLeadNominated: "2013-05-02" })).toBe("overdue");
    expect(await outcome(group, "2014-01-01", { ...facts, prescribingLeadNominated: "none" })).toBe("overdue");
    expect(await outcome(group, "2013-05-01", { ...facts, prescribingLeadNominated: "none" })).toBe("due");
  });

  it("one person for both is not enough, enough, or not said", async () => {
    const same = { ...facts, onePersonNominatedForSeveral: true };
    expect(await outcome(groupOwing(`${nominates}, onePersonForSeveral: not allowed`), "2014-01-01", same)).toBe(
      "overdue",
    );
    const allowed = groupOwing(`${nominates}, onePersonForSeveral: allowed`);
    expect(allowed.questions.get("duties/owed")?.facts.map(({ name }) => name)).not.toContain(
      "onePersonNominatedForSeveral",
    );
    const silent = groupOwing(nominates);
    expect(await outcome(silent, "2014-01-01", facts)).toBe("met");
    const decision = await asked(silent, "2014-01-01", same);
    expect(decision.outcome).toBe("undetermined");
    expect(decision.silent).toEqual(["whether one person can be nominated for several"]);
  });

  it("is said in sentences", () => {
    expect(sentencesOf(groupOwing(`${nominates}, onePersonForSeveral: allowed`), "duties/owed")).toEqual([
      "It is owed for each practice.",
      "It is done within 1 month of joining the group.",
      "It is done by nominating commissioning lead and prescribing lead.",
      "One person may be nominated for several.",
    ]);
  });
});

describe("a survey in its steps", () => {
  const steps = (fedBack: string): string =>
    `atLeast: 1, each: governance year, steps: { issued: { title: Issued }, analysed: { title: Analysed, by: [LMCs, EQUIP], within: 2 months }, fed-back: { title: Fed back, to: the group${fedBack} } }`;
  const ask = async (group: ReturnType<typeof groupOwing>, on: string, facts: Record<string, string | string[]>) =>
    decided(group, "duties/owed/steps", facts, on);
  const analysed = {
    issuedOn: "2014-01-10",
    analysedOn: "2014-03-10",
    analysedBy: ["LMCs", "EQUIP"],
    fedBackOn: "none",
  };

  it("is overdue where a step is not taken within its time of the one before", async () => {
    const group = groupOwing(steps(", within: 28 days"));
    const issued = { ...analysed, analysedOn: "none" };
    expect((await ask(group, "2014-03-10", issued)).outcome).toBe("due");
    expect((await ask(group, "2014-03-11", issued)).outcome).toBe("overdue");
    expect((await ask(group, "2014-04-07", analysed)).outcome).toBe("due");
    expect((await ask(group, "2014-04-08", analysed)).outcome).toBe("overdue");
    expect((await ask(group, "2014-05-01", { ...analysed, fedBackOn: "2014-04-07" })).outcome).toBe("met");
    expect((await ask(group, "2014-05-01", { ...analysed, fedBackOn: "2014-04-08" })).outcome).toBe("overdue");
  });

  it("says by which day, and that there is none until the step before is taken", async () => {
    const group = groupOwing(`${steps(", within: 28 days")}, ifMissed: { breachAfter: 7 days }`);
    const because = async (facts: Record<string, string | string[]>, id: string) =>
      (await ask(group, "2014-05-01", facts)).findings.find(({ requirement }) => requirement === id)?.because;
    expect(await because(analysed, "steps/fed-back/within")).toBe(
      "the last day for it is Monday 7 April 2014; it has not been done",
    );
    expect(await because({ ...analysed, fedBackOn: "2014-04-08" }, "steps/fed-back/breach")).toBe(
      "it is a breach after Monday 14 April 2014; it was done on Tuesday 8 April 2014",
    );
    expect(await because({ ...analysed, analysedOn: "none" }, "steps/fed-back/within")).toBe(
      "the step before it has not been taken, so there is no day for it yet",
    );
  });

  it("a step counts only if all took part, and not before the one it follows", async () => {
    const group = groupOwing(steps(", within: 28 days"));
    expect((await ask(group, "2014-03-11", { ...analysed, analysedBy: ["LMCs"] })).outcome).toBe("overdue");
    const early = await ask(group, "2014-03-11", { ...analysed, fedBackOn: "2014-03-09" });
    expect(early.outcome).toBe("due");
    expect(early.findings.find((each) => each.requirement === "steps/fed-back")?.because).toBe(
      "it was done on Sunday 9 March 2014, before the step it follows",
    );
  });

  it("is silent on a step without a time, and met when it is taken all the same", async () => {
    const group = groupOwing(steps(""));
    const open = await ask(group, "2014-12-01", analysed);
    expect(open.outcome).toBe("undetermined");
    expect(open.silent).toEqual(["by when this must be done: Fed back"]);
    expect((await ask(group, "2014-12-01", { ...analysed, fedBackOn: "2014-11-01" })).outcome).toBe("met");
  });

  it("a step missed can be a breach", async () => {
    const group = groupOwing(`${steps("")}, ifMissed: breach`);
    expect((await ask(group, "2014-03-11", { ...analysed, analysedOn: "none" })).outcome).toBe("breached");
    const lenient = groupOwing(`${steps("")}, ifMissed: { breachAfter: 7 days }`);
    expect((await ask(lenient, "2014-03-17", { ...analysed, analysedOn: "none" })).outcome).toBe("overdue");
    expect((await ask(lenient, "2014-03-18", { ...analysed, analysedOn: "none" })).outcome).toBe("breached");
  });

  it("is said in sentences", () => {
    expect(sentencesOf(groupOwing(steps(", within: 28 days")), "duties/owed").slice(1)).toEqual([
      "Step 1: Issued.",
      "Step 2: Analysed by LMCs and EQUIP, within 2 months of the step before.",
      "Step 3: Fed back to the group, within 28 days of the step before.",
    ]);
  });
});
