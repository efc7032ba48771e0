import { describe, expect, it } from "vitest";
import { allowed } from "../../../engine/procedures/allowed.ts";
import { due } from "../../../engine/procedures/due.ts";
import {
  day,
  deadline,
  dispute,
  fixed,
  reasons,
  requested,
  saltings,
  story,
  disputeBegun,
  goOn,
  working,
} from "./saltings.ts";

const group = saltings();
const toHearing = await dispute(group, ...requested("2013-12-18"), fixed("2014-01-08", "2014-01-20"));

describe("a dispute over Christmas", () => {
  it("takes its course from the informal process to the decision, and every date is explained", async () => {
    const held = await goOn(
      toHearing,
      ["2014-01-09", "panel-secretary", "give-notice"],
      ["2014-01-13", "appellant", "send-documents"],
      ["2014-01-13", "respondent", "send-documents"],
      ["2014-01-20", "panel-chair", "hold-hearing"],
      [
        "2014-01-22",
        "panel-chair",
        "determine",
        { facts: { "resolutions/panel-decision": { present: 3, for: 2, against: 1 } } },
      ],
      ["2014-01-27", "panel-chair", "notify-parties"],
      ["2014-02-03", "appellant", "accept"],
    );
    expect(held.case.ended).toEqual({ outcome: "determined", on: "2014-02-03", adverseTo: [] });
    expect(held.case.outcomes).toEqual({ "resolutions/panel-decision": "carried" });
    expect(held.case.deadlines.map(({ id, party, state, working: words }) => [party ?? id, state, words])).toEqual([
      [
        "screened",
        "met",
        "10 working days from Wed 18 Dec 2013 is Mon 6 Jan 2014 (25 and 26 Dec and 1 Jan are bank holidays)",
      ],
      [
        "hearing",
        "met",
        "20 working days from Wed 18 Dec 2013 is Mon 20 Jan 2014 (25 and 26 Dec and 1 Jan are bank holidays)",
      ],
      ["notice", "met", "7 working days before Mon 20 Jan 2014 is Thu 9 Jan 2014"],
      ["appellant", "met", "5 working days before Mon 20 Jan 2014 is Mon 13 Jan 2014"],
      ["respondent", "met", "5 working days before Mon 20 Jan 2014 is Mon 13 Jan 2014"],
      ["decision", "met", "7 days from Mon 20 Jan 2014 is Mon 27 Jan 2014"],
    ]);
    const determined = held.events.find((event) => event.type === "done" && event.action === "determine");
    expect(determined).toMatchObject({ verdict: "carried", stage: "determined" });
  });

  it("says what is due, the most pressing first", () => {
    const list = due(group, toHearing.case, day("2014-01-08")).map(({ title, party, daysLeft }) => [
      title,
      party,
      daysLeft,
    ]);
    expect(list).toEqual([
      ["Notice", undefined, 1],
      ["Documents", "appellant", 5],
      ["Documents", "respondent", 5],
      ["Hearing", undefined, 12],
    ]);
  });

  it("says who may do what next", async () => {
    const next = await allowed(group, toHearing.case, { on: day("2014-01-08") });
    expect(next.map(({ action, by, verdict }) => `${by}: ${action} ${verdict}`)).toEqual([
      "panel-secretary: fix-hearing not-known",
      "panel-secretary: give-notice may",
      "appellant: send-documents may",
      "respondent: send-documents may",
    ]);
    const onTheDay = await allowed(group, toHearing.case, { on: day("2014-01-20"), by: "panel-chair" });
    expect(onTheDay.map(({ action, leadsTo }) => [action, leadsTo])).toEqual([["hold-hearing", ["deliberating"]]]);
  });

  it("is another story where the limits are others, in YAML alone", async () => {
    const brisk = saltings([
      "within: 20 working days, after: request-hearing",
      "within: 10 working days, after: request-hearing",
    ]);
    const other = await dispute(brisk, ...requested("2013-12-18"));
    expect(working(other, "hearing")).toBe(
      "10 working days from Wed 18 Dec 2013 is Mon 6 Jan 2014 (25 and 26 Dec and 1 Jan are bank holidays)",
    );
    expect(await reasons(other, fixed("2013-12-23", "2014-01-07"))).toEqual([
      expect.stringContaining("Tue 7 Jan 2014: the hearing date is too late"),
    ]);
  });
});

describe("each deadline is kept on its last day and missed the day after", () => {
  const acts = {
    screened: ["accountable-officer", "convene", "2014-01-06"],
    notice: ["panel-secretary", "give-notice", "2014-01-09"],
    decision: ["panel-chair", "notify-parties", "2014-01-27"],
  } as const;

  it.each(["2014-01-06", "2014-01-07"])("convening on %s", async (on) => {
    const waiting = await story(group, disputeBegun(), ...requested("2013-12-18").slice(0, 2));
    if (on <= acts.screened[2]) {
      const kept = await goOn(waiting, [on, "accountable-officer", "convene"]);
      expect(deadline(kept, "screened")).toBe("met 2014-01-06");
    } else {
      expect(await reasons(waiting, [on, "accountable-officer", "convene"])).toEqual([
        "stage: `convene` belongs to the stage “Is it frivolous or vexatious?”; the case is in the stage “Preparing”.",
      ]);
    }
  });

  it("notice on the last day, or late and recorded as such", async () => {
    expect(deadline(await goOn(toHearing, [acts.notice[2], "panel-secretary", "give-notice"]), "notice")).toBe(
      "met 2014-01-09",
    );
    const late = await goOn(toHearing, ["2014-01-10", "panel-secretary", "give-notice"]);
    expect(
      late.last.map(({ type, on, deadlines }) => [type, on, deadlines.map(({ id, state }) => `${id} ${state}`)]),
    ).toEqual([
      ["missed", "2014-01-10", ["notice missed"]],
      ["done", "2014-01-10", ["notice met late"]],
    ]);
    expect(late.last[0]).toMatchObject({ deadline: "notice", consequence: "breach", stage: "preparing" });
  });

  it("documents, each party its own", async () => {
    const one = await goOn(
      toHearing,
      ["2014-01-13", "appellant", "send-documents"],
      ["2014-01-14", "respondent", "send-documents"],
    );
    expect(deadline(one, "documents", "appellant")).toBe("met 2014-01-13");
    expect(deadline(one, "documents", "respondent")).toBe("met late 2014-01-13");
  });

  it("the hearing itself: a day that is too late cannot be fixed", async () => {
    const before = await dispute(group, ...requested("2013-12-18"));
    await goOn(before, fixed("2014-01-08", "2014-01-20"));
    expect(await reasons(before, fixed("2014-01-08", "2014-01-21"))).toEqual([
      "deadline: Can be kept: Hearing: 20 working days from Wed 18 Dec 2013 is Mon 20 Jan 2014 (25 and 26 Dec and 1 Jan are bank holidays); the hearing date is Tue 21 Jan 2014: the hearing date is too late.",
    ]);
    expect(await reasons(before, fixed("2014-01-10", "2014-01-20"))).toEqual([
      expect.stringContaining("it can no longer be kept"),
    ]);
  });

  it.each([
    ["2014-01-27", "met 2014-01-27"],
    ["2014-01-28", "met late 2014-01-27"],
  ])("telling the parties on %s: %s", async (on, state) => {
    const decided = await goOn(
      toHearing,
      ["2014-01-20", "panel-chair", "hold-hearing"],
      [
        "2014-01-21",
        "panel-chair",
        "determine",
        { facts: { "resolutions/panel-decision": { present: 3, for: 1, against: 2 } } },
      ],
      [on, "panel-chair", "notify-parties"],
    );
    expect(deadline(decided, "decision")).toBe(state);
  });
});

describe("a right that lapses", () => {
  const papers = { parties: "as above", contract: "of 2012", statement: "as enclosed" };
  const determined = async (facts: Readonly<Record<string, string>>) => {
    const begun = await story(
      group,
      disputeBegun("2013-11-25", facts),
      ...requested("2013-12-18"),
      fixed("2014-01-08", "2014-01-20"),
    );
    return goOn(
      begun,
      ["2014-01-20", "panel-chair", "hold-hearing"],
      [
        "2014-01-20",
        "panel-chair",
        "determine",
        { facts: { "resolutions/panel-decision": { present: 3, for: 2, against: 1 } } },
      ],
    );
  };

  it("is there on its last day, three years beginning with the day the matter arose, and gone the day after", async () => {
    const known = await determined({ matterDiscovered: "none" });
    expect(deadline(known, "referral")).toBe("running 2016-11-19");
    expect((await goOn(known, ["2016-11-19", "appellant", "refer", { papers }])).case.ended?.outcome).toBe("referred");
    const lapsed = await reasons(known, ["2016-11-20", "appellant", "refer", { papers }]);
    expect(lapsed).toEqual([
      "deadline: The right has not lapsed: Referral: 3 years beginning with Wed 20 Nov 2013 end on Sat 19 Nov 2016; the date asked about is Sun 20 Nov 2016: the right has lapsed.",
    ]);
  });

  it("counts from the latest of two days, where there was a later one", async () => {
    const later = await determined({ matterDiscovered: "2013-12-02" });
    expect(deadline(later, "referral")).toBe("running 2016-12-01");
  });

  it("does not run while the second day is not recorded, and then it is asked for", async () => {
    const unknown = await determined({});
    expect(deadline(unknown, "referral")).toBeUndefined();
    expect(await reasons(unknown, ["2016-11-20", "appellant", "refer", { papers }])).toEqual([
      "not-known: It is not known: On which day: Matter discovered? None if there was none.",
    ]);
    const told = await goOn(unknown, [
      "2014-02-01",
      "appellant",
      "refer",
      { papers, facts: { matterDiscovered: "none" } },
    ]);
    expect(told.case.ended?.outcome).toBe("referred");
  });

  it("falls away when the case ends otherwise", async () => {
    const over = await goOn(await determined({ matterDiscovered: "none" }), ["2014-01-21", "appellant", "accept"]);
    expect(deadline(over, "referral")).toBe("fell away 2016-11-19");
    expect(await reasons(over, ["2014-01-22", "appellant", "refer", { papers }])).toEqual([
      "ended: The case ended on 2014-01-21: `determined`. Nothing more can be done in it.",
    ]);
  });
});
