import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { nearest } from "../../documents/nearest.ts";
import { listed, quoted } from "../../documents/refusal.ts";
import type { Problem } from "../../problem.ts";
import { countsHours, parsePeriod } from "../../quantities/period.ts";
import { othersOf } from "./others.ts";
import { scopePhrases, timePhraseOf } from "./phrases.ts";
import type { Power, Terms } from "./shape.ts";

const limits = ["only", "when", "by", "with", "afterConsulting", "notifying"] as const;

/** What is wrong with the meaning of a power: nothing said, settings without effect, levels that are not there. */
export function checkPower(provision: Provision<Power>, surroundings: Surroundings): readonly Problem[] {
  const { data } = provision;
  const report = new ProvisionCompiler(provision, surroundings);
  const levels = Object.entries(data.byLevel ?? {});
  if (!saysAnything(data) && levels.length === 0) {
    report.problem(
      "missing-key",
      report.at(""),
      "The power says neither that it may be used nor that it may not",
      "Add `allowed: never`, `allowed: always`, or what limits it, such as `only`, `with` or `by`",
    );
  }
  checkTerms(data, "", report);
  for (const [id, terms] of levels) {
    checkTerms(terms, `byLevel/${id}/`, report);
    if (!saysAnything(terms) && !saysAnything(data)) {
      report.problem(
        "missing-key",
        report.at(`byLevel/${id}`),
        `At \`${id}\` the power says neither that it may be used nor that it may not`,
        "Add `allowed: never`, `allowed: always`, or what limits it there",
      );
    }
  }
  checkLevel(data, report);
  checkJudge(data, report);
  return report.problems;
}

function saysAnything(terms: Terms): boolean {
  return terms.allowed !== undefined || limits.some((key) => terms[key] !== undefined);
}

function checkTerms(terms: Terms, prefix: string, report: ProvisionCompiler): void {
  const idle = limits.find((key) => terms[key] !== undefined);
  if (terms.allowed === "never" && idle !== undefined) {
    report.problem(
      "setting-without-effect",
      report.at(`${prefix}${idle}`),
      `\`${idle}\` limits a power that may never be used`,
      `Leave \`${idle}\` out, or \`allowed: never\``,
    );
  }
  if (terms.outside !== undefined && terms.during === undefined) {
    report.problem(
      "missing-key",
      report.at(`${prefix}outside`),
      "The power says what holds outside a time, but no time",
      "Add `during`, or leave `outside` out",
    );
  }
  if (
    typeof terms.during === "object" &&
    !("when" in terms.during) &&
    (terms.during.from ?? terms.during.until) === undefined
  ) {
    report.problem(
      "missing-key",
      report.at(`${prefix}during`),
      "`during` says neither from when nor until when",
      "Add `from`, `until` or both",
    );
  }
  checkOthers(terms, prefix, report);
}

/** Days are counted back from the day the power is used; hours need an hour to count from. */
function checkOthers(terms: Terms, prefix: string, report: ProvisionCompiler): void {
  for (const part of ["with", "afterConsulting", "notifying"] as const) {
    for (const { path, atLeast } of othersOf(terms[part], `${prefix}${part}`)) {
      const period = atLeast === undefined ? undefined : parsePeriod(atLeast);
      if (period?.ok !== true || !countsHours(period.value)) continue;
      report.problem(
        "unsuitable-period",
        report.at(`${path}/atLeast`),
        `\`${atLeast ?? ""}\` cannot be counted from one day to another`,
        "Write days, working days, clear days, weeks, months or years",
      );
    }
  }
}

function checkLevel({ level, byLevel }: Power, report: ProvisionCompiler): void {
  if (level === undefined) return;
  if (byLevel === undefined) {
    report.problem(
      "setting-without-effect",
      report.at("level"),
      "The power says at which level the body is, and nothing by level",
      "Add `byLevel`, or leave `level` out",
    );
    return;
  }
  if (typeof level !== "string" || level in byLevel) return;
  const meant = nearest(level, Object.keys(byLevel));
  report.problem(
    "unknown-reference",
    report.at("level"),
    `\`${level}\` is not one of the levels under \`byLevel\``,
    meant === undefined ? `Write ${listed(Object.keys(byLevel).map(quoted))}` : `Did you mean \`${meant}\`?`,
  );
}

function checkJudge(data: Power, report: ProvisionCompiler): void {
  if (data.judgedBy === undefined) return;
  const needsJudgement = [data, ...Object.values(data.byLevel ?? {})].some(
    ({ only, during }) =>
      (typeof only === "string" && !scopePhrases.some((phrase) => phrase === only)) ||
      (typeof during === "string" && timePhraseOf(during) === undefined),
  );
  if (needsJudgement) return;
  report.problem(
    "setting-without-effect",
    report.at("judgedBy"),
    "Nothing of this power needs judgement",
    "Leave `judgedBy` out",
  );
}
