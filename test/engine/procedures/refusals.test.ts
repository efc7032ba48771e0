import { describe, expect, it } from "vitest";
import { advance } from "../../../engine/procedures/advance.ts";
import { begin } from "../../../engine/procedures/begin.ts";
import type { BeginCommand } from "../../../engine/procedures/command.ts";
import {
  day,
  dispute,
  disputeBegun,
  fixed,
  goOn,
  reasons,
  refusal,
  requested,
  saltings,
  story,
  tried,
} from "./saltings.ts";

const group = saltings();
const begun = await dispute(group);
const preparing = await goOn(begun, ...requested("2013-12-18"));

describe("what is refused, in words, and changes nothing", () => {
  it("an action that there is not, with what was meant", async () => {
    const step = await refusal(begun, ["2013-12-01", "appellant", "setle"]);
    expect(step.reasons).toEqual([
      {
        failed: "action",
        message: "`setle` is not an action of “Dispute resolution procedure”.",
        help: "Did you mean `settle`?",
      },
    ]);
    expect(step.instead.map(({ action }) => action)).toEqual(["involve-lmc", "settle"]);
  });

  it.each([
    "xstate.done.state.dispute",
    "xstate.after.28.dispute.informal",
    "xstate.init",
    "deadline screened",
    "ended election",
    "*",
    "",
  ])("an event of the machine's own making or a forged one: %s", async (action) => {
    expect(await reasons(begun, ["2013-12-01", "appellant", action])).toEqual([
      expect.stringMatching(/^action: .* is not an action of/),
    ]);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "a name that every object has: %s",
    async (name) => {
      expect(await reasons(begun, ["2013-12-01", "appellant", name])).toEqual([
        expect.stringContaining("is not an action"),
      ]);
      expect(await reasons(begun, ["2013-12-01", name, "settle"])).toEqual([
        expect.stringMatching(/^role: .* is neither a party nor a role/),
      ]);
      const smuggled = JSON.parse(`{ "${name}": "yes" }`);
      expect(await reasons(begun, ["2013-12-01", "appellant", "settle", { facts: smuggled }])).toEqual([
        expect.stringMatching(/^facts: .* is not a fact of this procedure/),
      ]);
      expect(await reasons(begun, ["2013-12-01", "appellant", "settle", { papers: smuggled }])).toEqual([
        expect.stringMatching(/^papers: .* is not a paper that this needs/),
      ]);
      const step = await begin(group, { ...disputeBegun(), on: day("2013-12-01"), parties: smuggled });
      expect(step.kind === "refused" ? step.reasons.map(({ failed }) => failed) : []).toEqual([
        "parties",
        "parties",
        "parties",
      ]);
    },
  );

  it("an action of another stage", async () => {
    const step = await refusal(begun, ["2013-12-01", "panel-chair", "hold-hearing"]);
    expect(step.reasons).toEqual([
      {
        failed: "stage",
        message:
          "`hold-hearing` belongs to the stage “Preparing”; the case is in the stage “Stage 1: the informal process”.",
        help: "Here can be done: `involve-lmc`, `settle` and `request-hearing`.",
      },
    ]);
  });

  it("the wrong role, and nobody at all", async () => {
    expect(await reasons(preparing, ["2014-01-02", "appellant", "give-notice"])).toEqual([
      "role: Done by one who may: it is for the panel secretary to do; the appellant does it.",
    ]);
    expect(await reasons(preparing, ["2014-01-02", "secretary", "give-notice"])).toEqual([
      "role: `secretary` is neither a party nor a role of “Dispute resolution procedure”.",
    ]);
  });

  it("papers that are missing, empty, or not asked for", async () => {
    const involved = await goOn(begun, ["2013-12-01", "appellant", "involve-lmc", { as: "mediation" }]);
    const request = (papers: Readonly<Record<string, string>>) =>
      reasons(involved, ["2013-12-02", "appellant", "request-hearing", { papers }]);
    expect(await request({})).toEqual([
      "papers: With its papers: these papers must come with it: grounds; missing: grounds.",
    ]);
    expect(await request({ grounds: " " })).toEqual(["papers: The paper `grounds` is empty."]);
    expect(await request({ grounds: "as enclosed", ground: "x" })).toEqual([
      "papers: `ground` is not a paper that this needs.",
    ]);
  });

  it("a capacity that is missing or not one of those named", async () => {
    expect(await reasons(begun, ["2013-12-01", "appellant", "involve-lmc"])).toEqual([
      expect.stringMatching(/capacity/),
    ]);
    expect(await reasons(begun, ["2013-12-01", "appellant", "involve-lmc", { as: "advise" }])).toEqual([
      "capacity: `advise` is not a capacity in which this is done.",
    ]);
    expect(await reasons(begun, ["2013-12-01", "appellant", "settle", { as: "advice" }])).toEqual([
      "capacity: `advice` is not a capacity in which this is done.",
    ]);
  });

  it("a guard that does not hold, with what may be done instead and the decision", async () => {
    const step = await refusal(begun, [
      "2013-12-01",
      "appellant",
      "request-hearing",
      { papers: { grounds: "as enclosed" } },
    ]);
    expect(step.reasons.map(({ failed, message }) => `${failed}: ${message}`)).toEqual([
      "guard: What must hold first: The step “Involve the LMC”: not done (must be done).",
    ]);
    expect(step.instead.map(({ action, by }) => `${by}: ${action}`)).toEqual([
      "appellant: involve-lmc",
      "appellant: settle",
    ]);
    expect(step.decision).toMatchObject({ question: "procedures/dispute/request-hearing", outcome: "may-not" });
  });

  it("a day before the case began, or before the last thing happened", async () => {
    expect(await reasons(begun, ["2013-11-24", "appellant", "settle"])).toEqual([
      "date: `2013-11-24` is before `2013-11-25`, the day on which the case began.",
    ]);
    expect(await reasons(preparing, ["2013-12-19", "panel-secretary", "give-notice"])).toEqual([
      "date: `2013-12-19` is before `2013-12-20`, the day on which the last thing in this case happened.",
    ]);
  });

  it("a day that there is not, or beyond the calendar", async () => {
    expect(await reasons(preparing, fixed("2014-01-02", "2014-02-30"))).toEqual([
      expect.stringMatching(/^facts: `hearingDate`: /),
    ]);
    const late = await dispute(group, ["2028-12-20", "appellant", "involve-lmc", { as: "advice" }]);
    expect(await reasons(late, ["2028-12-20", "appellant", "request-hearing", { papers: { grounds: "x" } }])).toEqual([
      expect.stringContaining("the calendar `england-and-wales` only covers"),
    ]);
  });

  it("a constitution that is not the one the case runs under", async () => {
    const step = await advance(saltings(["within: 7 days", "within: 8 days"]), begun.case, {
      action: "settle",
      by: "appellant",
      on: day("2013-12-01"),
    });
    expect(step).toMatchObject({ kind: "refused", reasons: [{ failed: "constitution" }] });
  });

  it("facts of the wrong type, facts that there are not, and no fact where one is asked for", async () => {
    const give = (facts: NonNullable<BeginCommand["facts"]>) =>
      reasons(preparing, ["2014-01-02", "panel-secretary", "fix-hearing", { facts }]);
    expect(await give({ hearingDate: 20 })).toEqual([expect.stringMatching(/^facts: `hearingDate`: /)]);
    expect(await give({ hearingDay: "2014-01-20" })).toEqual(["facts: `hearingDay` is not a fact of this procedure."]);
    expect(await give({ hearingDate: "2014-01-20", concernsContract: "yes" })).toEqual([
      expect.stringMatching(/^facts: `concernsContract`: /),
    ]);
    expect(await give({})).toEqual([expect.stringMatching(/^not-known: It is not known: .*Hearing date/)]);
    const election = await story(group, {
      procedure: "procedures/election",
      by: "returning-officer",
      on: "2014-01-02",
    });
    expect(await reasons(election, ["2014-01-03", "returning-officer", "declare"])).toEqual([
      "not-known: It is not said: `places`.",
    ]);
  });

  it.each([
    ["stage", "screening"],
    ["by", "accountable-officer"],
    ["papers", ["grounds"]],
    ["began", "2012-01-01"],
    ["involve-lmc", "done"],
    ["involve-lmc.on", "2013-12-01"],
    ["screening.entered", "2013-12-01"],
    ["hearing.recorded", "2030-01-01"],
    ["procedures/dispute/request-hearing", { stage: "informal", "involve-lmc": "done", papers: ["grounds"] }],
    ["procedures/dispute/begin", "may"],
  ])("what follows from the case and is nobody's to say: %s", async (name, value) => {
    const papers = { grounds: "as enclosed" };
    expect(
      await reasons(begun, ["2013-12-01", "appellant", "request-hearing", { papers, facts: { [name]: value } }]),
    ).toEqual([`facts: \`${name}\` follows from the case and cannot be given as a fact.`]);
  });

  it("a date that only another may fix", async () => {
    expect(
      await reasons(preparing, ["2014-01-02", "appellant", "send-documents", { facts: { hearingDate: "2014-03-03" } }]),
    ).toEqual(["facts: `hearingDate` is given with `fix-hearing`, not with `send-documents`."]);
    expect(await reasons(preparing, ["2014-01-02", "panel-chair", "hold-hearing"])).toEqual([
      "deadline: On its day: the hearing date: the hearing date has not been fixed.",
    ]);
  });
});

describe("a case that cannot begin", () => {
  const refusedBegin = async (command: Partial<BeginCommand>) => {
    const step = await begin(group, {
      ...disputeBegun(),
      parties: { appellant: "A", respondent: "B" },
      on: day("2013-11-25"),
      ...command,
    });
    return step.kind === "refused" ? step.reasons.map(({ failed, message }) => `${failed}: ${message}`) : ["accepted"];
  };

  it("of a procedure that there is not, by nobody, between nobody, with papers nobody asked for", async () => {
    expect(await refusedBegin({ procedure: "procedures/disputes" })).toEqual([
      "procedure: `procedures/disputes` is not a procedure of “Constitution of the Saltings group”.",
    ]);
    expect(await refusedBegin({ procedure: "offices/chair" })).toEqual([expect.stringMatching(/^procedure: /)]);
    expect(await refusedBegin({ by: "applicant" })).toEqual([expect.stringMatching(/^role: /)]);
    expect(await refusedBegin({ by: "panel-chair" })).toEqual([expect.stringMatching(/^role: /)]);
    expect(await refusedBegin({ parties: { appellant: "A" } })).toEqual([
      "parties: It is not said who the `respondent` is.",
    ]);
    expect(await refusedBegin({ parties: { appellant: "A", respondent: "B", other: "C" } })).toEqual([
      "parties: `other` is not a party.",
    ]);
    expect(await refusedBegin({ papers: { grounds: "x" } })).toEqual([
      "papers: `grounds` is not a paper that this needs.",
    ]);
    expect(await refusedBegin({ facts: { stage: "determined" } })).toEqual([
      "facts: `stage` follows from the case and cannot be given as a fact.",
    ]);
    expect(await refusedBegin({ facts: { kind: "practice" } })).toEqual([expect.stringMatching(/^facts: `kind`: /)]);
    expect(await refusedBegin({})).toEqual(["accepted"]);
  });

  it("without the papers it needs", async () => {
    const step = await begin(group, {
      procedure: "procedures/premium",
      by: "body",
      on: day("2014-04-01"),
      parties: { practice: "A", body: "B" },
    });
    expect(step).toMatchObject({ kind: "refused", reasons: [{ failed: "papers" }], decision: { outcome: "may-not" } });
  });
});

it("control: the same steps are accepted where nothing is wrong with them", async () => {
  expect((await tried(begun, ["2013-12-01", "appellant", "settle"])).kind).toBe("accepted");
  expect((await tried(preparing, fixed("2014-01-08", "2014-01-20"))).kind).toBe("accepted");
});
