import { describe, expect, test } from "vitest";
import { dueBeginningWith, dueWithin, latestBefore } from "../../../engine/calendar/arithmetic.ts";
import type { DateSum } from "../../../engine/calendar/arithmetic.ts";
import { wordsForWorking } from "../../../engine/calendar/working-words.ts";
import { day, inHindsight, period } from "./england-and-wales.ts";

function words(sum: DateSum): string {
  return sum.ok ? wordsForWorking(sum) : sum.message;
}

describe("the working of a date in one sentence", () => {
  test("names the holidays by month", () => {
    expect(words(dueWithin(period("20 working days"), day("2013-12-18"), inHindsight))).toBe(
      "20 working days from Wed 18 Dec 2013 is Mon 20 Jan 2014 (25 and 26 Dec and 1 Jan are bank holidays)",
    );
  });

  test("names a single one, or none", () => {
    expect(words(latestBefore(period("5 working days"), day("2014-05-08"), inHindsight))).toBe(
      "5 working days before Thu 8 May 2014 is Wed 30 Apr 2014 (5 May is a bank holiday)",
    );
    expect(words(dueWithin(period("28 days"), day("2013-12-18")))).toBe(
      "28 days from Wed 18 Dec 2013 is Wed 15 Jan 2014",
    );
  });

  test("only counts them when they are many", () => {
    expect(words(dueWithin(period("300 working days"), day("2013-12-18"), inHindsight))).toContain(
      "(11 bank holidays fall between)",
    );
  });

  test("says why a month ended early, and only then", () => {
    expect(words(dueWithin(period("1 month"), day("2013-01-31")))).toBe(
      "1 month from Thu 31 Jan 2013 is Thu 28 Feb 2013 (February 2013 has 28 days)",
    );
    expect(words(dueBeginningWith(period("3 years"), day("2011-05-10")))).toBe(
      "3 years beginning with Tue 10 May 2011 end on Fri 9 May 2014",
    );
    expect(words(dueBeginningWith(period("1 month"), day("2013-01-29")))).not.toContain("March");
  });
});
