import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCivilDate, printCivilDate } from "../../../engine/quantities/civil-date.ts";
import {
  parseCivilDateTime,
  parseClosingTime,
  printCivilDateTime,
  printClosingTime,
} from "../../../engine/quantities/civil-time.ts";
import { parseFraction, parseShare, printFraction } from "../../../engine/quantities/fraction-text.ts";
import { parseMoney, parseMoneyPerHead, printMoney, printMoneyPerHead } from "../../../engine/quantities/money.ts";
import type { ParsedQuantity } from "../../../engine/quantities/parsed.ts";
import { parsePeriod, printPeriod } from "../../../engine/quantities/period.ts";
import {
  parseNumberRange,
  parsePeriodRange,
  printNumberRange,
  printPeriodRange,
} from "../../../engine/quantities/range.ts";
import { parseRecurrence } from "../../../engine/quantities/recurrence-text.ts";
import { printRecurrence } from "../../../engine/quantities/recurrence.ts";

/** What a text becomes when it is read, printed and read again: the same text twice, or its refusal. */
type Reading = (
  text: string,
) => { readonly once: string; readonly twice: string } | { readonly offset: number; readonly words: string };

function quantity<T>(parse: (text: string) => ParsedQuantity<T>, print: (value: T) => string): Reading {
  return (text) => {
    const reading = parse(text);
    if (!reading.ok) return { offset: reading.offset, words: `${reading.message} ${reading.help}` };
    const once = print(reading.value);
    const again = parse(once);
    return { once, twice: again.ok ? print(again.value) : again.message };
  };
}

const quantities: Readonly<Record<string, Reading>> = {
  fraction: quantity(parseFraction, printFraction),
  share: quantity(parseShare, printFraction),
  period: quantity(parsePeriod, printPeriod),
  "range of time": quantity(parsePeriodRange, printPeriodRange),
  "range of numbers": quantity(parseNumberRange, printNumberRange),
  money: quantity(parseMoney, printMoney),
  "money per head": quantity(parseMoneyPerHead, printMoneyPerHead),
  date: quantity(parseCivilDate, printCivilDate),
  hour: quantity(parseClosingTime, printClosingTime),
  "date with hour": quantity(parseCivilDateTime, printCivilDateTime),
  recurrence: quantity(parseRecurrence, printRecurrence),
};

/** Texts that people might write, whole or broken: pieces of the real ones put together at random. */
const pieces = [
  ..."0 1 2 3 7 12 20 28 31 75 100 2013 % / . , : - £ 66.67% 2/3 £12,000 2013-04-01 17:00".split(" "),
  ..."days day working clear weeks months years hours to per patient each of except rolling and last 1st 2nd".split(
    " ",
  ),
  ..."governance financial calendar year quarter month Monday Thursday April August February".split(" "),
  ...["  ", "\u00e9", "\u202e", "\n", "\u{1f600}"],
];
const sound = [
  ...["66.67%", "2/3", "20 working days", "2 to 4 weeks", "3 to 5", "£12,000", "£5.13 per patient", "2013-04-01"],
  ...["17:00", "2013-04-01 17:00", "1 April", "each quarter", "2nd Thursday of each month except August"],
];
/** A sound text in which one stretch has become another piece. */
const slips = fc
  .tuple(fc.constantFrom(...sound), fc.nat(40), fc.nat(2), fc.constantFrom("", ...pieces))
  .map(([text, place, length, piece]) => text.slice(0, place) + piece + text.slice(place + length));
const texts = fc.oneof(
  slips,
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom(...pieces), { maxLength: 5 }).map((words) => words.join("")),
  fc.string({ unit: "binary" }),
);

function faultOf(read: Reading, text: string): string | undefined {
  const reading = read(text);
  if ("once" in reading)
    return reading.once === reading.twice ? undefined : `${reading.once} reads back as ${reading.twice}`;
  if (reading.offset < 0 || reading.offset > text.length) return `offset ${reading.offset} lies outside`;
  return /undefined|NaN|null|object|string|array|regex|\[/.test(reading.words.replaceAll(text, ""))
    ? reading.words
    : undefined;
}

describe.each(Object.entries(quantities))("%s", (_, read) => {
  test("any text is either read, and its canonical text reads back the same, or refused at a place within it", () => {
    const isSound = (text: string) => void expect(faultOf(read, text)).toBeUndefined();
    fc.assert(fc.property(texts, isSound), { numRuns: 3_000 });
  });
});

test("control: a printer that forgets the singular's number, or a refusal beyond the end, is caught", () => {
  const forgetful = quantity(parsePeriod, ({ count, unit }) => (count === 1 ? unit : `${count} ${unit}`));
  const beyond: Reading = (text) => ({ offset: text.length + 1, words: "No." });
  for (const broken of [forgetful, beyond]) {
    const isSound = (text: string) => faultOf(broken, text) === undefined;
    const corpus = fc.oneof(texts, fc.constantFrom("1 day", "2 days"));
    expect(fc.check(fc.property(corpus, isSound), { numRuns: 3_000 }).failed).toBe(true);
  }
});
