import { describe, expect, test } from "vitest";
import { occurrences } from "../../../engine/calendar/occurrences.ts";
import type { Years } from "../../../engine/calendar/years.ts";
import { parseRecurrence } from "../../../engine/quantities/recurrence-text.ts";
import { day } from "./england-and-wales.ts";

const years: Years = { governance: { month: 4, day: 1 }, financial: { month: 4, day: 1 } };

function dates(written: string, first: string, last: string): readonly string[] {
  const reading = parseRecurrence(written);
  if (!reading.ok || reading.value.kind === "rolling") throw new Error(written);
  return occurrences(reading.value, day(first), day(last), years).map(String);
}

describe("the dates of a recurrence", () => {
  test("the second Thursday of each month, but not in August", () => {
    expect(dates("2nd Thursday of each month except August", "2013-07-01", "2013-10-10")).toEqual([
      "2013-07-11",
      "2013-09-12",
      "2013-10-10",
    ]);
  });

  test("the last Friday of March", () => {
    expect(dates("last Friday of March", "2013-01-01", "2015-12-31")).toEqual([
      "2013-03-29",
      "2014-03-28",
      "2015-03-27",
    ]);
  });

  test("the fourth Thursday is not the last, and a fifth does not always come", () => {
    expect(dates("4th Thursday of each month", "2013-05-01", "2013-05-31")).toEqual(["2013-05-23"]);
    expect(dates("last Thursday of each month", "2013-05-01", "2013-05-31")).toEqual(["2013-05-30"]);
    expect(dates("5th Thursday of each month", "2013-05-01", "2013-07-31")).toEqual(["2013-05-30"]);
    expect(dates("4th and last Tuesday of each month", "2013-06-01", "2013-07-31")).toEqual([
      "2013-06-25",
      "2013-07-23",
      "2013-07-30",
    ]);
  });

  test("the first Monday of each quarter", () => {
    expect(dates("1st Monday of each quarter", "2013-04-01", "2014-03-31")).toEqual([
      "2013-04-01",
      "2013-07-01",
      "2013-10-07",
      "2014-01-06",
    ]);
  });

  test("1 April, and the first day of each part of a year", () => {
    expect(dates("1 April", "2013-04-01", "2015-03-31")).toEqual(["2013-04-01", "2014-04-01"]);
    expect(dates("each quarter", "2013-04-02", "2014-01-01")).toEqual(["2013-07-01", "2013-10-01", "2014-01-01"]);
  });

  test("every second Thursday of eighteen years is a Thursday from the 8th to the 14th", () => {
    const found = dates("2nd Thursday of each month", "2011-01-01", "2028-12-31");
    expect(found).toHaveLength(18 * 12);
    for (const date of found) {
      expect(day(date).dayOfWeek).toBe(4);
      expect(Math.ceil(day(date).day / 7)).toBe(2);
    }
  });
});
