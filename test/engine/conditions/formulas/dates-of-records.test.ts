import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueWithin } from "../../../../engine/calendar/arithmetic.ts";
import { test } from "../../../../engine/conditions/condition.ts";
import { dateOfDay, dayNumber } from "../../../../engine/conditions/encode.ts";
import type { EncodedValue } from "../../../../engine/conditions/fact.ts";
import { computeLatest } from "../../../../engine/conditions/formulas/latest.ts";
import { computePeriod } from "../../../../engine/conditions/formulas/period.ts";
import { computeReaching } from "../../../../engine/conditions/formulas/reaching.ts";
import { computeUnmatched } from "../../../../engine/conditions/formulas/unmatched.ts";
import { inHindsight, period } from "../../calendar/england-and-wales.ts";

const context = { known: inHindsight, years: { governance: { month: 6, day: 1 }, financial: { month: 4, day: 1 } } };

function day(text: string): number {
  return dayNumber(Temporal.PlainDate.from(text));
}

function reading(values: Readonly<Record<string, EncodedValue>>): (name: string) => EncodedValue {
  return (name) => values[name] ?? null;
}

describe("the earliest date from which a period reaches a day", () => {
  const earliest = (written: string, to: string): number =>
    Number(computeReaching({ kind: "reaching", period: written, to: "on" }, reading({ on: day(to) }), context).value);

  it.each([
    ["28 days", "2014-03-29", "2014-03-01"],
    ["15 months", "2014-09-12", "2013-06-12"],
    ["15 months", "2014-05-31", "2013-03-01"],
    ["1 year", "2013-02-28", "2012-02-28"],
    ["20 working days", "2014-01-20", "2013-12-18"],
  ])("%s reach %s from %s", (written, to, from) => {
    expect(earliest(written, to)).toBe(day(from));
  });

  it("reaches it, and the day before does not, whatever the period (with a control that counts back)", () => {
    const periods = fc.tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom("days", "weeks", "months", "years", "working days"),
    );
    let countingBackFails = 0;
    fc.assert(
      fc.property(periods, fc.integer({ min: day("2016-01-01"), max: day("2026-12-31") }), ([count, unit], on) => {
        fc.pre(unit !== "years" || count <= 20);
        const written = `${count} ${unit}`;
        const reaches = (from: number): boolean => {
          const due = dueWithin(period(written), dateOfDay(from), inHindsight);
          return due.ok && dayNumber(due.date) >= on;
        };
        const from = earliest(written, dateOfDay(on).toString());
        expect(reaches(from)).toBe(true);
        expect(reaches(from - 1)).toBe(false);
        if (unit === "months" && !reaches(dayNumber(dateOfDay(on).subtract({ months: count })))) countingBackFails += 1;
      }),
      { numRuns: 1_000, seed: 20110701 },
    );
    expect(countingBackFails).toBeGreaterThan(0);
  });

  it("is refused where the calendar does not speak for those years", () => {
    const computed = computeReaching(
      { kind: "reaching", period: "5 working days", to: "on" },
      reading({ on: day("2031-05-01") }),
      context,
    );
    expect(computed.value).toBeNull();
    expect(computed.failed).toContain("only covers");
  });
});

describe("the period in which a date lies", () => {
  const edge = (
    each: string,
    which: "start" | "end" | "wholeStart",
    more: { established?: string; ended?: boolean } = {},
  ) =>
    computePeriod(
      { kind: "period", each, on: ["other", "on"], edge: which, ...more },
      reading({ other: "none", on: day("2014-05-31") }),
      context,
    );

  it("is that of the body's own year", () => {
    expect(edge("governance year", "start").value).toBe(day("2013-06-01"));
    expect(edge("governance year", "end").value).toBe(day("2014-05-31"));
    expect(edge("financial year", "start", { ended: true }).value).toBe(day("2013-04-01"));
    expect(edge("rolling 12 months", "start").value).toBe(day("2013-06-01"));
  });

  it("begins with the body, and before the body there is none", () => {
    expect(edge("governance year", "start", { established: "2013-10-01" }).value).toBe(day("2013-10-01"));
    expect(edge("governance year", "wholeStart", { established: "2013-10-01" }).value).toBe(day("2013-06-01"));
    expect(edge("governance year", "start", { established: "2014-06-01" }).value).toBe("none");
  });

  it("is unknown while the date is", () => {
    const formula = { kind: "period", each: "month", on: ["other", "on"], edge: "end" } as const;
    expect(computePeriod(formula, reading({ on: day("2014-05-31") }), context).value).toBeNull();
  });
});

const isOpen = test("open", "is", true);

describe("the latest of some records", () => {
  const latest = (...records: Readonly<Record<string, EncodedValue>>[]) =>
    computeLatest({ kind: "latest", records: "meetings", field: "date", where: isOpen }, reading({ meetings: records }))
      .value;

  it("is the last date that satisfies the condition, or none", () => {
    expect(latest({ date: 10, open: true }, { date: 20, open: true }, { date: 30, open: false })).toBe(20);
    expect(latest({ date: 30, open: false })).toBe("none");
    expect(latest()).toBe("none");
  });

  it("is unknown only where a record in doubt may be later", () => {
    expect(latest({ date: 20, open: true }, { date: 10, open: null })).toBe(20);
    expect(latest({ date: 20, open: true }, { date: 30, open: null })).toBeNull();
    expect(latest({ date: 20, open: true }, { date: null, open: true })).toBeNull();
  });
});

describe("the dates of a recurrence without a record", () => {
  const formula = {
    kind: "unmatched",
    recurrence: "1st Monday of each month",
    from: "from",
    to: "to",
    records: "meetings",
    field: "date",
    where: isOpen,
  } as const;
  const days = { from: day("2014-01-01"), to: day("2014-03-31") };
  const [january, february, march] = ["2014-01-06", "2014-02-03", "2014-03-03"].map(day);
  const unmatched = (meetings: EncodedValue, more: Readonly<Record<string, EncodedValue>> = {}) =>
    computeUnmatched(formula, reading({ ...days, ...more, meetings }), context);

  it("are counted and named", () => {
    const computed = unmatched([
      { date: january ?? 0, open: true },
      { date: february ?? 0, open: false },
    ]);
    expect(computed).toEqual({ value: 2, working: "Without a record: Mon 3 Feb 2014 and Mon 3 Mar 2014" });
    expect(unmatched([january, february, march].map((date) => ({ date: date ?? 0, open: true })))).toEqual({
      value: 0,
    });
  });

  it("are counted within bounds where a record is in doubt, or none are given", () => {
    expect(unmatched([{ date: january ?? 0, open: null }])).toEqual({ value: null, least: 2, most: 3 });
    expect(unmatched([{ date: null, open: true }])).toEqual({ value: null, least: 0, most: 3 });
    expect(unmatched(null)).toEqual({ value: null, least: 0, most: 3 });
  });

  it("are none's where there is no such stretch", () => {
    expect(unmatched([], { from: "none" })).toEqual({ value: "none" });
  });

  it("stop before a day, if one is given", () => {
    const before = { ...formula, before: "on" } as const;
    const on = (date: number) => computeUnmatched(before, reading({ ...days, on: date, meetings: [] }), context).value;
    expect(on(february ?? 0)).toBe(1);
    expect(on((february ?? 0) + 1)).toBe(2);
  });
});
