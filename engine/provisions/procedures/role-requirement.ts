import type { Condition } from "../../conditions/condition.ts";
import { all, any, not, test } from "../../conditions/condition.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { actorTitles, anyOfActors } from "./actor-titles.ts";
import { byFact, caseFactNames } from "./case-facts.ts";
import type { Actor } from "./course.ts";
import type { Named } from "./names.ts";

/** Who may do something, and where that is said. */
export interface Acting {
  readonly by: readonly Actor[];
  /** Whether it falls to the first of them whose condition holds, rather than to any of them. */
  readonly inOrder: boolean;
  readonly path: string;
}

/** Whoever does it is one of those who may. */
export function roleRequirement(acting: Acting, named: Named, compiler: ProvisionCompiler): Requirement {
  const { course, data } = named;
  compiler.bring(byFact(course));
  const titles = actorTitles(course, data);
  const ids = acting.by.map(({ id }) => id);
  const wanted = anyOfActors(ids, titles);
  return {
    id: "role",
    title: "Done by one who may",
    condition: acting.inOrder ? firstOf(acting.by, compiler) : test(caseFactNames.by, "oneOf", ids),
    path: acting.path,
    at: compiler.at(acting.path),
    explain: (values) => {
      const by = values.get(caseFactNames.by) ?? null;
      const order = acting.inOrder && ids.length > 1 ? ", the first of them whose condition holds" : "";
      const rule = `it is for ${wanted} to do${order}`;
      if (typeof by !== "string") return `${rule}; who does it is not known`;
      return ids.length === 1 && ids[0] === by ? rule : `${rule}; ${titles.get(by) ?? "somebody else"} does it`;
    },
  };
}

/** It falls to the first whose condition holds; one before of whom that is not known leaves it open. */
function firstOf(by: readonly Actor[], compiler: ProvisionCompiler): Condition {
  const conditions = by.map(({ conditionPath }) =>
    conditionPath === undefined ? all() : compiler.condition(conditionPath),
  );
  return any(
    ...by.map(({ id }, index) =>
      all(test(caseFactNames.by, "is", id), ...conditions.slice(0, index).map(not), conditions[index] ?? all()),
    ),
  );
}
