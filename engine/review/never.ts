import type { Question, Requirement } from "../constitution/question.ts";
import { runnable } from "../decisions/runnable.ts";
import { neverByForm } from "./by-form.ts";
import { caseWhere } from "./search.ts";

/** What is proved of the outcomes and requirements of one question. */
export interface Never {
  /** Outcomes that come out in no case. */
  readonly outcomes: readonly string[];
  /** Requirements that no case meets. */
  readonly unmet: readonly Requirement[];
  /** Requirements that every case meets. */
  readonly met: readonly Requirement[];
  /** What the budget did not reach, by name. */
  readonly notEstablished: readonly string[];
}

/** Outcomes that never come out, requirements never or always met. What hangs on something not stated is never proved. */
export function neverOf(question: Question): Never {
  const { outcomes, requirements, opposites } = runnable(question);
  const notEstablished: string[] = [];
  const isProved = (name: string, condition: Parameters<typeof caseWhere>[0][number] | undefined): boolean => {
    if (condition === undefined || neverByForm(condition, question)) return false;
    const { kind } = caseWhere([condition], question);
    if (kind === "over-budget" && !notEstablished.includes(name)) notEstablished.push(name);
    return kind === "none";
  };
  return {
    unmet: question.requirements.filter(({ id }) => isProved(id, requirements.get(id))),
    met: question.requirements.filter(({ id }) => isProved(id, opposites.get(id))),
    outcomes: question.outcomes.map(({ id }) => id).filter((id) => isProved(id, outcomes.get(id))),
    notEstablished,
  };
}
