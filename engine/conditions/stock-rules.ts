import type { ConditionProperties, NestedCondition, TopLevelCondition } from "json-rules-engine";
import type { Operator, Test } from "./condition.ts";
import { orderings } from "./condition.ts";
import type { EncodedValue } from "./fact.ts";
import { none } from "./fact.ts";
import type { Plainly } from "./push-negations.ts";

/** A rule that stock json-rules-engine runs as it is. */
export interface StockRule {
  readonly name: string;
  readonly conditions: TopLevelCondition;
  readonly event: { readonly type: string };
}

const stockOperator = {
  is: "equal",
  isNot: "notEqual",
  atLeast: "greaterThanInclusive",
  moreThan: "greaterThan",
  atMost: "lessThanInclusive",
  lessThan: "lessThan",
  oneOf: "in",
  noneOf: "notIn",
  includes: "contains",
  lacks: "doesNotContain",
} as const satisfies Record<Exclude<Operator, "known">, string>;

/**
 * The stock rule that fires when the condition holds: `certainly` whatever the unknown facts turn out to be, or
 * `possibly` for some value of them. An unknown fact is null: it fails every test of the first and passes every test of
 * the second.
 */
export function stockRule(name: string, condition: Plainly, mode: "certainly" | "possibly"): StockRule {
  const conditions: TopLevelCondition =
    condition.kind === "any"
      ? { any: condition.of.map((part) => nest(part, mode)) }
      : { all: (condition.kind === "all" ? condition.of : [condition]).map((part) => nest(part, mode)) };
  return { name, conditions, event: { type: name } };
}

function nest(condition: Plainly, mode: "certainly" | "possibly"): NestedCondition {
  switch (condition.kind) {
    case "all":
      return { all: condition.of.map((part) => nest(part, mode)) };
    case "any":
      return { any: condition.of.map((part) => nest(part, mode)) };
    case "constant":
      return constant(condition.holds);
    case "silent":
      return constant(mode === "possibly");
    case "test":
      return testRule(condition, mode);
  }
}

/** The fact that is always true: stock rules have no constants, and their empty `any` is true. */
export const always = "always";

function constant(holds: boolean): ConditionProperties {
  return { fact: always, operator: "equal", value: holds };
}

function testRule(test: Test, mode: "certainly" | "possibly"): NestedCondition {
  if (test.operator === "known") {
    const wanted = test.right.kind === "value" && test.right.value === true;
    return { fact: test.fact, operator: wanted ? "notEqual" : "equal", value: null };
  }
  const sides = [test.fact, ...(test.right.kind === "fact" ? [test.right.fact] : [])];
  const compared: ConditionProperties = {
    fact: test.fact,
    operator: stockOperator[test.operator],
    value: test.right.kind === "fact" ? { fact: test.right.fact } : copy(test.right.value),
  };
  if (mode === "certainly") return { all: [...sides.map((fact) => isNot(fact, null)), compared] };
  return { any: [...sides.map((fact) => unknownSide(fact, sides, test.operator)), compared] };
}

/** A side that is not known leaves the test open, but an ordering is settled where of the other side there was none. */
function unknownSide(fact: string, sides: readonly string[], operator: Operator): NestedCondition {
  const unknown: ConditionProperties = { fact, operator: "equal", value: null };
  const other = sides.find((side) => side !== fact);
  return other === undefined || !orderings.has(operator) ? unknown : { all: [unknown, isNot(other, none)] };
}

function isNot(fact: string, value: string | null): ConditionProperties {
  return { fact, operator: "notEqual", value };
}

function copy(value: EncodedValue): unknown {
  return structuredClone(value);
}
