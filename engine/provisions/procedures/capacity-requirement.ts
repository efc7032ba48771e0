import { test } from "../../conditions/condition.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { listed } from "../../documents/refusal.ts";
import { capacityFact, caseFactNames } from "./case-facts.ts";
import type { Action, Course } from "./course.ts";

/** It is said in what capacity somebody is involved, and it is one of those there are. */
export function capacityRequirement(
  { data, path }: Action,
  course: Course,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  const capacities = data.as ?? [];
  if (capacities.length === 0) return [];
  compiler.bring(capacityFact(course));
  return [
    {
      id: "capacity",
      title: "In a capacity that there is",
      condition: test(caseFactNames.capacity, "oneOf", capacities),
      path: `${path}/as`,
      at: compiler.at(`${path}/as`),
      explain: (values) => {
        const capacity = values.get(caseFactNames.capacity) ?? null;
        const said = typeof capacity === "string" ? `it is ${capacity}` : "which is not known";
        return `the capacity must be ${listed(capacities)}; ${said}`;
      },
    },
  ];
}
