import { describe, expect, it } from "vitest";
import type { Count } from "../../../engine/counting/count-votes.ts";
import { countVotes } from "../../../engine/counting/count-votes.ts";
import { recount } from "../../../engine/counting/recount.ts";
import { wordsForSheet } from "../../../engine/counting/sheet-words.ts";
import { candidates, papers, sheetOf } from "./papers.ts";

const board = (given: Partial<Count["rules"]>, list: Count["papers"], who = candidates("a", "b", "c", "d")): Count => ({
  rules: { seats: 2, method: "first past the post", ties: ["lot"], ...given },
  candidates: who,
  papers: list,
});

describe("first past the post over several seats", () => {
  it("elects those with the most votes; a paper may use fewer votes than there are seats, not more", () => {
    const sheet = sheetOf(
      board({}, [papers(5, "a b"), papers(3, "c"), papers(2, "a b c"), papers(1), papers(4, "b d")]),
    );
    expect(sheet.elected).toEqual(["b", "a"]);
    expect(sheet.stages[0]?.votes).toEqual({ a: "5", b: "9", c: "3", d: "4" });
    expect(sheet.papers).toMatchObject({
      received: 15,
      valid: 12,
      underVoted: 3,
      spoilt: [
        { reason: "more than 2 votes", papers: 2 },
        { reason: "unmarked", papers: 1 },
      ],
    });
  });

  it("spoils a paper for somebody who does not stand, one with two votes for one, and one rejected before", () => {
    const odd = [papers(1, "a z"), papers(1, "a a"), { marks: ["a"], rejected: "not signed" }, papers(1, "b")];
    expect(sheetOf(board({}, odd)).papers.spoilt.map(({ reason }) => reason)).toEqual([
      "a vote for somebody who does not stand",
      "not signed",
      "two votes for one candidate",
    ]);
  });

  it("can ask for at least so many votes", () => {
    const list = [papers(2, "a b"), papers(1, "c")];
    expect(sheetOf(board({ leastVotes: 2 }, list)).papers.spoilt).toEqual([
      { reason: "fewer than 2 votes", papers: 1 },
    ]);
  });

  it("passes over whom a cap keeps out", () => {
    const who = candidates("a@high-street", "b@high-street", "c@mill-lane", "d@none");
    const caps = [{ id: "one-of-a-practice", atMost: 1, by: "practice" }];
    const sheet = sheetOf(board({ caps }, [papers(5, "a b"), papers(1, "a"), papers(2, "c")], who));
    expect(sheet.elected).toEqual(["a", "c"]);
    expect(wordsForSheet(sheet)).toContain(
      "Stage 2. B (5 votes) is passed over: at most 1 of one practice may be elected, and high-street has that already.",
    );
  });
});

describe("a tie", () => {
  const tied = board({}, [papers(5, "a"), papers(3, "b"), papers(3, "c")]);

  it("stops the count and lists the lawful ways on, as declared", () => {
    const sheet = sheetOf({ ...tied, rules: { ...tied.rules, ties: ["lot", "run-off", "extra seat"] } });
    expect(sheet).toMatchObject({
      outcome: "tied",
      elected: ["a"],
      tie: { for: "seat", between: ["b", "c"], places: 1, waysOn: ["lot", "run-off", "extra seat"] },
    });
    expect(sheet.tie?.words).toBe(
      "B and C have 3 votes each, and only 1 of them can be elected; it can be settled by lot, by a further ballot between them or by an extra seat",
    );
  });

  it("has no way on where none is declared", () => {
    expect(sheetOf({ ...tied, rules: { ...tied.rules, ties: [] } }).tie).toMatchObject({
      waysOn: [],
      words: "B and C have 3 votes each, and only 1 of them can be elected; how that is settled is not said",
    });
  });

  it("goes on with a recorded lot, and with no lot about others or of another way", () => {
    const between = ["b", "c"];
    const lot = sheetOf({ ...tied, rulings: [{ way: "lot", between, order: ["c", "b"] }] });
    expect(lot).toMatchObject({ outcome: "complete", elected: ["a", "c"], unusedRulings: [] });
    const chair = { way: "casting vote", between, order: ["c", "b"] } as const;
    expect(sheetOf({ ...tied, rulings: [chair] })).toMatchObject({ outcome: "tied", unusedRulings: [chair] });
    const others = { way: "lot", between: ["c", "d"], order: ["c", "d"] } as const;
    expect(sheetOf({ ...tied, rulings: [others] })).toMatchObject({ outcome: "tied", unusedRulings: [others] });
  });

  it("is settled by an extra seat only where one more seat is enough", () => {
    const ties = ["extra seat", "lot"] as const;
    const two = sheetOf({
      ...tied,
      rules: { ...tied.rules, ties },
      rulings: [{ way: "extra seat", between: ["b", "c"] }],
    });
    expect(two).toMatchObject({ outcome: "complete", elected: ["a", "b", "c"], extraSeats: 1 });
    const three = [...tied.papers, papers(3, "d")];
    expect(sheetOf({ ...tied, rules: { ...tied.rules, ties }, papers: three }).tie?.waysOn).toEqual(["lot"]);
  });

  it("does not hold up whoever has a seat however it falls", () => {
    const who = candidates("a@x", "b@x", "c@y", "d@y");
    const caps = [{ id: "cap", atMost: 1, by: "practice" }];
    const even = [papers(2, "a b c")];
    const sheet = sheetOf(board({ caps, seats: 2, votes: 3 }, even, who));
    expect(sheet).toMatchObject({ elected: ["c"], tie: { between: ["a", "b"], places: 1 } });
  });

  it("under the Scottish rules is decided by the latest earlier stage, and only then by lot", () => {
    const count: Count = {
      rules: { seats: 1, method: "single transferable vote" },
      candidates: candidates("a", "b", "c", "d"),
      papers: [papers(6, "a"), papers(3, "b"), papers(2, "c"), papers(1, "d c")],
    };
    const sheet = sheetOf(count);
    expect(sheet.stages[2]).toMatchObject({ excluded: ["c"] });
    expect(sheet.stages[2]?.words[0]).toBe(
      "B and C have equal votes; C had the fewest at the latest earlier stage at which they were unequal",
    );
    const even = { ...count, papers: [papers(3, "a"), papers(2, "b a"), papers(2, "c a")] };
    expect(sheetOf({ ...even, candidates: candidates("a", "b", "c") }).tie).toMatchObject({
      for: "exclusion",
      between: ["b", "c"],
      waysOn: ["lot"],
    });
  });
});

describe("preferences", () => {
  it("stop at a missing number, a number against two and a name written twice; without a clear first the paper is spoilt", () => {
    const sheet = sheetOf({
      rules: { seats: 1, method: "single transferable vote" },
      candidates: candidates("a", "b", "c"),
      papers: [
        { marks: ["a", [], "b"], alike: 1 },
        { marks: ["a", ["b", "c"]], alike: 1 },
        { marks: ["a", "a", "b"], alike: 1 },
        { marks: [["a", "b"], "c"], alike: 1 },
        { marks: ["b", "a"], alike: 4 },
        { marks: ["c", "b"], alike: 4 },
      ],
    });
    expect(sheet.papers.spoilt).toEqual([{ reason: "no clear first preference", papers: 1 }]);
    expect(sheet.stages[1]).toMatchObject({ excluded: ["a"], notTransferable: "3" });
  });
});

describe("a count sheet", () => {
  const count = board({}, [papers(5, "a b"), papers(3, "c"), papers(2)]);

  it("says everything in words", () => {
    expect(wordsForSheet(sheetOf(count))).toEqual([
      "2 seats, counted by first past the post.",
      "10 papers received: 8 valid, 2 spoilt (2 unmarked).",
      "3 valid papers gave fewer votes than allowed.",
      "Stage 1. A: 5 votes.",
      "Stage 1. B: 5 votes.",
      "Stage 1. C: 3 votes.",
      "Stage 1. D: 0 votes.",
      "Stage 2. A is elected with 5 votes.",
      "Stage 2. B is elected with 5 votes.",
      "Elected: A and B.",
    ]);
  });

  it("can be counted again after it was kept as JSON, and tells of a changed number (control)", () => {
    const kept = JSON.parse(JSON.stringify(sheetOf(count))) as ReturnType<typeof sheetOf>;
    expect(recount(kept, count.papers)).toEqual([]);
    const altered = { ...kept, elected: ["a", "c"] };
    expect(recount(altered, count.papers)).toEqual(['elected/1: the sheet says `"c"`, the papers give `"b"`']);
  });

  it("fills no more seats than there are candidates for, and says so", () => {
    const few = sheetOf(board({ seats: 3 }, [papers(2, "a")], candidates("a", "b")));
    expect(few).toMatchObject({ elected: ["a", "b"], vacant: 1 });
    expect(wordsForSheet(few).at(-1)).toBe("1 seat not filled.");
  });

  it("elects unopposed without a ballot whoever can be elected together, and nobody whom a cap or the seats keep apart", () => {
    const unopposed = sheetOf(board({ seats: 3 }, [], candidates("a", "b")));
    expect(unopposed).toMatchObject({ elected: ["a", "b"], vacant: 1, outcome: "complete" });
    expect(wordsForSheet(unopposed)).toContain("Stage 1. A is elected unopposed.");
    const caps = [{ id: "cap", atMost: 1, by: "practice" }];
    const apart = sheetOf(board({ seats: 3, caps }, [], candidates("a@x", "b@x", "c@y")));
    expect(apart).toMatchObject({ outcome: "tied", elected: ["c"], tie: { between: ["a", "b"] } });
    expect(sheetOf(board({ seats: 1 }, [], candidates("a", "b"))).outcome).toBe("tied");
  });

  it.each([
    [board({ seats: 0 }, []), "There are `0` seats; give a whole number from 1 up."],
    [board({}, [], []), "Nobody stands; there is nothing to count."],
    [board({}, [], candidates("a", "a")), "Two candidates are called `a`; give each a name of their own."],
    [board({}, [papers(0, "a")]), "Entry 1 of the papers stands for `0` papers; give a whole number from 1 up."],
    [
      board({ votes: 1, leastVotes: 2 }, []),
      "A paper must give `2` votes and can give `1`; lower the one or raise the other.",
    ],
  ])("is refused where it cannot be right", (wrong, reason) => {
    expect(countVotes(wrong)).toEqual({ kind: "refused", reasons: [reason] });
  });

  it("is refused where a cap goes by what is not said, and where a ruling puts others in order", () => {
    const caps = [{ id: "cap", atMost: 1, by: "practice" }];
    expect(countVotes(board({ caps }, [], candidates("a")))).toMatchObject({
      reasons: ["Of `a` it is not said which practice; a cap goes by it. Say it, or say `none`."],
    });
    const rulings = [{ way: "lot", between: ["a", "b"], order: ["a"] }] as const;
    expect(countVotes({ ...board({}, []), rulings })).toMatchObject({
      reasons: ["The ruling between `a`, `b` does not put just these in order; name each of them once."],
    });
  });
});
