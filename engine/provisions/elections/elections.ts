import type { AskedQuestion, Compiled, Surroundings } from "../../constitution/kind.ts";
import { defineKind } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { checkElection } from "./checks.ts";
import { contestOutcomes, contestQuestion } from "./contest.ts";
import { doubleOutcomes, doubleQuestion } from "./double.ts";
import { nominationOutcomes, nominationQuestion } from "./nomination.ts";
import { paperOutcomes, paperQuestion } from "./paper.ts";
import { electionSentences } from "./sentences.ts";
import type { Election } from "./shape.ts";
import { electionShape } from "./shape.ts";
import { standOutcomes, standQuestion } from "./stand.ts";
import { ballotWindowQuestion, nominationWindowQuestion, windowOutcomes } from "./window.ts";

/** Elections: who may stand and vote, when, how the votes are counted, and what follows when that is not enough. */
export const elections = defineKind({
  section: "elections",
  noun: { one: "election", many: "elections" },
  description:
    "Elections: seats, who may stand and nominate, the windows of nominations and ballot, how votes are given and counted, caps, ties, too few candidates.",
  shape: electionShape,
  asked,
  compile,
  sentences: electionSentences,
});

/** Everything can be asked of an election; where it says nothing, the answer is that it does not say. */
function asked({ data }: Provision<Election>): readonly AskedQuestion[] {
  return [
    { id: "stand", outcomes: standOutcomes },
    { id: "nomination", outcomes: nominationOutcomes },
    { id: "nomination-window", outcomes: windowOutcomes },
    { id: "window", outcomes: windowOutcomes },
    { id: "paper", outcomes: paperOutcomes },
    { id: "double", outcomes: doubleOutcomes },
    { id: "uncontested", outcomes: contestOutcomes(data) },
  ];
}

const makers = [
  standQuestion,
  nominationQuestion,
  nominationWindowQuestion,
  ballotWindowQuestion,
  paperQuestion,
  doubleQuestion,
  contestQuestion,
];

function compile(election: Provision<Election>, surroundings: Surroundings): Compiled {
  const made = makers.map((make) => make(election, surroundings));
  return {
    questions: made.map(({ question }) => question),
    problems: [...made.flatMap(({ compiler }) => compiler.problems), ...checkElection(election, surroundings)],
  };
}
