import type { Constitution } from "../constitution/constitution.ts";
import type { Decision } from "../decisions/decision.ts";
import { undetermined } from "../decisions/decision.ts";
import { decide } from "../decisions/decide.ts";
import type { GivenFacts } from "../decisions/given.ts";
import type { Plain } from "../documents/node.ts";
import type { Action, Course } from "../provisions/procedures/course.ts";
import type { Case, StepRefusal } from "./case.ts";
import type { Acting } from "./facts-known.ts";
import { factsKnown } from "./facts-known.ts";
import { mayBeDone } from "./machine.ts";
import { own } from "./own.ts";
import { areWrong, reasonsIn } from "./refusals.ts";

/** A verdict that the machine can be given, with the decisions that led to it; or why there is none. */
export type Verdict =
  | { readonly kind: "verdict"; readonly verdict: string; readonly decisions: readonly Decision[] }
  | { readonly kind: "none"; readonly reasons: readonly StepRefusal[]; readonly decision?: Decision };

/** What is asked about: a case, an action in its stage, who does it with what, and the day. */
export interface Asking {
  readonly constitution: Constitution;
  readonly course: Course;
  readonly state: Case;
  readonly action: Action;
  readonly acting: Acting;
  readonly on: Temporal.PlainDate;
}

/** Decides whether an action may be done and, where another question sends the case on, how that comes out. */
export async function askVerdict(asking: Asking): Promise<Verdict> {
  const { course, action } = asking;
  const may = await decideFor(asking, `${course.address}/${action.id}`);
  if (may.kind === "none" || may.decision.outcome !== mayBeDone) return refusedBy(may);
  const { decidedBy } = action.data;
  if (decidedBy === undefined) return { kind: "verdict", verdict: mayBeDone, decisions: [may.decision] };
  const sends = await decideFor(asking, decidedBy);
  if (sends.kind === "none" || sends.decision.outcome === undetermined) return refusedBy(sends);
  const decisions = [may.decision, sends.decision];
  if (action.target.kind !== "by-outcome") return { kind: "verdict", verdict: mayBeDone, decisions };
  const { outcome } = sends.decision;
  if (action.target.stages.has(outcome)) return { kind: "verdict", verdict: outcome, decisions };
  const message = `${sends.decision.asks} It came out as \`${outcome}\`, and the constitution does not say where the case then goes.`;
  const help = "The constitution would have to name a stage for it.";
  return { kind: "none", reasons: [{ failed: "not-known", message, help }], decision: sends.decision };
}

type Decided =
  | { readonly kind: "decided"; readonly decision: Decision }
  | { readonly kind: "none"; readonly reasons: readonly StepRefusal[] };

/**
 * Decides one question with what is known of the case; facts under its own address are given to it directly. What the
 * document declares goes with it also where only a question that is asked on the way needs it.
 */
async function decideFor({ constitution, course, state, acting, on }: Asking, address: string): Promise<Decided> {
  const question = constitution.questions.get(address);
  if (question === undefined) throw new Error(`${address} was not checked`);
  const facts = {
    ...declared(constitution, { ...state.facts, ...acting.facts }),
    ...factsKnown(course, state, question, acting),
    ...within(own(acting.facts, address)),
  };
  const answer = await decide(constitution, { question: address, facts, on });
  return answer.kind === "refused" ? { kind: "none", reasons: areWrong(answer.refusals) } : answer;
}

function declared(constitution: Constitution, known: GivenFacts): GivenFacts {
  return Object.fromEntries(Object.entries(known).filter(([name]) => constitution.facts.has(name)));
}

function within(given: Plain | undefined): GivenFacts {
  return isFacts(given) ? given : {};
}

function isFacts(given: Plain | undefined): given is GivenFacts & Plain {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

function refusedBy(decided: Decided): Verdict {
  if (decided.kind === "none") return decided;
  return { kind: "none", reasons: reasonsIn(decided.decision), decision: decided.decision };
}
