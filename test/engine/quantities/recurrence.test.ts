import { describe, expect, test } from "vitest";
import { parseDayOfYear, parseRecurrence } from "../../../engine/quantities/recurrence-text.ts";
import { printRecurrence } from "../../../engine/quantities/recurrence.ts";

function canonical(text: string): string {
  const reading = parseRecurrence(text);
  return reading.ok ? printRecurrence(reading.value) : `${reading.offset}: ${reading.message}`;
}

describe("a recurrence", () => {
  test.each([
    "1 April",
    "each governance year",
    "each financial year",
    "each calendar year",
    "each quarter",
    "each calendar quarter",
    "each month",
    "each 2 months",
    "rolling 12 months",
    "2nd Thursday of each month except August",
    "1st and 3rd Tuesday of each month except July, August and December",
    "last Friday of March",
    "1st Monday of each quarter",
    "4th Wednesday of January, April, July and October",
  ])("%s is read and printed", (text) => {
    expect(canonical(text)).toBe(text);
  });

  test.each([
    ["each year", "each governance year"],
    ["governance year", "each governance year"],
    ["financial quarter", "each quarter"],
    ["each rolling 12 months", "rolling 12 months"],
    ["each half-year", "each 6 months"],
    ["second thursday of each month except august", "2nd Thursday of each month except August"],
  ])("%s means %s", (text, meaning) => {
    expect(canonical(text)).toBe(meaning);
  });

  test.each([
    ["31 April", "0: `31 April` is not a day: April has 30 days."],
    ["29 February", "0: `29 February` does not come every year."],
    ["1 Apirl", "2: `Apirl` is not a month."],
    ["each fortnight", "5: `each fortnight` is not a recurrence that is known here."],
    ["often", "0: `often` is not a recurrence that is known here."],
    ["6th Monday of each month", "0: `6th` does not say which ones."],
    ["2nd Thirsday of each month", "4: `Thirsday` is not a weekday."],
    ["2nd Thursday of each moon", "16: `each moon` is neither a part of the year nor a month."],
    ["2nd Thursday of each month except Agust", "34: `Agust` is not a month."],
  ])("%s is refused", (text, refusal) => {
    expect(canonical(text)).toBe(refusal);
  });

  test("the day on which a year begins", () => {
    expect(parseDayOfYear("1 April")).toEqual({ ok: true, value: { month: 4, day: 1 } });
    expect(parseDayOfYear("April")).toMatchObject({ ok: false, offset: 0 });
  });
});
