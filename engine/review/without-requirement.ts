import type { Question, Requirement } from "../constitution/question.ts";

/** The question as it would be if a requirement were always met. */
export function withoutRequirement(requirement: Requirement, question: Question): Question {
  const requirements = question.requirements.map((each): Requirement =>
    each.id === requirement.id ? { ...each, condition: { kind: "constant", holds: true } } : each,
  );
  return { ...question, requirements };
}
