import { describe, expect, it } from "vitest";
import type { CountStage } from "../../../engine/counting/count-sheet.ts";
import type { Count } from "../../../engine/counting/count-votes.ts";
import { recount } from "../../../engine/counting/recount.ts";
import { candidates, papers, sheetOf } from "./papers.ts";

/** The votes of some candidates at the end of a stage, to whole votes as results are often published. */
function rounded({ votes }: CountStage | { readonly votes?: never }, ...ids: readonly string[]): readonly number[] {
  return ids.map((id) => Math.round(Number(votes?.[id] ?? "NaN")));
}

/**
 * Tain and Easter Ross, The Highland Council, 4 May 2017: three seats. Source: the council's "Candidate Votes Per Stage Report",
 * Ward 7 (stages 1 to 3 to five decimals), and the table of all six stages in Wikipedia, "Tain and Easter Ross (ward)". The papers
 * are the published transfers written out. To stage 3 they follow from the report; from stage 4 on, where only whole votes were
 * found, the numbers of papers are fitted to them: those stages show who is transferred, excluded and elected in which order and
 * at what value, not totals found twice.
 */
const tain: Count = {
  rules: { seats: 3, method: "single transferable vote" },
  candidates: candidates("ferguson", "louden", "rhind", "robertson", "skinner", "stone"),
  papers: [
    // Robertson's 903 papers of stage 4 (708 first preferences, 43 from Skinner, 152 from Ferguson): 116, 408 and 262 go on.
    papers(73, "robertson louden"),
    papers(408, "robertson rhind"),
    papers(227, "robertson stone"),
    papers(43, "skinner robertson louden"),
    papers(35, "ferguson robertson stone"),
    papers(117, "ferguson robertson"),
    // Louden's own, of whose 874 votes few went on at stage 5.
    papers(400, "louden stone"),
    papers(431, "louden"),
    // Skinner's 139 at stage 2, Ferguson's 583 at stage 3.
    papers(25, "skinner ferguson"),
    papers(16, "skinner louden"),
    papers(18, "skinner rhind"),
    papers(17, "skinner stone"),
    papers(20, "skinner"),
    papers(23, "ferguson louden"),
    papers(135, "ferguson rhind stone"),
    papers(155, "ferguson stone"),
    papers(93, "ferguson"),
    // Rhind's own 569, of whom enough preferred Stone to make 1,342 at stage 6.
    papers(346, "rhind stone"),
    papers(223, "rhind"),
    papers(679, "stone"),
    papers(64),
  ],
};

describe("a real count by the Scottish rules: Tain and Easter Ross 2017", () => {
  const sheet = sheetOf(tain);
  const stage = (number: number) => sheet.stages[number - 1] ?? {};

  it("has the quota and the papers published", () => {
    expect(sheet.quota).toBe("872");
    expect(sheet.papers).toMatchObject({ received: 3_548, valid: 3_484, spoilt: [{ reason: "unmarked", papers: 64 }] });
  });

  it("gives to the last decimal what the council published of the first three stages", () => {
    expect(stage(1)).toMatchObject({
      votes: { ferguson: "558", louden: "831", rhind: "569", robertson: "708", skinner: "139", stone: "679" },
    });
    expect(stage(2)).toMatchObject({
      excluded: ["skinner"],
      votes: { ferguson: "583", louden: "847", rhind: "587", robertson: "751", skinner: "0", stone: "696" },
      notTransferable: "20",
    });
    expect(stage(3)).toMatchObject({
      excluded: ["ferguson"],
      elected: ["robertson"],
      votes: { ferguson: "0", louden: "870", rhind: "722", robertson: "903", skinner: "0", stone: "851" },
    });
  });

  it("transfers Robertson's surplus, then Louden's, then excludes Rhind, with the votes published", () => {
    expect(sheet.stages.slice(3).map(({ kind, from, elected }) => [kind, from, elected])).toEqual([
      ["surplus", ["robertson"], ["louden"]],
      ["surplus", ["louden"], []],
      ["exclusion", ["rhind"], ["stone"]],
    ]);
    expect(rounded(stage(4), "louden", "stone", "rhind")).toEqual([874, 860, 736]);
    expect(rounded(stage(5), "stone", "rhind")).toEqual([861, 736]);
    expect(rounded(stage(6), "stone")).toEqual([1_342]);
    expect(sheet.elected).toEqual(["robertson", "louden", "stone"]);
  });

  it("values each of Robertson's 903 papers at 31/903 of a vote, to five decimals", () => {
    expect(stage(4)).toMatchObject({
      transfers: [
        { to: "louden", papers: 116, value: "0.03433" },
        { to: "rhind", papers: 408, value: "0.03433" },
        { to: "stone", papers: 262, value: "0.03433" },
        { to: "", papers: 117, value: "0.03433" },
      ],
    });
    expect(stage(4)).toMatchObject({ votes: { louden: "873.98228", rhind: "736.00664", stone: "859.99446" } });
  });

  it("comes out the same from the sheet and the papers, whatever their order, and not from other papers (control)", () => {
    expect(recount(sheet, tain.papers.toReversed())).toEqual([]);
    expect(recount(sheet, [...tain.papers, papers(1, "rhind")])).toContain(
      "papers/valid: the sheet says `3484`, the papers give `3485`",
    );
  });
});

/**
 * The by-election in the same ward, 28 September 2017: one seat. Source: The Highland Council, "Tain and Easter Ross by-election
 * results" (Rhind elected at the third stage with 1,290; 2,593 papers, 29 spoilt), and the stages in Wikipedia as above.
 */
describe("a real count of one seat: the Tain and Easter Ross by-election of September 2017", () => {
  const sheet = sheetOf({
    rules: { seats: 1, method: "single transferable vote" },
    candidates: candidates("christian", "holdsworth", "peace", "rhind", "short", "sinclair"),
    papers: [
      ...[papers(1_266, "rhind"), papers(612, "peace"), papers(372, "sinclair"), papers(233, "short")],
      ...[papers(23, "holdsworth rhind"), papers(18, "holdsworth peace"), papers(11, "holdsworth sinclair")],
      ...[papers(7, "holdsworth short"), papers(9, "holdsworth")],
      ...[papers(1, "christian rhind"), papers(4, "christian peace"), papers(4, "christian sinclair")],
      ...[papers(3, "christian short"), papers(1, "christian holdsworth"), papers(29)],
    ],
  });

  it("gives every published number", () => {
    expect(sheet.quota).toBe("1283");
    expect(sheet.papers).toMatchObject({ received: 2_593, valid: 2_564 });
    expect(sheet.stages.map(({ votes }) => Object.values(votes).map(Number))).toEqual([
      [13, 68, 612, 1_266, 233, 372],
      [0, 69, 616, 1_267, 236, 376],
      [0, 0, 634, 1_290, 243, 387],
    ]);
    expect(sheet.elected).toEqual(["rhind"]);
  });
});

/**
 * Twenty guests choose three foods: the worked example of Wikipedia's "Single transferable vote" (the version with twenty guests,
 * reprinted at liquisearch.com, "Single Transferable Vote - Example"). Its transfers are whole votes, so any Gregory method agrees.
 */
describe("the worked example of the food for a party", () => {
  const sheet = sheetOf({
    rules: { seats: 3, method: "single transferable vote" },
    candidates: candidates("oranges", "pears", "chocolate", "strawberries", "sweets"),
    papers: [
      ...[papers(4, "oranges"), papers(2, "pears oranges"), papers(8, "chocolate strawberries")],
      ...[papers(4, "chocolate sweets"), papers(1, "strawberries"), papers(1, "sweets")],
    ],
  });

  it("elects chocolate, then oranges, then strawberries, round by round", () => {
    expect(sheet.stages.slice(0, 4).map(({ votes }) => Object.values(votes).map(Number))).toEqual([
      [4, 2, 12, 1, 1],
      [4, 2, 6, 5, 3],
      [6, 0, 6, 5, 3],
      [6, 0, 6, 5, 0],
    ]);
    expect(sheet.elected).toEqual(["chocolate", "oranges", "strawberries"]);
  });
});

/**
 * The hundred ballots of Lee Yingtong Li's "STV primer", part 5 (yingtongli.me, 16 June 2022), which explains weighted inclusive
 * Gregory with them: quota 26, so three seats. Published are the papers and the standing before the surplus of Dog Owner 1; the
 * stage after it is worked out here by hand: by the Scottish rules each of the 35 papers is then worth 9/35, that is 0.25714.
 */
describe("the worked example of dogs, cats and fish", () => {
  const sheet = sheetOf({
    rules: { seats: 3, method: "single transferable vote" },
    candidates: candidates("d1", "d2", "c1", "c2", "f"),
    papers: [
      ...[papers(21, "d1 d2 f c1 c2"), papers(19, "d2 d1 f c1 c2"), papers(40, "c1 c2 f d1 d2")],
      ...[papers(6, "c2 c1 f d1 d2"), papers(7, "f d1 d2 c1 c2"), papers(6, "f d1 c1 c2 d2"), papers(1, "f d1")],
    ],
  });

  it("stands as published when the surplus of Dog Owner 1 comes to be transferred, and elects Dog Owner 2", () => {
    expect(sheet.quota).toBe("26");
    expect(sheet.stages[2]?.votes).toEqual({ d1: "35", d2: "19", c1: "26", c2: "20", f: "0" });
    expect(sheet.stages[3]).toMatchObject({
      kind: "surplus",
      votes: { d1: "26", d2: "26.19992", c1: "26", c2: "21.54284", f: "0" },
      notTransferable: "0.25714",
      ignored: "0.00010",
      elected: ["d2"],
    });
    expect(sheet.elected).toEqual(["c1", "d1", "d2"]);
  });
});
