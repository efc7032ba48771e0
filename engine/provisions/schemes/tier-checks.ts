import type { ProvisionCompiler } from "../../constitution/scope.ts";

import { suspiciousApproximation } from "../../quantities/approximation.ts";
import { compareFractions, fractionOf } from "../../quantities/fraction.ts";
import { parseShare, printFraction, wordsForFraction } from "../../quantities/fraction-text.ts";
import { tableOf } from "../../conditions/formulas/achievement.ts";
import { inOrder } from "../../quantities/tiers.ts";
import { writtenTiers } from "./parts.ts";
import type { Scheme, SchemeTiers } from "./shape.ts";
import { holesOf } from "./silences.ts";

/** Looks at every table of tiers of a scheme; whether all of them can be read, so that sums can be made with them. */
export function checkTiers(scheme: Scheme, report: ProvisionCompiler): boolean {
  const objectives = Object.entries(scheme.objectives ?? {});
  const tables: readonly (readonly [string, SchemeTiers | undefined])[] = [
    ["tiers", scheme.tiers],
    ...objectives.map(([id, { tiers }]) => [`objectives/${id}/tiers`, tiers] as const),
  ];
  const sound = tables.map(([path, tiers]) => tiers === undefined || checkTable(tiers, path, report));
  return sound.every((each) => each) && objectives.every(([, { worth }]) => parseShare(worth).ok);
}

function checkTable(tiers: SchemeTiers, path: string, report: ProvisionCompiler): boolean {
  if (!edgesAreSound(tiers, path, report)) return false;
  if (!Object.values(tiers.pays).every((paid) => parseShare(paid).ok)) return false;
  const isJoined = tiers.between === "straight lines";
  if (tiers.edgesBelongTo === undefined && !isJoined && Object.keys(tiers.pays).length > 1)
    report.problem(
      "missing-key",
      report.at(path),
      "The tiers do not say to which of its two tiers an achievement exactly on an edge belongs",
      "Add `edgesBelongTo: upper tier`, `lower tier` or `not stated`",
    );
  if (tiers.edgesBelongTo !== undefined && isJoined)
    report.problem(
      "setting-without-effect",
      report.at(`${path}/edgesBelongTo`),
      "Straight lines join the edges, so it makes no difference to which tier an edge belongs",
      "Leave `edgesBelongTo` out",
      "warning",
    );
  checkOrder(tiers, path, report);
  checkHoles(tiers, path, report);
  return true;
}

/** Every edge is a share that can be read, and no two are the same share. */
function edgesAreSound({ pays }: SchemeTiers, path: string, report: ProvisionCompiler): boolean {
  const seen = new Map<string, string>();
  let isSound = true;
  for (const edge of Object.keys(pays)) {
    const at = report.at(`${path}/pays`);
    const read = parseShare(edge);
    if (!read.ok) {
      report.problem("wrong-quantity", at, read.message, read.help);
      isSound = false;
      continue;
    }
    const doubt = suspiciousApproximation(edge);
    if (doubt !== undefined) report.problem("approximate-fraction", at, doubt.message, doubt.help, "warning");
    const same = seen.get(printFraction(read.value));
    if (same !== undefined) {
      report.problem(
        "repeated-edge",
        at,
        `\`${same}\` and \`${edge}\` are the same edge`,
        "Write each edge once, with what is paid from it on",
      );
      isSound = false;
    }
    seen.set(printFraction(read.value), edge);
  }
  return isSound;
}

function checkOrder(tiers: SchemeTiers, path: string, report: ProvisionCompiler): void {
  const table = inOrder(tableOf(writtenTiers(tiers)).tiers);
  table.slice(1).forEach((tier, index) => {
    const before = table[index];
    if (before === undefined || compareFractions(tier.pays, before.pays) >= 0) return;
    const [less, more] = [before, tier].map(
      ({ from, pays }) => `from ${wordsForFraction(from)} pays ${wordsForFraction(pays)}`,
    );
    report.problem(
      "more-earns-less",
      report.at(`${path}/pays`),
      `A greater achievement would be paid less: the tier ${less}, the one ${more}`,
      "Let what is paid rise with the achievement",
      "warning",
    );
  });
  const last = table.at(-1);
  const isWhole = last !== undefined && compareFractions(last.from, fractionOf(1)) === 0;
  if (isWhole && table.length > 1 && tiers.edgesBelongTo === "lower tier" && tiers.between !== "straight lines")
    report.problem(
      "tier-never-reached",
      report.at(`${path}/edgesBelongTo`),
      "The tier from 100% can never be reached, because an achievement of exactly 100% belongs to the tier below",
      "Write `edgesBelongTo: upper tier`, or a lower edge for the highest tier",
      "warning",
    );
}

function checkHoles(tiers: SchemeTiers, path: string, report: ProvisionCompiler): void {
  const measure = { kind: "cases", met: "met", cases: "cases" } as const;
  for (const hole of holesOf({ worth: "100%", measure, tiers: writtenTiers(tiers) }))
    report.problem(
      "hole-in-bands",
      report.at(`${path}/pays`),
      `The tiers do not say ${hole.about}`,
      "Begin with the edge `0%`, and say to which tier an edge belongs",
      "warning",
    );
}
