import { describe, expect, test } from "vitest";
import { periodEndedBefore, periodOn, periodsBetween } from "../../../engine/calendar/years.ts";
import type { NamedPeriod, Years } from "../../../engine/calendar/years.ts";
import { partNamed } from "../../../engine/quantities/recurrence-text.ts";
import type { EachPart } from "../../../engine/quantities/recurrence.ts";
import { day } from "./england-and-wales.ts";

const years: Years = { governance: { month: 7, day: 1 }, financial: { month: 4, day: 1 } };
const established: Years = { ...years, established: day("2013-10-15") };

function part(name: string): EachPart {
  const found = partNamed(name);
  if (found === undefined) throw new Error(name);
  return found;
}

function shown(period: NamedPeriod | undefined): string {
  return period === undefined ? "none" : `${period.label}: ${period.start.toString()} to ${period.end.toString()}`;
}

describe("the period in which a day lies", () => {
  test.each([
    ["financial year", "2014-03-31", "2013/14: 2013-04-01 to 2014-03-31"],
    ["financial year", "2014-04-01", "2014/15: 2014-04-01 to 2015-03-31"],
    ["financial year", "1999-12-31", "1999/00: 1999-04-01 to 2000-03-31"],
    ["governance year", "2014-06-30", "2013/14: 2013-07-01 to 2014-06-30"],
    ["calendar year", "2014-06-30", "2014: 2014-01-01 to 2014-12-31"],
    ["quarter", "2014-03-31", "Q4 2013/14: 2014-01-01 to 2014-03-31"],
    ["calendar quarter", "2014-03-31", "Q1 2014: 2014-01-01 to 2014-03-31"],
    ["month", "2012-02-29", "February 2012: 2012-02-01 to 2012-02-29"],
    ["2 months", "2014-01-20", "January to February 2014: 2014-01-01 to 2014-02-28"],
    ["6 months", "2013-07-01", "July to December 2013: 2013-07-01 to 2013-12-31"],
  ])("%s on %s", (name, date, expected) => {
    expect(shown(periodOn(part(name), day(date), years))).toBe(expected);
  });

  test("a year that begins on 6 April is cut on the sixth", () => {
    const taxed: Years = { ...years, financial: { month: 4, day: 6 } };
    expect(shown(periodOn(part("quarter"), day("2013-07-05"), taxed))).toBe("Q1 2013/14: 2013-04-06 to 2013-07-05");
    expect(shown(periodOn(part("financial year"), day("2014-04-05"), taxed))).toBe("2013/14: 2013-04-06 to 2014-04-05");
  });

  test("twelve rolling months end on the day itself", () => {
    expect(shown(periodOn({ kind: "rolling", months: 12 }, day("2014-03-31"), years))).toBe(
      "12 months to 31 March 2014: 2013-04-01 to 2014-03-31",
    );
    expect(periodOn({ kind: "rolling", months: 12 }, day("2012-02-29"), years)?.start.toString()).toBe("2011-03-01");
  });
});

describe("a body that was established in the course of a year", () => {
  test("has a short first year, and none before", () => {
    const first = periodOn(part("financial year"), day("2013-10-15"), established);
    expect(shown(first)).toBe("2013/14: 2013-10-15 to 2014-03-31");
    expect(first?.isShort).toBe(true);
    expect(periodOn(part("financial year"), day("2013-10-14"), established)).toBeUndefined();
    expect(periodOn(part("financial year"), day("2014-04-01"), established)?.isShort).toBe(false);
  });

  test("established on the first day of a year, its first year is whole", () => {
    const whole: Years = { ...years, established: day("2013-04-01") };
    expect(periodOn(part("financial year"), day("2013-04-01"), whole)?.isShort).toBe(false);
  });

  test("has no year behind it until the first is over", () => {
    expect(periodEndedBefore(part("financial year"), day("2014-03-31"), established)).toBeUndefined();
    expect(shown(periodEndedBefore(part("financial year"), day("2014-04-01"), established))).toBe(
      "2013/14: 2013-10-15 to 2014-03-31",
    );
  });
});

test("every quarter that touches the days asked about, in order", () => {
  const labels = periodsBetween(part("quarter"), day("2013-06-30"), day("2014-04-01"), years).map(({ label }) => label);
  expect(labels).toEqual(["Q1 2013/14", "Q2 2013/14", "Q3 2013/14", "Q4 2013/14", "Q1 2014/15"]);
  const since = periodsBetween(part("quarter"), day("2013-06-30"), day("2014-04-01"), established);
  expect(since.map(shown)[0]).toBe("Q3 2013/14: 2013-10-15 to 2013-12-31");
});

test("every day lies in exactly one period, and periods leave no gap", () => {
  for (const name of ["governance year", "quarter", "governance quarter", "month", "4 months"]) {
    const odd: Years = { governance: { month: 8, day: 31 }, financial: { month: 4, day: 1 } };
    const periods = periodsBetween(part(name), day("2011-01-01"), day("2016-12-31"), odd);
    for (const [place, period] of periods.entries()) {
      const next = periods[place + 1];
      if (next !== undefined) expect(period.end.add({ days: 1 }).toString()).toBe(next.start.toString());
      expect(shown(periodOn(part(name), period.start, odd))).toBe(shown(period));
      expect(shown(periodOn(part(name), period.end, odd))).toBe(shown(period));
    }
  }
});
