import { describe, expect, it } from "vitest";
import type { Story } from "./saltings.ts";
import {
  deadline,
  dispute,
  disputeBegun,
  fixed,
  reasons,
  requested,
  saltings,
  story,
  goOn,
  working,
} from "./saltings.ts";

/** A hearing requested on 7 September 2022; the day of mourning of 19 September was proclaimed on the 10th, nine days ahead. */
function mourning(...instead: readonly (readonly [string, string])[]): Promise<Story> {
  return story(saltings(...instead), disputeBegun("2022-09-01"), ...requested("2022-09-07").slice(0, 2));
}

describe("a bank holiday proclaimed while deadlines run", () => {
  it("moves them where the constitution says so, on the day of the proclamation, and says why", async () => {
    const before = await mourning();
    expect(deadline(before, "screened")).toBe("running 2022-09-21");
    const after = await goOn(before, ["2022-09-22", "accountable-officer", "convene"]);
    const [news] = after.last;
    expect(news).toMatchObject({ type: "holiday-proclaimed", on: "2022-09-10" });
    expect(news?.type === "holiday-proclaimed" ? news.because : []).toEqual([
      "Screened: Wed 21 Sep 2022 becomes Thu 22 Sep 2022. 10 working days from Wed 7 Sep 2022 is Thu 22 Sep 2022 (19 Sep is a bank holiday). The constitution says that a holiday proclaimed meanwhile moves it.",
      "Hearing: Wed 5 Oct 2022 becomes Thu 6 Oct 2022. 20 working days from Wed 7 Sep 2022 is Thu 6 Oct 2022 (19 Sep is a bank holiday). The constitution says that a holiday proclaimed meanwhile moves it.",
    ]);
    expect(deadline(after, "screened")).toBe("met 2022-09-22");
    expect(working(after, "screened")).toBe(
      "10 working days from Wed 7 Sep 2022 is Thu 22 Sep 2022 (19 Sep is a bank holiday)",
    );
  });

  it("leaves them where it says that they stay, and says what it would have been", async () => {
    const before = await mourning(["holidays: move", "holidays: stay"]);
    const late = await goOn(before, ["2022-09-22", "panel-secretary", "give-notice"]);
    expect(late.last.map(({ type, on }) => `${type} ${on}`)).toEqual([
      "holiday-proclaimed 2022-09-10",
      "missed 2022-09-22",
      "done 2022-09-22",
    ]);
    const [news] = late.last;
    expect(news?.type === "holiday-proclaimed" ? news.because[0] : "").toBe(
      "Screened: Wed 21 Sep 2022 stays, although it would now be Thu 22 Sep 2022. The constitution says that a holiday proclaimed meanwhile does not move it.",
    );
    expect(news?.deadlines).toEqual([]);
  });

  it("leaves them as people were told where it is silent, and says that it is", async () => {
    const before = await mourning(["    holidays: move\n", ""]);
    const late = await goOn(before, ["2022-09-12", "accountable-officer", "convene"]);
    expect(deadline(late, "screened")).toBe("met 2022-09-21");
    const [news] = late.last;
    expect(news?.type === "holiday-proclaimed" ? news.because[0] : "").toContain("The constitution does not say");
  });

  it("is reckoned with from the beginning where it was known then", async () => {
    const known = await story(saltings(), disputeBegun("2022-11-07"), ...requested("2023-04-26").slice(0, 2));
    expect(working(known, "screened")).toBe(
      "10 working days from Wed 26 Apr 2023 is Fri 12 May 2023 (1 and 8 May are bank holidays)",
    );
    const unknown = await story(saltings(), disputeBegun("2022-11-01"), [
      "2022-11-02",
      "appellant",
      "involve-lmc",
      { as: "advice" },
    ]);
    expect(unknown.case.deadlines).toEqual([]);
  });

  it("moves a deadline months ahead: 8 May 2023, proclaimed on 6 November 2022", async () => {
    const slow = saltings(["within: 10 working days, after: screening", "within: 140 working days, after: screening"]);
    const before = await story(slow, disputeBegun("2022-10-17"), ...requested("2022-10-18").slice(0, 2));
    const [was] = [deadline(before, "screened")];
    const after = await goOn(before, ["2022-11-07", "accountable-officer", "convene"]);
    expect([was, deadline(after, "screened")]).toEqual(["running 2023-05-10", "met 2023-05-11"]);
    expect(working(after, "screened")).toContain("7 and 10 Apr and 1 and 8 May are bank holidays");
  });

  it("changes nothing that was already missed, met or counted in days", async () => {
    const days = saltings(["within: 10 working days, after: screening", "within: 2 days, after: screening"]);
    const late = await story(days, disputeBegun("2022-09-01"), ...requested("2022-09-07").slice(0, 2), [
      "2022-09-12",
      "panel-secretary",
      "give-notice",
    ]);
    expect(late.last.map(({ type, on }) => `${type} ${on}`)).toEqual([
      "missed 2022-09-10",
      "holiday-proclaimed 2022-09-10",
      "done 2022-09-12",
    ]);
    expect(deadline(late, "screened")).toBe("missed 2022-09-09");
  });
});

describe("the right to appeal in working days, where a holiday proclaimed meanwhile does not move it", () => {
  const begun = (on: string) => ({
    procedure: "procedures/premium",
    by: "body",
    on,
    parties: { practice: "Dr Shah's practice", body: "The group" },
    papers: { "statement-of-achievement": "61 of 100" },
  });

  it("lapses on the day that the case records, whatever the calendar says on the day it is asked", async () => {
    const told = await story(saltings(), begun("2022-09-01"));
    expect(deadline(told, "time-to-appeal")).toBe("running 2022-09-29");
    expect((await goOn(told, ["2022-09-29", "practice", "appeal"])).case.stage).toBe("appealed");
    expect(await reasons(told, ["2022-09-30", "practice", "appeal"])).toEqual([
      "deadline: The right has not lapsed: Time to appeal: the day is Thu 29 Sep 2022, as the case records it; the date asked about is Fri 30 Sep 2022: the right has lapsed.",
    ]);
  });

  it("lapses a day later where it moves it, in the case and in the question alike", async () => {
    const told = await story(saltings(["holidays: stay", "holidays: move"]), begun("2022-09-01"));
    const appealed = await goOn(told, ["2022-09-30", "practice", "appeal"]);
    expect(deadline(appealed, "time-to-appeal")).toBe("met 2022-09-30");
    expect(await reasons(told, ["2022-10-01", "practice", "appeal"])).toEqual([
      expect.stringContaining("20 working days from Thu 1 Sep 2022 is Fri 30 Sep 2022 (19 Sep is a bank holiday)"),
    ]);
  });

  it("has to wait for its first day where a time must go by first", async () => {
    const told = await story(saltings(), begun("2022-09-01"));
    expect(deadline(told, "cooling-off")).toBe("running 2022-09-08");
    expect(await reasons(told, ["2022-09-07", "practice", "accept"])).toEqual([
      "deadline: The time has gone by: The cooling-off time: 5 working days after Thu 1 Sep 2022 is Thu 8 Sep 2022; the date asked about is Wed 7 Sep 2022: it is too soon.",
    ]);
    const paid = await goOn(told, ["2022-09-08", "practice", "accept"]);
    expect(deadline(paid, "cooling-off")).toBe("met 2022-09-08");
  });
});

describe("what is done again", () => {
  const group = saltings();

  it("a hearing fixed anew runs its notice and its documents anew", async () => {
    const noticed = await dispute(
      group,
      ...requested("2013-12-18"),
      fixed("2013-12-23", "2014-01-08"),
      ["2013-12-23", "panel-secretary", "give-notice"],
      ["2013-12-24", "appellant", "send-documents"],
    );
    expect(deadline(noticed, "notice")).toBe("met 2013-12-27");
    const again = await goOn(noticed, fixed("2014-01-06", "2014-01-20"));
    expect(deadline(again, "notice")).toBe("running 2014-01-09");
    expect(deadline(again, "documents", "appellant")).toBe("running 2014-01-13");
    expect(deadline(again, "hearing")).toBe("running 2014-01-20");
  });

  it("a hearing fixed again for the same day changes nothing", async () => {
    const noticed = await dispute(group, ...requested("2013-12-18"), fixed("2014-01-06", "2014-01-20"), [
      "2014-01-07",
      "panel-secretary",
      "give-notice",
    ]);
    const again = await goOn(noticed, fixed("2014-01-08", "2014-01-20"));
    expect(deadline(again, "notice")).toBe("met 2014-01-09");
    expect(again.last[0]?.deadlines).toEqual([]);
  });

  it("a decision that has to be taken again is asked again, and both are kept", async () => {
    const held = await dispute(
      saltings(["lost: determined, void", "lost: deliberating, void"]),
      ...requested("2013-12-18"),
      fixed("2014-01-08", "2014-01-20"),
      ["2014-01-20", "panel-chair", "hold-hearing"],
      [
        "2014-01-20",
        "panel-chair",
        "determine",
        { facts: { "resolutions/panel-decision": { present: 3, for: 1, against: 2 } } },
      ],
    );
    expect(held.case).toMatchObject({ stage: "deliberating", outcomes: { "resolutions/panel-decision": "lost" } });
    const again = await goOn(held, [
      "2014-01-21",
      "panel-chair",
      "determine",
      { facts: { "resolutions/panel-decision": { present: 3, for: 2, against: 1 } } },
    ]);
    expect(again.case).toMatchObject({ stage: "determined", outcomes: { "resolutions/panel-decision": "carried" } });
    const decisions = again.events.flatMap((event) => (event.type === "done" ? event.decisions : []));
    expect(
      decisions.filter(({ question }) => question === "resolutions/panel-decision").map(({ outcome }) => outcome),
    ).toEqual(["lost", "carried"]);
    expect(again.case.done["determine"]?.map(({ on }) => on)).toEqual(["2014-01-20", "2014-01-21"]);
    expect(again.case.entered["deliberating"]).toBe("2014-01-20");
  });

  it("what is renewed meets the time that ran, and sets the next one going", async () => {
    const once = await story(group, { procedure: "procedures/election", by: "returning-officer", on: "2014-01-02" }, [
      "2014-01-02",
      "returning-officer",
      "renew",
    ]);
    expect(deadline(once, "renewal")).toBe("running 2014-02-02");
    const twice = await goOn(once, ["2014-02-01", "returning-officer", "renew"]);
    expect(twice.last[0]?.deadlines.map(({ state, due }) => `${state} ${due}`)).toEqual([
      "met 2014-02-02",
      "running 2014-03-01",
    ]);
    expect(deadline(twice, "renewal")).toBe("running 2014-03-01");
  });

  it("what is not to be done again is refused, in the same stay in the stage", async () => {
    const consulted = await dispute(group, ...requested("2013-12-18").slice(0, 2), [
      "2013-12-19",
      "accountable-officer",
      "consult-lmc",
    ]);
    expect(await reasons(consulted, ["2013-12-20", "accountable-officer", "consult-lmc"])).toEqual([
      "guard: `consult-lmc` was done on 2013-12-19 and is not done again.",
    ]);
  });
});
