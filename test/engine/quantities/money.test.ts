import { describe, expect, test } from "vitest";
import { parseMoney, parseMoneyPerHead, printMoney, printMoneyPerHead } from "../../../engine/quantities/money.ts";

describe("money", () => {
  test.each([
    ["£12,000", 1_200_000, "£12,000"],
    ["£12000", 1_200_000, "£12,000"],
    ["£12,000.00", 1_200_000, "£12,000"],
    ["£5.13", 513, "£5.13"],
    ["£0.29", 29, "£0.29"],
    ["£0", 0, "£0"],
    ["£1,234,567.05", 123_456_705, "£1,234,567.05"],
    ["£999", 99_900, "£999"],
  ])("%s is %i pence, printed %s", (text, pence, printed) => {
    expect(parseMoney(text)).toEqual({ ok: true, value: { pence } });
    expect(printMoney({ pence })).toBe(printed);
  });

  test("per head says for each of what", () => {
    expect(parseMoneyPerHead("£5.13 per patient")).toEqual({ ok: true, value: { pence: 513, per: "patient" } });
    expect(printMoneyPerHead({ pence: 500, per: "registered patient" })).toBe("£5 per registered patient");
    expect(parseMoneyPerHead("£5.13")).toMatchObject({ offset: 5, help: "Write for example `£5.13 per patient`." });
    expect(parseMoneyPerHead("5.13 per patient")).toMatchObject({ offset: 0, help: "Write `£5.13`." });
  });

  test.each([
    ["12,000", 0, "Write `£12,000`."],
    ["£12,00", 3, "Part thousands as in `£12,000`, or leave the commas out."],
    ["£5.1", 4, "Write pence with two figures, such as `£5.10`."],
    ["£5.135", 5, "Write pounds, and pence with two figures, such as `£12,000` or `£5.13`."],
    ["£ 5", 1, "Write pounds, and pence with two figures, such as `£12,000` or `£5.13`."],
    ["-£5", 0, "Write pounds, and pence with two figures, such as `£12,000` or `£5.13`."],
    ["£5m", 2, "Write pounds, and pence with two figures, such as `£12,000` or `£5.13`."],
  ])("%s is refused", (text, offset, help) => {
    expect(parseMoney(text)).toMatchObject({ ok: false, offset, help });
  });

  test("an amount too great to be exact is refused, never rounded", () => {
    expect(parseMoney("£999999999999").ok).toBe(true);
    expect(parseMoney("£999,999,999,999,999").ok).toBe(false);
  });
});
