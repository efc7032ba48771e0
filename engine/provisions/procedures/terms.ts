import { any, test } from "../../conditions/condition.ts";
import type { Requirement } from "../../constitution/question.ts";
import { caseFactNames } from "./case-facts.ts";
import type { Action, Course } from "./course.ts";

/** The stages in which an action is done on the same terms; `action` is as the first of them says. */
export interface Terms {
  readonly action: Action;
  readonly stages: readonly string[];
  /** Whether these are the terms in every stage in which it can be done. */
  readonly areOnly: boolean;
}

/** The stages of an action, together where what `part` takes of its terms is written alike. */
export function termsOf(actions: readonly Action[], part: (action: Action) => unknown): readonly Terms[] {
  const groups = Map.groupBy(actions, (action) => JSON.stringify([part(action)]));
  return [...groups.values()].flatMap((group) => {
    const [action] = group;
    const stages = group.map(({ stage }) => stage);
    return action === undefined ? [] : [{ action, stages, areOnly: groups.size === 1 }];
  });
}

/** A requirement that is made in some stages only, with the first of them in its id. */
export function inTheirStages(requirement: Requirement, { stages, areOnly }: Terms, course: Course): Requirement {
  if (areOnly) return requirement;
  const { id, condition, explain } = requirement;
  const titles = stages.map((stage) => `“${course.stages.get(stage)?.title ?? stage}”`).join(" and ");
  return {
    ...requirement,
    id: `${id}: ${stages[0] ?? ""}`,
    condition: any(test(caseFactNames.stage, "noneOf", stages), condition),
    explain: (values, workingOf) => {
      const stage = values.get(caseFactNames.stage) ?? null;
      if (typeof stage === "string" && !stages.includes(stage)) return `this is asked in the stage ${titles} only`;
      return explain?.(values, workingOf);
    },
  };
}
