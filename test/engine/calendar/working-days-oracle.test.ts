import { describe, expect, test } from "vitest";
import { dueBeginningWith, dueWithin, latestBefore } from "../../../engine/calendar/arithmetic.ts";
import type { DateSum } from "../../../engine/calendar/arithmetic.ts";
import { calendarKnownAt } from "../../../engine/calendar/known-calendar.ts";
import type { Period } from "../../../engine/quantities/period.ts";
import { day, englandAndWales, inHindsight } from "./england-and-wales.ts";
import { dayNumber, firstDay, holidaysInHindsight, lastDay, walk } from "./oracle-in-day-numbers.ts";

const longest = 60;
const holidays = holidaysInHindsight();

type Sums = Readonly<Record<"forwards" | "backwards", (period: Period, from: Temporal.PlainDate) => DateSum>>;

/** The calendar's years with a month either side, in which nothing can be counted. */
const everyStart = { first: firstDay - 31, last: lastDay + 31 };
const startsAround2022 = { first: dayNumber(2021, 7, 1), last: dayNumber(2023, 12, 31) };

/** Every start date × 0 to 60 working days × both directions. */
function compare(sums: Sums, { first, last } = everyStart): { cases: number; differences: number } {
  let [cases, differences] = [0, 0];
  let start = day("2011-01-01").add({ days: first - firstDay });
  for (let number = first; number <= last; number++, start = start.add({ days: 1 })) {
    for (const [direction, step] of [
      ["forwards", 1],
      ["backwards", -1],
    ] as const) {
      for (const [count, expected] of walk(holidays, number, step, longest).entries()) {
        const sum = sums[direction]({ count, unit: "working days" }, start);
        cases++;
        if (found(sum) !== (expected ?? "outside-calendar")) differences++;
      }
    }
  }
  return { cases, differences };
}

function found(sum: DateSum): number | string {
  return sum.ok ? dayNumber(sum.date.year, sum.date.month, sum.date.day) : sum.reason;
}

describe("working days agree with an account of them in day numbers", () => {
  test("for every start date, 0 to 60 working days, both directions, and nothing is guessed outside the years covered", () => {
    const { cases, differences } = compare({
      forwards: (period, from) => dueWithin(period, from, inHindsight),
      backwards: (period, from) => latestBefore(period, from, inHindsight),
    });
    expect(differences).toBe(0);
    expect(cases).toBeGreaterThan(800_000);
  }, 120_000);

  test("control: working days taken for days are caught", () => {
    const asDays = (period: Period): Period => ({ ...period, unit: "days" });
    const { differences } = compare(
      {
        forwards: (period, from) => dueWithin(asDays(period), from),
        backwards: (period, from) => latestBefore(asDays(period), from),
      },
      startsAround2022,
    );
    expect(differences).toBeGreaterThan(90_000);
  }, 120_000);

  test("control: one proclaimed holiday that is not known is caught, near it and nowhere else", () => {
    const before = calendarKnownAt(englandAndWales(), day("2022-11-05"));
    const { differences } = compare(
      {
        forwards: (period, from) => dueWithin(period, from, before),
        backwards: (period, from) => latestBefore(period, from, before),
      },
      startsAround2022,
    );
    expect(differences).toBeGreaterThan(3_000);
    expect(differences).toBeLessThan(10_000);
  }, 120_000);

  test("control: counting the day one counts from is caught", () => {
    const { differences } = compare(
      {
        forwards: (period, from) => dueBeginningWith(period, from, inHindsight),
        backwards: (period, from) => latestBefore(period, from, inHindsight),
      },
      startsAround2022,
    );
    expect(differences).toBeGreaterThan(30_000);
  }, 120_000);
});
