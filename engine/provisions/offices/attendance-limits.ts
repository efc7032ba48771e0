import type { Condition } from "../../conditions/condition.ts";
import { all, not, any, test, testFact } from "../../conditions/condition.ts";
import { dateOfDay } from "../../conditions/encode.ts";
import type { FactValues } from "../../conditions/fact.ts";
import type { Formula } from "../../conditions/formulas/formula.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { shortWordsForDate } from "../../quantities/civil-date.ts";
import type { Attendance } from "./attendance-shape.ts";
import type { Office } from "./shape.ts";
import { tookOfficeAs } from "./term.ts";

/** One limit on missed meetings: when it is reached, where it is said, and its working. */
export interface Limit {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly reached: Condition;
  readonly explain: (values: FactValues) => string;
}

/** Every limit stated, over the meetings up to the date asked about. */
export function limitsReached(
  office: Provision<Office>,
  attendance: Attendance,
  compiler: ProvisionCompiler,
): readonly Limit[] {
  const { inARow, number, share, all: every } = attendance.missed;
  const looking = { ...countingOf(attendance), compiler };
  return [
    ...(inARow === undefined ? [] : [missedInARow(inARow, looking)]),
    ...(number === undefined ? [] : [missedInAll(number, looking)]),
    ...(share === undefined ? [] : [missedShare(share, looking)]),
    ...(every === undefined ? [] : [missedEvery(every.longerThan, office.title, looking)]),
  ];
}

/** What is counted: which meetings were missed, and which are looked at at all. */
interface Looking {
  readonly missed: Condition;
  readonly among: Condition;
  readonly compiler: ProvisionCompiler;
}

/** Only the absence of an excuse makes an absence count, and it must be recorded. */
function countingOf({ excuse }: Attendance): Pick<Looking, "missed" | "among"> {
  const absent = test("attended", "is", false);
  const soFar = testFact("date", "atMost", "on");
  const notExcused = test("excused", "is", false);
  if (excuse?.countsAs === "left out") return { missed: absent, among: all(soFar, any(not(absent), notExcused)) };
  return { missed: excuse === undefined ? absent : all(absent, notExcused), among: soFar };
}

const records = { records: "attendances", order: "date" } as const;

function missedInARow(most: number, { missed, among, compiler }: Looking): Limit {
  const run = numberOf(
    "missedInARow",
    "Meetings missed in a row",
    { kind: "run", ...records, where: missed, among },
    compiler,
  );
  const explain = (values: FactValues): string =>
    `${counted(values, run)} missed in a row; ${most} or more are too many`;
  return {
    id: "in-a-row",
    title: `Fewer than ${most} missed in a row`,
    path: "inARow",
    reached: test(run, "atLeast", most),
    explain,
  };
}

function missedInAll(
  { atLeast, within, each }: NonNullable<Attendance["missed"]["number"]>,
  { missed, among, compiler }: Looking,
): Limit {
  const where = all(missed, among, ...(each === undefined ? [] : [since(startOfYear(each, compiler))]));
  const formula: Formula =
    within === undefined
      ? { kind: "count", records: records.records, where }
      : { kind: "peak", ...records, where, within };
  const number = numberOf("missedInAll", "Meetings missed", formula, compiler);
  const when = within !== undefined ? ` within ${within}` : each !== undefined ? ` in the ${each}` : "";
  const begun = (values: FactValues): string =>
    each === undefined ? "" : `, which began on ${dayIn(values, startOf(each))}`;
  const explain = (values: FactValues): string =>
    `${counted(values, number)} missed${when}${begun(values)}; ${atLeast} or more are too many`;
  return {
    id: "number",
    title: `Fewer than ${atLeast} missed${when}`,
    path: "number",
    reached: test(number, "atLeast", atLeast),
    explain,
  };
}

function missedShare(share: NonNullable<Attendance["missed"]["share"]>, { missed, among, compiler }: Looking): Limit {
  const { within, each } = share;
  const window = windowOf(share, compiler);
  const comparison = share.moreThan === undefined ? "atLeast" : "moreThan";
  const fraction = share.moreThan ?? share.atLeast ?? "1/1";
  const count = (name: string, title: string, where: Condition): string =>
    numberOf(name, title, { kind: "count", records: records.records, where: all(where, among, ...window) }, compiler);
  const absences = count("missedOfShare", "Meetings missed", missed);
  const meetings = count("meetingsOfShare", "Meetings held", all());
  const needed = numberOf(
    "missedTooMany",
    "As many missed are too many",
    { kind: "needed", fraction, comparison, base: meetings },
    compiler,
  );
  const when = within !== undefined ? ` in ${within}` : each !== undefined ? ` in the last ${each}` : "";
  const ran = (values: FactValues): string =>
    each === undefined || within !== undefined
      ? ""
      : ` (${dayIn(values, edgeOfLast(each, "start"))} to ${dayIn(values, edgeOfLast(each, "end"))})`;
  return {
    id: "share",
    title: `Not ${comparison === "atLeast" ? "as many as" : "more than"} ${fraction} missed${when}`,
    path: "share",
    reached: all(test(meetings, "atLeast", 1), testFact(absences, "atLeast", needed)),
    explain: (values) =>
      `${counted(values, absences)} of ${counted(values, meetings)} missed${when}${ran(values)}; ${counted(values, needed)} or more are too many`,
  };
}

function missedEvery(longerThan: string, title: string, { missed, among, compiler }: Looking): Limit {
  compiler.bring(tookOfficeAs(title));
  const spell = compiler.derive({
    name: "missedEvery",
    title: `Every meeting missed for more than ${longerThan}`,
    type: { kind: "yes-no" },
    formula: { kind: "spell", ...records, where: missed, among, from: "tookOffice", until: "on", longerThan },
  });
  const words = new Map<unknown, string>([
    [true, `Every meeting was missed for more than ${longerThan}`],
    [false, `Not every meeting was missed for more than ${longerThan}`],
  ]);
  return {
    id: "every",
    title: `Not every meeting missed for more than ${longerThan}`,
    path: "all",
    reached: test(spell, "is", true),
    explain: (values) =>
      words.get(values.get(spell)) ?? `Whether every meeting was missed for more than ${longerThan} is not known`,
  };
}

/** In what time a share is taken: up to the date asked about, or the last whole year that has ended, or since taking office. */
function windowOf(
  { within, each }: NonNullable<Attendance["missed"]["share"]>,
  compiler: ProvisionCompiler,
): readonly Condition[] {
  if (within !== undefined) return [since(startOfWindow(within, compiler))];
  if (each === undefined) return [];
  const edge = (which: "start" | "end"): string =>
    compiler.derive({
      name: edgeOfLast(each, which),
      title: `The ${which === "start" ? "first" : "last"} day of the last ${each} that has ended`,
      type: { kind: "date" },
      formula: { kind: "period", each, on: ["on"], edge: which, ended: true },
    });
  return [since(edge("start")), testFact("date", "atMost", edge("end"))];
}

function since(start: string): Condition {
  return testFact("date", "atLeast", start);
}

function startOfYear(each: string, compiler: ProvisionCompiler): string {
  return compiler.derive({
    name: startOf(each),
    title: `The first day of the ${each}`,
    type: { kind: "date" },
    formula: { kind: "period", each, on: ["on"], edge: "start" },
  });
}

function startOf(each: string): string {
  return `start of the ${each}`;
}

function edgeOfLast(each: string, which: "start" | "end"): string {
  return `${which} of the last ${each}`;
}

function startOfWindow(within: string, compiler: ProvisionCompiler): string {
  return compiler.derive({
    name: `${within} up to on`,
    title: `The first of the ${within} up to the date asked about`,
    type: { kind: "date" },
    formula: { kind: "reaching", period: within, to: "on" },
  });
}

function numberOf(name: string, title: string, formula: Formula, compiler: ProvisionCompiler): string {
  return compiler.derive({ name, title, type: { kind: "number", least: 0 }, formula });
}

function dayIn(values: FactValues, name: string): string {
  const day = values.get(name);
  return typeof day === "number" ? shortWordsForDate(dateOfDay(day)) : "an unknown day";
}

function counted(values: FactValues, name: string): string {
  const value = values.get(name);
  return typeof value === "number" ? String(value) : "an unknown number";
}
