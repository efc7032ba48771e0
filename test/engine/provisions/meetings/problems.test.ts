import { describe, expect, it } from "vitest";
import { groupWhere, problemsWhere } from "./invented-group.ts";

/** What is written, and the one problem it has. */
const wrong: readonly (readonly [written: string, problem: string])[] = [
  ["atLeast: 1, exactly: 2, each: quarter", "entries-clash: The meeting says both `atLeast` and `exactly`."],
  ["atLeast: 1", "missing-key: The meeting says `1`, but not in what time."],
  ["each: quarter", "missing-key: The meeting says in what time, `quarter`, but not how many."],
  [
    "atLeast: 1, each: 1st Monday of each month",
    "unsuitable-recurrence: `1st Monday of each month` is a day, not a stretch of time.",
  ],
  ["on: each quarter", "unsuitable-recurrence: `each quarter` does not say on which days."],
  ["atLeast: 32, each: month", "out-of-range: `32` meetings are more than one a day."],
  ["largestGap: 14 clear days", "unsuitable-period: `14 clear days` cannot be counted from one day to another."],
  [
    "largestGap: 15 months, firstPeriod: counted",
    "missing-key: The meeting speaks of the first period, but does not say how many meetings a period has.",
  ],
  ["openTo: [gps, public], closedTo: [public]", "entries-clash: The meeting is both open and closed to `public`."],
  [
    "counts: { audience: hard }",
    "missing-key: The meeting says how the audience counts, but nobody to whom the meeting is open or closed.",
  ],
  [
    "counts: { inNotice: true }",
    "missing-key: A meeting counts only with its notice in time, but no notice is required.",
  ],
  [
    "notice: { atLeast: 48 hours, hour: 17:00 }",
    "entries-clash: `48 hours` before the meeting already ends at an hour of its own.",
  ],
  [
    "notice: { atLeast: 14 days, hour: 17:00, takenAsGivenAfter: 2 days }",
    "entries-clash: Notice is due at an hour, but it is taken to be given on a day.",
  ],
  [
    "notice: { atLeast: 14 days, takenAsGivenAfter: 48 hours }",
    "unsuitable-period: `48 hours` cannot be counted from one day to another.",
  ],
  ["requisition: { by: { atLeast: 10% } }", "share-without-base: `10%` does not say of what."],
  [
    "requisition: { by: { of: practices } }",
    "no-threshold: The requisition does not say how many may call for the meeting.",
  ],
  [
    "requisition: { by: { atLeast: 3, moreThan: 4, of: practices } }",
    "two-thresholds: The requisition says both `atLeast` and `moreThan`.",
  ],
  [
    "requisition: { by: { moreThan: 100%, of: practices } }",
    "unreachable-threshold: More than `100%` can never be reached.",
  ],
  ["requisition: { orBy: { some: { title: some, atLeast: 10% } } }", "share-without-base: `10%` does not say of what."],
  [
    "requisition: { chairSilentFor: 48 hours }",
    "unsuitable-period: `48 hours` cannot be counted from one day to another.",
  ],
  [
    "requisition: { chairSilentFor: 28 days, heldWithin: 28 days }",
    "entries-clash: The meeting must be held within `28 days`, but the chair may be silent for `28 days`.",
  ],
  [
    "business: { urgent: by the chair's ruling }",
    "missing-key: `urgent` has no effect, because business is not limited to the notice.",
  ],
];

describe("what cannot be meant is a problem", () => {
  it.each(wrong)("%s", (written, problem) => {
    const established = written.includes("firstPeriod") ? { established: "2013-04-01" } : {};
    expect(problemsWhere(written, established)).toEqual([problem]);
  });

  it("a first period without an establishment", () => {
    expect(problemsWhere("atLeast: 1, each: quarter, firstPeriod: not counted")).toEqual([
      "missing-key: The meeting speaks of the first period, but not since when there is a body.",
    ]);
  });

  it("a year of which it is not said when it begins", () => {
    expect(problemsWhere("atLeast: 1, each: governance year", { years: false })).toEqual([
      "no-years: `governance year` cannot be counted, because it is not said when the governance year begins.",
    ]);
    expect(problemsWhere("on: 1st Monday of each quarter", { years: false })).toEqual([
      "no-years: `1st Monday of each quarter` cannot be counted, because it is not said when the financial year begins.",
    ]);
  });

  it("but not the calendar's own years and months (control)", () => {
    expect(problemsWhere("atLeast: 1, each: calendar year", { years: false })).toEqual([]);
    expect(problemsWhere("on: 2nd Thursday of each month", { years: false })).toEqual([]);
    expect(problemsWhere("atLeast: 1, each: rolling 12 months", { years: false })).toEqual([]);
  });

  it("more notice than there is time to hold the meeting, but not as much", () => {
    expect(problemsWhere("notice: { atLeast: 35 days }, requisition: { heldWithin: 4 weeks }")).toEqual([
      "entries-clash: The meeting must be held within `4 weeks`, but `35 days` of notice are needed.",
    ]);
    expect(problemsWhere("notice: { atLeast: 28 days }, requisition: { heldWithin: 4 weeks }")).toEqual([]);
  });

  it("only a warning where there is too little time to call a meeting", () => {
    expect(groupWhere("requisition: { chairSilentFor: 28 days, heldWithin: 28 days }").version).toBe("1");
  });
});
