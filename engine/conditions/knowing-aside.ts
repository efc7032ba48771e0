import type { Plainly } from "./push-negations.ts";

/** The condition without what it says of facts being recorded at all: that can be so and not be so, and nothing about it is proved. */
export function knowingAside(condition: Plainly): Plainly {
  if (condition.kind === "all" || condition.kind === "any")
    return { kind: condition.kind, of: condition.of.map(knowingAside) };
  const isAboutKnowing = condition.kind === "test" && condition.operator === "known";
  return isAboutKnowing ? { kind: "silent", about: condition.fact } : condition;
}
