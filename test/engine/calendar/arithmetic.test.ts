import { describe, expect, test } from "vitest";
import { dueBeginningWith, dueWithin, earliestAfter, latestBefore } from "../../../engine/calendar/arithmetic.ts";
import type { DateSum } from "../../../engine/calendar/arithmetic.ts";
import { calendarKnownAt } from "../../../engine/calendar/known-calendar.ts";
import { wordsForWorking } from "../../../engine/calendar/working-words.ts";
import { day, englandAndWales, inHindsight, period } from "./england-and-wales.ts";

const idioms = { within: dueWithin, "beginning with": dueBeginningWith, before: latestBefore, after: earliestAfter };

function reached(written: string, idiom: keyof typeof idioms, from: string): string {
  return outcome(idioms[idiom](period(written), day(from), inHindsight));
}

function outcome(sum: DateSum): string {
  return sum.ok ? sum.date.toString() : sum.reason;
}

describe("by when, and from when", () => {
  test.each([
    ["a declaration within 28 days of taking office on 1 April", "28 days", "within", "2013-04-01", "2013-04-29"],
    [
      "a hearing within 20 working days of a request before Christmas",
      "20 working days",
      "within",
      "2013-12-18",
      "2014-01-20",
    ],
    ["a request lodged on a Sunday is a start like any other", "1 working day", "within", "2013-12-15", "2013-12-16"],
    ["a ballot of 2 weeks", "2 weeks", "within", "2014-03-10", "2014-03-24"],
    ["a month ends on the same day number", "1 month", "within", "2013-04-15", "2013-05-15"],
    ["or on the month's last day", "1 month", "within", "2013-01-31", "2013-02-28"],
    ["a leap day's year ends on 28 February", "1 year", "within", "2012-02-29", "2013-02-28"],
    ["a referral within 3 years beginning with the date", "3 years", "beginning with", "2011-05-10", "2014-05-09"],
    ["28 days beginning with a date count it", "28 days", "beginning with", "2013-04-01", "2013-04-28"],
    ["3 working days beginning with a Saturday", "3 working days", "beginning with", "2013-11-30", "2013-12-04"],
    ["3 working days beginning with a Monday", "3 working days", "beginning with", "2013-12-02", "2013-12-04"],
    [
      "a month beginning with the 31st ends on the month's last day",
      "1 month",
      "beginning with",
      "2013-01-31",
      "2013-02-28",
    ],
    [
      "a month beginning with the 1st ends on the month's last day",
      "1 month",
      "beginning with",
      "2013-02-01",
      "2013-02-28",
    ],
    ["7 working days' notice of a hearing after New Year", "7 working days", "before", "2014-01-03", "2013-12-20"],
    ["14 days' notice may be given on the day reached", "14 days", "before", "2014-03-31", "2014-03-17"],
    ["14 clear days' notice must be given a day earlier", "14 clear days", "before", "2014-03-31", "2014-03-16"],
    [
      "3 clear working days leave Tuesday to Thursday between",
      "3 clear working days",
      "before",
      "2014-03-14",
      "2014-03-10",
    ],
    ["a month before 31 March", "1 month", "before", "2014-03-31", "2014-02-28"],
    ["a meeting at least 7 days after its notice", "7 days", "after", "2014-03-17", "2014-03-24"],
    ["a meeting at least 7 clear days after its notice", "7 clear days", "after", "2014-03-17", "2014-03-25"],
    ["two clear working days over a weekend", "2 clear working days", "after", "2014-03-14", "2014-03-19"],
  ] as const)("%s", (_, written, idiom, from, expected) => {
    expect(reached(written, idiom, from)).toBe(expected);
  });

  test("a day counted at each end is told apart: within, beginning with, clear", () => {
    expect(reached("7 days", "within", "2013-04-01")).toBe("2013-04-08");
    expect(reached("7 days", "beginning with", "2013-04-01")).toBe("2013-04-07");
    expect(reached("7 clear days", "after", "2013-04-01")).toBe("2013-04-09");
  });

  test("a hearing due in September 2022 moves once the state funeral is proclaimed", () => {
    const due = (knownAt: string) =>
      outcome(
        dueWithin(period("10 working days"), day("2022-09-07"), calendarKnownAt(englandAndWales(), day(knownAt))),
      );
    expect(due("2022-09-09")).toBe("2022-09-21");
    expect(due("2022-09-10")).toBe("2022-09-22");
  });

  test("what was passed over can be counted again by hand", () => {
    const sum = dueWithin(period("20 working days"), day("2013-12-18"), inHindsight);
    expect(sum).toMatchObject({ ok: true, daysOffSkipped: 10 });
    expect(sum.ok && sum.holidaysSkipped.map(({ title }) => title)).toEqual([
      "Christmas Day",
      "Boxing Day",
      "New Year's Day",
    ]);
    expect(sum.ok && sum.from.until(sum.date).days).toBe(20 + 10 + 3);
  });

  test("a holiday on which one begins counting is passed over, too", () => {
    const sum = dueBeginningWith(period("1 working day"), day("2013-12-25"), inHindsight);
    expect(sum.ok && wordsForWorking(sum)).toBe(
      "1 working day beginning with Wed 25 Dec 2013 ends on Fri 27 Dec 2013 (25 and 26 Dec are bank holidays)",
    );
  });
});

describe("a sum that cannot be made is a named trouble", () => {
  test("working days outside the years covered, while plain days go on for ever", () => {
    expect(reached("20 working days", "within", "2028-12-18")).toBe("outside-calendar");
    expect(reached("20 working days", "before", "2011-01-10")).toBe("outside-calendar");
    expect(reached("1 working day", "within", "2035-05-01")).toBe("outside-calendar");
    expect(reached("28 days", "within", "2035-05-01")).toBe("2035-05-29");
    expect(reached("99999 years", "within", "2199-12-31")).toBe("+102198-12-31");
  });

  test("it says which years there are and what to do", () => {
    expect(dueWithin(period("20 working days"), day("2028-12-18"), inHindsight)).toMatchObject({
      message:
        "20 working days from Mon 18 Dec 2028 cannot be counted: the calendar `england-and-wales` only covers Saturday 1 January 2011 to Sunday 31 December 2028.",
      help: "Add the holidays of the years that are missing to the calendar.",
    });
  });

  test("working days without a calendar, hours of a date, clear days with no event", () => {
    expect(outcome(dueWithin(period("20 working days"), day("2013-12-18")))).toBe("no-calendar");
    expect(outcome(dueWithin(period("48 hours"), day("2013-12-18")))).toBe("needs-an-hour");
    expect(dueWithin(period("14 clear days"), day("2013-12-18"))).toMatchObject({
      reason: "clear-of-nothing",
      help: "Write `14 days`.",
    });
  });
});
