import type { Plainly } from "../conditions/push-negations.ts";

/** The condition with one fact read in the place of another. */
export function renameFact(condition: Plainly, from: string, to: string): Plainly {
  if (condition.kind === "all" || condition.kind === "any")
    return { kind: condition.kind, of: condition.of.map((part) => renameFact(part, from, to)) };
  if (condition.kind !== "test") return condition;
  const { fact, right } = condition;
  const named = right.kind === "fact" && right.fact === from ? { ...right, fact: to } : right;
  return { ...condition, fact: fact === from ? to : fact, right: named };
}
