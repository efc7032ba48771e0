import { describe, expect, test } from "vitest";
import {
  parseCivilDateTime,
  parseClosingTime,
  printCivilDateTime,
  printClosingTime,
  wordsForDateTime,
  wordsForTime,
} from "../../../engine/quantities/civil-time.ts";

describe("an hour of the day", () => {
  test.each([
    ["17:00", "5pm"],
    ["09:30", "9:30am"],
    ["12:00", "midday"],
    ["00:00", "midnight"],
    ["12:05", "12:05pm"],
    ["00:05", "12:05am"],
  ])("%s is %s", (text, words) => {
    const reading = parseClosingTime(text);
    if (!reading.ok) throw new Error(reading.message);
    expect(printClosingTime(reading.value)).toBe(text);
    expect(wordsForTime(reading.value)).toBe(words);
  });

  test.each([
    ["5pm", 1, "`5pm` is not an hour of the day."],
    ["9:30", 1, "`9:30` is not an hour of the day."],
    ["17.00", 2, "`17.00` is not an hour of the day."],
    ["25:00", 0, "`25:00` is not on the clock."],
    ["17:60", 3, "`17:60` is not on the clock."],
    ["24:00", 0, "`24:00` is the end of the day, not an hour of it."],
  ])("%s is refused", (text, offset, message) => {
    expect(parseClosingTime(text)).toMatchObject({ ok: false, offset, message });
  });
});

describe("a date with its hour", () => {
  test("is read, printed and said", () => {
    const reading = parseCivilDateTime("2014-03-31 17:00");
    if (!reading.ok) throw new Error(reading.message);
    expect(printCivilDateTime(reading.value)).toBe("2014-03-31 17:00");
    expect(wordsForDateTime(reading.value)).toBe("5pm on Monday 31 March 2014");
  });

  test("in the hour that clocks left out there was none; the hour that came twice is read", () => {
    expect(parseCivilDateTime("2011-03-27 01:30")).toMatchObject({
      ok: false,
      offset: 11,
      message: "There was no `2011-03-27 01:30`: the clocks went forward in that hour.",
    });
    expect(parseCivilDateTime("2011-03-27 02:00").ok).toBe(true);
    expect(parseCivilDateTime("2011-10-30 01:30").ok).toBe(true);
  });

  test.each([
    ["2013-04-01", 10, "Write `2013-04-01 17:00`."],
    ["2013-02-30 17:00", 8, "Write a day that exists."],
    ["2013-04-01 5pm", 12, "Write hours and minutes with two figures each, such as `17:00`."],
    ["2013", 4, "Write `2013-04-01`."],
  ])("%s is refused", (text, offset, help) => {
    expect(parseCivilDateTime(text)).toMatchObject({ ok: false, offset, help });
  });
});
