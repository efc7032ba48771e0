import { describe, expect, test } from "vitest";
import { suspiciousApproximation } from "../../../engine/quantities/approximation.ts";
import { neededOf } from "../../../engine/quantities/fraction.ts";
import { parseFraction, printFraction } from "../../../engine/quantities/fraction-text.ts";

describe("a percentage that was probably meant to be a fraction", () => {
  test.each([
    ["66.67%", "2/3", 3n, 3n, 2n],
    ["67%", "2/3", 3n, 3n, 2n],
    ["66.7%", "2/3", 3n, 3n, 2n],
    ["66%", "2/3", 50n, 33n, 34n],
    ["66.6%", "2/3", 500n, 333n, 334n],
    ["66.66%", "2/3", 5000n, 3333n, 3334n],
    ["33%", "1/3", 100n, 33n, 34n],
    ["33.3%", "1/3", 1000n, 333n, 334n],
    ["33.33%", "1/3", 10000n, 3333n, 3334n],
    ["33.34%", "1/3", 3n, 2n, 1n],
    ["16.7%", "1/6", 6n, 2n, 1n],
  ])("%s: %s, and of %i it matters", (text, meant, base, asWritten, ifMeant) => {
    const suspicion = suspiciousApproximation(text);
    expect(suspicion && printFraction(suspicion.meant)).toBe(meant);
    expect(suspicion).toMatchObject({ base, neededAsWritten: asWritten, neededIfMeant: ifMeant });
  });

  test("is told with the smallest case and the remedy", () => {
    expect(suspiciousApproximation("66.67%")).toMatchObject({
      message: "`66.67%` is not 2/3: of 3, 3 are needed, where 2/3 would need 2.",
      help: "Write `2/3` if that is meant.",
    });
  });

  test("the case named is a real one and no smaller base has any", () => {
    const reading = parseFraction("66%");
    const suspicion = suspiciousApproximation("66%");
    if (!reading.ok || suspicion === undefined) throw new Error("66% is a share, and a suspicious one");
    const differs = (base: bigint) =>
      neededOf(reading.value, "atLeast", base) !== neededOf(suspicion.meant, "atLeast", base);
    expect(differs(suspicion.base)).toBe(true);
    for (let base = 1n; base < suspicion.base; base++) expect(differs(base)).toBe(false);
  });

  test("more than 66.67% and more than 2/3 part elsewhere", () => {
    expect(suspiciousApproximation("66%", "moreThan")).toMatchObject({
      base: 3n,
      neededAsWritten: 2n,
      neededIfMeant: 3n,
    });
    expect(suspiciousApproximation("66.67%", "moreThan")?.base).toBeGreaterThan(3n);
  });

  test("ordinary shares, fractions and approximations too fine to matter are let pass", () => {
    const ordinary = ["57%", "58%", "50%", "75%", "60%", "65%", "68%", "83%", "17%", "2/3", "1/3", "100%", "75"];
    expect(ordinary.filter((text) => suspiciousApproximation(text))).toEqual([]);
    expect(suspiciousApproximation("66.666666%")).toBeUndefined();
  });
});
