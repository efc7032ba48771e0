import { expect, test } from "vitest";
import { dueWithin } from "../../../engine/calendar/arithmetic.ts";
import {
  clearDaysBetween,
  clearWorkingDaysBetween,
  daysBetween,
  workingDaysBetween,
} from "../../../engine/calendar/counting.ts";
import { isWorkingDay } from "../../../engine/calendar/working-days.ts";
import { day, inHindsight } from "./england-and-wales.ts";

test("notice on 17 March of a meeting on 31 March is 14 days, 13 of them clear", () => {
  expect(daysBetween(day("2014-03-17"), day("2014-03-31"))).toBe(14);
  expect(clearDaysBetween(day("2014-03-17"), day("2014-03-31"))).toBe(13);
  expect(clearDaysBetween(day("2014-03-31"), day("2014-03-31"))).toBe(0);
});

test("working days between are those that a deadline counts, in both directions", () => {
  for (const count of [1, 7, 20, 60]) {
    const due = dueWithin({ count, unit: "working days" }, day("2013-12-18"), inHindsight);
    if (!due.ok) throw new Error(due.message);
    expect(workingDaysBetween(due.from, due.date, inHindsight)).toEqual({ ok: true, count });
    expect(workingDaysBetween(due.date, due.from, inHindsight)).toEqual({ ok: true, count: -count });
  }
});

test("clear working days leave out both ends", () => {
  expect(clearWorkingDaysBetween(day("2014-03-10"), day("2014-03-14"), inHindsight)).toEqual({ ok: true, count: 3 });
  expect(clearWorkingDaysBetween(day("2014-03-14"), day("2014-03-14"), inHindsight)).toEqual({ ok: true, count: 0 });
});

test("outside the years covered working days are not told", () => {
  expect(workingDaysBetween(day("2028-12-18"), day("2029-01-18"), inHindsight)).toMatchObject({
    reason: "outside-calendar",
  });
  expect(workingDaysBetween(day("2028-12-18"), day("2028-12-19"), undefined)).toMatchObject({ reason: "no-calendar" });
});

test("a day is a working day or not, and unknown outside the years covered", () => {
  const days = inHindsight.workingDays;
  const asked = ["2011-01-01", "2011-01-03", "2011-01-04", "2028-12-29", "2029-01-02", "2010-12-31"];
  expect(asked.map((date) => isWorkingDay(days, day(date)))).toEqual([false, false, true, true, undefined, undefined]);
});
