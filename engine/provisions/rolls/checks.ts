import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Question } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Problem } from "../../problem.ts";
import { countsHours, parsePeriod } from "../../quantities/period.ts";
import { wordsForCount } from "../fact-words.ts";
import { provableExample } from "../provable-example.ts";
import { canBeDivided } from "./ballot.ts";
import type { Roll } from "./shape.ts";

/** What is wrong with the meaning of a roll, beside what its conditions speak of. */
export function checkRoll(
  roll: Provision<Roll>,
  surroundings: Surroundings,
  entitlement: Question,
): readonly Problem[] {
  const report = new ProvisionCompiler(roll, surroundings);
  checkWho(entitlement, report);
  checkVotes(roll.data, report);
  checkDateOfRoll(roll.data, report);
  if (roll.data.split !== undefined && roll.data.votes !== undefined && !canBeDivided(roll.data)) {
    report.problem(
      "nothing-to-divide",
      report.at("split"),
      "Nobody on this roll has several votes to divide",
      "Leave `split` out, or give electors more votes",
      "warning",
    );
  }
  return report.problems;
}

function checkWho(entitlement: Question, report: ProvisionCompiler): void {
  const who = entitlement.requirements.find((each) => each.id === "who");
  if (who === undefined || provableExample(who.condition, entitlement).kind !== "none") return;
  report.problem(
    "never-satisfied",
    who.at,
    "Nobody can qualify for this roll: no case satisfies its condition",
    "Check the condition for parts that exclude each other",
    "warning",
  );
}

function checkVotes({ votes }: Roll, report: ProvisionCompiler): void {
  if (typeof votes !== "object" || !("onePer" in votes)) return;
  const { of, onePer, rounded, atLeast = 0, atMost } = votes;
  const unit = of === "patients" ? of : report.surroundings.facts.get(of)?.unit;
  if (atMost !== undefined && atLeast > atMost) {
    report.problem(
      "least-above-most",
      report.at("votes/atLeast"),
      `An elector cannot have at least ${atLeast} and at most ${atMost} votes`,
      "Write a least number that is not above the most",
    );
  }
  const fewer = rounded === "nearest" ? Math.ceil(onePer / 2) : onePer;
  if (votes.atLeast !== undefined || rounded === "up" || fewer < 2) return;
  const message = `An elector with fewer than ${wordsForCount(fewer, unit)} has no vote`;
  report.problem(
    "elector-without-votes",
    report.at("votes"),
    message,
    "Write `atLeast: 1`, or `atLeast: 0` if that is meant",
    "warning",
  );
}

function checkDateOfRoll({ asOf }: Roll, report: ProvisionCompiler): void {
  if (typeof asOf !== "object" || asOf.atLeast === undefined) return;
  const period = parsePeriod(asOf.atLeast);
  if (!period.ok || !countsHours(period.value)) return;
  report.problem(
    "wrong-quantity",
    report.at("asOf/atLeast"),
    `A roll is taken on a day, not \`${asOf.atLeast}\` before an hour`,
    "Write days, weeks or months",
  );
}
