import type { Plainly } from "../conditions/push-negations.ts";
import type { Question, Requirement } from "../constitution/question.ts";
import type { RunnableQuestion } from "../decisions/runnable.ts";
import { runnable } from "../decisions/runnable.ts";
import { caseWhere } from "./search.ts";
import { withoutRequirement } from "./without-requirement.ts";

/** What can be said of a gate: that it is idle, and why; that it is not; or that neither was proved. */
export type Idleness =
  | {
      readonly kind: "idle";
      readonly gate: Requirement;
      /** The one requirement that is never met without it, where one alone is enough. */
      readonly implied?: Requirement;
      /** Whether it still tells the ways to fail apart: `void` from `lost`. */
      readonly tellsFailuresApart: boolean;
    }
  | { readonly kind: "busy" | "not-established"; readonly gate: Requirement };

/** The gates of a vote, each held against the same vote without it: is there a case that only this gate keeps from being carried? */
export function idlenessOfGates(question: Question, passed = "carried"): readonly Idleness[] {
  const gates = question.requirements.filter(({ id }) => id.startsWith("gates/"));
  return gates.length < 2 ? [] : gates.map((gate) => idlenessOf(gate, question, passed));
}

function idlenessOf(gate: Requirement, question: Question, passed: string): Idleness {
  const without = runnable(withoutRequirement(gate, question));
  const missed = runnable(question).opposites.get(gate.id);
  const carried = without.outcomes.get(passed);
  if (missed === undefined || carried === undefined) return { kind: "busy", gate };
  const { kind } = caseWhere([carried, missed], question);
  if (kind === "found") return { kind: "busy", gate };
  if (kind === "over-budget") return { kind: "not-established", gate };
  const implied = question.requirements.find(
    (other) => other.id !== gate.id && never(question, runnable(question).requirements.get(other.id), missed),
  );
  return {
    kind: "idle",
    gate,
    ...(implied === undefined ? {} : { implied }),
    tellsFailuresApart: !comesOutAlike(question, runnable(question), without),
  };
}

function never(question: Question, ...conditions: readonly (Plainly | undefined)[]): boolean {
  const all = conditions.filter((each) => each !== undefined);
  return all.length === conditions.length && caseWhere(all, question).kind === "none";
}

/** Whether it is proved that no case comes out one way with the gate and another way without it. */
function comesOutAlike(question: Question, withGate: RunnableQuestion, without: RunnableQuestion): boolean {
  return [...withGate.outcomes].every(([id, condition]) =>
    [...without.outcomes].every(([other, otherwise]) => id === other || never(question, condition, otherwise)),
  );
}
