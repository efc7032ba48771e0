import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Calendar } from "../../../engine/calendar/calendar.ts";
import { holidaysKnownAt } from "../../../engine/calendar/calendar.ts";
import { day, englandAndWales } from "./england-and-wales.ts";

interface Published {
  readonly asPublished: Readonly<Record<string, readonly string[]>>;
  readonly proclaimedLater: readonly { readonly date: string; readonly announced: string }[];
}

const published = JSON.parse(
  readFileSync(new URL("bank-holidays-govuk-2012-2023.json", import.meta.url), "utf8"),
) as Published;
const years = Object.keys(published.asPublished);
const asPublished = Object.values(published.asPublished).flat();

function datesKnownAt(calendar: Calendar, knownAt: string): readonly string[] {
  const dates = holidaysKnownAt(calendar, day(knownAt)).map(({ date }) => date.toString());
  return dates.filter((date) => years.includes(date.slice(0, 4)));
}

describe("the bank holidays of England and Wales", () => {
  test("before the proclamations of 2022 are those that GOV.UK had published, 2012 to 2023", () => {
    expect(years).toEqual([
      "2012",
      "2013",
      "2014",
      "2015",
      "2016",
      "2017",
      "2018",
      "2019",
      "2020",
      "2021",
      "2022",
      "2023",
    ]);
    expect(datesKnownAt(englandAndWales(), "2022-09-09")).toEqual(asPublished);
  });

  test("afterwards are those and the two proclaimed, each from the day it was announced", () => {
    const [funeral, coronation] = published.proclaimedLater;
    expect(funeral?.announced).toBe("2022-09-10");
    expect(datesKnownAt(englandAndWales(), "2022-09-10")).toEqual([...asPublished, "2022-09-19"].sort());
    expect(datesKnownAt(englandAndWales(), "2022-11-05")).not.toContain(coronation?.date);
    expect(datesKnownAt(englandAndWales(), "2022-11-06")).toEqual([...asPublished, "2022-09-19", "2023-05-08"].sort());
  });

  test("control: a day that moved but was never taken from its old place is caught", () => {
    const { holidays, ...rest } = englandAndWales();
    const broken = { ...rest, holidays: holidays.map(({ withdrawn: _, ...holiday }) => holiday) };
    expect(datesKnownAt(broken, "2022-09-09")).not.toEqual(asPublished);
  });

  test("early May 2020 was still Monday 4 May to anyone who asked before 7 June 2019", () => {
    const inMay2020 = (knownAt: string) =>
      datesKnownAt(englandAndWales(), knownAt).filter((date) => date.startsWith("2020-05"));
    expect(inMay2020("2019-06-06")).toEqual(["2020-05-04", "2020-05-25"]);
    expect(inMay2020("2019-06-07")).toEqual(["2020-05-08", "2020-05-25"]);
  });

  test("every day with its own story has a source", () => {
    const told = englandAndWales().holidays.filter(({ knownFrom, withdrawn }) => knownFrom ?? withdrawn);
    expect(told.length).toBe(11);
    expect(told.filter(({ source }) => source === undefined)).toEqual([]);
  });
});
