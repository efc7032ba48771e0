import { test } from "../../conditions/condition.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { caseFactNames, stageFact } from "./case-facts.ts";
import type { Action, Course } from "./course.ts";

/** The case is in a stage in which the action can be done. */
export function stageRequirement(
  actions: readonly Action[],
  course: Course,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  const [first] = actions;
  if (first === undefined) return [];
  compiler.bring(stageFact(course));
  const stages = actions.map(({ stage }) => stage);
  const titleOf = (id: string): string => `“${course.stages.get(id)?.title ?? id}”`;
  const wanted = stages.map(titleOf).join(" or ");
  return [
    {
      id: "stage",
      title: "In its stage",
      condition: test(caseFactNames.stage, "oneOf", stages),
      path: first.path,
      at: compiler.at(first.path),
      explain: (values) => {
        const stage = values.get(caseFactNames.stage) ?? null;
        if (typeof stage !== "string")
          return `it can be done in the stage ${wanted}; in which the case is, is not known`;
        if (stages.includes(stage)) return `the case is in the stage ${titleOf(stage)}`;
        return `it can be done in the stage ${wanted}; the case is in the stage ${titleOf(stage)}`;
      },
    },
  ];
}
