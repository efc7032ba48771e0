import type { AskedQuestion, Compiled, Surroundings } from "../../constitution/kind.ts";
import { defineKind } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { actionQuestion, mayOutcomes } from "./action-question.ts";
import { beginId, beginQuestion } from "./begin-question.ts";
import { checkProcedure } from "./checks.ts";
import { actionIds, courseOf } from "./course.ts";
import { checkGraph } from "./graph/check-graph.ts";
import { namedOf } from "./names.ts";
import { recursId, recursOutcomes, recursQuestion } from "./recurs-question.ts";
import { procedureSentences } from "./sentences.ts";
import type { ProcedureData } from "./shape.ts";
import { procedureShape } from "./shape.ts";

/** Procedures: stages, who may do what in them and when, deadlines, and how they end. */
export const procedures = defineKind({
  section: "procedures",
  noun: { one: "procedure", many: "procedures" },
  description:
    "Procedures such as the resolution of a dispute: stages, who may do what in them and when, deadlines, and how they end.",
  shape: procedureShape,
  asked,
  compile,
  sentences: procedureSentences,
});

function asked(procedure: Provision<ProcedureData>): readonly AskedQuestion[] {
  return [
    { id: beginId, outcomes: mayOutcomes },
    ...actionIds(courseOf(procedure)).map((id) => ({ id, outcomes: mayOutcomes })),
    ...(procedure.data.recurs === undefined ? [] : [{ id: recursId, outcomes: recursOutcomes }]),
  ];
}

function compile(procedure: Provision<ProcedureData>, surroundings: Surroundings): Compiled {
  const named = namedOf(courseOf(procedure), procedure.data);
  const { recurs } = procedure.data;
  const made = [
    beginQuestion(named, procedure, surroundings),
    ...actionIds(named.course).map((id) => actionQuestion(id, named, procedure, surroundings)),
    ...(recurs === undefined ? [] : [recursQuestion(recurs, procedure, surroundings)]),
  ];
  const found = [
    ...made.flatMap(({ compiler }) => compiler.problems),
    ...checkProcedure(named, procedure, surroundings),
  ];
  return {
    questions: made.map(({ question }) => question),
    problems: [...found, ...checkGraph(named, procedure, surroundings, found)],
  };
}
