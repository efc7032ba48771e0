import { describe, expect, it } from "vitest";
import type { GivenFacts } from "../../../../engine/decisions/given.ts";
import { constitutionOf, decided, refused } from "../small-constitution.ts";
import { dispute, kindsOfSamples } from "./sample-procedures.ts";

const constitution = constitutionOf(kindsOfSamples, dispute);
const ask = (action: string, facts: GivenFacts, on?: string) =>
  decided(constitution, `procedures/dispute/${action}`, facts, on);
const failed = async (action: string, facts: GivenFacts, on?: string) =>
  (await ask(action, facts, on)).findings.filter(({ met }) => met === "no").map(({ requirement }) => requirement);

describe("what may be done in a dispute", () => {
  it("can be asked of every action, and whether a case may begin", () => {
    const addresses = [...constitution.questions.keys()].filter((each) => each.startsWith("procedures/"));
    expect(addresses).toHaveLength(15);
    expect(addresses.slice(0, 3)).toEqual([
      "procedures/dispute/begin",
      "procedures/dispute/involve-lmc",
      "procedures/dispute/settle",
    ]);
  });

  it("begins with either party, and with nobody else", async () => {
    expect((await ask("begin", { by: "appellant" })).outcome).toBe("may");
    expect((await ask("begin", { by: "respondent" })).outcome).toBe("may");
    expect(await failed("begin", { by: "panel-chair" })).toEqual(["role"]);
  });

  const request = { stage: "informal", by: "appellant", papers: ["grounds"], "involve-lmc": "done" };

  it("goes to a hearing once the LMC was involved and the grounds are there", async () => {
    expect((await ask("request-hearing", request)).outcome).toBe("may");
  });

  it.each([
    ["stage", { stage: "screening" }],
    ["role", { by: "accountable-officer" }],
    ["role", { by: "anybody-else" }],
    ["papers", { papers: [] }],
    ["when", { "involve-lmc": "not-done" }],
  ])("is refused for its %s alone, and says so", async (requirement, changed) => {
    const facts = { ...request, ...changed };
    expect((await ask("request-hearing", facts)).outcome).toBe("may-not");
    expect(await failed("request-hearing", facts)).toEqual([requirement]);
  });

  it("is not decided while a guard is not known, and names what is missing", async () => {
    const decision = await ask("request-hearing", { stage: "informal", by: "appellant", papers: ["grounds"] });
    expect(decision.outcome).toBe("undetermined");
    expect(decision.missing).toEqual([{ fact: "involve-lmc", question: "Has this been done: Involve LMC?" }]);
  });

  it("names the capacity in which the LMC is involved", async () => {
    const facts = { stage: "informal", by: "respondent" };
    expect((await ask("involve-lmc", { ...facts, capacity: "mediation" })).outcome).toBe("may");
    expect(await failed("involve-lmc", { ...facts, capacity: "none" })).toEqual(["capacity"]);
  });

  it("convenes a panel that is properly constituted", async () => {
    const facts = { stage: "screening", by: "accountable-officer" };
    const panel = [{ seat: "chair" }, { seat: "lmc" }];
    expect((await ask("convene", { ...facts, "panels/dispute-panel": "properly-constituted" })).outcome).toBe("may");
    expect((await ask("convene", { ...facts, "panels/dispute-panel": { panel } })).outcome).toBe("may");
    expect(await failed("convene", { ...facts, "panels/dispute-panel": { panel: panel.slice(1) } })).toEqual(["when"]);
  });

  it("determines whichever way the panel decided, but not while its vote is void", async () => {
    const facts = { stage: "deliberating", by: "panel-chair" };
    expect((await ask("determine", { ...facts, "resolutions/panel-decision": "lost" })).outcome).toBe("may");
    expect(await failed("determine", { ...facts, "resolutions/panel-decision": "void" })).toEqual(["when"]);
  });

  it("refuses a stage, a person and a paper that there are not", async () => {
    const told = await refused(constitution, "procedures/dispute/request-hearing", {
      ...request,
      stage: "appeal",
      by: "lmc",
      papers: ["ground"],
    });
    expect(told.map(({ facts }) => facts).flat()).toEqual(["stage", "by", "papers"]);
  });

  it("takes the facts of the whole case, whichever of them an action needs", async () => {
    const facts = { ...request, concernsContract: true, "request-hearing.on": "none", hearingDate: "2014-01-20" };
    expect((await ask("request-hearing", facts)).outcome).toBe("may");
  });
});

describe("a hearing over Christmas", () => {
  const fix = {
    stage: "preparing",
    by: "panel-secretary",
    "request-hearing.on": "2013-12-18",
    hearingDate: "2014-01-20",
  };

  it("can be fixed for the last day, with the working of every deadline", async () => {
    const decision = await ask("fix-hearing", fix, "2014-01-09");
    expect(decision.outcome).toBe("may");
    expect(decision.findings.map(({ requirement, because }) => `${requirement}: ${because}`).slice(2)).toEqual([
      "keeps: hearing: 20 working days from Wed 18 Dec 2013 is Mon 20 Jan 2014 (25 and 26 Dec and 1 Jan are bank holidays); the hearing date is Mon 20 Jan 2014: it can be kept",
      "keeps: notice: 7 working days before Mon 20 Jan 2014 is Thu 9 Jan 2014; the date asked about is Thu 9 Jan 2014: it can be kept",
      "keeps: documents: 5 working days before Mon 20 Jan 2014 is Mon 13 Jan 2014; the date asked about is Thu 9 Jan 2014: it can be kept",
    ]);
  });

  it.each([
    ["the day after the last on which notice can be given", "2014-01-10", {}, ["keeps: notice"]],
    ["too late for the documents as well", "2014-01-14", {}, ["keeps: notice", "keeps: documents"]],
    ["for a day after the last of the hearing", "2014-01-09", { hearingDate: "2014-01-21" }, ["keeps: hearing"]],
  ])("cannot be fixed %s", async (_words, on, changed, requirements) => {
    expect(await failed("fix-hearing", { ...fix, ...changed }, on)).toEqual(requirements);
  });

  it("is not decided while it is not known when the hearing was requested", async () => {
    const { "request-hearing.on": _, ...facts } = fix;
    const decision = await ask("fix-hearing", facts, "2014-01-09");
    expect(decision.outcome).toBe("undetermined");
    expect(decision.missing.map(({ fact }) => fact)).toEqual(["request-hearing.on"]);
  });

  it("is held on the day that was fixed", async () => {
    const facts = { stage: "preparing", by: "panel-chair", hearingDate: "2014-01-20" };
    expect((await ask("hold-hearing", facts, "2014-01-20")).outcome).toBe("may");
    expect(await failed("hold-hearing", facts, "2014-01-21")).toEqual(["day"]);
    expect(await failed("hold-hearing", { ...facts, hearingDate: "none" }, "2014-01-20")).toEqual(["day"]);
  });

  it("would be fixed too late if the guard were not there (control)", async () => {
    const unguarded = constitutionOf(kindsOfSamples, dispute.replace(", when: { deadlines: can-all-be-kept }", ""));
    const { "request-hearing.on": _, ...facts } = fix;
    expect((await decided(unguarded, "procedures/dispute/fix-hearing", facts, "2014-01-14")).outcome).toBe("may");
  });
});

describe("the right to refer a dispute", () => {
  const refer = {
    stage: "determined",
    by: "appellant",
    papers: ["parties", "contract", "statement"],
    concernsContract: true,
    matterArose: "2011-05-10",
    matterDiscovered: "none",
  };

  it("lapses the day after three years beginning with the day the matter arose", async () => {
    expect((await ask("refer", refer, "2014-05-09")).outcome).toBe("may");
    expect(await failed("refer", refer, "2014-05-10")).toEqual(["lapsed: referral"]);
  });

  it("runs from the day the matter was discovered, where that was later", async () => {
    const facts = { ...refer, matterDiscovered: "2012-01-01" };
    expect((await ask("refer", facts, "2014-05-10")).outcome).toBe("may");
    expect(await failed("refer", facts, "2015-01-01")).toEqual(["lapsed: referral"]);
  });

  it("is not decided while it is not known whether and when it was discovered", async () => {
    const { matterDiscovered: _, ...facts } = refer;
    const decision = await ask("refer", facts, "2014-05-10");
    expect(decision.outcome).toBe("undetermined");
    expect(decision.missing.map(({ fact }) => fact)).toEqual(["matterDiscovered"]);
  });
});
