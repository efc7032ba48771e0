import type { AskedQuestion, Compiled, Surroundings } from "../../constitution/kind.ts";
import { defineKind } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { checkCommittee } from "./checks.ts";
import { constitutedOutcomes, constitutedQuestion } from "./constituted.ts";
import { presidingOutcomes, presidingQuestion } from "./presiding.ts";
import { itemQuestion, quorumOutcomes, quorumQuestion } from "./quorum.ts";
import { committeeSentences } from "./sentences.ts";
import type { Committee } from "./shape.ts";
import { committeeShape } from "./shape.ts";

/** Committees: their seats, who must sit on them, who presides, and when they can do business. */
export const committees = defineKind({
  section: "committees",
  noun: { one: "committee", many: "committees" },
  description:
    "The committees of the body: their seats, who must sit on them, who presides, and when they are quorate.",
  shape: committeeShape,
  asked,
  compile,
  sentences: committeeSentences,
});

function asked({ data }: Provision<Committee>): readonly AskedQuestion[] {
  return [
    { id: "constituted", outcomes: constitutedOutcomes },
    { id: "quorum", outcomes: quorumOutcomes(data) },
    { id: "item", outcomes: ["quorate", "inquorate"] },
    ...(data.chair === undefined ? [] : [{ id: "chair", outcomes: presidingOutcomes(data) }]),
  ];
}

function compile(committee: Provision<Committee>, surroundings: Surroundings): Compiled {
  const made = [
    constitutedQuestion(committee, surroundings),
    quorumQuestion(committee, surroundings),
    itemQuestion(committee, surroundings),
    ...presidingQuestion(committee, surroundings),
  ];
  return {
    questions: made.map(({ question }) => question),
    problems: [...made.flatMap(({ compiler }) => compiler.problems), ...checkCommittee(committee, surroundings)],
  };
}
