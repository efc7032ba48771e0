import { nearest } from "../../documents/nearest.ts";
import { quoted } from "../../documents/refusal.ts";
import { countsHours, parsePeriod } from "../../quantities/period.ts";
import { checkCountedFrom } from "../recurring/check-period.ts";
import type { Checking } from "./checking.ts";
import { checkName, choices, pathOfEntry, valueAt } from "./checking.ts";
import type { Course, Deadline } from "./course.ts";
import { actionIds } from "./course.ts";
import type { AnchorData, DeadlineData } from "./shape.ts";
import { meaningOf, startWord } from "./names.ts";

/** Every deadline is counted in one way, from dates that there are, and met by actions that there are. */
export function checkDeadlines(checking: Checking): void {
  const { named, report } = checking;
  const actions = { names: actionIds(named.course), what: "actions" };
  for (const [id, data] of Object.entries(named.data.deadlines ?? {})) {
    const path = `deadlines/${id}`;
    checkWay(data, path, checking);
    checkPeriods(data, path, checking);
    for (const key of anchorKeys) if (data[key] !== undefined) checkAnchor(data[key], `${path}/${key}`, checking);
    [data.metBy ?? []].flat().forEach((action, index) => {
      checkName(action, pathOfEntry(`${path}/metBy`, data.metBy, index), actions, report);
    });
  }
  for (const deadline of named.course.deadlines.values()) checkCounted(deadline, checking);
}

const anchorKeys = ["after", "beginningWith", "before", "notAfter"] as const;
const keys = ["within", "atLeast", ...anchorKeys] as const;
const ways: readonly (readonly (typeof keys)[number][])[] = [
  ["within", "after"],
  ["within", "beginningWith"],
  ["atLeast", "before"],
  ["atLeast", "after"],
  ["notAfter"],
];

function checkWay(data: DeadlineData, path: string, { report }: Checking): void {
  const said = keys.filter((key) => data[key] !== undefined);
  const complete = ways.find((way) => way.every((key) => said.includes(key)));
  const [extra] = said.filter((key) => complete?.includes(key) !== true);
  if (complete === undefined)
    report.problem(
      "deadline-not-counted",
      report.at(path),
      said.length === 0
        ? "The deadline does not say by when"
        : `The deadline says ${said.map((key) => `\`${key}\``).join(" and ")}, which does not make a day`,
      "Write `within` with `after` or `beginningWith`, `atLeast` with `before` or `after`, or `notAfter`",
    );
  else if (extra !== undefined)
    report.problem(
      "entries-clash",
      report.at(`${path}/${extra}`),
      `The deadline is counted with ${complete.map((key) => `\`${key}\``).join(" and ")}, and says \`${extra}\` besides`,
      "Leave one of them out, or make two deadlines of it",
    );
}

function checkPeriods({ within, atLeast }: DeadlineData, path: string, { report }: Checking): void {
  if (within !== undefined) checkCountedFrom(`${path}/within`, within, report);
  const period = parsePeriod(atLeast ?? "");
  if (period.ok && countsHours(period.value))
    report.problem(
      "unsuitable-period",
      report.at(`${path}/atLeast`),
      `\`${atLeast ?? ""}\` cannot be counted from one day to another`,
      "Write days, working days, clear days, weeks, months or years",
    );
}

function checkAnchor(anchor: AnchorData, path: string, checking: Checking): void {
  if (typeof anchor === "string") return checkDate(anchor, path, checking);
  const key = "latestOf" in anchor ? "latestOf" : "earliestOf";
  const names = "latestOf" in anchor ? anchor.latestOf : anchor.earliestOf;
  names.forEach((name, index) => {
    checkDate(name, `${path}/${key}/${index}`, checking);
  });
}

function checkDate(name: string, path: string, { named, report }: Checking): void {
  const { facts } = report.surroundings;
  const meaning = meaningOf(name, named, facts);
  if (meaning === undefined) {
    const names = datesIn(named.course).concat(
      [...facts.values(), ...named.facts.values()].flatMap((fact) => (fact.type.kind === "date" ? [fact.name] : [])),
    );
    const meant = nearest(name, names);
    report.problem(
      "unknown-reference",
      valueAt(path, report),
      `${quoted(name)} is no date fact, action, stage or deadline of this procedure`,
      meant === undefined ? choices(names, "dates") : `Did you mean \`${meant}\`?`,
    );
  } else if (meaning.kind === "fact" && meaning.fact.type.kind !== "date")
    report.problem(
      "types-differ",
      valueAt(path, report),
      `\`${name}\` is not a date, so no time can be counted from it`,
      "Name a date fact, an action, a stage or another deadline",
    );
}

function datesIn(course: Course): readonly string[] {
  return [...actionIds(course), ...course.stages.keys(), ...course.deadlines.keys(), startWord];
}

function checkCounted({ id, counting, metBy, ifMissed, path, title }: Deadline, { named, report }: Checking): void {
  if (leadsBack(id, counting.anchor.names, named.course, []))
    report.problem(
      "deadline-not-counted",
      report.at(path),
      `The deadline “${title}” is counted from its own last day`,
      "Count it, or one of those it is counted from, from a date, an action or a stage",
    );
  const isWaiting = counting.kind === "not-before";
  if (isWaiting && ifMissed !== undefined)
    report.problem(
      "setting-without-effect",
      report.at(`${path}/ifMissed`),
      `A time that must go by first cannot be missed: until then what meets “${title}” is refused`,
      "Leave `ifMissed` out, or write `within`",
    );
  if (metBy.length > 0 || !(isWaiting || ifMissed?.kind === "right lapses")) return;
  report.problem(
    "missing-key",
    report.at(path),
    isWaiting
      ? `“${title}” does not say what has to wait for it`
      : `“${title}” does not say what may not be done any more once it has passed`,
    "Add `metBy` with the action",
  );
}

function leadsBack(id: string, names: readonly string[], course: Course, seen: readonly string[]): boolean {
  return names.some((name) => {
    if (name === id) return true;
    const other = course.deadlines.get(name);
    return (
      other !== undefined && !seen.includes(name) && leadsBack(id, other.counting.anchor.names, course, [...seen, name])
    );
  });
}
