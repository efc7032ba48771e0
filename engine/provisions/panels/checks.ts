import { nearest } from "../../documents/nearest.ts";
import { all } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Problem } from "../../problem.ts";
import { checkNumber } from "../number-of-seats.ts";
import { provableExample } from "../provable-example.ts";
import { checkThreshold, leastOf } from "../threshold.ts";
import { askedOfEach, holderCondition, votingSeats } from "./holders.ts";
import type { Panel } from "./shape.ts";
import { votingNumbers } from "./sitting.ts";

/** What is wrong with what a panel says, beside what its conditions say. */
export function checkPanel(provision: Provision<Panel>, surroundings: Surroundings): readonly Problem[] {
  const report = new ProvisionCompiler(provision, surroundings);
  const { data } = provision;
  for (const [id, seat] of Object.entries(data.seats)) checkNumber(seat, `seats/${id}`, report);
  checkNames(data, report);
  checkChair(data, report);
  checkVoting(data, report);
  checkProvenance(data, report);
  return report.problems;
}

/** What is asked of members is told apart from declared facts, and from the seat. */
function checkNames({ asks = {} }: Panel, report: ProvisionCompiler): void {
  for (const name of Object.keys(asks)) {
    const isDeclared = report.surroundings.facts.get(name)?.at !== undefined;
    if (name !== "seat" && name !== "on" && !isDeclared) continue;
    const message = isDeclared
      ? `\`${name}\` is a declared fact, so it cannot be what is asked of each member as well`
      : `\`${name}\` has a meaning of its own here`;
    report.problem("reserved-name", report.at(`asks/${name}`), message, "Give it another name");
  }
}

function checkChair({ chair, seats }: Panel, report: ProvisionCompiler): void {
  if (!Array.isArray(chair?.from)) return;
  for (const [index, seat] of chair.from.entries()) {
    if (Object.hasOwn(seats, seat)) continue;
    const meant = nearest(seat, Object.keys(seats));
    const help = meant === undefined ? "Name seats of this panel" : `Did you mean \`${meant}\`?`;
    report.problem("unknown-role", report.at(`chair/from/${index}`), `There is no seat \`${seat}\``, help);
  }
}

function checkVoting(panel: Panel, report: ProvisionCompiler): void {
  const { quorum, majority, tie } = panel;
  const { most } = votingNumbers(panel);
  if (votingSeats(panel).length === 0 && (quorum !== undefined || majority !== undefined)) {
    const path = majority === undefined ? "quorum" : "majority";
    const message = "No seat of this panel has a vote, so there is nothing to count";
    report.problem("unreachable-threshold", report.at(path), message, "Give a seat a vote");
    return;
  }
  if (typeof quorum === "object") {
    checkThreshold(quorum, "quorum", { report, bases: ["voting seats"] });
    const least = leastOf(quorum);
    if (least !== undefined && most !== undefined && least > most) {
      const message = `${least} members with a vote are needed, but there are only ${most}`;
      report.problem("quorum-above-seats", report.at("quorum"), message, "Ask for fewer, or add seats");
    }
  }
  if (majority !== undefined) {
    checkThreshold(majority, "majority", { report, bases: ["voting seats", "sitting", "votes cast"] });
    const least = leastOf(majority);
    if (least !== undefined && most !== undefined && least > most) {
      const message = `${least} votes are needed, but there are only ${most}`;
      report.problem("unreachable-threshold", report.at("majority"), message, "Ask for fewer, or add seats");
    }
  }
  if (tie !== undefined && majority === undefined) {
    const message = "`tie` says nothing without `majority`";
    report.problem("setting-without-effect", report.at("tie"), message, "Add `majority`, or leave `tie` out");
  }
}

/** A seat that nobody can fill, whatever is said of them. */
function checkProvenance(panel: Panel, report: ProvisionCompiler): void {
  for (const [id, seat] of Object.entries(panel.seats)) {
    const paths = [
      ...(seat.who === undefined ? [] : [`seats/${id}/who`]),
      ...Object.keys(seat.instead ?? {}).map((each) => `seats/${id}/instead/${each}/who`),
    ];
    for (const path of paths) {
      const reading = new ProvisionCompiler(report.provision, report.surroundings);
      const condition = all(holderCondition(path, panel, reading), holderCondition("everybody", panel, reading));
      const gathered = reading.gathered();
      const facts = [...gathered.facts, ...askedOfEach(panel)];
      if (provableExample(condition, { ...gathered, facts }).kind !== "none") continue;
      report.problem(
        "never-satisfied",
        report.at(path),
        "Nobody can sit in this seat: no case satisfies its condition",
        "Check the condition for parts that exclude each other",
      );
    }
  }
}
