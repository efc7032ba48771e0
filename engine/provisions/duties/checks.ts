import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Problem } from "../../problem.ts";
import { parseRecurrence } from "../../quantities/recurrence-text.ts";
import { countsHours, parsePeriod } from "../../quantities/period.ts";
import { checkFrequency } from "../recurring/check-frequency.ts";
import { checkCountedFrom } from "../recurring/check-period.ts";
import { breachOf } from "./breach.ts";
import { dutyWords, eventOf, formOf, frequencyOf } from "./forms.ts";
import type { Duty } from "./shape.ts";

/** What is wrong with the meaning of a duty: forms that clash, settings without their companion or without effect. */
export function checkDuty(provision: Provision<Duty>, surroundings: Surroundings): readonly Problem[] {
  const { data } = provision;
  const report = new ProvisionCompiler(provision, surroundings);
  const form = formOf(data);
  if (form === "again") checkAgain(data, report);
  if (form === "each period") checkEachPeriod(data, report);
  if (form === "event") checkEvent(data, report);
  checkNominations(data, report);
  checkSteps(data, report);
  checkMissed(data, report);
  return report.problems;
}

function checkAgain(data: Duty, report: ProvisionCompiler): void {
  checkFrequency(frequencyOf(data), dutyWords, report);
  const key = data.within === undefined ? eventOf(data) : "within";
  if (key !== undefined) {
    clash(
      report,
      key,
      `The duty comes again and again, and \`${key}\` counts it from an event`,
      "Say one of the two; two duties can stand side by side",
    );
  }
}

/** Once for each period: so long after its end or its beginning. */
function checkEachPeriod(data: Duty, report: ProvisionCompiler): void {
  const { each = "", after, within, firstPeriod } = data;
  if (after !== "its end" && after !== "its beginning") {
    report.problem(
      "missing-key",
      report.at("each"),
      `The duty says in what time, \`${each}\`, but neither how many nor counted from where`,
      "Add `atLeast:` with a number, or `within:` a period and `after: its end`",
    );
    return;
  }
  const other = (["beginningWith", "before"] as const).find((key) => data[key] !== undefined);
  if (other !== undefined) clash(report, other, `The duty says both \`after\` and \`${other}\``, "Say one of the two");
  if (typeof data.atLeast === "string") lengthWithoutBefore(data.atLeast, report);
  const read = parseRecurrence(each);
  if (read.ok && read.value.kind !== "each part") {
    report.problem(
      "unsuitable-recurrence",
      report.at("each"),
      `\`${each}\` has neither a beginning nor an end of its own to count from`,
      "Write a year, quarter or month",
    );
  } else checkFrequency({ atLeast: 1, each }, dutyWords, report);
  if (within !== undefined) checkCountedFrom("within", within, report);
  if (firstPeriod !== undefined)
    idle(report, "firstPeriod", "It speaks of a number in each period, and there is none", "Leave `firstPeriod` out");
}

function checkEvent(data: Duty, report: ProvisionCompiler): void {
  const keys = (["after", "beginningWith", "before"] as const).filter((key) => data[key] !== undefined);
  const [first, second] = keys;
  if (data.firstPeriod !== undefined)
    idle(report, "firstPeriod", "It speaks of periods, and the duty has none", "Leave `firstPeriod` out");
  if (first === undefined) {
    report.problem(
      "missing-key",
      report.at("within"),
      `The duty says \`within: ${data.within ?? ""}\`, but not of what`,
      "Add `after:` with the event, or `each:` and `after: its end`",
    );
    return;
  }
  if (second !== undefined)
    clash(report, second, `The duty says both \`${first}\` and \`${second}\``, "Say one of the two");
  if (data[first] === "its end" || data[first] === "its beginning") {
    report.problem(
      "missing-key",
      report.at(first),
      `The duty counts from \`${String(data[first])}\`, but of no period`,
      "Add `each:`, such as `each: quarter`",
    );
  }
  checkLengths(data, first, report);
}

function checkLengths(
  { within, atLeast }: Duty,
  key: "after" | "beginningWith" | "before",
  report: ProvisionCompiler,
): void {
  if (key === "before" && within !== undefined)
    clash(
      report,
      "within",
      "`within` counts after an event, and the duty says `before`",
      "Write `atLeast` with `before`",
    );
  if (key !== "before" && typeof atLeast === "string") lengthWithoutBefore(atLeast, report);
  if (within !== undefined) checkCountedFrom("within", within, report);
  const before = typeof atLeast === "string" ? parsePeriod(atLeast) : undefined;
  if (before?.ok === true && countsHours(before.value)) {
    report.problem(
      "unsuitable-period",
      report.at("atLeast"),
      `\`${String(atLeast)}\` cannot be counted from one day to another`,
      "Write days, working days, clear days, weeks, months or years",
    );
  }
}

function lengthWithoutBefore(text: string, report: ProvisionCompiler): void {
  clash(report, "atLeast", `\`${text}\` is a time before an event, and the duty counts after one`, "Write `within`");
}

function checkNominations({ nominates, onePersonForSeveral, ...data }: Duty, report: ProvisionCompiler): void {
  if (nominates !== undefined && formOf(data) === "again") {
    clash(
      report,
      "nominates",
      "The duty comes again and again, and whom it nominates is told once",
      "Write `each:` with `within:` and `after: its beginning`",
    );
  }
  if (onePersonForSeveral !== undefined && Object.keys(nominates ?? {}).length < 2)
    idle(report, "onePersonForSeveral", "The duty does not nominate several", "Leave `onePersonForSeveral` out");
}

function checkSteps({ steps = {} }: Duty, report: ProvisionCompiler): void {
  for (const [index, [id, { within }]] of Object.entries(steps).entries()) {
    if (within === undefined) continue;
    if (index === 0)
      idle(report, `steps/${id}/within`, "The first step follows no other to count from", "Leave its `within` out");
    else checkCountedFrom(`steps/${id}/within`, within, report);
  }
}

function checkMissed(data: Duty, report: ProvisionCompiler): void {
  const { ifMissed } = data;
  if (ifMissed === undefined) return;
  if (typeof ifMissed === "object" && ifMissed.breachAfter !== undefined) {
    checkCountedFrom("ifMissed/breachAfter", ifMissed.breachAfter, report);
    if (ifMissed.breach !== undefined)
      clash(report, "ifMissed/breach", "`breach` and `breachAfter` each say when it is breached", "Say one of the two");
    checkBreachAfter(data, report);
  }
  const hasTime =
    formOf(data) !== "untimed" &&
    !(formOf(data) === "event" && data.within === undefined && data.atLeast === undefined);
  const stepsHaveTime = Object.values(data.steps ?? {}).some(({ within }) => within !== undefined);
  if (breachOf(data) !== "never" && !hasTime && !stepsHaveTime)
    idle(report, "ifMissed", "Without a time nothing is ever missed", "Add `within`, or leave `ifMissed` out");
}

/** A while before the breach is reckoned from the end of a period or a day due. */
function checkBreachAfter(data: Duty, report: ProvisionCompiler): void {
  const each = parseRecurrence(data.each ?? "");
  const isReckoned =
    data.largestGap === undefined && data.on === undefined && !(each.ok && each.value.kind === "rolling");
  if (formOf(data) !== "again" || isReckoned) return;
  clash(
    report,
    "ifMissed/breachAfter",
    "Days set, gaps and months that roll leave no while between being overdue and a breach",
    "Write `ifMissed: breach`",
  );
}

function clash(report: ProvisionCompiler, path: string, message: string, help: string): void {
  report.problem("entries-clash", report.at(path), message, help);
}

function idle(report: ProvisionCompiler, path: string, message: string, help: string): void {
  report.problem("setting-without-effect", report.at(path), message, help);
}
