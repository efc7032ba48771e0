import { expect, it } from "vitest";
import { problemsOwing } from "./invented-group.ts";

/** What is written, and the one problem it has. */
const wrong: readonly (readonly [written: string, problem: string])[] = [
  ["each: quarter", "missing-key: The duty says in what time, `quarter`, but neither how many nor counted from where."],
  ["atLeast: 2", "missing-key: The duty says `2`, but not in what time."],
  ["within: 28 days", "missing-key: The duty says `within: 28 days`, but not of what."],
  ["within: 28 days, after: its end", "missing-key: The duty counts from `its end`, but of no period."],
  [
    "atLeast: 1, each: quarter, within: 28 days, after: its end",
    "entries-clash: The duty comes again and again, and `within` counts it from an event.",
  ],
  ["within: 28 days, after: a, before: b", "entries-clash: The duty says both `after` and `before`."],
  ["within: 28 days, before: the vote", "entries-clash: `within` counts after an event, and the duty says `before`."],
  [
    "atLeast: 28 days, after: the vote",
    "entries-clash: `28 days` is a time before an event, and the duty counts after one.",
  ],
  ["within: 48 hours, after: the vote", "unsuitable-period: `48 hours` cannot be counted from one day to another."],
  ["atLeast: 48 hours, before: the vote", "unsuitable-period: `48 hours` cannot be counted from one day to another."],
  [
    "each: rolling 12 months, within: 28 days, after: its end",
    "unsuitable-recurrence: `rolling 12 months` has neither a beginning nor an end of its own to count from.",
  ],
  ["within: 28 days, after: { fact: elected }", "unknown-fact: `elected` is not a declared fact."],
  ["within: 28 days, after: { fact: size }", "types-differ: `size` is a whole number, not a date."],
  ["onePersonForSeveral: allowed", "setting-without-effect: The duty does not nominate several."],
  [
    "atLeast: 1, each: quarter, nominates: { lead: { title: a lead } }",
    "entries-clash: The duty comes again and again, and whom it nominates is told once.",
  ],
  [
    "steps: { issued: { title: Issued, within: 7 days } }",
    "setting-without-effect: The first step follows no other to count from.",
  ],
  ["ifMissed: breach", "setting-without-effect: Without a time nothing is ever missed."],
  [
    "largestGap: 3 months, ifMissed: { breachAfter: 7 days }",
    "entries-clash: Days set, gaps and months that roll leave no while between being overdue and a breach.",
  ],
  [
    "atLeast: 1, each: quarter, ifMissed: { breach: never, breachAfter: 7 days }",
    "entries-clash: `breach` and `breachAfter` each say when it is breached.",
  ],
];

it.each(wrong)("%s", (written, problem) => {
  const found = problemsOwing(written, { facts: "  size: { type: number, question: How large? }" });
  expect(found).toEqual([problem]);
});

it("a year that is not stated cannot be counted in", () => {
  const found = problemsOwing("each: quarter, within: 7 days, after: its end", { years: false });
  expect(found).toEqual([
    "no-years: `quarter` cannot be counted, because it is not said when the financial year begins.",
  ]);
});
