import { all, not, test, testFact } from "../../conditions/condition.ts";
import type { Condition } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Numbers } from "../number-of-seats.ts";
import { numbersOf, totalOf } from "../number-of-seats.ts";
import { holdThreshold } from "../threshold.ts";
import { votingSeats } from "./holders.ts";
import type { PanelQuestion } from "./panel-question.ts";
import type { Panel } from "./shape.ts";

/** Whether enough members with a vote are sitting. */
export function quorumQuestion(provision: Provision<Panel>, surroundings: Surroundings): PanelQuestion {
  const compiler = new ProvisionCompiler(provision, surroundings);
  const requirement = quorumRequirement(provision.data, compiler) ?? silentQuorum(provision, compiler);
  const question = {
    address: `${provision.address}/quorum`,
    asks: `${provision.title}: is it quorate?`,
    ...compiler.gathered(),
    requirements: [requirement],
    outcomes: [
      { id: "quorate", when: requirement.condition },
      { id: "inquorate", when: not(requirement.condition) },
    ],
  };
  return { question, compiler };
}

/** The quorum as a requirement, where one is stated. */
export function quorumRequirement(panel: Panel, compiler: ProvisionCompiler): Requirement | undefined {
  const { quorum } = panel;
  if (quorum === undefined) return undefined;
  bringSitting(panel, compiler);
  const place = { id: "quorum", title: "Quorum", path: "quorum", at: compiler.at("quorum") };
  const threshold = quorum === "all members with a vote" ? { atLeast: "100%" } : quorum;
  const base = votingSeatsFact(panel, compiler);
  const { condition, wanted } = holdThreshold(
    threshold,
    { counted: "sitting", base, name: "quorum.required", title: "Needed for a quorum" },
    compiler,
  );
  return {
    ...place,
    condition,
    explain: (values) => {
      const [sitting, limit] = [values.get("sitting"), wanted(values)];
      if (typeof sitting !== "number" || limit === undefined) return undefined;
      return `${sitting} ${sitting === 1 ? "member" : "members"} with a vote sitting; ${limit}`;
    },
  };
}

function silentQuorum({ title }: Provision<Panel>, compiler: ProvisionCompiler): Requirement {
  const about = `how many members of ${title} must be there`;
  const condition: Condition = { kind: "silent", about };
  return { id: "quorum", title: `Stated: ${about}`, condition, path: "", at: compiler.at(""), silent: about };
}

/** How many seats have a vote. */
export function votingNumbers(panel: Panel): Numbers {
  return totalOf(
    votingSeats(panel)
      .flatMap((id) => panel.seats[id] ?? [])
      .map(numbersOf),
  );
}

/** Brings the number of members with a vote who sit. */
export function bringSitting(panel: Panel, compiler: ProvisionCompiler): void {
  const { most } = votingNumbers(panel);
  compiler.bring({
    name: "sitting",
    title: "Sitting with a vote",
    question: "How many members with a vote are sitting?",
    unit: "members",
    type: { kind: "number", least: 0, ...(most === undefined ? {} : { most }) },
  });
}

/** The seats with a vote as the base of a share: their number, or a fact where it is not exact. */
export function votingSeatsFact(panel: Panel, compiler: ProvisionCompiler): string {
  const { least, most } = votingNumbers(panel);
  if (least === most) {
    return compiler.derive({
      name: "votingSeats",
      title: "Seats with a vote",
      type: { kind: "number", least: 0 },
      formula: { kind: "sum", of: [], plus: least },
    });
  }
  compiler.bring({
    name: "votingSeats",
    title: "Seats with a vote",
    question: "How many seats of the panel have a vote, vacant ones included?",
    type: { kind: "number", least, ...(most === undefined ? {} : { most }) },
    circumstance: true,
  });
  return "votingSeats";
}

/** Whether votes for and against are equal, and somebody voted. */
export const isTied = all(testFact("for", "is", "against"), test("for", "atLeast", 1));
