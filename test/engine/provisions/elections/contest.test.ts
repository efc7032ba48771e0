import { describe, expect, it } from "vitest";
import { countVotes } from "../../../../engine/counting/count-votes.ts";
import { countRulesOf } from "../../../../engine/provisions/elections/count-rules-of.ts";
import type { Election } from "../../../../engine/provisions/elections/shape.ts";
import { decided, sentencesOf } from "../small-constitution.ts";
import { electionWhere, group, problemsWhere } from "./leadership-election.ts";

const ask = (facts: Parameters<typeof decided>[2]) => decided(group, "elections/leadership/uncontested", facts);

describe("candidates for six seats", () => {
  it.each([
    [7, "contested", "A ballot is held"],
    [6, "elected-unopposed", "Those who stand are elected unopposed"],
    [
      5,
      "reopen-nominations",
      "Those who stand are elected unopposed; nominations are opened again for the other seats",
    ],
    [
      0,
      "reopen-nominations",
      "Those who stand are elected unopposed; nominations are opened again for the other seats",
    ],
  ])("%i: %s", async (candidates, outcome, follows) => {
    const decision = await ask({ candidates, allWithinCaps: true });
    expect(decision).toMatchObject({ outcome, follows });
    expect(decision.findings[0]?.because).toBe(`${candidates} candidates for 6 seats`);
  });

  it("are contested where a cap lets not all of them in, however few", async () => {
    expect((await ask({ candidates: 2, allWithinCaps: false })).outcome).toBe("contested");
    expect((await ask({ candidates: 7 })).outcome).toBe("contested");
  });

  it.each([
    ["uncontested: yes-no ballot", 3, "yes-no-ballot"],
    ["tooFew: { standing: yes-no ballot, seatsLeft: co-opt }", 2, "co-option"],
    ["tooFew: { standing: not elected yet, seatsLeft: leave vacant }", 2, "seats-left-vacant"],
  ])("can be dealt with otherwise: %s", async (said, candidates, outcome) => {
    expect(
      (await decided(electionWhere(`, seats: 3, ${said}`), "elections/e/uncontested", { candidates })).outcome,
    ).toBe(outcome);
  });

  it("are counted against the seats vacant that day", async () => {
    const vacant = electionWhere(", seats: as many as are vacant, uncontested: elected unopposed");
    const outcome = async (seatsToFill: number) =>
      (await decided(vacant, "elections/e/uncontested", { candidates: 3, seatsToFill })).outcome;
    expect([await outcome(2), await outcome(3)]).toEqual(["contested", "elected-unopposed"]);
  });

  it("leave open what is not said, but not whether there is a contest", async () => {
    const silent = electionWhere(", seats: 3");
    const outcome = (candidates: number) => decided(silent, "elections/e/uncontested", { candidates });
    expect(await outcome(4)).toMatchObject({ outcome: "contested", silent: [] });
    expect(await outcome(3)).toMatchObject({
      outcome: "undetermined",
      silent: ["what happens when just as many stand as there are seats"],
    });
    expect(await outcome(2)).toMatchObject({
      outcome: "undetermined",
      silent: ["what happens when fewer stand than there are seats"],
    });
    expect((await decided(electionWhere(""), "elections/e/uncontested", { candidates: 3 })).silent).toContain(
      "how many seats there are",
    );
  });
});

/** What an election of the group says, as the reader gave it. */
function dataOf(constitution: typeof group, address: string): Election {
  const data = constitution.provisions.get(address)?.data;
  if (data === undefined) throw new Error(`no ${address}`);
  return data as Election;
}

describe("the rules of the count", () => {
  it("follow from what is said", () => {
    expect(countRulesOf(dataOf(group, "elections/leadership"))).toEqual({
      seats: 6,
      method: "first past the post",
      caps: [{ id: "one-of-a-practice", atMost: 1, by: "practice" }],
      ties: ["extra seat", "lot"],
    });
    const vacant = electionWhere(", seats: as many as are vacant, method: approval");
    expect(countRulesOf(dataOf(vacant, "elections/e"), 2)).toEqual({ seats: 2, method: "approval", ties: [] });
    expect(countRulesOf(dataOf(vacant, "elections/e"))).toBeUndefined();
  });

  it("count the papers of the group: six seats, six votes, one of a practice, and a tie that stops", () => {
    const rules = countRulesOf(dataOf(group, "elections/leadership"));
    if (rules === undefined) throw new Error("not said");
    const candidates = ["a", "b", "c", "d", "e", "f", "g", "h"].map((id) => ({
      id,
      name: `Dr ${id.toUpperCase()}`,
      groups: { practice: id === "b" ? "practice of a" : `practice of ${id}` },
    }));
    const papers = [
      { marks: ["a", "b", "c", "d", "e", "f"], alike: 10 },
      { marks: ["a", "c", "d", "e"], alike: 5 },
      { marks: ["g", "h"], alike: 3 },
      { marks: ["a", "b", "c", "d", "e", "f", "g"], alike: 2 },
    ];
    const result = countVotes({ rules, candidates, papers });
    expect(result).toMatchObject({
      kind: "counted",
      sheet: {
        outcome: "tied",
        elected: ["a", "c", "d", "e", "f"],
        tie: { between: ["g", "h"], places: 1, waysOn: ["extra seat", "lot"] },
        papers: { received: 20, valid: 18, underVoted: 8, spoilt: [{ reason: "more than 6 votes", papers: 2 }] },
      },
    });
    const rulings = [{ way: "lot", between: ["g", "h"], order: ["h", "g"] }] as const;
    expect(countVotes({ rules, candidates, papers, rulings })).toMatchObject({
      sheet: { outcome: "complete", elected: ["a", "c", "d", "e", "f", "h"] },
    });
  });
});

describe("an election in words", () => {
  it("is one that could be circulated", () => {
    expect(sentencesOf(group, "elections/leadership")).toEqual([
      "Election of the leadership: 6 seats, to fill: the GP seats on the Board.",
      "A person may stand if the doctor works in the area and the status is partner, salaried or locum.",
      "Nominations are open for 2 to 4 weeks.",
      "They close at 5pm on the last day.",
      "A candidate needs at least 2 nominators from the roll “Eligible GPs”.",
      "A nomination must have: made in writing and the candidate's consent.",
      "Nominations are publicised as widely as possible.",
      "It is made known in writing to all GPs working in the area by the LMC.",
      "The electors are those of the roll “Eligible GPs”.",
      "Who they are is taken from the Medical Performers List and the data of EQUIP.",
      "Practices are encouraged to report doctors who got no ballot paper.",
      "The ballot is open for 2 to 4 weeks.",
      "It closes at midday on its last day.",
      "The ballot is secret.",
      "If an elector who was sent a replacement returns both papers, the first is void and the replacement counts.",
      "A paper has as many votes as there are seats; a paper may give fewer, and one that gives more is spoilt.",
      "The votes are counted by first past the post: those with the most votes are elected.",
      "At most 1 of one practice may be elected.",
      "If just as many stand as there are seats, they are elected unopposed.",
      "If fewer stand than there are seats, those who stand are elected unopposed and nominations are opened again for the other seats.",
      "A tie for a seat is settled by an extra seat, if that was announced, or by lot (the LMC).",
      "A seat that falls vacant is filled by the candidate with the next most votes within 3 months, unless 6 months or less of the term is left.",
      "The election is conducted by the LMC.",
      "A dispute about who may stand is settled by the LMC, whose ruling is final.",
    ]);
  });

  it("names the published rules of a transferable vote", () => {
    const stv = electionWhere(", seats: as many as are vacant, method: single transferable vote, rule: Scottish 2007");
    expect(sentencesOf(stv, "elections/e")).toEqual([
      "Election: as many seats as are vacant.",
      "The votes are counted by single transferable vote, by the Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52.",
    ]);
  });
});

describe("what cannot be meant in an election is a problem", () => {
  it.each([
    [
      "seats: 3, method: first past the post, votes: { most: 4 }",
      "entries-clash: A paper has `4` votes for `3` seats.",
    ],
    [
      "seats: 3, method: first past the post, votes: { most: 2, least: 3 }",
      "least-above-most: A paper must give `3` votes and can give 2.",
    ],
    [
      "seats: 3, method: single transferable vote",
      "missing-key: The votes are transferable, but it is not said by which rules.",
    ],
    [
      "seats: 3, method: approval, rule: Scottish 2007",
      "setting-without-effect: `rule` says how votes are transferred, but here they are not.",
    ],
    [
      "seats: 3, method: approval, votes: { most: 2 }",
      "setting-without-effect: `votes` limits nothing under approval.",
    ],
    ["method: approval", "missing-key: It is said how votes are counted, but not for how many seats."],
    [
      "seats: 2, caps: { c: { atMost: 2, of: practice } }",
      "setting-without-effect: A cap of `2` keeps nobody out of `2` seats.",
    ],
    [
      "seats: 3, method: single transferable vote, rule: Scottish 2007, caps: { c: { atMost: 1, of: practice }, d: { atMost: 1, of: locality } }",
      "entries-clash: A transferable vote can be counted with one cap only.",
    ],
    ["ties: { a: { way: lot }, b: { way: lot } }", "entries-clash: `lot` is stated twice as a way on from a tie."],
    [
      "seats: 3, method: single transferable vote, rule: Scottish 2007, ties: { a: { way: run-off } }",
      "entries-clash: `run-off` is not how the rules of the transferable vote settle a tie.",
    ],
    [
      "nominations: { by: { atLeast: 1, roll: eligible-gps, who: any GP } }",
      "entries-clash: Who may nominate is said both by a roll and in words.",
    ],
    [
      "electorate: { roll: eligible-gps, who: any GP }",
      "entries-clash: Who may vote is said both by a roll and in words.",
    ],
    ["ballot: { openingDay: counted }", "setting-without-effect: `openingDay` says nothing where no time is stated."],
    [
      "ballot: { open: 24 to 48 hours }",
      "unsuitable-period: `24 to 48 hours` cannot be counted from one day to another.",
    ],
    [
      "vacancies: { filledBy: co-option, within: 14 clear days }",
      "unsuitable-period: `14 clear days` cannot be counted from one day to another.",
    ],
  ])("%s", (said, problem) => {
    expect(problemsWhere(`, ${said}`)).toEqual([problem]);
  });

  it("but what can be is none (control)", () => {
    expect(problemsWhere(", seats: 3, method: first past the post, votes: { most: 3, least: 3 }")).toEqual([]);
    expect(problemsWhere(", seats: 2, caps: { c: { atMost: 1, of: practice } }")).toEqual([]);
  });

  it("and a roll that is not there is found", () => {
    expect(problemsWhere(", electorate: { roll: eligible-gp }")[0]).toMatch(/^unknown-reference/);
  });
});
