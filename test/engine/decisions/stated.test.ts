import { describe, expect, it } from "vitest";
import { compileConstitution } from "../../../engine/decisions/compile.ts";
import { powers } from "../../../engine/provisions/powers/powers.ts";
import { resolutions } from "../../../engine/provisions/resolutions/resolutions.ts";
import { constitutionText } from "../../../engine/rendering/constitution-text.ts";
import { constitutionOf, decided, problemsOf } from "../provisions/small-constitution.ts";

const sections = `
powers:
  manage-contracts:
    title: Manage the contracts of practices
    byLevel: { level-1: { allowed: never }, level-3: { allowed: always } }
resolutions:
  budget:
    title: The budget
    voters: the Board
    gates: { support: { moreThan: 1/2, of: votesCast } }
    variations: { delegated: { when: { level: level-3 }, gates: { support: { atLeast: 2/3, of: votesCast } } } }
`;
const declared = (stated: string) => `facts:
  level:
    title: Level of delegation
    about: body
    question: At which level of delegation is the group?
    type: { history: [level-1, level-2, level-3] }
${stated}`;
const levels = `    stated:
      influence: { value: level-1, from: 2014-11-01 }
      delegated: { value: level-3, from: 2015-04-01, approved: { by: NHS England, on: 2015-03-18 } }
`;
const kinds = [powers, resolutions];
const group = constitutionOf(kinds, declared(levels) + sections);
const silentGroup = constitutionOf(kinds, declared("") + sections);

describe("what a constitution itself states of a fact", () => {
  it("is taken where nothing is given, as it is on the day", async () => {
    expect(await decided(group, "powers/manage-contracts", {}, "2015-03-31")).toMatchObject({ outcome: "refused" });
    expect(await decided(group, "powers/manage-contracts", {}, "2015-04-01")).toMatchObject({ outcome: "permitted" });
  });

  it("control: a constitution that states nothing of it is asked in vain", async () => {
    const decision = await decided(silentGroup, "powers/manage-contracts", {}, "2015-04-01");
    expect(decision).toMatchObject({ outcome: "undetermined", assumed: [], missing: [{ fact: "level" }] });
  });

  it("is said in the answer, with the approval recorded", async () => {
    const { assumed, facts, warnings } = await decided(group, "powers/manage-contracts", {}, "2015-05-01");
    expect(assumed.map(({ words }) => words)).toEqual([
      "Level of delegation: level 3 since Wednesday 1 April 2015 (approved by NHS England on Wednesday 18 March 2015), as the constitution states",
    ]);
    expect(facts.map(({ fact, from }) => [fact, from])).toEqual([["level", "stated"]]);
    expect(warnings).toEqual([]);
  });

  it("is not known before the first day of which it speaks", async () => {
    const decision = await decided(group, "powers/manage-contracts", {}, "2014-10-31");
    expect(decision).toMatchObject({ outcome: "undetermined", missing: [{ fact: "level" }] });
    expect(decision.assumed[0]?.words).toContain("does not yet state it for Friday 31 October 2014");
  });

  it("gives way to the request, which the answer says", async () => {
    const given = { level: [{ from: "2014-04-01", value: "level-1" }] };
    const decision = await decided(group, "powers/manage-contracts", given, "2015-04-01");
    expect(decision).toMatchObject({ outcome: "refused", assumed: [], facts: [{ fact: "level", from: "request" }] });
    expect(decision.warnings).toEqual([
      "“Level of delegation” is taken as the request gives it. Level of delegation: level 3 since Wednesday 1 April 2015 (approved by NHS England on Wednesday 18 March 2015), as the constitution states",
    ]);
  });

  it("is never proposed as a change of the facts: it takes a new version", async () => {
    const { wouldChange } = await decided(group, "powers/manage-contracts", {}, "2015-03-31");
    expect(wouldChange).toEqual([]);
  });

  it("decides which variation holds", async () => {
    const three = { entitled: 5, responses: 5, for: 3, against: 2 };
    expect(await decided(group, "resolutions/budget", three, "2015-03-31")).toMatchObject({ outcome: "carried" });
    const delegated = await decided(group, "resolutions/budget", three, "2015-04-01");
    expect(delegated).toMatchObject({ outcome: "lost", constitution: { variations: ["delegated"] } });
    const open = await decided(silentGroup, "resolutions/budget", three, "2015-04-01");
    expect(open.outcome).toBe("undetermined");
  });

  it("stands at the head of the document, and travels with the compiled rules", () => {
    expect(constitutionText(group)).toContain(
      "Level of delegation: level 1 from Saturday 1 November 2014; level 3 from",
    );
    expect(constitutionText(silentGroup)).not.toContain("Level of delegation: level");
    const fact = compileConstitution(group).questions["powers/manage-contracts"]?.facts.find(
      ({ name }) => name === "level",
    );
    expect(fact?.stated).toMatchObject([{ value: "level-1" }, { value: "level-3", approvedBy: "NHS England" }]);
  });
});

describe("what is wrong with it", () => {
  const stated = (entries: string, type = "{ history: [level-1, level-3] }") =>
    problemsOf(
      kinds,
      `facts: { level: { question: At which level?, type: ${type}, stated: { ${entries} } } }
powers: { act: { title: Act, byLevel: { level-1: { allowed: never }, level-3: { allowed: always } } } }
`,
    );

  it.each([
    ["one: { value: level-1, from: 2015-04-01 }", []],
    ["one: { value: level-2, from: 2015-04-01 }", ["wrong-value: `level-2` is not one of the words allowed."]],
    [
      "one: { value: level-1, from: 2015-04-01 }, two: { value: level-3, from: 2015-04-01 }",
      ["entries-clash: `one` and `two` begin on the same day."],
    ],
    [
      "one: { value: level-3, from: 2015-04-01, approved: { by: NHS England, on: 2015-04-02 } }",
      ["dates-out-of-order: It begins before the day on which it was approved, `2015-04-02`."],
    ],
    ["one: { value: level-3, from: 2015-04-01, approved: { by: NHS England, on: 2015-04-01 } }", []],
  ])("%s", (entries, problems) => {
    expect(stated(entries)).toEqual(problems);
  });

  it("a fact without dates cannot be stated from a day on", () => {
    expect(stated("one: { value: level-1, from: 2015-04-01 }", "[level-1, level-3]")).toEqual([
      "wrong-value: `level` has no dates, but what is stated of it begins on one.",
    ]);
  });
});
