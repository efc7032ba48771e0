import type { Condition } from "./condition.ts";
import { factsRead } from "./condition.ts";
import { truthOf } from "./evaluate.ts";
import type { EncodedValue } from "./fact.ts";

/** The facts that could still settle a condition: what its settled parts read makes no difference any more. */
export function factsLeftOpen(
  condition: Condition,
  read: (fact: string) => EncodedValue,
  requirement: (id: string) => Condition,
): readonly string[] {
  if (truthOf(condition, read, requirement) !== undefined) return [];
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap((part) => factsLeftOpen(part, read, requirement));
    case "not":
      return factsLeftOpen(condition.of, read, requirement);
    case "test":
    case "silent":
    case "requirement":
    case "constant":
      return factsRead(condition);
  }
}
