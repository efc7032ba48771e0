import { describe, expect, test } from "vitest";
import { fractionOf } from "../../../engine/quantities/fraction.ts";
import {
  parseFraction,
  parseShare,
  printFraction,
  wordsForFraction,
  wordsForRoundedPercentage,
} from "../../../engine/quantities/fraction-text.ts";

function canonical(text: string): string {
  const reading = parseFraction(text);
  return reading.ok ? printFraction(reading.value) : reading.message;
}

describe("a share", () => {
  test("has one canonical text, however it is spelt", () => {
    expect(["75%", "75.0%", "3/4", "6/8"].map(canonical)).toEqual(["3/4", "3/4", "3/4", "3/4"]);
    expect(["66%", "66.67%", "2/3"].map(canonical)).toEqual(["33/50", "6667/10000", "2/3"]);
    expect(canonical("5/5")).toBe("100%");
  });

  test("is read aloud as a percentage where that is exact", () => {
    expect(wordsForFraction(fractionOf(3, 4))).toBe("75%");
    expect(wordsForFraction(fractionOf(1, 10))).toBe("10%");
    expect(wordsForFraction(fractionOf(5, 8))).toBe("62.5%");
    expect(wordsForFraction(fractionOf(6667, 10000))).toBe("66.67%");
    expect(wordsForFraction(fractionOf(217, 800))).toBe("27.125%");
    expect(wordsForFraction(fractionOf(1, 64))).toBe("1/64");
    expect(wordsForFraction(fractionOf(2, 3))).toBe("2/3");
    expect(wordsForFraction(fractionOf(1))).toBe("100%");
    expect(wordsForFraction(fractionOf(0))).toBe("0%");
  });

  test("that was measured is rounded for reading", () => {
    expect(wordsForRoundedPercentage(fractionOf(180, 240))).toBe("75.0%");
    expect(wordsForRoundedPercentage(fractionOf(2, 3))).toBe("66.7%");
    expect(wordsForRoundedPercentage(fractionOf(2, 3), 0)).toBe("67%");
    expect(wordsForRoundedPercentage(fractionOf(1, 16), 3)).toBe("6.250%");
  });

  test.each([
    ["75", 0, "`75` is a bare number: it may be a count or a share.", "Write `75%` or `3/4`."],
    ["0.75", 0, "`0.75` is a bare number: it may be a count or a share.", "Write `75%` or `3/4`."],
    ["240", 0, "`240` is a bare number: it may be a count or a share.", "Write a share such as `75%` or `3/4`."],
    [
      "75 per cent",
      2,
      "`75 per cent` is not a share.",
      "Write a percentage or a fraction in figures, such as `75%` or `3/4`.",
    ],
    [
      "three quarters",
      0,
      "`three quarters` is not a share.",
      "Write a percentage or a fraction in figures, such as `75%` or `3/4`.",
    ],
    ["2/3rds", 3, "`2/3rds` is not a share.", "Write a percentage or a fraction in figures, such as `75%` or `3/4`."],
    ["1/0", 2, "`1/0` divides by zero.", "Write a share such as `2/3`."],
    ["175%", 0, "`175%` is more than the whole.", "Write a share of at most `100%`."],
    ["4/3", 0, "`4/3` is more than the whole.", "Write a share of at most `100%`."],
    ["0%", 0, "`0%` is no share at all: nothing could fall short of it.", "Write a share above zero, such as `50%`."],
  ])("%s is refused", (text, offset, message, help) => {
    expect(parseFraction(text)).toEqual({ ok: false, offset, message, help });
  });

  test("may be nothing only where that has meaning, as at the lowest tier", () => {
    expect(parseShare("0%")).toEqual({ ok: true, value: fractionOf(0) });
    expect(parseShare("0/5")).toEqual({ ok: true, value: fractionOf(0) });
    expect(parseShare("101%").ok).toBe(false);
  });
});
