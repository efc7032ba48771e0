import { describe, expect, it } from "vitest";
import type { Kind } from "../../../../engine/constitution/kind.ts";
import { panels } from "../../../../engine/provisions/panels/panels.ts";
import { constitutionOf, decided, problemsOf, refused, sentencesOf } from "../small-constitution.ts";

const kinds: readonly Kind[] = [panels];
type Facts = Parameters<typeof decided>[2];

/** The panel of the LMC document: three seats with a vote, each from somewhere, and a secretary without one. */
const facts = `
facts:
  kind: { type: [practice-and-group, practice-and-practice], title: Kind of dispute, question: Between whom is the dispute? }
  countyPart: { type: [north, south, outside], title: Part of the county, question: In which part of the county does the dispute arise? }
`;
const seats = `
    asks:
      clinicalBoardMember: { type: yes-no, question: Is the person a clinical member of the board of a commissioning group? }
      ofGroupInDispute: { type: yes-no, question: Does the person belong to the group in dispute? }
      onConciliatorsList: { type: yes-no, question: Is the person on the list of GP conciliators that the LMCs keep? }
      lmcPart: { type: [north, south, outside], title: Part of the LMC, question: Of which part of the county is the LMC that the person represents? }
    seats:
      board-member: { title: A clinical member of the board of another group, who: { clinicalBoardMember: true, ofGroupInDispute: false } }
      conciliator: { title: A GP conciliator, who: { onConciliatorsList: true }, namedBy: the LMCs }
      lmc-representative:
        title: An LMC representative from a different part of the county
        who: { lmcPart: { oneOf: [north, south], isNot: { fact: countyPart } } }
        instead:
          between-practices: { title: an LMC representative from outside the county, when: { kind: practice-and-practice }, who: { lmcPart: outside } }
      secretary: { title: Panel secretary, voting: false }
`;
const panel = (rest = "") => `${facts}
panels:
  dispute-panel:
    title: Local dispute resolution panel${seats}${rest}
`;
const whole = panel(`    chair: { chosenBy: the panel }
    majority: { moreThan: 1/2, of: voting seats }
`);
const constitution = constitutionOf(kinds, whole);
const ask = (facts: Facts, question = "") => decided(constitution, `panels/dispute-panel${question}`, facts);

const member = { seat: "board-member", clinicalBoardMember: true, ofGroupInDispute: false };
const conciliator = { seat: "conciliator", onConciliatorsList: true };
const lmc = { seat: "lmc-representative", lmcPart: "south" };
const secretary = { seat: "secretary" };
const four = [member, conciliator, lmc, secretary];
const withGroup = { kind: "practice-and-group", countyPart: "north" };
const betweenPractices = { kind: "practice-and-practice", countyPart: "north" };

describe("the dispute panel of the LMC document", () => {
  it.each([
    ["all from where they must come", four, withGroup, "properly-constituted"],
    [
      "a board member of the group in dispute",
      [{ ...member, ofGroupInDispute: true }, conciliator, lmc, secretary],
      withGroup,
      "not-properly-constituted",
    ],
    [
      "a lay board member",
      [{ ...member, clinicalBoardMember: false }, conciliator, lmc, secretary],
      withGroup,
      "not-properly-constituted",
    ],
    [
      "a conciliator who is not on the list",
      [member, { ...conciliator, onConciliatorsList: false }, lmc, secretary],
      withGroup,
      "not-properly-constituted",
    ],
    [
      "an LMC of the same part",
      [member, conciliator, { ...lmc, lmcPart: "north" }, secretary],
      withGroup,
      "not-properly-constituted",
    ],
    [
      "an LMC from outside",
      [member, conciliator, { ...lmc, lmcPart: "outside" }, secretary],
      withGroup,
      "not-properly-constituted",
    ],
    ["an LMC of another part between practices", four, betweenPractices, "not-properly-constituted"],
    [
      "an LMC from outside between practices",
      [member, conciliator, { ...lmc, lmcPart: "outside" }, secretary],
      betweenPractices,
      "properly-constituted",
    ],
    ["no secretary", [member, conciliator, lmc], withGroup, "not-properly-constituted"],
    ["two conciliators", [...four, conciliator], withGroup, "not-properly-constituted"],
    ["no LMC representative", [member, conciliator, secretary], withGroup, "not-properly-constituted"],
  ])("%s", async (_, panel, facts, outcome) => {
    expect((await ask({ panel, ...facts })).outcome).toBe(outcome);
  });

  it("is open while it is not known between whom the dispute is, unless it cannot matter", async () => {
    const decision = await ask({ panel: four, countyPart: "north" });
    expect(decision.outcome).toBe("undetermined");
    expect(decision.missing[0]).toMatchObject({ fact: "kind" });
    const same = [member, conciliator, { ...lmc, lmcPart: "north" }, secretary];
    expect((await ask({ panel: same, countyPart: "north" })).outcome).toBe("not-properly-constituted");
  });

  it("is open while it is not known where a member comes from", async () => {
    const unknown = [member, conciliator, { seat: "lmc-representative" }, secretary];
    expect(await ask({ panel: unknown, ...withGroup })).toMatchObject({
      outcome: "undetermined",
      missing: [{ fact: "panel", incomplete: true }],
    });
  });

  it("says of each seat how it stands", async () => {
    const { findings } = await ask({ panel: [member, conciliator, lmc], ...betweenPractices });
    expect(findings.map(({ title, because }) => `${title}: ${because}`)).toEqual([
      "A clinical member of the board of another group: 1 of exactly 1",
      "A clinical member of the board of another group: comes from there: everybody of whom this is asked qualifies",
      "A GP conciliator: 1 of exactly 1",
      "A GP conciliator: comes from there: everybody of whom this is asked qualifies",
      "An LMC representative from a different part of the county: 1 of exactly 1",
      "An LMC representative from a different part of the county: comes from there: 1 of them does not qualify",
      "Panel secretary: 0 of exactly 1",
    ]);
  });

  it("decides by a majority of its three voting members, and is silent on a tie of two", async () => {
    const vote = (sitting: number, forIt: number, against: number) =>
      ask({ sitting, for: forIt, against }, "/decision");
    expect((await vote(3, 2, 1)).outcome).toBe("carried");
    expect((await vote(3, 1, 2)).outcome).toBe("lost");
    expect((await vote(2, 2, 0)).outcome).toBe("carried");
    expect((await vote(3, 1, 0)).outcome).toBe("lost");
    expect(await vote(2, 1, 1)).toMatchObject({
      outcome: "undetermined",
      silent: ["what follows when the votes of the panel are equal"],
    });
    const { findings } = await vote(3, 2, 1);
    expect(findings[0]?.because).toBe("2 votes in favour; at least 2 were needed");
    expect(
      await refused(constitution, "panels/dispute-panel/decision", { sitting: 2, for: 2, against: 1 }),
    ).toHaveLength(1);
    expect((await ask({ sitting: 3, for: 2 }, "/decision")).outcome).toBe("carried");
  });

  it("does not say whether its secretary can preside, nor how many must be there", async () => {
    expect((await ask({ chairSeat: "conciliator" }, "/chair")).outcome).toBe("may-preside");
    expect((await ask({ chairSeat: "secretary" }, "/chair")).silent).toEqual([
      "whether a member without a vote can preside",
    ]);
    expect((await ask({}, "/quorum")).silent).toEqual([
      "how many members of Local dispute resolution panel must be there",
    ]);
  });

  it("reads as a governance lead would circulate it", () => {
    expect(sentencesOf(constitution, "panels/dispute-panel")).toEqual([
      "A clinical member of the board of another group, who can sit only if the person is a clinical member of the board of a commissioning group and does not belong to the group in dispute.",
      "A GP conciliator, named by the LMCs, who can sit only if the person is on the list of GP conciliators that the LMCs keep.",
      "An LMC representative from a different part of the county, who can sit only if the part of the LMC is north or south and is not the part of the county.",
      "If the kind of dispute is practice and practice, the seat “An LMC representative from a different part of the county” goes to an LMC representative from outside the county instead, who can sit only if the part of the LMC is outside.",
      "Panel secretary, without a vote.",
      "The chair is chosen by the panel.",
      "A decision takes the votes of more than half of the voting seats.",
    ]);
  });
});

describe("what else a panel can say", () => {
  const saying = (rest: string) => constitutionOf(kinds, panel(rest));
  const on = (
    constitution: typeof saying extends (...given: never) => infer C ? C : never,
    question: string,
    facts: Facts,
  ) => decided(constitution, `panels/dispute-panel/${question}`, facts);

  it.each([
    ["all members with a vote", 2, "inquorate"],
    ["all members with a vote", 3, "quorate"],
    ["{ atLeast: 2 }", 1, "inquorate"],
    ["{ atLeast: 2 }", 2, "quorate"],
    ["{ moreThan: 2/3, of: voting seats }", 2, "inquorate"],
    ["{ moreThan: 2/3, of: voting seats }", 3, "quorate"],
  ])("a quorum of %s with %i sitting", async (quorum, sitting, outcome) => {
    expect((await on(saying(`    quorum: ${quorum}\n`), "quorum", { sitting })).outcome).toBe(outcome);
  });

  const majority = "    majority: { moreThan: 1/2, of: votes cast }\n";
  it.each([
    ["    tie: the chair decides\n", { castingVote: "for" }, "carried"],
    ["    tie: the chair decides\n", { castingVote: "against" }, "lost"],
    ["    tie: the chair decides\n", { castingVote: "not-cast" }, "lost"],
    ["    tie: the chair decides\n", {}, "undetermined"],
    ["    tie: lost\n", {}, "lost"],
    ["    tie: heard again\n", {}, "heard-again"],
    ["", {}, "undetermined"],
  ])("equal votes: case %#", async (tie, facts, outcome) => {
    const panel = saying(majority + tie);
    expect((await on(panel, "decision", { sitting: 2, for: 1, against: 1, ...facts })).outcome).toBe(outcome);
    expect((await on(panel, "decision", { sitting: 2, for: 2, against: 0 })).outcome).toBe("carried");
    expect((await on(panel, "decision", { sitting: 1, for: 0, against: 1 })).outcome).toBe("lost");
    expect((await on(panel, "decision", { sitting: 2, for: 0, against: 0 })).outcome).toBe("lost");
  });

  it.each([
    ["sitting", 1, 0, "lost"],
    ["sitting", 2, 0, "carried"],
    ["votes cast", 1, 0, "carried"],
    ["voting seats", 1, 0, "lost"],
  ])("a majority of %s with three sitting: %i for, %i against", async (base, votes, against, outcome) => {
    const panel = saying(`    majority: { moreThan: 1/2, of: ${base} }\n`);
    expect((await on(panel, "decision", { sitting: 3, for: votes, against })).outcome).toBe(outcome);
  });

  it("is void without a quorum", async () => {
    const panel = saying(`${majority}    quorum: all members with a vote\n`);
    expect((await on(panel, "decision", { sitting: 2, for: 2, against: 0 })).outcome).toBe("void");
    expect((await on(panel, "decision", { sitting: 3, for: 2, against: 1 })).outcome).toBe("carried");
  });

  it.each([
    ["members with a vote", "secretary", "may-not-preside"],
    ["members with a vote", "conciliator", "may-preside"],
    ["all members", "secretary", "may-preside"],
    ["[conciliator]", "board-member", "may-not-preside"],
    ["[conciliator]", "conciliator", "may-preside"],
  ])("a chair from %s: the %s", async (from, chairSeat, outcome) => {
    expect((await on(saying(`    chair: { from: ${from} }\n`), "chair", { chairSeat })).outcome).toBe(outcome);
  });

  it("something that must be so of every member", async () => {
    const panel = saying("    everybody: { ofGroupInDispute: false }\n");
    const apart = four.map((each) => ({ ...each, ofGroupInDispute: false }));
    const about = "panels/dispute-panel";
    expect((await decided(panel, about, { panel: apart, ...withGroup })).outcome).toBe("properly-constituted");
    const one = apart.map((each) => ({ ...each, ofGroupInDispute: each.seat === "secretary" }));
    expect((await decided(panel, about, { panel: one, ...withGroup })).outcome).toBe("not-properly-constituted");
  });

  it("says the rest in plain English", () => {
    const rest = `    everybody: { ofGroupInDispute: false }
    chair: { chosenBy: the panel, from: [conciliator, board-member] }
    quorum: { atLeast: 2 }
    majority: { atLeast: 2 }
    tie: heard again
`;
    expect(sentencesOf(saying(rest), "panels/dispute-panel").slice(-5)).toEqual([
      "Of every member it must be so that the person does not belong to the group in dispute.",
      "The chair is chosen by the panel from those in the seats “A GP conciliator” and “A clinical member of the board of another group”.",
      "The quorum is at least 2 members with a vote.",
      "A decision takes the votes of at least 2 members.",
      "If votes are equal, it is heard again.",
    ]);
  });
});

describe("what a panel cannot mean", () => {
  it.each([
    ["    quorum: { atLeast: 4 }\n", "quorum-above-seats: 4 members with a vote are needed, but there are only 3."],
    ["    majority: { atLeast: 4 }\n", "unreachable-threshold: 4 votes are needed, but there are only 3."],
    [
      "    majority: { moreThan: 100%, of: voting seats }\n",
      "unreachable-threshold: More than `100%` can never be reached.",
    ],
    ["    majority: { moreThan: 1/2 }\n", "share-without-base: `1/2` does not say of what."],
    ["    tie: lost\n", "setting-without-effect: `tie` says nothing without `majority`."],
    ["    chair: { from: [conciliators] }\n", "unknown-role: There is no seat `conciliators`."],
    [
      "    everybody: { onConciliatorsList: false }\n",
      "never-satisfied: Nobody can sit in this seat: no case satisfies its condition.",
    ],
    [
      "    everybody: { onConciliatorList: false }\n",
      "unknown-fact: `onConciliatorList` is not a fact that can be spoken of here.",
    ],
  ])("is found: %#", (rest, problem) => {
    expect(problemsOf(kinds, panel(rest))).toEqual([problem]);
  });

  it("is found where a name means two things, or no seat has a vote", () => {
    const clash = panel().replace(
      "      clinicalBoardMember:",
      "      kind: { type: yes-no, question: Is it so? }\n      clinicalBoardMember:",
    );
    expect(problemsOf(kinds, clash)[0]).toBe(
      "reserved-name: `kind` is a declared fact, so it cannot be what is asked of each member as well.",
    );
    const nobody =
      "panels: { p: { title: P, seats: { clerk: { title: Clerk, voting: false } }, majority: { atLeast: 1 } } }";
    expect(problemsOf(kinds, nobody)).toEqual([
      "unreachable-threshold: No seat of this panel has a vote, so there is nothing to count.",
    ]);
  });

  it("is not found where it can be", () => {
    expect(problemsOf(kinds, whole)).toEqual([]);
    expect(problemsOf(kinds, panel("    quorum: { atLeast: 3 }\n    majority: { atLeast: 3 }\n"))).toEqual([]);
  });
});
