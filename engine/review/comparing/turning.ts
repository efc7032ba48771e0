import { testsOf } from "../../conditions/condition.ts";
import type { Plainly } from "../../conditions/push-negations.ts";
import { inputsOfFormula } from "../../decisions/missing.ts";
import type { Arena } from "./arena.ts";
import type { Joint } from "./joint.ts";

/** The given facts read by the tests that only one side has: the difference turns on them. */
export function turningFacts({ joint, current, proposed }: Arena): ReadonlySet<string> {
  return factsReadByEither([...current.possible.values()], [...proposed.possible.values()], joint);
}

/** The given facts read by the tests of some conditions that the others do not have, on either side. */
export function factsReadByEither(
  some: readonly Plainly[],
  others: readonly Plainly[],
  joint: Joint,
): ReadonlySet<string> {
  const texts = (conditions: readonly Plainly[]) =>
    new Map(conditions.flatMap(testsOf).map((test) => [JSON.stringify(test), test]));
  const [one, other] = [texts(some), texts(others)];
  const found = new Set<string>();
  const walk = (name: string): void => {
    const derived = joint.derived.get(name);
    if (derived === undefined) found.add(name);
    else for (const input of inputsOfFormula(derived)) walk(input);
  };
  for (const [text, { fact, right }] of [...one, ...other]) {
    if (one.has(text) && other.has(text)) continue;
    walk(fact);
    if (right.kind === "fact") walk(right.fact);
  }
  return found;
}
