import { all } from "../../conditions/condition.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import { mayIf } from "./action-question.ts";
import { actorsOf } from "./course.ts";
import { guardRequirement } from "./guard-requirement.ts";
import type { Named } from "./names.ts";
import { papersRequirement } from "./papers-requirement.ts";
import { roleRequirement } from "./role-requirement.ts";
import type { Acting } from "./role-requirement.ts";
import type { ProcedureData } from "./shape.ts";

/** The id of the question whether a case may begin. */
export const beginId = "begin";

/** Whether a case may begin: who begins it, with which papers, and what must hold first. */
export function beginQuestion(
  named: Named,
  procedure: Provision<ProcedureData>,
  surroundings: Surroundings,
): CompiledQuestion {
  const compiler = new ProvisionCompiler(procedure, surroundings);
  compiler.offer(...named.facts.values());
  const { begins } = named.data;
  const acting = beginners(named);
  const requirements: readonly Requirement[] = [
    ...(acting.by.length === 0 ? [] : [roleRequirement(acting, named, compiler)]),
    ...papersRequirement(begins?.papers ?? [], "begins/papers", named, compiler),
    ...(begins?.when === undefined ? [] : [guardRequirement("begins/when", all(), compiler)]),
  ];
  const question = {
    address: `${procedure.address}/${beginId}`,
    asks: `${procedure.title}: may a case begin?`,
    ...compiler.gathered(),
    requirements,
    outcomes: mayIf(requirements),
  };
  return { question, compiler };
}

/** Who may begin a case: as `begins` says, otherwise any of the parties, or of the roles where there are none. */
export function beginners({ course, data: { begins } }: Named): Acting {
  if (begins !== undefined) {
    const inOrder = typeof begins.by === "object" && !Array.isArray(begins.by);
    return { by: actorsOf(begins.by, "begins/by", course.parties), inOrder, path: "begins/by" };
  }
  const hasParties = course.parties.length > 0;
  const ids = hasParties ? course.parties : course.roles;
  return { by: ids.map((id) => ({ id })), inOrder: false, path: hasParties ? "parties" : "roles" };
}
