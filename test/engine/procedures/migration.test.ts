import { describe, expect, it } from "vitest";
import { migrate } from "../../../engine/procedures/migrate.ts";
import type { MigrationPlan } from "../../../engine/procedures/migrate.ts";
import { replay } from "../../../engine/procedures/replay.ts";
import { accepted, day, deadline, dispute, goOn, reasons, requested, saltings, working } from "./saltings.ts";
import type { Story } from "./saltings.ts";

const group = saltings();
const shorter = saltings(
  ['version: "1"', 'version: "2"'],
  ["within: 20 working days, after: request-hearing", "within: 15 working days, after: request-hearing"],
);
const preparing = await dispute(group, ...requested("2013-12-18"));
const plan = (more: Partial<MigrationPlan> = {}): MigrationPlan => ({
  by: "secretary",
  on: day("2014-01-02"),
  because: "Resolved on 1 January 2014",
  renamed: {},
  clocks: "keep",
  ...more,
});
const moved = (sofar: Story, to: Story["constitution"], more: Partial<MigrationPlan> = {}): Story => ({
  ...accepted(sofar, migrate(sofar.constitution, to, sofar.case, plan(more))),
  constitution: to,
});
const unsafe = (sofar: Story, to: Story["constitution"], more: Partial<MigrationPlan> = {}) => {
  const before = structuredClone(sofar.case);
  const step = migrate(sofar.constitution, to, sofar.case, plan(more));
  expect(sofar.case).toStrictEqual(before);
  return step.kind === "refused" ? step.reasons.map(({ failed, message }) => `${failed}: ${message}`) : ["accepted"];
};

describe("a running case is moved to another version by a recorded plan", () => {
  it.each([
    [
      "keep",
      "2014-01-20",
      "20 working days from Wed 18 Dec 2013 is Mon 20 Jan 2014 (25 and 26 Dec and 1 Jan are bank holidays)",
    ],
    [
      "recompute",
      "2014-01-13",
      "15 working days from Wed 18 Dec 2013 is Mon 13 Jan 2014 (25 and 26 Dec and 1 Jan are bank holidays)",
    ],
    ["restart", "2014-01-23", "15 working days from Thu 2 Jan 2014 is Thu 23 Jan 2014"],
  ] as const)("clocks that run: %s", (clocks, last, words) => {
    const after = moved(preparing, shorter, { clocks });
    expect(deadline(after, "hearing")).toBe(`running ${last}`);
    expect(working(after, "hearing")).toBe(words);
    expect(after.case.constitution.version).toBe("2");
    expect(deadline(after, "screened")).toBe("met 2014-01-06");
  });

  it("goes on under the new version, and its history replays across the move", async () => {
    const after = moved(preparing, shorter, { clocks: "recompute" });
    expect(
      await reasons(after, ["2014-01-03", "panel-secretary", "fix-hearing", { facts: { hearingDate: "2014-01-20" } }]),
    ).toEqual([expect.stringContaining("the hearing date is too late"), expect.anything()].slice(0, 1));
    const told = await goOn(after, ["2014-01-03", "panel-secretary", "give-notice"]);
    const shelf = [group, shorter];
    const again = replay(told.events, ({ digest }) => shelf.find((each) => each.digest === digest));
    expect(JSON.stringify(again)).toBe(JSON.stringify(told.case));
    expect(() => replay(told.events, () => shorter)).toThrow("was not kept");
  });

  it("is a dry run while the event is not stored: the case itself is as it was", () => {
    const before = structuredClone(preparing.case);
    moved(preparing, shorter, { clocks: "restart" });
    expect(preparing.case).toStrictEqual(before);
  });

  it("finds what was renamed where the plan says so, and is refused where it does not", async () => {
    const renamed = saltings(
      ['version: "1"', 'version: "2"'],
      ["preparing", "getting-ready"],
      ["convene", "call-panel"],
      ["      hearing: {", "      hearing-held: {"],
    );
    expect(unsafe(preparing, renamed)).toEqual([
      "stage: The stage `preparing` has no counterpart in the other version.",
      "action: `convene` was done, and the other version knows no such action.",
      "deadline: The deadline `hearing` runs, and the other version knows none of that name.",
    ]);
    const names = { preparing: "getting-ready", convene: "call-panel", hearing: "hearing-held" };
    const after = moved(preparing, renamed, { renamed: names });
    expect(after.case.stage).toBe("getting-ready");
    expect(after.case.entered["getting-ready"]).toBe("2013-12-20");
    expect(after.case.done["call-panel"]).toHaveLength(1);
    expect(deadline(after, "hearing-held")).toBe("running 2014-01-20");
    expect((await goOn(after, ["2014-01-03", "panel-secretary", "give-notice"])).case.stage).toBe("getting-ready");
  });

  it("starts a deadline that only the new version has, counted from the stage the case is in, and leaves the others alone", () => {
    const added = saltings(
      ['version: "1"', 'version: "2"'],
      [
        "      notice: {",
        "      fixed: { within: 30 days, after: preparing, metBy: fix-hearing, ifMissed: breach }\n      notice: {",
      ],
    );
    const after = moved(preparing, added);
    expect(deadline(after, "fixed")).toBe("running 2014-01-19");
    expect(deadline(after, "hearing")).toBe("running 2014-01-20");
  });
});

describe("a move that is not safe is refused, in words", () => {
  it("into an end that the case has not come to", () => {
    expect(unsafe(preparing, shorter, { renamed: { preparing: "closed" } })).toEqual([
      "stage: `closed` is an end, and the case has not ended.",
    ]);
  });

  it("by a plan that speaks of what is not there", () => {
    expect(unsafe(preparing, shorter, { renamed: { prepare: "preparing" } })).toEqual([
      "procedure: The plan renames `prepare`, and this version has nothing of that name.",
    ]);
    expect(unsafe(preparing, shorter, { renamed: { notice: "give-notice" } })).toEqual([
      "deadline: The plan renames `notice` to `give-notice`, which is not a deadline of the other version.",
    ]);
    expect(unsafe(preparing, shorter, { renamed: { constructor: "preparing" } })).toEqual([
      expect.stringContaining("nothing of that name"),
    ]);
  });

  it("where two acts would become one", () => {
    expect(unsafe(preparing, shorter, { renamed: { convene: "request-hearing" } })).toEqual([
      expect.stringMatching(/^action: `request-hearing` would become `request-hearing`/),
      expect.stringMatching(/^action: `convene` would become `request-hearing`/),
    ]);
  });

  it("where parties or facts do not fit", () => {
    const parties = saltings(
      ['version: "1"', 'version: "2"'],
      [
        "parties: { appellant: practice, respondent: [body, practice] }",
        "parties: { appellant: practice, respondent: [body, practice], witness: person }",
      ],
      ["as: { appellant: practice, respondent: body }", "as: { appellant: practice, respondent: body, witness: body }"],
    );
    expect(unsafe(preparing, parties)).toEqual([
      "parties: The other version has a party `witness`, and the case has none.",
    ]);
    const facts = saltings(
      ['version: "1"', 'version: "2"'],
      ["[practice-and-group, practice-and-practice]", "[group, practice]"],
    );
    expect(unsafe(preparing, facts)).toEqual([
      expect.stringMatching(/^facts: `kind` does not fit the other version: /),
    ]);
  });

  it("of a case that has ended, on a day gone by, or under another version than it says", async () => {
    const settled = await dispute(group, ["2013-12-01", "appellant", "settle"]);
    expect(unsafe(settled, shorter)).toEqual([expect.stringMatching(/^ended: /)]);
    expect(unsafe(preparing, shorter, { on: day("2013-12-19") })).toEqual([expect.stringMatching(/^date: /)]);
    expect(unsafe({ ...preparing, constitution: shorter }, group)).toEqual([expect.stringMatching(/^procedure: /)]);
  });
});
