import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Problem } from "../../problem.ts";
import { countsClearDays, countsHours, parsePeriod } from "../../quantities/period.ts";
import { inFactName } from "../in-fact-name.ts";
import { checkList, checkRival } from "./list-checks.ts";
import type { Amendment } from "./shape.ts";

/** What is wrong with the meaning of one way of changing the document, beside the others. */
export function checkAmendment(provision: Provision<Amendment>, surroundings: Surroundings): readonly Problem[] {
  const report = new ProvisionCompiler(provision, surroundings);
  const { data } = provision;
  checkSaysWho(data, report);
  checkNever(data, report);
  checkFounding(data, report);
  checkCarriedBy(data, report);
  checkEffect(data, report);
  checkConfirmation(data, report);
  checkPeriods(data, report);
  checkIds(data, report);
  checkList(provision, report);
  checkRival(provision, report);
  return report.problems;
}

function checkSaysWho({ allowed, carriedBy, approvals }: Amendment, report: ProvisionCompiler): void {
  if ((allowed ?? carriedBy ?? approvals) !== undefined) return;
  report.problem(
    "missing-key",
    report.at(""),
    "It is not said who decides on such a change",
    "Add `carriedBy` with the address of a resolution, `approvals`, or `allowed: never`",
  );
}

const idleIfNever = [
  ...["onlyIf", "notice", "consulting", "carriedBy", "approvals", "takesEffect"],
  ...["lapsesUnlessConfirmed", "runningCases"],
];

function checkNever(data: Amendment, report: ProvisionCompiler): void {
  const idle = data.allowed === "never" ? Object.keys(data).find((key) => idleIfNever.includes(key)) : undefined;
  if (idle === undefined) return;
  report.problem(
    "setting-without-effect",
    report.at(idle),
    `\`${idle}\` says something of a change that may never be made`,
    `Leave \`${idle}\` out, or \`allowed: never\``,
  );
}

function checkFounding({ founding, ...data }: Amendment, report: ProvisionCompiler): void {
  if (founding !== true) return;
  for (const key of ["material", "allowed", "runningCases"] as const) {
    if (data[key] === undefined) continue;
    report.problem(
      "setting-without-effect",
      report.at(key),
      `\`${key}\` says something of a change, but this is about the first adoption`,
      `Leave \`${key}\` out, or \`founding\``,
    );
  }
}

/** What carries a change must be something that can be carried. */
function checkCarriedBy({ carriedBy }: Amendment, report: ProvisionCompiler): void {
  if (carriedBy === undefined) return;
  const { provisions, outcomesOf } = report.surroundings;
  const [section = "", id = ""] = carriedBy.split("/");
  const outcomes = outcomesOf(carriedBy);
  // A provision that is not there at all has been reported with the names there are.
  if (!provisions.has(`${section}/${id}`) || outcomes?.includes("carried") === true) return;
  report.problem(
    "wrong-value",
    report.at("carriedBy"),
    `\`${carriedBy}\` cannot be carried`,
    outcomes === undefined && section === "resolutions"
      ? `Add the id of one of its questions, as in ${section}/${id}/rents`
      : "Write the address of a resolution, such as resolutions/change-of-rules",
  );
}

function checkEffect({ takesEffect, approvals }: Amendment, report: ProvisionCompiler): void {
  if (takesEffect === undefined) return;
  checkOne("takesEffect", takesEffect, "`on`, `day`, `after` or `next`", report);
  const at = report.at("takesEffect/on");
  if (takesEffect.on === "last approval" && approvals === undefined)
    report.problem(
      "setting-without-effect",
      at,
      "It takes effect on the last approval, but nobody's approval is needed",
      "Write `on: decision`, or say under `approvals` who must approve",
    );
  if (takesEffect.on === "decision" && approvals !== undefined)
    report.problem(
      "entries-clash",
      at,
      "It takes effect on the decision, but approvals are needed that may come later",
      "Write `on: last approval`",
    );
}

function checkConfirmation({ lapsesUnlessConfirmed, takesEffect }: Amendment, report: ProvisionCompiler): void {
  if (lapsesUnlessConfirmed === undefined) return;
  const { within, at } = lapsesUnlessConfirmed;
  checkOne("lapsesUnlessConfirmed", lapsesUnlessConfirmed, "`day`, `within` or `at`", report);
  if (within !== undefined && takesEffect === undefined)
    report.problem(
      "missing-key",
      report.at("lapsesUnlessConfirmed/within"),
      "The time to confirm it is counted from the day on which it takes effect, and no such day is stated",
      "Add `takesEffect`",
    );
  if (at === undefined || at.startsWith("meetings/")) return;
  report.problem(
    "wrong-value",
    report.at("lapsesUnlessConfirmed/at"),
    `\`${at}\` is not a meeting`,
    "Write the address of a meeting, such as meetings/general-meeting",
  );
}

/** Of several keys exactly one is stated. */
function checkOne(path: string, stated: object, keys: string, report: ProvisionCompiler): void {
  const number = Object.keys(stated).length;
  if (number === 1) return;
  report.problem(
    number === 0 ? "missing-key" : "entries-clash",
    report.at(path),
    number === 0 ? `\`${path}\` says nothing` : `\`${path}\` is said in several ways`,
    `Write one of ${keys}`,
  );
}

/** Days are counted from day to day; a last day, and a day on which something begins to hold, has no clear days. */
function checkPeriods(data: Amendment, report: ProvisionCompiler): void {
  const counted = [
    ["notice/atLeast", data.notice?.atLeast],
    ...Object.entries(data.consulting ?? {}).map(([id, { atLeast }]) => [`consulting/${id}/atLeast`, atLeast] as const),
    ["takesEffect/after", data.takesEffect?.after],
    ["lapsesUnlessConfirmed/within", data.lapsesUnlessConfirmed?.within],
  ] as const;
  for (const [path, text] of counted) {
    const read = parsePeriod(text ?? "");
    if (!read.ok || !(countsHours(read.value) || (path.endsWith("/within") && countsClearDays(read.value)))) continue;
    report.problem(
      "unsuitable-period",
      report.at(path),
      `\`${text}\` cannot be counted from one day to another here`,
      "Write days, working days, weeks, months or years",
    );
  }
}

/** Ids become names of facts, in which hyphens are lost. */
function checkIds({ consulting = {}, approvals = {} }: Amendment, report: ProvisionCompiler): void {
  for (const [path, ids] of [
    ["consulting", Object.keys(consulting)],
    ["approvals", Object.keys(approvals)],
  ] as const) {
    const names = ids.map(inFactName);
    const same = ids.find((id, index) => names.indexOf(inFactName(id)) < index);
    if (same === undefined) continue;
    report.problem(
      "entries-clash",
      report.at(`${path}/${same}`),
      `\`${same}\` cannot be told apart from another in the questions asked`,
      "Give it another id",
    );
  }
}
