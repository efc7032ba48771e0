import type { Condition, Operator, Test } from "./condition.ts";
import { any, orderings } from "./condition.ts";
import { none } from "./fact.ts";

/** A condition without `not` and without requirements: only all, any, tests, silence and constants are left. */
export type Plainly =
  | { readonly kind: "all"; readonly of: readonly Plainly[] }
  | { readonly kind: "any"; readonly of: readonly Plainly[] }
  | { readonly kind: "silent"; readonly about: string }
  | { readonly kind: "constant"; readonly holds: boolean }
  | Test;

/** The comparison that holds of two values exactly where the other does not. */
export const opposite = {
  is: "isNot",
  isNot: "is",
  atLeast: "lessThan",
  moreThan: "atMost",
  atMost: "moreThan",
  lessThan: "atLeast",
  oneOf: "noneOf",
  noneOf: "oneOf",
  includes: "lacks",
  lacks: "includes",
  known: "known",
} as const satisfies Record<Operator, Operator>;

/**
 * Pushes every negation to the tests and puts each requirement's own condition in its place.
 * "There was none" satisfies no ordering (a notice never given is not 14 days' notice), so the opposite of an ordering
 * also holds where there was none: `not (notice < 28)` and `notice >= 28` are two different things.
 */
export function pushNegations(
  condition: Condition,
  requirement: (id: string) => Condition,
  mayBeNone: (fact: string) => boolean,
): Plainly {
  const walk = (part: Condition, negated: boolean): Plainly => {
    switch (part.kind) {
      case "all":
      case "any": {
        const kind = (part.kind === "all") === negated ? "any" : "all";
        return { kind, of: part.of.map((each) => walk(each, negated)) };
      }
      case "not":
        return walk(part.of, !negated);
      case "requirement":
        return walk(requirement(part.id), negated);
      case "constant":
        return { kind: "constant", holds: part.holds !== negated };
      case "silent":
        return part;
      case "test":
        return negated ? oppositeOf(part, mayBeNone) : part;
    }
  };
  return walk(condition, false);
}

function oppositeOf(test: Test, mayBeNone: (fact: string) => boolean): Plainly {
  if (test.operator === "known") {
    const value = test.right.kind === "value" && test.right.value === true;
    return { ...test, right: { kind: "value", value: !value } };
  }
  const turned: Test = { ...test, operator: opposite[test.operator] };
  if (!orderings.has(test.operator)) return turned;
  const sides = [test.fact, ...(test.right.kind === "fact" ? [test.right.fact] : [])].filter(mayBeNone);
  if (sides.length === 0) return turned;
  const absent = sides.map((fact): Test => ({
    kind: "test",
    fact,
    operator: "is",
    right: { kind: "value", value: none },
  }));
  return plain(any(...absent, turned));
}

function plain(condition: Condition): Plainly {
  return pushNegations(
    condition,
    () => condition,
    () => false,
  );
}
