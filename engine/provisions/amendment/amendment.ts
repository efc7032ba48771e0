import type { AskedQuestion, Compiled, Surroundings } from "../../constitution/kind.ts";
import { defineKind } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { adoptedOutcomes, adoptedQuestion } from "./adopted.ts";
import { checkAmendment } from "./checks.ts";
import { effectiveOutcomes, effectiveQuestion } from "./effective.ts";
import { materialOutcomes, materialQuestion } from "./material.ts";
import { amendmentSentences } from "./sentences.ts";
import type { Amendment } from "./shape.ts";
import { amendmentShape } from "./shape.ts";

/** Amendment: how the document itself is changed, and how it was first adopted. */
export const amendment = defineKind({
  section: "amendment",
  noun: { one: "way of changing the document", many: "ways of changing the document" },
  description:
    "How this document is changed: which changes are material, who decides, is told, is consulted and approves, when a change takes effect, and what may never be changed. Each entry is one way.",
  shape: amendmentShape,
  asked,
  compile,
  sentences: amendmentSentences,
});

function asked({ data }: Provision<Amendment>): readonly AskedQuestion[] {
  return [
    ...(typeof data.material === "object" ? [{ id: "material", outcomes: materialOutcomes }] : []),
    { id: "adopted", outcomes: adoptedOutcomes(data) },
    ...(data.allowed === "never" ? [] : [{ id: "effective", outcomes: effectiveOutcomes(data) }]),
  ];
}

function compile(provision: Provision<Amendment>, surroundings: Surroundings): Compiled {
  const { data } = provision;
  const made = [
    ...(typeof data.material === "object" ? [materialQuestion(provision, surroundings)] : []),
    adoptedQuestion(provision, surroundings),
    ...(data.allowed === "never" ? [] : [effectiveQuestion(provision, surroundings)]),
  ];
  const found = made.flatMap(({ compiler }) => compiler.problems);
  const problems = found.filter((each, index) => found.findIndex((other) => isSame(each, other)) === index);
  return {
    questions: made.map(({ question }) => question),
    problems: [...problems, ...checkAmendment(provision, surroundings)],
  };
}

/** What two questions share is compiled twice, and its problems are said once. */
function isSame(one: Compiled["problems"][number], other: Compiled["problems"][number]): boolean {
  return one.message === other.message && one.at.line === other.at.line && one.at.column === other.at.column;
}
