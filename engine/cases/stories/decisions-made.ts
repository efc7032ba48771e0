import type { Constitution } from "../../constitution/constitution.ts";
import type { Decision } from "../../decisions/decision.ts";
import type { DecisionRequest } from "../../decisions/request.ts";
import { isNotOfStage } from "../../procedures/refusals.ts";
import { courseIn } from "../../procedures/courses.ts";
import type { Scene, StoryResult } from "./scene.ts";

/** Every decision that the steps of stories made: of what was done, and of what was refused. */
export function decisionsMade(results: readonly StoryResult[]): readonly Decision[] {
  return results.flatMap(({ scenes }) =>
    scenes.flatMap(({ happened, refused }) => [
      ...happened.flatMap(({ event }) => ("decisions" in event ? event.decisions : [])),
      ...(refused?.decision === undefined ? [] : [refused.decision]),
    ]),
  );
}

/** What was asked of actions that were refused before anything was decided, because the case was in another stage. */
export function refusedByStage(
  constitution: Constitution,
  results: readonly StoryResult[],
): readonly DecisionRequest[] {
  return results.flatMap(({ scenes }) => scenes.flatMap((scene) => otherStage(constitution, scene)));
}

function otherStage(constitution: Constitution, scene: Scene): readonly DecisionRequest[] {
  const { step, refused, procedure, case: state } = scene;
  const course = courseIn(constitution, procedure);
  if (step?.kind !== "act" || refused === undefined || state === undefined || course === undefined) return [];
  const isOther = isNotOfStage(course, state, step.does)?.failed === "stage";
  return isOther && refused.decision === undefined
    ? [{ question: `${procedure}/${step.does}`, facts: {}, on: step.on }]
    : [];
}

/** The request that leads to a decision again, made of the facts that it understood. */
export function requestOf({ question, facts, on, knownAt, constitution }: Decision): DecisionRequest {
  const given = facts.filter(({ from }) => from === "request" || from === "decided here");
  const { reading } = constitution;
  return {
    question,
    facts: Object.fromEntries(given.map(({ fact, value }) => [fact, value])),
    on: Temporal.PlainDate.from(on),
    knownAt: Temporal.PlainDate.from(knownAt),
    ...(reading === undefined ? {} : { reading }),
  };
}
