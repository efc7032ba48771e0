import { describe, expect, it } from "vitest";
import { openedCaseEnded } from "../../../engine/procedures/opened-case.ts";
import { accepted, day, deadline, goOn, reasons, saltings, story } from "./saltings.ts";
import type { Story } from "./saltings.ts";

const group = saltings();
const premium = (facts: Readonly<Record<string, boolean>> = {}) =>
  story(group, {
    procedure: "procedures/premium",
    by: "body",
    on: "2014-04-01",
    parties: { practice: "Dr Shah's practice", body: "The group" },
    papers: { "statement-of-achievement": "61 of 100" },
    facts,
  });
const recalled = () =>
  story(group, { procedure: "procedures/recall", by: "members", on: "2014-05-01" }, [
    "2014-05-20",
    "members",
    "vote",
    { facts: { "resolutions/recall-vote": { for: 9, against: 3 } } },
  ]);
const told = (sofar: Story, on: string, outcome: string, procedure = "procedures/election"): Story =>
  accepted(sofar, openedCaseEnded(sofar.constitution, sofar.case, { procedure, outcome, on: day(on) }));

describe("a case that opens another", () => {
  it("an appeal against a premium opens a dispute, in which the practice is the appellant", async () => {
    const appealed = await goOn(await premium(), ["2014-04-20", "practice", "appeal"]);
    expect(appealed.case.opened).toEqual([
      {
        procedure: "procedures/dispute",
        on: "2014-04-20",
        parties: { appellant: "Dr Shah's practice", respondent: "The group" },
        facts: {},
      },
    ]);
    const over = told(appealed, "2014-07-01", "settled", "procedures/dispute");
    expect(over.case.ended).toEqual({ outcome: "paid", on: "2014-07-01", adverseTo: [] });
    expect(over.case.opened[0]?.outcome).toBe("settled");
  });

  it("a recall opens an election and rests until somebody is elected", async () => {
    const interim = await goOn(await recalled(), ["2014-05-25", "secretary", "call-election"]);
    expect(interim.case.stage).toBe("interim");
    expect(told(interim, "2014-07-01", "elected").case.ended?.outcome).toBe("replaced");
    const failed = told(interim, "2014-07-01", "failed");
    expect(failed.case.stage).toBe("recalled");
    expect(deadline(failed, "election")).toBe("running 2014-07-15");
    const again = await goOn(failed, ["2014-07-02", "secretary", "call-election"]);
    expect(again.case).toMatchObject({ stage: "interim", opened: [{ outcome: "failed" }, {}] });
    expect(told(again, "2014-09-01", "elected").case.opened.map(({ outcome }) => outcome)).toEqual([
      "failed",
      "elected",
    ]);
  });

  it("goes on at once where the other had ended before it was awaited", async () => {
    const prepared = await goOn(await recalled(), ["2014-05-21", "secretary", "prepare-election"]);
    const noted = told(prepared, "2014-05-22", "elected");
    expect(noted.case.stage).toBe("recalled");
    const over = await goOn(noted, ["2014-05-23", "secretary", "hand-over"]);
    expect(over.last.map(({ type }) => type)).toEqual(["done", "opened-case-ended"]);
    expect(over.case.ended).toEqual({ outcome: "replaced", on: "2014-05-23", adverseTo: [] });
  });

  it("does not go round for ever where the other ended without a result", async () => {
    const prepared = told(
      await goOn(await recalled(), ["2014-05-21", "secretary", "prepare-election"]),
      "2014-05-22",
      "failed",
    );
    const back = await goOn(prepared, ["2014-05-23", "secretary", "hand-over"]);
    expect(back.case.stage).toBe("recalled");
  });

  it("opens one by time alone where the constitution says so", async () => {
    const late = await goOn(await recalled(), ["2014-06-04", "secretary", "call-election"]);
    expect(late.last[0]).toMatchObject({
      type: "missed",
      on: "2014-06-04",
      consequence: "opens election",
      opens: { procedure: "procedures/election", on: "2014-06-04" },
    });
    expect(late.case.opened).toHaveLength(2);
  });

  it("goes to another stage by time alone: nobody called the vote", async () => {
    const forgotten = await story(group, { procedure: "procedures/recall", by: "members", on: "2014-05-01" });
    const facts = { "resolutions/recall-vote": { for: 9, against: 3 } };
    expect((await goOn(forgotten, ["2014-05-29", "members", "vote", { facts }])).case.stage).toBe("recalled");
    expect(await reasons(forgotten, ["2014-05-30", "members", "vote", { facts }])).toEqual([
      "ended: The case ended on 2014-05-30: `kept`. Nothing more can be done in it.",
    ]);
  });

  it("is not told of what cannot be", async () => {
    const interim = await goOn(await recalled(), ["2014-05-25", "secretary", "call-election"]);
    const say = (procedure: string, outcome: string, on = "2014-06-01", constitution = group) => {
      const step = openedCaseEnded(constitution, interim.case, { procedure, outcome, on: day(on) });
      return step.kind === "refused"
        ? step.reasons.map(({ failed, message }) => `${failed}: ${message}`)
        : ["accepted"];
    };
    expect(say("procedures/election", "electd")).toEqual(["procedure: `electd` is no end of “Leadership election”."]);
    expect(say("procedures/dispute", "settled")).toEqual([
      "procedure: This case has opened none of `procedures/dispute` that has not ended yet.",
    ]);
    expect(say("procedures/election", "elected", "2014-05-24")).toEqual([
      "date: `2014-05-24` is before `2014-05-25`, the day on which the last thing in this case happened.",
    ]);
    expect(say("procedures/election", "elected", "2014-06-01", saltings(["28 days", "29 days"]))).toEqual([
      expect.stringContaining("constitution: The case runs under `saltings@1`"),
    ]);
  });
});

describe("a decision that falls to the first who is not conflicted", () => {
  const neither = { chairConflicted: false, deputyConflicted: false };

  it.each([
    ["chair", { chairConflicted: false, deputyConflicted: false }],
    ["deputy", { chairConflicted: true, deputyConflicted: false }],
    ["body", { chairConflicted: true, deputyConflicted: true }],
  ])("is for the %s", async (who, facts) => {
    const begun = await premium(facts);
    for (const by of ["chair", "deputy", "body"]) {
      if (by === who) await goOn(begun, ["2014-04-02", by, "excuse"]);
      else expect(await reasons(begun, ["2014-04-02", by, "excuse"])).toEqual([expect.stringMatching(/^role: /)]);
    }
  });

  it("is open while it is not known whether the first is conflicted", async () => {
    const begun = await premium({ deputyConflicted: false });
    expect(await reasons(begun, ["2014-04-02", "deputy", "excuse"])).toEqual([
      expect.stringMatching(/^not-known: It is not known: .*Chair conflicted/),
    ]);
    await goOn(await premium(neither), ["2014-04-02", "chair", "excuse"]);
  });
});
