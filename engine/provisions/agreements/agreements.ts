import type { AskedQuestion, Compiled, Surroundings } from "../../constitution/kind.ts";
import { defineKind } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { checkAgreement } from "./checks.ts";
import { completeOutcomes, completeQuestion, saysWhatStands } from "./complete.ts";
import { inForceOutcomes, inForceQuestion } from "./in-force.ts";
import { agreementSentences } from "./sentences.ts";
import type { Agreement } from "./shape.ts";
import { agreementShape } from "./shape.ts";

/** Agreements: between whom, what must stand in them, who signs, and how long they run. */
export const agreements = defineKind({
  section: "agreements",
  noun: { one: "agreement", many: "agreements" },
  description:
    "Agreements such as a service level agreement: between whom, what must stand in them, who signs, and how long they run.",
  shape: agreementShape,
  asked,
  compile,
  sentences: agreementSentences,
});

function asked({ data }: Provision<Agreement>): readonly AskedQuestion[] {
  return [
    ...(saysWhatStands(data) ? [{ id: "complete", outcomes: completeOutcomes }] : []),
    { id: "in-force", outcomes: inForceOutcomes },
  ];
}

function compile(agreement: Provision<Agreement>, surroundings: Surroundings): Compiled {
  const made = [
    ...(saysWhatStands(agreement.data) ? [completeQuestion(agreement, surroundings)] : []),
    inForceQuestion(agreement, surroundings),
  ];
  return {
    questions: made.map(({ question }) => question),
    problems: [...made.flatMap(({ compiler }) => compiler.problems), ...checkAgreement(agreement, surroundings)],
  };
}
