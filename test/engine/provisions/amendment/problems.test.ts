import { describe, expect, it } from "vitest";
import { problemsWith, twoWays } from "./invented-group.ts";

const by = "carriedBy: resolutions/special";

/** What one way says, and the one problem it has. */
const wrong: readonly (readonly [written: string, problem: string])[] = [
  ["favours: practices", "missing-key: It is not said who decides on such a change."],
  [
    "allowed: never, carriedBy: resolutions/special",
    "setting-without-effect: `carriedBy` says something of a change that may never be made.",
  ],
  [
    `founding: true, ${by}, runningCases: move by plan`,
    "setting-without-effect: `runningCases` says something of a change, but this is about the first adoption.",
  ],
  [
    "carriedBy: resolutions/speciel",
    "unknown-reference: `resolutions/speciel` is not to be found under `resolutions`.",
  ],
  ["carriedBy: powers/expel", "wrong-value: `powers/expel` cannot be carried."],
  ["carriedBy: resolutions/special/rents", "wrong-value: `resolutions/special/rents` cannot be carried."],
  [
    `${by}, takesEffect: { on: last approval }`,
    "setting-without-effect: It takes effect on the last approval, but nobody's approval is needed.",
  ],
  [
    "approvals: { lmc: { title: the LMC } }, takesEffect: { on: decision }",
    "entries-clash: It takes effect on the decision, but approvals are needed that may come later.",
  ],
  [`${by}, takesEffect: { }`, "missing-key: `takesEffect` says nothing."],
  [`${by}, takesEffect: { on: decision, next: 1 April }`, "entries-clash: `takesEffect` is said in several ways."],
  [
    `${by}, takesEffect: { after: 48 hours }`,
    "unsuitable-period: `48 hours` cannot be counted from one day to another here.",
  ],
  [`${by}, lapsesUnlessConfirmed: { at: powers/expel }`, "wrong-value: `powers/expel` is not a meeting."],
  [
    `${by}, lapsesUnlessConfirmed: { within: 6 months }`,
    "missing-key: The time to confirm it is counted from the day on which it takes effect, and no such day is stated.",
  ],
  [
    `${by}, takesEffect: { on: decision }, lapsesUnlessConfirmed: { within: 14 clear days }`,
    "unsuitable-period: `14 clear days` cannot be counted from one day to another here.",
  ],
  [
    `${by}, notice: { to: members, atLeast: 12 hours }`,
    "unsuitable-period: `12 hours` cannot be counted from one day to another here.",
  ],
  [
    "approvals: { a-1: { title: A }, a1: { title: B } }",
    "entries-clash: `a1` cannot be told apart from another in the questions asked.",
  ],
  [`material: [power], ${by}`, "unknown-reference: `power` is not to be found in this document."],
  [`material: [powers/expell], ${by}`, "unknown-reference: `powers/expell` is not to be found in this document."],
  [
    `material: [powers, powers/expel], ${by}`,
    "setting-without-effect: `powers/expel` stands under `powers`, all of which is listed.",
  ],
  [`onlyIf: { absent: true }, ${by}`, "unknown-fact: `absent` is not a fact that can be spoken of here."],
];

describe("a way of changing the document", () => {
  it.each(wrong)("%s", (written, problem) => {
    expect(problemsWith(`  way: { title: A way, ${written} }\n`)).toEqual([problem]);
  });
});

describe("several ways", () => {
  it("are not for the same changes at the same time", () => {
    const two = (more: string) => `  one: { title: One, ${by} }\n  two: { title: Two, ${by}${more} }\n`;
    expect(problemsWith(two(""))).toEqual([
      "entries-clash: `one` and `two` are both for every change that is not listed.",
    ]);
    expect(problemsWith(two(", material: whole document"))).toEqual([
      "setting-without-effect: Every change must be made as `two` says, so there is no other change that `one` could be for.",
    ]);
    expect(problemsWith(two(", founding: true"))).toEqual([]);
    const apart = two(", from: 2015-01-01").replace("title: One,", "title: One, until: 2014-12-31,");
    expect(problemsWith(apart)).toEqual([]);
  });

  it("leave no easier way to take a guard away", () => {
    expect(problemsWith(twoWays)).toEqual([]);
    const without = (listed: string) => problemsWith(twoWays.replace(listed, ""));
    expect(without(", amendment")).toEqual([
      "guard-unguarded: `amendment/material` says how such a change is made, but can itself be changed as `amendment/ordinary` says.",
    ]);
    expect(without(", resolutions/special")).toEqual([
      "guard-unguarded: `resolutions/special` says how such a change is made, but can itself be changed as `amendment/ordinary` says.",
    ]);
  });
});
