import { lengthOfStart, parsed, refused } from "./parsed.ts";
import type { ParsedQuantity, RefusedQuantity } from "./parsed.ts";

/** An amount of money in whole pence, never negative and always exact. */
export interface Money {
  readonly pence: number;
}

/** So many pence for each of something: `per` is one of it, such as `patient`. */
export interface MoneyPerHead extends Money {
  readonly per: string;
}

const amount = /^£(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d\d))?$/;
const startOfAmount = /^£(?:\d{1,3}(?:,\d{3})*|\d{0,12})(?:\.\d{0,2})?/;

/** Reads `£12,000` or `£5.13`; pence are always two figures. */
export function parseMoney(text: string): ParsedQuantity<Money> {
  const [, pounds, pence = "00"] = amount.exec(text) ?? [];
  if (pounds === undefined) return refusalOf(text);
  const total = Number(pounds.replaceAll(",", "")) * 100 + Number(pence);
  if (Number.isSafeInteger(total)) return parsed({ pence: total });
  return refused(0, `\`${text}\` is more money than can be reckoned exactly.`, "Write a smaller amount.");
}

/** Reads `£5.13 per patient`. */
export function parseMoneyPerHead(text: string): ParsedQuantity<MoneyPerHead> {
  const [, sum = text, per] = /^(.*?) +per +([A-Za-z]+(?: [A-Za-z]+)*)$/.exec(text) ?? [];
  const money = parseMoney(sum);
  if (!money.ok) return money;
  if (per !== undefined) return parsed({ ...money.value, per });
  return refused(
    text.length,
    `\`${text}\` does not say for each of what.`,
    `Write for example \`${text} per patient\`.`,
  );
}

/** The canonical text, which is also how a sentence says it: `£12,000`, `£5.13`. */
export function printMoney({ pence }: Money): string {
  const pounds = String(Math.trunc(pence / 100)).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return pence % 100 === 0 ? `£${pounds}` : `£${pounds}.${String(pence % 100).padStart(2, "0")}`;
}

/** The canonical text: `£5.13 per patient`. */
export function printMoneyPerHead(rate: MoneyPerHead): string {
  return `${printMoney(rate)} per ${rate.per}`;
}

function refusalOf(text: string): RefusedQuantity {
  const offset = lengthOfStart(text, startOfAmount);
  if (/^[\d,.]+$/.test(text)) return refused(0, `\`${text}\` does not say that it is money.`, `Write \`£${text}\`.`);
  if (/^£[\d,]+\.\d?$/.test(text))
    return refused(
      text.length,
      `\`${text}\` lacks a figure of its pence.`,
      "Write pence with two figures, such as `£5.10`.",
    );
  if (/^£\d+,[\d,]*(\.\d\d)?$/.test(text)) {
    return refused(
      offset,
      `The commas of \`${text}\` do not part thousands.`,
      "Part thousands as in `£12,000`, or leave the commas out.",
    );
  }
  return refused(
    offset,
    `\`${text}\` is not an amount of money.`,
    "Write pounds, and pence with two figures, such as `£12,000` or `£5.13`.",
  );
}
