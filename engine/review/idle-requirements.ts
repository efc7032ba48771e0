import type { Condition } from "../conditions/condition.ts";
import { testsOf } from "../conditions/condition.ts";
import type { Question, Requirement } from "../constitution/question.ts";
import { runnable } from "../decisions/runnable.ts";
import { neverByForm } from "./by-form.ts";
import { caseWhere } from "./search.ts";
import { withoutRequirement } from "./without-requirement.ts";

/** A requirement that no case fails by it alone; and whether another alone is never met without it. */
export interface IdleRequirement {
  readonly requirement: Requirement;
  readonly implied?: Requirement;
}

/** What was proved idle, and the ids of requirements of which neither was proved. */
export interface IdleRequirements {
  readonly idle: readonly IdleRequirement[];
  readonly notEstablished: readonly string[];
}

/**
 * Of some requirements of a question, those without which every case would come out just the same. Only what the document
 * words itself, over facts that it declares, is looked at: what a kind adds may well be there for the record.
 */
export function idleRequirements(question: Question, among: readonly Requirement[]): IdleRequirements {
  const idle: IdleRequirement[] = [];
  const notEstablished: string[] = [];
  for (const requirement of among.filter((each) => isOwnCondition(each, question))) {
    const verdict = verdictOn(requirement, question);
    if (verdict === "idle") idle.push(withImplied(requirement, question));
    if (verdict === "not-established") notEstablished.push(requirement.id);
  }
  return { idle, notEstablished };
}

function isOwnCondition({ id, condition }: Requirement, question: Question): boolean {
  const declared = new Set(question.facts.filter(({ at }) => at !== undefined).map(({ name }) => name));
  const tests = testsOf(condition);
  const opposite = runnable(question).opposites.get(id);
  return (
    tests.length > 0 &&
    tests.every(({ fact }) => declared.has(fact)) &&
    opposite !== undefined &&
    !neverByForm(opposite, question) &&
    question.outcomes.some(({ when }) => speaksOf(when, id))
  );
}

/** Whether the outcome hangs on the requirement as such, rather than on a condition like it. */
function speaksOf(condition: Condition, id: string): boolean {
  if (condition.kind === "requirement") return condition.id === id;
  if (condition.kind === "not") return speaksOf(condition.of, id);
  return (condition.kind === "all" || condition.kind === "any") && condition.of.some((part) => speaksOf(part, id));
}

/** Only a case in which it is not met can come out otherwise without it. */
function verdictOn(requirement: Requirement, question: Question): "idle" | "busy" | "not-established" {
  const missed = runnable(question).opposites.get(requirement.id);
  const without = runnable(withoutRequirement(requirement, question)).outcomes;
  if (missed === undefined) return "busy";
  let isOpen = false;
  for (const [id, condition] of runnable(question).outcomes) {
    for (const [other, otherwise] of without) {
      if (id === other) continue;
      const { kind } = caseWhere([missed, condition, otherwise], question);
      if (kind === "found") return "busy";
      if (kind === "over-budget") isOpen = true;
    }
  }
  return isOpen ? "not-established" : "idle";
}

function withImplied(requirement: Requirement, question: Question): IdleRequirement {
  const { requirements, opposites } = runnable(question);
  const missed = opposites.get(requirement.id);
  const implied = question.requirements.find((other) => {
    const whenMet = requirements.get(other.id);
    if (other.id === requirement.id || missed === undefined || whenMet === undefined) return false;
    return caseWhere([whenMet, missed], question).kind === "none";
  });
  return { requirement, ...(implied === undefined ? {} : { implied }) };
}
