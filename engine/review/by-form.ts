import type { Test } from "../conditions/condition.ts";
import { opposite } from "../conditions/push-negations.ts";
import type { Plainly } from "../conditions/push-negations.ts";
import type { Question } from "../constitution/question.ts";

/**
 * Whether a condition can never hold by its form alone, whatever its tests compare: so a kind writes what does not arise
 * for this document, and nobody need be told of it. Two tests of a fact that the document declares are another matter:
 * somebody wrote them.
 */
export function neverByForm(condition: Plainly, { facts }: Question): boolean {
  const declared = new Set(facts.filter(({ at }) => at !== undefined).map(({ name }) => name));
  let steps = 0;
  const canHold = (pending: readonly Plainly[], taken: ReadonlySet<string>): boolean => {
    steps += 1;
    const [next, ...rest] = pending;
    if (next === undefined || steps > 5_000) return true;
    switch (next.kind) {
      case "constant":
        return next.holds && canHold(rest, taken);
      case "silent":
        return canHold(rest, taken);
      case "all":
        return canHold([...next.of, ...rest], taken);
      case "any":
        return next.of.some((part) => canHold([part, ...rest], taken));
      case "test":
        if (declared.has(next.fact)) return canHold(rest, taken);
        return !taken.has(nameOf(next, opposite[next.operator])) && canHold(rest, new Set(taken).add(nameOf(next)));
    }
  };
  return !canHold([condition], new Set());
}

function nameOf({ fact, operator, right }: Test, as: Test["operator"] = operator): string {
  return JSON.stringify([fact, as, right]);
}
