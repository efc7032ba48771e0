import { describe, expect, test } from "vitest";
import {
  countsClearDays,
  countsHours,
  countsWorkingDays,
  parsePeriod,
  printPeriod,
} from "../../../engine/quantities/period.ts";
import type { Period } from "../../../engine/quantities/period.ts";

describe("a period", () => {
  test.each<[string, Period]>([
    ["28 days", { count: 28, unit: "days" }],
    ["1 day", { count: 1, unit: "days" }],
    ["20 working days", { count: 20, unit: "working days" }],
    ["14 clear days", { count: 14, unit: "clear days" }],
    ["10 clear working days", { count: 10, unit: "clear working days" }],
    ["2 weeks", { count: 2, unit: "weeks" }],
    ["18 months", { count: 18, unit: "months" }],
    ["3 years", { count: 3, unit: "years" }],
    ["48 hours", { count: 48, unit: "hours" }],
    ["30 minutes", { count: 30, unit: "minutes" }],
  ])("%s is read and printed", (text, period) => {
    expect(parsePeriod(text)).toEqual({ ok: true, value: period });
    expect(printPeriod(period)).toBe(text);
  });

  test("two weeks and fourteen days stay what they were written as", () => {
    expect(parsePeriod("2 weeks")).not.toEqual(parsePeriod("14 days"));
  });

  test("knows which days it counts", () => {
    const counts = (unit: Period["unit"]) =>
      [countsWorkingDays, countsClearDays, countsHours].map((is) => is({ count: 1, unit }));
    expect(counts("clear working days")).toEqual([true, true, false]);
    expect(counts("working days")).toEqual([true, false, false]);
    expect(counts("days")).toEqual([false, false, false]);
    expect(counts("hours")).toEqual([false, false, true]);
  });

  test.each([
    ["28", 2, "`28` does not say of what.", "Write `28 days` or `28 working days`."],
    ["20 business days", 3, "`business days` is not a unit of time that is known here.", "Write `working days`."],
    ["1 fortnight", 2, "`fortnight` is not a unit of time that is known here.", "Write `weeks`."],
    ["28 dys", 3, "`dys` is not a unit of time that is known here.", undefined],
    ["0 days", 0, "`0 days` is no time at all.", "Write at least `1 day`."],
    ["1.5 years", 1, "`1.5 years` is not a whole number.", undefined],
    ["two weeks", 0, "`two weeks` is not a period.", undefined],
    ["28 days.", 7, "`28 days.` is not a period.", undefined],
    ["-3 days", 0, "`-3 days` is not a period.", undefined],
    ["", 0, "`` is not a period.", undefined],
  ])("%s is refused", (text, offset, message, help) => {
    expect(parsePeriod(text)).toMatchObject({ ok: false, offset, message, ...(help && { help }) });
  });
});
