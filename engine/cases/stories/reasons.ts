import type { StepRefusal } from "../../procedures/case.ts";

/** What can fail about a step, in the words of a story. */
export const reasons = [
  ...(["stage", "role", "capacity", "papers", "guard", "deadline", "facts", "not-known", "date", "ended"] as const),
  ...(["action", "procedure", "parties"] as const),
] as const satisfies readonly StepRefusal["failed"][];

/** Whether a word is one of those. */
export function isReason(word: string): word is (typeof reasons)[number] {
  return reasons.some((reason) => reason === word);
}
