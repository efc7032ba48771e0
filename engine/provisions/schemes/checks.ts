import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { nearest } from "../../documents/nearest.ts";
import type { Problem } from "../../problem.ts";
import { compareFractions, fractionOf } from "../../quantities/fraction.ts";
import { wordsForFraction } from "../../quantities/fraction-text.ts";
import { parseMoneyPerHead, printMoney } from "../../quantities/money.ts";
import { provableExample } from "../provable-example.ts";
import { gatewaysOf } from "./gateways.ts";
import { mostEarned, neverAboveTopslice } from "./most-earned.ts";
import type { SchemePart } from "./parts.ts";
import { partsOf } from "./parts.ts";
import type { Scheme } from "./shape.ts";
import { checkTiers } from "./tier-checks.ts";

/** What is wrong with the meaning of a scheme whose tiers can be read, beside what its conditions speak of. */
export function checkScheme(scheme: Provision<Scheme>, surroundings: Surroundings): readonly Problem[] {
  const report = new ProvisionCompiler(scheme, surroundings);
  const { data } = scheme;
  const parts = partsOf(data, new ProvisionCompiler(scheme, surroundings));
  checkTiers(data, report);
  checkMost(data, parts, report);
  checkObjectives(data, report);
  checkCounting(data, parts, report);
  checkTopslice(data, report);
  checkGateways(scheme, report);
  checkAppeal(data, report);
  if (data.surplus?.spentIn !== undefined && surroundings.years === undefined)
    report.problem(
      "no-years",
      report.at("surplus/spentIn"),
      "The surplus is spent in a financial year, but the constitution does not say when that begins",
      "Add `year: { financial: 1 April, governance: 1 April }` at the head",
    );
  return report.problems;
}

/** Never above the topslice, and all of it within reach. */
function checkMost(scheme: Scheme, parts: readonly SchemePart[], report: ProvisionCompiler): void {
  const above = neverAboveTopslice(scheme, parts);
  const most = mostEarned(scheme, parts);
  const place = scheme.objectives === undefined ? "tiers" : "objectives";
  if (!above.holds) {
    const [topslice, paid] = [above.topslice, above.paid].map((pence) => printMoney({ pence }));
    report.problem(
      "paid-above-topslice",
      report.at(place),
      `A practice that achieves everything would be paid more than its topslice: ${paid} of ${topslice}`,
      "Write `earnBack: { atMost: 100%, of: topslice }`, or let what objectives are worth add up to 100%",
      "warning",
    );
  } else if (compareFractions(most.paid, fractionOf(1)) < 0 && (parts[0]?.earned.tiers ?? scheme.objectives)) {
    report.problem(
      "topslice-out-of-reach",
      report.at(compareFractions(most.paid, most.byAchievement) < 0 ? "earnBack/atMost" : place),
      `Even a practice that achieves everything earns back only ${wordsForFraction(most.paid)} of its topslice`,
      "Let what can be earned add up to 100%",
      "warning",
    );
  }
}

function checkObjectives({ objectives = {} }: Scheme, report: ProvisionCompiler): void {
  for (const [id, objective] of Object.entries(objectives)) {
    const path = `objectives/${id}`;
    if (objective.metWhen !== undefined && objective.fall !== undefined)
      report.problem(
        "entries-clash",
        report.at(`${path}/fall`),
        `\`${id}\` is measured in two ways, by a condition and by a fall`,
        "Keep one of the two",
      );
    const isByCases = objective.metWhen === undefined && objective.fall === undefined;
    if (objective.metWhen !== undefined && objective.tiers !== undefined)
      idle(report, `${path}/tiers`, `\`${id}\` is achieved wholly or not at all, so no tiers apply to it`);
    if (objective.followsPathway === true && !isByCases)
      idle(report, `${path}/followsPathway`, `\`${id}\` is not measured by cases, so none of them can be vetoed`);
  }
}

/** Settings on how cases are counted, where none are. */
function checkCounting(scheme: Scheme, parts: readonly SchemePart[], report: ProvisionCompiler): void {
  const measures = parts.map((part) => part.earned.measure);
  const byCases = measures.filter((measure) => measure.kind === "cases");
  const none = "no objective is measured by cases";
  for (const key of ["fewestCases", "noCases"] as const)
    if (scheme[key] !== undefined && byCases.length === 0) idle(report, key, `\`${key}\` has no effect: ${none}`);
  if (scheme.vetoedCases !== undefined && byCases.every((measure) => measure.vetoed === undefined))
    idle(
      report,
      "vetoedCases",
      "`vetoedCases` has no effect: no objective measured by cases says `followsPathway: true`",
    );
}

function checkTopslice({ topslice }: Scheme, report: ProvisionCompiler): void {
  const rate = parseMoneyPerHead(topslice ?? "");
  if (!rate.ok || rate.value.per === "patient") return;
  report.problem(
    "wrong-quantity",
    report.at("topslice"),
    `What is topsliced is counted for each patient, not for each ${rate.value.per}`,
    "Write it as `£5 per patient`, or leave it out and give the amount when asking",
  );
}

function checkGateways(scheme: Provision<Scheme>, report: ProvisionCompiler): void {
  const compiler = new ProvisionCompiler(scheme, report.surroundings);
  for (const { requirement } of gatewaysOf(scheme.data, compiler)) {
    if (provableExample(requirement.condition, compiler.gathered()).kind !== "none") continue;
    report.problem(
      "never-satisfied",
      requirement.at,
      `No practice can pass the gateway “${requirement.title}”: no case satisfies its condition`,
      "Check the condition for parts that exclude each other",
      "warning",
    );
  }
}

function checkAppeal({ appeal }: Scheme, report: ProvisionCompiler): void {
  const { provisions } = report.surroundings;
  const [section = ""] = appeal?.split("/") ?? [];
  const isThere = [...provisions.values()].some((provision) => provision.section === section);
  if (appeal === undefined || !/^[a-z]+\/[a-z0-9-]+$/.test(appeal) || !isThere || provisions.has(appeal)) return;
  const meant = nearest(appeal, provisions.keys());
  report.problem(
    "unknown-reference",
    report.at("appeal"),
    `There is no \`${appeal}\``,
    meant === undefined ? "Write the address of a provision, or words" : `Did you mean \`${meant}\`?`,
  );
}

function idle(report: ProvisionCompiler, path: string, message: string): void {
  report.problem("setting-without-effect", report.at(path), message, `Leave \`${path.split("/").at(-1)}\` out`);
}
