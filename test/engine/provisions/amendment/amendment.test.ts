import { describe, expect, it } from "vitest";
import type { GivenFacts } from "../../../../engine/decisions/given.ts";
import { decided, sentencesOf } from "../small-constitution.ts";
import { groupChangedBy, twoWays } from "./invented-group.ts";

const group = groupChangedBy(twoWays);

/** A change of practices' rights that has gone as it should. */
const regular: GivenFacts = {
  proposed: "2014-01-06",
  noticeGiven: "2014-02-01",
  lmcConsulted: "2014-01-10",
  decided: "2014-03-01",
  "resolutions/special": "carried",
  nhsEnglandApproved: "2014-04-10",
  lmcApproved: "2014-03-20",
};

const adopted = async (facts: GivenFacts, on = "2014-05-01") =>
  (await decided(group, "amendment/material/adopted", { ...regular, ...facts }, on)).outcome;
const effective = async (facts: GivenFacts, on = "2014-05-01") =>
  (await decided(group, "amendment/material/effective", { ...regular, ...facts }, on)).outcome;

describe("whether a change is material", () => {
  const material = async (provisionsChanged: readonly string[]) =>
    (await decided(group, "amendment/material/material", { provisionsChanged })).outcome;

  it("is material if it touches anything listed, whatever else it touches", async () => {
    expect(await material(["powers/expel"])).toBe("material");
    expect(await material(["resolutions/ordinary", "resolutions/special"])).toBe("material");
    expect(await material(["resolutions/ordinary"])).toBe("ordinary");
  });

  it("is material if it adds something to a section that is listed, or changes how it is itself changed", async () => {
    expect(await material(["powers"])).toBe("material");
    expect(await material(["resolutions"])).toBe("ordinary");
    expect(await material(["amendment/ordinary"])).toBe("material");
    expect(await material(["new-section"])).toBe("ordinary");
  });

  it("is not known while it is not known what is changed", async () => {
    const decision = await decided(group, "amendment/material/material", {});
    expect(decision).toMatchObject({ outcome: "undetermined", missing: [{ fact: "provisionsChanged" }] });
  });
});

describe("whether a change has been adopted", () => {
  it("is adopted on the day of the last approval, and not before", async () => {
    expect(await adopted({})).toBe("adopted");
    expect(await adopted({}, "2014-04-10")).toBe("adopted");
    expect(await adopted({}, "2014-04-09")).toBe("not-adopted");
  });

  it.each(["nhsEnglandApproved", "lmcApproved"])("is not adopted without %s", async (approval) => {
    expect(await adopted({ [approval]: "none" })).toBe("not-adopted");
  });

  it("does not take consultation for approval, nor notice for consultation", async () => {
    expect(await adopted({ lmcApproved: "none", lmcConsulted: "2014-01-10" })).toBe("not-adopted");
    expect(await adopted({ lmcConsulted: "none", lmcApproved: "2014-03-20" })).toBe("not-adopted");
    expect(await adopted({ noticeGiven: "none" })).toBe("not-adopted");
  });

  it("counts notice and consultation back from the day of the decision", async () => {
    expect(await adopted({ noticeGiven: "2014-02-01" })).toBe("adopted");
    expect(await adopted({ noticeGiven: "2014-02-02" })).toBe("not-adopted");
    expect(await adopted({ lmcConsulted: "2014-02-03" })).toBe("adopted");
    expect(await adopted({ lmcConsulted: "2014-02-04" })).toBe("not-adopted");
  });

  it("was proposed no later than it was decided, and decided no later than the day asked about", async () => {
    expect(await adopted({ proposed: "2014-03-01" })).toBe("adopted");
    expect(await adopted({ proposed: "2014-03-02" })).toBe("not-adopted");
    expect(await adopted({ decided: "none" })).toBe("not-adopted");
    expect(await adopted({ "resolutions/special": "lost" })).toBe("not-adopted");
  });

  it("is not known while an approval is not known, unless something else settles it", async () => {
    const { nhsEnglandApproved: _, ...unknown } = regular;
    const decision = await decided(group, "amendment/material/adopted", unknown);
    expect(decision).toMatchObject({ outcome: "undetermined", missing: [{ fact: "nhsEnglandApproved" }] });
    const lost = await decided(group, "amendment/material/adopted", { ...unknown, "resolutions/special": "lost" });
    expect(lost.outcome).toBe("not-adopted");
  });

  it("asks the resolution as of the day of the vote, however much later one asks", async () => {
    const { "resolutions/special": _, ...rest } = regular;
    const vote = (noticeGiven: string) => ({ ...rest, "resolutions/special": { for: 75, against: 25, noticeGiven } });
    const asked = (noticeGiven: string) => decided(group, "amendment/material/adopted", vote(noticeGiven));
    expect((await asked("2014-02-08")).outcome).toBe("adopted");
    // Counted back from the first of May this would have been early enough (control).
    expect((await asked("2014-02-09")).outcome).toBe("not-adopted");
  });

  it("explains itself with every day", async () => {
    const { findings } = await decided(group, "amendment/material/adopted", regular);
    expect(findings.map(({ because }) => because)).toEqual([
      "Notice to every practice was given on Saturday 1 February 2014; Saturday 1 February 2014 was the last day for it",
      "The consultation of the LMC began on Friday 10 January 2014; Monday 3 February 2014 was the last day for it",
      "It was decided on Saturday 1 March 2014",
      "It was proposed on Monday 6 January 2014",
      "The outcome of “Special resolution” is carried",
      "The approval of NHS England was given on Thursday 10 April 2014",
      "The approval of the LMC was given on Thursday 20 March 2014",
    ]);
  });
});

describe("a change made in the wrong way", () => {
  const ordinary = (provisionsChanged: readonly string[]) =>
    decided(group, "amendment/ordinary/adopted", {
      provisionsChanged,
      proposed: "2014-01-06",
      decided: "2014-03-01",
      "resolutions/ordinary": "carried",
    });

  it("is not adopted if it touches what is changed in another way", async () => {
    expect((await ordinary(["resolutions/ordinary"])).outcome).toBe("adopted");
    const decision = await ordinary(["resolutions/ordinary", "powers/expel"]);
    expect(decision.outcome).toBe("not-adopted");
    expect(decision.findings[0]?.because).toBe("It touches “Expel a practice”");
  });

  it("is adopted in no way if it may never be made", async () => {
    const rigid = groupChangedBy(`
  no-expulsion: { title: No expulsion, material: [powers/expel, amendment/no-expulsion], allowed: never }
  any-other: { title: Any other change, carriedBy: resolutions/ordinary }
`);
    expect((await decided(rigid, "amendment/no-expulsion/adopted", {})).outcome).toBe("not-adopted");
    const facts = { proposed: "2014-01-06", decided: "2014-03-01", "resolutions/ordinary": "carried" };
    const change = async (place: string) =>
      (await decided(rigid, "amendment/any-other/adopted", { ...facts, provisionsChanged: [place] })).outcome;
    expect(await change("powers/expel")).toBe("not-adopted");
    expect(await change("resolutions/special")).toBe("adopted");
  });

  it("is not adopted unless it is so as it must be", async () => {
    const careful = groupChangedBy(`
  any: { title: Any change, material: whole document, onlyIf: { resolutions/special: carried }, approvals: { lmc: { title: the LMC } } }
`);
    const facts = { proposed: "2014-01-06", decided: "2014-03-01", lmcApproved: "2014-03-02" };
    const asked = async (outcome: string) =>
      (await decided(careful, "amendment/any/adopted", { ...facts, "resolutions/special": outcome })).outcome;
    expect(await asked("carried")).toBe("adopted");
    expect(await asked("lost")).toBe("not-adopted");
  });
});

describe("when a change takes effect", () => {
  const way = (more: string) =>
    groupChangedBy(`
  any: { title: Any change, material: whole document, approvals: { lmc: { title: the LMC } }, ${more} }
`);
  const facts = { proposed: "2014-01-06", decided: "2014-03-01", lmcApproved: "2014-03-20" };
  const outcome = async (more: string, on: string, changed: GivenFacts = {}) => {
    const decision = await decided(way(more), "amendment/any/effective", { ...facts, ...changed }, on);
    return decision.outcome === "undetermined" ? decision.silent : decision.outcome;
  };

  it("takes effect on the last approval, in whatever order they came", async () => {
    expect(await effective({}, "2014-04-09")).toBe("not-adopted");
    expect(await effective({}, "2014-04-10")).toBe("in-force");
    expect(await effective({ lmcApproved: "2014-04-25" }, "2014-04-24")).toBe("not-adopted");
    expect(await effective({ lmcApproved: "2014-04-25" }, "2014-04-25")).toBe("in-force");
  });

  it.each([
    ["{ on: last approval }", "2014-03-20"],
    ["{ day: 2014-04-15 }", "2014-04-15"],
    ["{ after: 28 days }", "2014-04-17"],
    ["{ after: 14 clear days }", "2014-04-04"],
    ["{ next: 1 April }", "2014-04-01"],
    ["{ next: 21 March }", "2014-03-21"],
    ["{ next: 20 March }", "2015-03-20"],
    ["{ next: 1 March }", "2015-03-01"],
  ])("takes effect %s: on %s and not the day before", async (takesEffect, day) => {
    const before = Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
    expect(await outcome(`takesEffect: ${takesEffect}`, day)).toBe("in-force");
    const early = day === "2014-03-20" ? "not-adopted" : "not-yet-in-force";
    expect(await outcome(`takesEffect: ${takesEffect}`, before)).toBe(early);
  });

  it("takes effect with the last approval if that comes after the day fixed", async () => {
    const late = { lmcApproved: "2014-05-02" };
    expect(await outcome("takesEffect: { day: 2014-04-15 }", "2014-05-01", late)).toBe("not-adopted");
    expect(await outcome("takesEffect: { day: 2014-04-15 }", "2014-05-02", late)).toBe("in-force");
  });

  it("is silent where the constitution does not say when", async () => {
    expect(await outcome("note: as agreed", "2014-05-01")).toEqual(["when such a change takes effect"]);
    expect(await outcome("note: as agreed", "2014-03-19")).toBe("not-adopted");
  });

  it("lapses the day after the last day on which it could have been confirmed", async () => {
    const more = "takesEffect: { on: last approval }, lapsesUnlessConfirmed";
    for (const [limit, last] of [
      ["{ day: 2014-06-30 }", "2014-06-30"],
      ["{ within: 6 months }", "2014-09-20"],
    ] as const) {
      const next = Temporal.PlainDate.from(last).add({ days: 1 }).toString();
      expect(await outcome(`${more}: ${limit}`, last, { confirmed: "none" })).toBe("in-force");
      expect(await outcome(`${more}: ${limit}`, next, { confirmed: "none" })).toBe("lapsed");
      expect(await outcome(`${more}: ${limit}`, next, { confirmed: last })).toBe("in-force");
      expect(await outcome(`${more}: ${limit}`, next, { confirmed: next })).toBe("lapsed");
      // What was said before the change was decided on cannot confirm it.
      expect(await outcome(`${more}: ${limit}`, next, { confirmed: "2014-02-28" })).toBe("lapsed");
    }
  });

  it("waits for the next meeting to confirm it", async () => {
    const more = "takesEffect: { on: last approval }, lapsesUnlessConfirmed: { at: meetings/general-meeting }";
    const asked = (confirmingMeeting: string, confirmed: string) =>
      outcome(more, "2014-07-02", { confirmingMeeting, confirmed });
    expect(await asked("none", "none")).toBe("in-force");
    expect(await asked("2014-07-02", "none")).toBe("in-force");
    expect(await asked("2014-07-01", "none")).toBe("lapsed");
    expect(await asked("2014-07-01", "2014-07-01")).toBe("in-force");
  });
});

describe("whose law applies", () => {
  const stricter = groupChangedBy(`
  any:
    title: Any change
    material: whole document
    approvals: { lmc: { title: the LMC } }
    variations: { later: { from: 2014-02-01, approvals: { nhs-england: { title: NHS England } } } }
  founding:
    title: Adoption
    founding: true
    approvals: { lmc: { title: the LMC } }
    variations: { later: { from: 2014-02-01, approvals: { nhs-england: { title: NHS England } } } }
`);
  const facts = { decided: "2014-03-01", lmcApproved: "2014-03-02" };

  it("is that of the day on which the change was proposed, not that of the vote", async () => {
    const asked = (proposed: string) => decided(stricter, "amendment/any/adopted", { ...facts, proposed });
    expect(await asked("2014-01-31")).toMatchObject({ outcome: "adopted", law: "2014-01-31" });
    expect(await asked("2014-02-01")).toMatchObject({ outcome: "undetermined", law: "2014-02-01" });
  });

  it("is for the first adoption that of the date asked about, because there was none before", async () => {
    const decision = await decided(stricter, "amendment/founding/adopted", { ...facts, proposed: "2014-01-31" });
    expect(decision.outcome).toBe("undetermined");
    expect(decision.missing.map(({ fact }) => fact)).toEqual(["nhsEnglandApproved"]);
  });
});

describe("an amendment in writing", () => {
  it("reads aloud", () => {
    expect(sentencesOf(group, "amendment/material")).toEqual([
      "A change that touches the provisions on powers, “Special resolution” or the provisions on amendment must be made in this way, as it stands on the day on which the change is proposed.",
      "Notice of the proposal must be given to every practice at least 28 days before it is decided on.",
      "Before it is decided on, the LMC (for at least 20 working days) must be consulted, but need not agree.",
      "The resolution “Special resolution” must be carried.",
      "It needs the approval of NHS England and the LMC.",
      "It takes effect on the day of the last approval.",
      "Procedures that run by then finish under the version they began under.",
    ]);
    expect(sentencesOf(group, "amendment/ordinary")).toEqual([
      "Any other change of this document must be made in this way, as it stands on the day on which the change is proposed.",
      "The resolution “Ordinary resolution” must be carried.",
      "It takes effect 28 days after the decision.",
      "Procedures that run by then move by plan.",
    ]);
  });

  it("says what may never be changed, what ceases, and what is about the first adoption", () => {
    const said = groupChangedBy(`
  never: { title: Never, material: [year, powers/expel], allowed: never }
  founding: { title: Adoption, founding: true, approvals: { lmc: { title: the LMC } }, takesEffect: { day: 2014-04-01 } }
  all:
    title: All
    material: whole document
    onlyIf: { resolutions/special: carried }
    notice: { to: [practices, the LMC] }
    consulting: { lmc: { title: the LMC } }
    carriedBy: resolutions/ordinary
    takesEffect: { on: decision }
    lapsesUnlessConfirmed: { at: meetings/general-meeting }
`);
    expect(sentencesOf(said, "amendment/never")).toEqual([
      "A change that touches when the years begin or “Expel a practice” may never be made.",
    ]);
    expect(sentencesOf(said, "amendment/founding")).toEqual([
      "This is how the document is first adopted.",
      "It needs the approval of the LMC.",
      "It takes effect on Tuesday 1 April 2014, or with the last approval if that is later.",
    ]);
    expect(sentencesOf(said, "amendment/all")).toEqual([
      "Every change of this document must be made in this way, as it stands on the day on which the change is proposed.",
      "It may be made only if the outcome of “Special resolution” is carried.",
      "Notice of the proposal must be given to practices and the LMC before it is decided on.",
      "Before it is decided on, the LMC must be consulted, but need not agree.",
      "The resolution “Ordinary resolution” must be carried.",
      "It takes effect on the day of the decision.",
      "It ceases to have effect unless it is confirmed at the next “General meeting”.",
    ]);
  });
});
