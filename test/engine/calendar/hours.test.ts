import { describe, expect, test } from "vitest";
import { isInTime, latestMomentBefore, momentWithin } from "../../../engine/calendar/hours.ts";
import type { MomentSum } from "../../../engine/calendar/hours.ts";
import { parseCivilDateTime, printCivilDateTime } from "../../../engine/quantities/civil-time.ts";
import { day, period } from "./england-and-wales.ts";

function moment(text: string): Temporal.PlainDateTime {
  const reading = parseCivilDateTime(text);
  if (!reading.ok) throw new Error(reading.message);
  return reading.value;
}

function shown(sum: MomentSum): string {
  return sum.ok ? printCivilDateTime(sum.moment) : sum.reason;
}

describe("hours", () => {
  test("a letter is taken as served 48 hours after posting", () => {
    expect(shown(momentWithin(period("48 hours"), moment("2014-01-20 17:00")))).toBe("2014-01-22 17:00");
  });

  test("are hours that pass: over the nights when clocks change they show one more or less", () => {
    expect(shown(momentWithin(period("48 hours"), moment("2013-03-30 17:00")))).toBe("2013-04-01 18:00");
    expect(shown(momentWithin(period("48 hours"), moment("2013-10-26 17:00")))).toBe("2013-10-28 16:00");
    expect(shown(latestMomentBefore(period("30 minutes"), moment("2013-03-31 02:00")))).toBe("2013-03-31 00:30");
  });

  test("control: a clock that never changes would have shown the same hour", () => {
    expect(moment("2013-03-30 17:00").add({ hours: 48 }).toString()).toBe("2013-04-01T17:00:00");
  });

  test("days are not counted from an hour", () => {
    expect(shown(momentWithin(period("2 days"), moment("2013-03-30 17:00")))).toBe("needs-days");
  });
});

describe("the closing hour", () => {
  const closing = Temporal.PlainTime.from("17:00");

  test("a nomination at 5pm is in time, a minute later it is not", () => {
    expect(isInTime(moment("2014-03-31 17:00"), day("2014-03-31"), closing)).toBe(true);
    expect(isInTime(moment("2014-03-31 17:01"), day("2014-03-31"), closing)).toBe(false);
  });

  test("without a closing hour the whole day counts", () => {
    expect(isInTime(moment("2014-03-31 23:59"), day("2014-03-31"), undefined)).toBe(true);
    expect(isInTime(moment("2014-04-01 00:00"), day("2014-03-31"), undefined)).toBe(false);
  });
});
