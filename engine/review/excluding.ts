import type { Question, Requirement } from "../constitution/question.ts";
import { runnable } from "../decisions/runnable.ts";
import { caseWhere } from "./search.ts";
import { withoutRequirement } from "./without-requirement.ts";

/**
 * Why an outcome never comes: two requirements that can each be met but never both, the outcome needing either. The first
 * such pair in the order written; undefined where no two of them are the reason.
 */
export function excludingPair(question: Question, outcome: string): readonly [Requirement, Requirement] | undefined {
  const { requirements } = runnable(question);
  const needed = question.requirements.filter((each) => isTheReason(each, question, outcome));
  for (const [index, one] of needed.entries()) {
    for (const other of needed.slice(index + 1)) {
      const both = [requirements.get(one.id), requirements.get(other.id)].filter((each) => each !== undefined);
      if (both.length === 2 && caseWhere(both, question).kind === "none") return [one, other];
    }
  }
  return undefined;
}

/** Whether the outcome could come if this requirement were always met. */
function isTheReason(requirement: Requirement, question: Question, outcome: string): boolean {
  const without = runnable(withoutRequirement(requirement, question)).outcomes.get(outcome);
  return without !== undefined && caseWhere([without], question).kind === "found";
}
