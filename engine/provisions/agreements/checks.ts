import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { nearest } from "../../documents/nearest.ts";
import { listed, quoted } from "../../documents/refusal.ts";
import type { Problem } from "../../problem.ts";
import { countsHours, parsePeriod } from "../../quantities/period.ts";
import { parseRecurrence } from "../../quantities/recurrence-text.ts";
import { inFactName } from "../in-fact-name.ts";
import { saysWhatStands } from "./complete.ts";
import type { Agreement } from "./shape.ts";

/** What is wrong with the meaning of an agreement. */
export function checkAgreement(agreement: Provision<Agreement>, surroundings: Surroundings): readonly Problem[] {
  const report = new ProvisionCompiler(agreement, surroundings);
  const { data } = agreement;
  checkParties(data, report);
  checkTerm(data, report);
  if (data.onlyIfComplete === true && !saysWhatStands(data))
    report.problem(
      "setting-without-effect",
      report.at("onlyIfComplete"),
      "It is in force only if it is complete, but nothing is said to stand in it",
      "Add `headings` or `responsibilities`, or leave `onlyIfComplete` out",
    );
  return report.problems;
}

function checkParties(
  { parties, signatories = [], responsibilities = {} }: Agreement,
  report: ProvisionCompiler,
): void {
  const ids = Object.keys(parties);
  signatories.forEach((id, index) => checkParty(id, `signatories/${index}`, ids, report));
  for (const [id, { of }] of Object.entries(responsibilities)) checkParty(of, `responsibilities/${id}/of`, ids, report);
  const names = ids.map(inFactName);
  const same = ids.find((id, index) => names.indexOf(inFactName(id)) < index);
  if (same !== undefined)
    report.problem(
      "entries-clash",
      report.at(`parties/${same}`),
      `\`${same}\` cannot be told apart from another party in the questions asked`,
      "Give it another id",
    );
  if (ids.length < 2)
    report.problem(
      "wrong-count",
      report.at("parties"),
      "An agreement needs at least two parties",
      "Name everybody who makes it",
    );
}

function checkParty(id: string, path: string, ids: readonly string[], report: ProvisionCompiler): void {
  if (ids.includes(id)) return;
  const meant = nearest(id, ids);
  report.problem(
    "unknown-reference",
    report.at(path),
    `\`${id}\` is not one of the parties`,
    meant === undefined ? `It can be ${listed(ids.map(quoted))}` : `Did you mean \`${meant}\`?`,
  );
}

function checkTerm({ term, ifNotRenewed }: Agreement, report: ProvisionCompiler): void {
  if (term === undefined) {
    if (ifNotRenewed !== undefined)
      report.problem(
        "setting-without-effect",
        report.at("ifNotRenewed"),
        "It has no term, so it need not be renewed",
        "Add `term`, or leave `ifNotRenewed` out",
      );
    return;
  }
  if ((term.each === undefined) === (term.length === undefined))
    report.problem(
      term.each === undefined ? "missing-key" : "entries-clash",
      report.at("term"),
      term.each === undefined ? "The term does not say how long it is" : "The term is stated twice",
      "Write `each`, such as `financial year`, or `length`, such as `3 years`",
    );
  if (term.each !== undefined) checkEach(term.each, report);
  const length = parsePeriod(term.length ?? "");
  if (length.ok && (countsHours(length.value) || term.length?.includes("clear") === true))
    report.problem(
      "unsuitable-period",
      report.at("term/length"),
      `A term cannot be \`${term.length}\``,
      "Count it in days, weeks, months or years",
    );
}

function checkEach(each: string, report: ProvisionCompiler): void {
  const read = parseRecurrence(each);
  if (!read.ok) return;
  if (read.value.kind !== "each part")
    report.problem(
      "unsuitable-recurrence",
      report.at("term/each"),
      `\`${each}\` is not a stretch of time that an agreement can be made for`,
      "Write for example `financial year`",
    );
  else if (read.value.year !== "calendar" && report.surroundings.years === undefined)
    report.problem(
      "no-years",
      report.at("term/each"),
      `\`${each}\` cannot be counted, because it is not said when the ${read.value.year} year begins`,
      "Say it at the head of the file: `year: { governance: 1 April, financial: 1 April }`",
    );
}
