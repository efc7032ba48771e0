import { describe, expect, test } from "vitest";
import { readCalendar } from "../../../engine/calendar/read-calendar.ts";
import type { Plain } from "../../../engine/documents/node.ts";
import { englandAndWales, shippedData } from "./england-and-wales.ts";

/** A calendar of one year, with some of its entries replaced. */
function oneYear(change: { readonly [key: string]: Plain } = {}): Plain {
  const covers = { from: "2013-01-01", to: "2013-12-31" };
  const holidays = { "2013-12-25": "Christmas Day", "2013-03-29": "Good Friday" };
  return {
    id: "small",
    title: "One year",
    source: "Its own",
    covers,
    workingWeek: ["Monday", "Friday"],
    holidays,
    ...change,
  };
}

function problemsOf(plain: Plain): readonly string[] {
  const reading = readCalendar(plain);
  return reading.ok ? [] : reading.problems;
}

describe("reading a calendar", () => {
  test("the shipped one covers 2011 to 2028, in date order", () => {
    const { covers, holidays, workingWeek } = englandAndWales();
    expect([covers.from.toString(), covers.to.toString()]).toEqual(["2011-01-01", "2028-12-31"]);
    const dates = holidays.map(({ date }) => date.toString());
    expect(dates).toEqual(dates.toSorted());
    expect(workingWeek).toEqual([1, 2, 3, 4, 5]);
  });

  test("a small one is read, whatever the order its days are written in", () => {
    const reading = readCalendar(oneYear());
    expect(reading.ok && reading.calendar.holidays.map(({ title }) => title)).toEqual(["Good Friday", "Christmas Day"]);
  });

  test.each<[string, Plain, string]>([
    ["a list", [], "The calendar must be a set of named entries."],
    ["a day that does not exist", oneYear({ holidays: { "2013-02-30": "?" } }), "February 2013 has 28 days"],
    ["a day outside its years", oneYear({ holidays: { "2013-12-25": "A", "2014-01-01": "B" } }), "lies outside"],
    ["an empty title", oneYear({ holidays: { "2013-12-25": " " } }), "title must be a text."],
    [
      "a year without holidays",
      oneYear({ covers: { from: "2013-01-01", to: "2014-12-31" } }),
      "covers 2014 but has no holiday",
    ],
    [
      "years that run backwards",
      oneYear({ covers: { from: "2013-12-31", to: "2013-01-01" } }),
      "ends before it begins",
    ],
    ["a weekday twice", oneYear({ workingWeek: ["Monday", "Monday"] }), "`workingWeek` must be a list of days"],
    ["no working day", oneYear({ workingWeek: [] }), "`workingWeek` must be a list of days"],
    ["an unknown entry", oneYear({ weekends: true }), "`weekends`, which is not known here"],
    [
      "a day withdrawn before it was known",
      oneYear({ holidays: { "2013-12-25": { title: "A", knownFrom: "2012-05-01", withdrawn: "2012-04-01" } } }),
      "is withdrawn before it was known",
    ],
  ])("%s is refused", (_, plain, message) => {
    expect(problemsOf(plain).join("\n")).toContain(message);
  });

  test("all problems are told at once", () => {
    expect(problemsOf({ ...shippedData(), id: 3, title: "", workingWeek: null })).toHaveLength(3);
  });
});
