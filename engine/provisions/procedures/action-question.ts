import { all, met } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Outcome, Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import { capacityRequirement } from "./capacity-requirement.ts";
import { caseFactNames } from "./case-facts.ts";
import type { Action } from "./course.ts";
import { actionsOf } from "./course.ts";
import { deadlinesPhrase, guardRequirement, saysMoreThanPhrase, speaksOfDeadlines } from "./guard-requirement.ts";
import { keepingRequirements } from "./keeping-requirements.ts";
import type { Named } from "./names.ts";
import { needFact, offerNames } from "./names.ts";
import { papersRequirement } from "./papers-requirement.ts";
import { roleRequirement } from "./role-requirement.ts";
import type { ProcedureData } from "./shape.ts";
import { stageRequirement } from "./stage-requirement.ts";
import { inTheirStages, termsOf } from "./terms.ts";
import { dayRequirement, timeRequirements } from "./time-requirements.ts";

/** How a question of a procedure can come out. */
export const mayOutcomes = ["may-not", "may"] as const;

/** Whether an action may be done now, by whom it is done and with what comes with it. */
export function actionQuestion(
  id: string,
  named: Named,
  procedure: Provision<ProcedureData>,
  surroundings: Surroundings,
): CompiledQuestion {
  const compiler = new ProvisionCompiler(procedure, surroundings);
  offerNames(named, compiler);
  compiler.offer(deadlinesPhrase);
  const actions = actionsOf(named.course, id);
  const requirements = [
    ...stageRequirement(actions, named.course, compiler),
    ...ownTerms(actions, named, compiler),
    ...timeRequirements(id, named, compiler),
  ];
  for (const name of asked(actions)) {
    const fact = named.facts.get(name);
    if (fact !== undefined) needFact(fact, compiler);
  }
  const { facts, ...gathered } = compiler.gathered();
  const question = {
    address: `${procedure.address}/${id}`,
    asks: `${procedure.title}: may “${actions[0]?.title ?? id}” be done now?`,
    facts: facts.filter(({ name }) => name !== caseFactNames.deadlines),
    ...gathered,
    requirements,
    outcomes: mayIf(requirements),
  };
  return { question, compiler };
}

/** It may be done if all that is required is so. */
export function mayIf(requirements: readonly Requirement[]): readonly Outcome[] {
  return ladder([{ requires: all(...requirements.map(({ id }) => met(id))), otherwise: "may-not" }], "may");
}

/** What each stage requires in which it can be done; said once where stages agree. */
function ownTerms(actions: readonly Action[], named: Named, compiler: ProvisionCompiler): readonly Requirement[] {
  const { course } = named;
  const each = (part: (action: Action) => unknown, make: (action: Action) => readonly Requirement[]) =>
    termsOf(actions, part).flatMap((terms) =>
      make(terms.action).map((requirement) => inTheirStages(requirement, terms, course)),
    );
  const isCascade = ({ data: { by } }: Action): boolean => typeof by === "object" && !Array.isArray(by);
  return [
    ...each(
      ({ data }) => data.by,
      (action) => [
        roleRequirement({ by: action.by, inOrder: isCascade(action), path: `${action.path}/by` }, named, compiler),
      ],
    ),
    ...each(
      ({ data }) => data.as,
      (action) => capacityRequirement(action, course, compiler),
    ),
    ...each(
      ({ papers }) => papers,
      (action) => papersRequirement(action.papers, `${action.path}/papers`, named, compiler),
    ),
    ...each(
      ({ data }) => data.onDay,
      (action) => dayRequirement(action, named, compiler),
    ),
    ...each(
      ({ data }) => [data.when, data.asks],
      (action) => guard(action, named, compiler),
    ),
  ];
}

/** The guard; the phrase on deadlines in it is one requirement for each deadline that a date asked for bears on. */
function guard(action: Action, named: Named, compiler: ProvisionCompiler): readonly Requirement[] {
  const { when } = action.data;
  if (when === undefined) return [];
  const path = `${action.path}/when`;
  const kept = speaksOfDeadlines(when) ? keepingRequirements([action], named, compiler) : [];
  const requirement = guardRequirement(path, all(...kept.map(({ id }) => met(id))), compiler);
  // Where nothing but the phrase is said, the deadlines are all the guard there is.
  return saysMoreThanPhrase(when) || kept.length === 0 ? [requirement, ...kept] : kept;
}

function asked(actions: readonly Action[]): readonly string[] {
  return [...new Set(actions.flatMap(({ data }) => Object.keys(data.asks ?? {})))];
}
