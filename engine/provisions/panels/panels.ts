import type { AskedQuestion, Compiled, Surroundings } from "../../constitution/kind.ts";
import { defineKind } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { checkPanel } from "./checks.ts";
import { constitutedQuestion } from "./constituted.ts";
import { decisionOutcomes, decisionQuestion } from "./determination.ts";
import { chairQuestion } from "./presiding.ts";
import { panelSentences } from "./sentences.ts";
import type { Panel } from "./shape.ts";
import { panelShape } from "./shape.ts";
import { quorumQuestion } from "./sitting.ts";

/** Panels: where each member must come from, who presides, and how they decide. */
export const panels = defineKind({
  section: "panels",
  noun: { one: "panel", many: "panels" },
  description: "Panels formed for a case: where each member must come from, who presides, and how they decide.",
  shape: panelShape,
  asked,
  compile,
  sentences: panelSentences,
});

function asked({ data }: Provision<Panel>): readonly AskedQuestion[] {
  return [
    { id: "", outcomes: ["properly-constituted", "not-properly-constituted"] },
    { id: "quorum", outcomes: ["quorate", "inquorate"] },
    ...(data.majority === undefined ? [] : [{ id: "decision", outcomes: decisionOutcomes(data) }]),
    ...(data.chair === undefined ? [] : [{ id: "chair", outcomes: ["may-preside", "may-not-preside"] }]),
  ];
}

function compile(panel: Provision<Panel>, surroundings: Surroundings): Compiled {
  const made = [
    constitutedQuestion(panel, surroundings),
    quorumQuestion(panel, surroundings),
    ...decisionQuestion(panel, surroundings),
    ...chairQuestion(panel, surroundings),
  ];
  return {
    questions: made.map(({ question }) => question),
    problems: [...made.flatMap(({ compiler }) => compiler.problems), ...checkPanel(panel, surroundings)],
  };
}
