import type { AskedQuestion } from "../../constitution/kind.ts";
import { defineKind } from "../../constitution/kind.ts";
import type { Compiled, Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { ballotQuestions } from "./ballot.ts";
import { checkResolution } from "./checks.ts";
import { resolutionSentences } from "./sentences.ts";
import type { Resolution } from "./shape.ts";
import { resolutionShape } from "./shape.ts";
import type { Vote } from "./vote.ts";
import { compileVote } from "./vote.ts";

const outcomes = ["carried", "lost", "void"] as const;

/** Questions put to a roll and the thresholds that decide them. */
export const resolutions = defineKind({
  section: "resolutions",
  noun: { one: "resolution", many: "resolutions" },
  description: "Questions put to a roll, and the thresholds that decide whether they are carried, lost or void.",
  shape: resolutionShape,
  asked,
  compile,
  sentences: resolutionSentences,
});

function asked({ data }: Provision<Resolution>): readonly AskedQuestion[] {
  const votes = data.questions === undefined ? [""] : Object.keys(data.questions);
  return [
    ...votes.map((id) => ({ id, outcomes })),
    ...(data.ballot?.open === undefined ? [] : [{ id: "window", outcomes: ["in-order", "not-in-order"] }]),
    ...(data.ballot === undefined ? [] : [{ id: "paper", outcomes: ["counted", "late", "spoilt"] }]),
  ];
}

function compile(provision: Provision<Resolution>, surroundings: Surroundings): Compiled {
  const votes = votesOf(provision).map((vote) => {
    const compiler = new ProvisionCompiler(provision, surroundings);
    return { question: compileVote(vote, provision.data, compiler), compiler };
  });
  const all = [...votes, ...ballotQuestions(provision, surroundings)];
  return {
    questions: all.map((each) => each.question),
    problems: [...all.flatMap((each) => each.compiler.problems), ...checkResolution(provision, surroundings)],
  };
}

/** The votes of a resolution: one, or one for each question on its ballot. */
function votesOf({ address, data, title }: Provision<Resolution>): readonly Vote[] {
  if (data.questions === undefined) {
    return [{ address, asks: `${title}: is it carried?`, question: "", gates: data.gates, path: "gates" }];
  }
  return Object.entries(data.questions).map(([id, question]) => ({
    address: `${address}/${id}`,
    asks: `${title}, “${question.title}”: is it carried?`,
    question: id,
    gates: question.gates ?? data.gates,
    path: question.gates === undefined ? "gates" : `questions/${id}/gates`,
  }));
}
