import type { Plain } from "../documents/node.ts";
import { parseCivilDate } from "../quantities/civil-date.ts";
import { weekdayNumber } from "../quantities/names-of-days.ts";
import type { Calendar, Holiday } from "./calendar.ts";

/** A calendar, or every reason in words why the data is none. */
export type CalendarReading =
  { readonly ok: true; readonly calendar: Calendar } | { readonly ok: false; readonly problems: readonly string[] };

type Entries = Readonly<Record<string, Plain>>;

/**
 * Reads the data of a file in `constitutions/calendars/`: `id`, `title`, `source`, `covers: { from, to }`, `workingWeek` (names of days),
 * and `holidays`: by date either the title alone, or `title` with `knownFrom`, `withdrawn` (dates) and `source`.
 * Every year covered must have a holiday, so that no year is covered by oversight.
 */
export function readCalendar(plain: Plain): CalendarReading {
  const problems: string[] = [];
  const report = (problem: string) => void problems.push(problem);
  const file = entriesOf(plain, "The calendar", ["id", "title", "source", "covers", "workingWeek", "holidays"], report);
  const covers = entriesOf(file["covers"], "`covers`", ["from", "to"], report);
  const from = dateOf(covers["from"], "`covers` `from`", report);
  const to = dateOf(covers["to"], "`covers` `to`", report);
  const days = entriesOf(file["holidays"], "`holidays`", undefined, report);
  const calendar = {
    id: textOf(file["id"], "`id`", report),
    title: textOf(file["title"], "`title`", report),
    source: textOf(file["source"], "`source`", report),
    workingWeek: workingWeekOf(file["workingWeek"], report),
    holidays: Object.entries(days).flatMap(([day, value]) => holidayOf(day, value, report) ?? []),
  };
  if (from === undefined || to === undefined) return { ok: false, problems };
  checkYears(calendar.holidays, from, to, report);
  if (problems.length > 0) return { ok: false, problems };
  const holidays = calendar.holidays.toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date));
  return { ok: true, calendar: { ...calendar, holidays, covers: { from, to } } };
}

type Report = (problem: string) => void;

function holidayOf(day: string, value: Plain, report: Report): Holiday | undefined {
  const name = `The holiday \`${day}\``;
  const date = dateOf(day, name, report);
  if (typeof value === "string") return date && { date, title: textOf(value, `${name}'s title`, report) };
  const entries = entriesOf(value, name, ["title", "knownFrom", "withdrawn", "source"], report);
  const title = textOf(entries["title"], `${name}'s \`title\``, report);
  const optional = (key: "knownFrom" | "withdrawn") =>
    entries[key] === undefined ? undefined : dateOf(entries[key], `${name}'s \`${key}\``, report);
  const [knownFrom, withdrawn] = [optional("knownFrom"), optional("withdrawn")];
  const source =
    entries["source"] === undefined ? undefined : textOf(entries["source"], `${name}'s \`source\``, report);
  if (knownFrom !== undefined && withdrawn !== undefined && Temporal.PlainDate.compare(withdrawn, knownFrom) <= 0) {
    report(`${name} is withdrawn before it was known.`);
  }
  const known = { ...(knownFrom && { knownFrom }), ...(withdrawn && { withdrawn }) };
  return date && { date, title, ...known, ...(source !== undefined && { source }) };
}

function checkYears(
  holidays: readonly Holiday[],
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  report: Report,
): void {
  if (Temporal.PlainDate.compare(to, from) < 0) report("`covers` ends before it begins.");
  const [first, last] = [from.toString(), to.toString()];
  for (const { date } of holidays) {
    const outside = Temporal.PlainDate.compare(date, from) < 0 || Temporal.PlainDate.compare(date, to) > 0;
    if (outside)
      report(`The holiday \`${date.toString()}\` lies outside \`${first}\` to \`${last}\`, which the calendar covers.`);
  }
  const years = new Set(holidays.map(({ date }) => date.year));
  for (let year = from.year; year <= to.year; year++) {
    if (!years.has(year)) report(`The calendar covers ${year} but has no holiday in it.`);
  }
}

function workingWeekOf(value: Plain | undefined, report: Report): readonly number[] {
  const names = Array.isArray(value) ? value : [];
  const numbers = names.map((name) => (typeof name === "string" ? weekdayNumber(name) : undefined));
  const known = numbers.filter((number) => number !== undefined);
  const isWhole = known.length === names.length && new Set(known).size === names.length && names.length > 0;
  if (!isWhole) report("`workingWeek` must be a list of days of the week, each once, such as `[Monday, Tuesday]`.");
  return known.toSorted((a, b) => a - b);
}

function dateOf(value: Plain | undefined, name: string, report: Report): Temporal.PlainDate | undefined {
  const date = parseCivilDate(typeof value === "string" ? value : "");
  if (date.ok) return date.value;
  report(`${name} must be a date such as \`2013-04-01\`${typeof value === "string" ? `: ${date.message}` : "."}`);
  return undefined;
}

function textOf(value: Plain | undefined, name: string, report: Report): string {
  if (typeof value === "string" && value.trim() !== "") return value;
  report(`${name} must be a text.`);
  return "";
}

function entriesOf(
  value: Plain | undefined,
  name: string,
  allowed: readonly string[] | undefined,
  report: Report,
): Entries {
  if (!isEntries(value)) {
    report(`${name} must be a set of named entries.`);
    return {};
  }
  for (const key of Object.keys(value)) {
    if (allowed?.includes(key) === false) report(`${name} has an entry \`${key}\`, which is not known here.`);
  }
  return value;
}

function isEntries(value: Plain | undefined): value is Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
