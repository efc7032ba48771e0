import type { Plainly } from "../../conditions/push-negations.ts";

/** The same condition without constants and without nesting that says nothing, each part once, single tests first. */
export function simplified(condition: Plainly): Plainly {
  if (condition.kind !== "all" && condition.kind !== "any") return condition;
  const { kind } = condition;
  const settling = kind === "any";
  const parts = new Map<string, Plainly>();
  for (const part of condition.of.map(simplified)) {
    if (part.kind === "constant") {
      if (part.holds === settling) return { kind: "constant", holds: settling };
      continue;
    }
    for (const each of part.kind === kind ? part.of : [part]) parts.set(JSON.stringify(each), each);
  }
  const of = [...parts.values()].sort((one, other) => weightOf(one) - weightOf(other));
  const [only] = of;
  if (only === undefined) return { kind: "constant", holds: !settling };
  return of.length === 1 ? only : { kind, of };
}

/** Tests narrow a search at once; what has many parts is left for later. */
function weightOf(condition: Plainly): number {
  return condition.kind === "all" || condition.kind === "any" ? 1 + condition.of.length : 0;
}

/** The condition as one text whatever the order of its parts: the same text, the same meaning. */
export function textOfCondition(condition: Plainly): string {
  if (condition.kind !== "all" && condition.kind !== "any") return JSON.stringify(condition);
  return `${condition.kind}(${condition.of.map(textOfCondition).sort().join()})`;
}
