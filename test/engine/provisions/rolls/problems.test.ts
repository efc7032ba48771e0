import { describe, expect, it } from "vitest";
import { rolls } from "../../../../engine/provisions/rolls/rolls.ts";
import { problemsOf } from "../small-constitution.ts";

const facts = `
facts:
  isMember: { about: practice, type: yes-no, question: Is the practice a member? }
  gpCount: { about: practice, type: number, title: Number of GPs, question: How many GPs work in the practice? }
`;

const codes = (roll: string) =>
  problemsOf([rolls], `${facts}\nrolls:\n  practices: { title: Member practices, electors: practices, ${roll} }\n`).map(
    (each) => each.split(":")[0],
  );

describe("what a roll may not say", () => {
  it.each([
    ["a condition that nobody meets", "who: { gpCount: { atLeast: 3, lessThan: 3 } }", "never-satisfied"],
    [
      "a least number of votes above the most",
      "votes: { onePer: 1000, of: patients, rounded: up, atLeast: 5, atMost: 4 }",
      "least-above-most",
    ],
    [
      "rounding that leaves small practices without a vote",
      "votes: { onePer: 1000, of: patients, rounded: down }",
      "elector-without-votes",
    ],
    ["dividing a single vote", "votes: one each, split: allowed", "nothing-to-divide"],
    ["a roll taken an hour before", "asOf: { atLeast: 48 hours, before: opens }", "wrong-quantity"],
    ["votes that depend on yes or no", "votes: { onePer: 1000, of: isMember, rounded: up }", "types-differ"],
    ["votes that depend on what is not declared", "votes: { onePer: 1000, of: patience, rounded: up }", "unknown-fact"],
    [
      "an edge that is not a number",
      'votes: { of: patients, bands: { "5,000": 1 }, edgesBelongTo: upper tier }',
      "bad-name",
    ],
    ["a condition on what is not declared", "who: { isMenber: true }", "unknown-fact"],
  ])("%s", (_what, roll, code) => {
    expect(codes(roll)).toEqual([code]);
  });

  it.each([
    "who: { gpCount: { atLeast: 3, atMost: 3 } }",
    "votes: { onePer: 1000, of: patients, rounded: up, atLeast: 4, atMost: 4 }",
    "votes: { onePer: 1000, of: patients, rounded: down, atLeast: 0 }",
    "votes: { each: 2 }, split: allowed",
    "asOf: { atLeast: 2 days, before: opens }",
    "votes: { onePer: 2, of: gpCount, rounded: up }",
  ])("but may say %s (control)", (roll) => {
    expect(codes(roll)).toEqual([]);
  });

  it("does not bring a fact that the document has declared", () => {
    const declared = `facts:\n  listSize: { type: number, question: How long is the list? }\nrolls:\n  p: { title: P, electors: practices, votes: { onePer: 9, of: patients, rounded: up } }\n`;
    expect(problemsOf([rolls], declared)).toEqual([
      "reserved-name: `listSize` is a fact that `rolls` bring of their own.",
    ]);
  });
});
