import type { Plain } from "../documents/node.ts";
import { parseCivilDate, printCivilDate, wordsForDate } from "../quantities/civil-date.ts";
import { parseCivilDateTime, printCivilDateTime, wordsForDateTime } from "../quantities/civil-time.ts";
import { parseMoney, printMoney } from "../quantities/money.ts";
import type { EncodedRecords, EncodedValue, Fact, FactType } from "./fact.ts";
import { none } from "./fact.ts";

/** A value as a rule can compare it, or one sentence on why it is not one. */
export type Encoded =
  | { readonly ok: true; readonly value: EncodedValue }
  | { readonly ok: false; readonly message: string; readonly help: string };

const epoch = Temporal.PlainDate.from("1970-01-01");

/** Days since 1970-01-01. */
export function dayNumber(date: Temporal.PlainDate): number {
  return epoch.until(date, { largestUnit: "days" }).days;
}

/** The date of a day number. */
export function dateOfDay(day: number): Temporal.PlainDate {
  return epoch.add({ days: day });
}

/** Minutes since 1970-01-01 00:00 by the clock on the wall. */
export function minuteNumber(moment: Temporal.PlainDateTime): number {
  return dayNumber(moment.toPlainDate()) * 1_440 + moment.hour * 60 + moment.minute;
}

/** The date and hour of a minute number. */
export function momentOfMinute(minute: number): Temporal.PlainDateTime {
  return dateOfDay(Math.floor(minute / 1_440))
    .toPlainDateTime()
    .add({ minutes: minute % 1_440 });
}

/** Reads a given value as the fact's type says: `"5"` is not 5, and a date is a civil date. */
export function encodeFact(fact: Fact, given: Plain): Encoded {
  if (given === null) return taken(null);
  const isList = fact.type.kind === "records" || fact.type.kind === "words";
  if (given === none && (isList || fact.mayBeNone === true)) {
    return taken(isList ? [] : none);
  }
  return encodeValue(fact.type, given);
}

/** Reads a value of a type. */
export function encodeValue(type: FactType, given: Plain): Encoded {
  switch (type.kind) {
    case "yes-no":
      if (typeof given === "boolean") return taken(given);
      return refuse(given, "yes or no", "Give true or false.");
    case "number":
      return encodeNumber(type, given);
    case "money":
      return encodeMoney(given);
    case "date":
      return encodeText(given, writtenDate);
    case "moment":
      return encodeText(given, writtenMoment);
    case "word":
      if (typeof given === "string" && type.words.includes(given)) return taken(given);
      return refuse(given, "one of the words allowed", `Give one of ${listed(type.words)}.`);
    case "words":
      return encodeWords(type.words, given);
    case "records":
      return encodeRecords(type.fields, given);
    case "history":
      return encodeRecords(historyFields(type.of), given);
  }
}

/** The fields of one entry of a history: the first day of the value, and the value. */
export function historyFields(of: FactType): readonly Fact[] {
  return [
    { name: "from", title: "From", question: "From which date?", type: { kind: "date" } },
    { name: "value", title: "Value", question: "What was it?", type: of },
  ];
}

/** An encoded value in words: "Monday 20 January 2014", "£5.13", "yes". */
export function wordsForValue(type: FactType | undefined, value: EncodedValue): string {
  if (value === null) return "not known";
  if (value === none) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (isList(value)) {
    if (type?.kind === "words") return value.length === 0 ? "none" : listed(value.map(String), "and");
    return value.length === 1 ? "1 record" : `${value.length} records`;
  }
  if (typeof value === "number") {
    if (type?.kind === "date") return wordsForDate(dateOfDay(value));
    if (type?.kind === "moment") return wordsForDateTime(momentOfMinute(value));
    if (type?.kind === "money") return printMoney({ pence: value });
    return String(value);
  }
  return value.replaceAll("-", " ");
}

/** An encoded value as a person gives it: `2014-01-20`, `£5.13`, `true`. */
export function plainValue(type: FactType | undefined, value: EncodedValue): Plain {
  if (type?.kind === "records") return plainRecords(type.fields, value);
  if (type?.kind === "history") return plainRecords(historyFields(type.of), value);
  if (typeof value !== "number") return plainOf(value);
  if (type?.kind === "date") return printCivilDate(dateOfDay(value));
  if (type?.kind === "moment") return printCivilDateTime(momentOfMinute(value));
  if (type?.kind === "money") return printMoney({ pence: value });
  return value;
}

/** Records as a person gives them; what is not known of one is left out. */
function plainRecords(fields: readonly Fact[], value: EncodedValue): Plain {
  if (!isList(value)) return plainOf(value);
  return value.map((record) => (typeof record === "string" ? record : plainRecord(record, fields)));
}

function plainRecord(record: EncodedRecords[number], fields: readonly Fact[]): Plain {
  const known = fields.filter(({ name }) => (record[name] ?? null) !== null);
  return Object.fromEntries(known.map(({ name, type }) => [name, plainValue(type, record[name] ?? null)]));
}

/** A value that is not a number, as it stands. */
function plainOf(value: EncodedValue): Plain {
  if (!isList(value)) return value;
  return value.map((each) =>
    typeof each === "string"
      ? each
      : Object.fromEntries(Object.entries(each).map(([name, field]) => [name, plainOf(field)])),
  );
}

function isList(value: EncodedValue): value is readonly string[] | EncodedRecords {
  return Array.isArray(value);
}

function taken(value: EncodedValue): Encoded {
  return { ok: true, value };
}

function refuse(given: Plain, wanted: string, help: string): Encoded {
  return { ok: false, message: `\`${asWritten(given)}\` is not ${wanted}`, help };
}

/** A text that reads like a number keeps its quotation marks: they are what is wrong with it. */
function inItsQuotes(given: string): string {
  return /^-?\d+$/.test(given) ? JSON.stringify(given) : given;
}

function asWritten(given: Plain): string {
  const text = typeof given === "string" ? given : JSON.stringify(given);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Beyond this, sums of counts and amounts would no longer be exact. */
const greatest = 1_000_000_000_000;

function encodeNumber(type: { readonly least?: number; readonly most?: number }, given: Plain): Encoded {
  if (typeof given !== "number" || !Number.isSafeInteger(given)) {
    return refuse(
      typeof given === "string" ? inItsQuotes(given) : given,
      "a whole number",
      "Give a whole number without quotes, such as 240.",
    );
  }
  const { least = 0, most = greatest } = type;
  if (given < least) return refuse(given, `${least} or more`, `Give a number from ${least} up.`);
  if (given > most) return refuse(given, `${most} or less`, `Give a number up to ${most}.`);
  return taken(given);
}

function encodeMoney(given: Plain): Encoded {
  if (typeof given === "number" && Number.isSafeInteger(given) && given >= 0 && given <= greatest) return taken(given);
  return encodeText(given, writtenMoney);
}

/** A value written as a text: what it should be, how to write it, and how it is read into a number. */
interface Written {
  readonly wanted: string;
  readonly help: string;
  readonly read: (text: string) => number | { readonly help: string };
}

function encodeText(given: Plain, { wanted, help, read }: Written): Encoded {
  if (typeof given !== "string") return refuse(given, wanted, help);
  const value = read(given);
  return typeof value === "number" ? taken(value) : refuse(given, wanted, value.help);
}

function reading<T>(
  parse: (text: string) => { readonly ok: true; readonly value: T } | { readonly ok: false; readonly help: string },
  encode: (value: T) => number,
): Written["read"] {
  return (text) => {
    const parsed = parse(text);
    return parsed.ok ? encode(parsed.value) : parsed;
  };
}

function encodeWords(allowed: readonly string[], given: Plain): Encoded {
  if (given === none) return taken([]);
  if (!isPlainList(given)) return refuse(given, "a list of words", `Give a list of some of ${listed(allowed)}.`);
  const chosen = given.filter((word) => typeof word === "string");
  const strange = given.find((word) => typeof word !== "string" || !allowed.includes(word));
  if (strange !== undefined) return refuse(strange, "one of the words allowed", `Give some of ${listed(allowed)}.`);
  return taken([...new Set(chosen)]);
}

function encodeRecords(fields: readonly Fact[], given: Plain): Encoded {
  const says = listed(
    fields.map((field) => field.name),
    "and",
  );
  if (!isPlainList(given)) return refuse(given, "a list of records", `Give a list; each entry says ${says}.`);
  if (given.length > 10_000) return refuse(`${given.length} records`, "10,000 records or fewer", "Give fewer records.");
  const records: Record<string, EncodedValue>[] = [];
  for (const [index, entry] of given.entries()) {
    if (typeof entry !== "object" || entry === null || isPlainList(entry)) {
      return refuse(entry, "a record", `Entry ${index + 1} must say ${says}.`);
    }
    const record = encodeRecord(fields, entry);
    if (!record.ok) return { ok: false, message: `In entry ${index + 1}, ${record.message}`, help: record.help };
    records.push(record.value);
  }
  return taken(records);
}

function isPlainList(given: Plain): given is readonly Plain[] {
  return Array.isArray(given);
}

type EncodedRecord =
  | { readonly ok: true; readonly value: Record<string, EncodedValue> }
  | { readonly ok: false; readonly message: string; readonly help: string };

function encodeRecord(fields: readonly Fact[], entry: { readonly [key: string]: Plain }): EncodedRecord {
  const names = fields.map((field) => field.name);
  const strange = Object.keys(entry).find((key) => !names.includes(key));
  if (strange !== undefined) {
    return {
      ok: false,
      message: `\`${strange}\` is not something a record says`,
      help: `It can say ${listed(names, "and")}.`,
    };
  }
  const values: Record<string, EncodedValue> = {};
  for (const field of fields) {
    const value = encodeFact(field, entry[field.name] ?? null);
    if (!value.ok) return { ok: false, message: `\`${field.name}\`: ${value.message}`, help: value.help };
    values[field.name] = value.value;
  }
  return { ok: true, value: values };
}

function listed(words: readonly string[], last = "or"): string {
  if (words.length <= 1) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

const writtenDate: Written = {
  wanted: "a date",
  help: "Write it as 2013-04-01.",
  read: reading(parseCivilDate, dayNumber),
};

const writtenMoment: Written = {
  wanted: "a date with an hour",
  help: "Write it as 2013-04-01 17:00.",
  read: reading(parseCivilDateTime, minuteNumber),
};

const writtenMoney: Written = {
  wanted: "an amount of money",
  help: "Write it as £12,000 or £5.13, or give whole pence.",
  read: reading(parseMoney, (money) => money.pence),
};
