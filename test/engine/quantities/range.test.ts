import { describe, expect, test } from "vitest";
import {
  parseNumberRange,
  parsePeriodRange,
  printNumberRange,
  printPeriodRange,
} from "../../../engine/quantities/range.ts";

describe("a range", () => {
  test("of two to four weeks includes both", () => {
    const value = { least: { count: 2, unit: "weeks" }, most: { count: 4, unit: "weeks" } } as const;
    expect(parsePeriodRange("2 to 4 weeks")).toEqual({ ok: true, value });
    expect(printPeriodRange(value)).toBe("2 to 4 weeks");
  });

  test("of numbers includes both", () => {
    expect(parseNumberRange("3 to 5")).toEqual({ ok: true, value: { least: 3, most: 5 } });
    expect(printNumberRange({ least: 3, most: 5 })).toBe("3 to 5");
  });

  test.each([
    ["4 to 2 weeks", 0, "`4 to 2 weeks` runs backwards."],
    ["2 to 2 weeks", 0, "`2 to 2 weeks` begins where it ends."],
    ["2-4 weeks", 1, "`2-4 weeks` is not a range of time."],
    ["2 weeks", 2, "`2 weeks` is not a range of time."],
    ["2 to 4 fortnights", 7, "`fortnights` is not a unit of time that is known here."],
    ["2 to 4", 6, "`4` does not say of what."],
  ])("%s is refused", (text, offset, message) => {
    expect(parsePeriodRange(text)).toMatchObject({ ok: false, offset, message });
  });

  test.each([
    ["5 to 3", 0, "Write the smaller number first: `3 to 5`."],
    ["3-5", 1, "Write both numbers in figures, such as `3 to 5`."],
    ["three to five", 0, "Write both numbers in figures, such as `3 to 5`."],
    ["3 to five", 5, "Write both numbers in figures, such as `3 to 5`."],
  ])("%s is refused", (text, offset, help) => {
    expect(parseNumberRange(text)).toMatchObject({ ok: false, offset, help });
  });
});
