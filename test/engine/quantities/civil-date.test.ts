import { describe, expect, test } from "vitest";
import {
  parseCivilDate,
  printCivilDate,
  shortWordsForDate,
  wordsForDate,
} from "../../../engine/quantities/civil-date.ts";

describe("a civil date", () => {
  test("is read, printed and said", () => {
    const reading = parseCivilDate("2014-03-31");
    if (!reading.ok) throw new Error(reading.message);
    expect(printCivilDate(reading.value)).toBe("2014-03-31");
    expect(wordsForDate(reading.value)).toBe("Monday 31 March 2014");
    expect(shortWordsForDate(reading.value)).toBe("Mon 31 Mar 2014");
  });

  test("has a 29 February in leap years only, and 1900 was none", () => {
    const days = ["2012-02-29", "2011-02-29", "2000-02-29", "1900-02-29"];
    expect(days.map((text) => parseCivilDate(text).ok)).toEqual([true, false, true, false]);
  });

  test("lies from 1900 to 2199", () => {
    const days = ["1899-12-31", "1900-01-01", "2199-12-31", "2200-01-01"];
    expect(days.map((text) => parseCivilDate(text).ok)).toEqual([false, true, true, false]);
  });

  test.each([
    ["2013", 4, "`2013` is a bare year, not a date.", "Write `2013-04-01`."],
    ["2013/14", 4, "`2013/14` is a year, not a date.", "Write `2013-04-01`."],
    ["2011-02-30", 8, "`2011-02-30` is not a day: February 2011 has 28 days.", "Write a day that exists."],
    ["2013-13-01", 5, "`2013-13-01` has no month from 01 to 12.", undefined],
    ["2013-04-00", 8, "`2013-04-00` is not a day: April 2013 has 30 days.", undefined],
    ["2013-4-1", 6, "`2013-4-1` is not a date.", undefined],
    ["01/04/2013", 2, "`01/04/2013` is not a date.", undefined],
    ["1 April 2013", 1, "`1 April 2013` is not a date.", undefined],
    ["2013-04-01 17:00", 10, "`2013-04-01 17:00` is not a date.", undefined],
    ["2013-04", 7, "`2013-04` is not a date.", undefined],
  ])("%s is refused", (text, offset, message, help) => {
    expect(parseCivilDate(text)).toMatchObject({ ok: false, offset, message, ...(help && { help }) });
  });
});
