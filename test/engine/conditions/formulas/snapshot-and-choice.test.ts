import { describe, expect, it } from "vitest";
import { test } from "../../../../engine/conditions/condition.ts";
import { dateOfDay, dayNumber } from "../../../../engine/conditions/encode.ts";
import type { EncodedValue } from "../../../../engine/conditions/fact.ts";
import { computeChoose } from "../../../../engine/conditions/formulas/choose.ts";
import { computeSnapshot } from "../../../../engine/conditions/formulas/snapshot.ts";

describe("the latest day of the year up to a date", () => {
  const latest = (day: string, upTo: string) => {
    const { value } = computeSnapshot({ kind: "snapshot", day, upTo: "on" }, () =>
      dayNumber(Temporal.PlainDate.from(upTo)),
    );
    return typeof value === "number" ? dateOfDay(value).toString() : value;
  };

  it.each([
    ["1 April", "2014-03-31", "2013-04-01"],
    ["1 April", "2014-04-01", "2014-04-01"],
    ["1 April", "2014-04-02", "2014-04-01"],
    ["31 December", "2014-01-01", "2013-12-31"],
    ["28 February", "2012-02-29", "2012-02-28"],
  ])("%s up to %s is %s", (day, upTo, expected) => {
    expect(latest(day, upTo)).toBe(expected);
  });

  it("shows its working, and is not known without the date", () => {
    const on = dayNumber(Temporal.PlainDate.from("2014-05-01"));
    expect(computeSnapshot({ kind: "snapshot", day: "1 April", upTo: "on" }, () => on).working).toBe(
      "The latest 1 April up to Thursday 1 May 2014 is Tuesday 1 April 2014",
    );
    expect(computeSnapshot({ kind: "snapshot", day: "1 April", upTo: "on" }, () => null).value).toBeNull();
  });
});

describe("one of two facts", () => {
  const choose = (facts: Readonly<Record<string, EncodedValue>>) =>
    computeChoose(
      { kind: "choose", when: test("entitled", "is", true), then: "votes", otherwise: "none" },
      (name) => facts[name] ?? null,
    );

  it("is the one that the condition says", () => {
    expect(choose({ entitled: true, votes: 5, none: 0 })).toEqual({ value: 5 });
    expect(choose({ entitled: false, none: 0 })).toEqual({ value: 0 });
  });

  it("is known while the condition is open only where both agree", () => {
    expect(choose({ votes: 5, none: 5 })).toEqual({ value: 5 });
    expect(choose({ votes: 5, none: 0 })).toEqual({ value: null, least: 0, most: 5 });
    expect(choose({ none: 0 })).toEqual({ value: null });
  });
});
