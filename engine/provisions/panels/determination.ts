import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, not, test } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import { constraintWords } from "../../constitution/assemble.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Constraint, Outcome, Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { holdThreshold } from "../threshold.ts";
import type { PanelQuestion } from "./panel-question.ts";
import type { Panel } from "./shape.ts";
import { bringSitting, isTied, quorumRequirement, votingSeatsFact } from "./sitting.ts";

/** How the question `decision` can come out. */
export function decisionOutcomes({ quorum, tie }: Panel): readonly string[] {
  return [
    ...(quorum === undefined ? [] : ["void"]),
    "carried",
    ...(tie === "heard again" ? ["heard-again"] : []),
    "lost",
  ];
}

/** What the panel's vote comes to: void without a quorum, carried by the majority, and what follows when votes are equal. */
export function decisionQuestion(provision: Provision<Panel>, surroundings: Surroundings): readonly PanelQuestion[] {
  const { data } = provision;
  if (data.majority === undefined) return [];
  const compiler = new ProvisionCompiler(provision, surroundings);
  bringSitting(data, compiler);
  compiler.bring(vote("for", "for"), vote("against", "against"));
  const quorum = quorumRequirement(data, compiler);
  const majority = majorityRequirement(data, data.majority, compiler);
  const tie = tieRequirement(data, compiler);
  const question = {
    address: `${provision.address}/decision`,
    asks: `${provision.title}: is what was put to it carried?`,
    ...compiler.gathered([nobodyVotesWhoDoesNotSit]),
    requirements: [...(quorum === undefined ? [] : [quorum]), majority, ...(tie === undefined ? [] : [tie])],
    outcomes: outcomesOf(data, { quorum, tie }),
  };
  return [{ question, compiler }];
}

function outcomesOf(
  panel: Panel,
  { quorum, tie }: { readonly quorum: Requirement | undefined; readonly tie: Requirement | undefined },
): readonly Outcome[] {
  const quorate: Condition = quorum === undefined ? all() : met(quorum.id);
  const carried = tie === undefined ? met("majority") : any(met("majority"), all(isTied, met(tie.id)));
  const again = panel.tie === "heard again" ? all(not(met("majority")), isTied) : any();
  return [
    ...(quorum === undefined ? [] : [{ id: "void", when: not(quorate) }]),
    { id: "carried", when: all(quorate, carried) },
    ...(panel.tie === "heard again" ? [{ id: "heard-again", when: all(quorate, again) }] : []),
    { id: "lost", when: all(quorate, not(carried), not(again)) },
  ];
}

function majorityRequirement(
  panel: Panel,
  majority: NonNullable<Panel["majority"]>,
  compiler: ProvisionCompiler,
): Requirement {
  const base = majority.of === undefined ? undefined : baseOf(majority.of, panel, compiler);
  const { condition, wanted } = holdThreshold(
    majority,
    { counted: "for", base, name: "majority.required", title: "Needed for a majority" },
    compiler,
  );
  return {
    id: "majority",
    title: "Majority",
    condition: all(test("for", "atLeast", 1), condition),
    path: "majority",
    at: compiler.at("majority"),
    explain: (values) => {
      const [votes, limit] = [values.get("for"), wanted(values)];
      if (typeof votes !== "number" || limit === undefined) return undefined;
      return `${votes} ${votes === 1 ? "vote" : "votes"} in favour; ${limit}`;
    },
  };
}

function baseOf(
  of: NonNullable<NonNullable<Panel["majority"]>["of"]>,
  panel: Panel,
  compiler: ProvisionCompiler,
): string {
  if (of === "sitting") return "sitting";
  if (of === "voting seats") return votingSeatsFact(panel, compiler);
  return compiler.derive({
    name: "votesCast",
    title: "Votes cast",
    type: { kind: "number", least: 0 },
    formula: { kind: "sum", of: ["for", "against"] },
  });
}

/** What makes equal votes a decision in favour: the chair's casting vote; nothing, where that is not said. */
function tieRequirement({ tie }: Panel, compiler: ProvisionCompiler): Requirement | undefined {
  if (tie === "lost" || tie === "heard again") return undefined;
  if (tie === "the chair decides") {
    compiler.bring({
      name: "castingVote",
      title: "The chair’s casting vote",
      question: "How did the chair give the casting vote, if votes were equal?",
      type: { kind: "word", words: ["for", "against", "not-cast"] },
      optional: true,
    });
    const place = { id: "tie", title: "The chair’s casting vote", path: "tie", at: compiler.at("tie") };
    return { ...place, condition: any(not(isTied), test("castingVote", "is", "for")) };
  }
  const about = "what follows when the votes of the panel are equal";
  return {
    id: "tie",
    title: "Equal votes",
    condition: any(not(isTied), met("majority"), { kind: "silent", about }),
    path: "majority",
    at: compiler.at("majority"),
    silent: about,
  };
}

function vote(name: "for" | "against", words: string): Fact {
  return {
    name,
    title: `Votes ${words}`,
    question: `How many members voted ${words} it?`,
    about: "motion",
    unit: "votes",
    type: { kind: "number", least: 0 },
  };
}

const nobodyVotesWhoDoesNotSit: Constraint = {
  id: "votes",
  sum: ["for", "against"],
  comparison: "atMost",
  of: "sitting",
  words: constraintWords(["for", "against"], "atMost", "sitting"),
};
