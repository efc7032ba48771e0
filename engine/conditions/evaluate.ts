import type { Comparand, Condition, Operator, Test } from "./condition.ts";
import { orderings } from "./condition.ts";
import type { EncodedValue } from "./fact.ts";
import { none } from "./fact.ts";

/** True, false, or undefined where what is known does not settle it. */
export type Truth = boolean | undefined;

/**
 * The truth of a condition in Kleene's three values, read straight off the values. Used inside records, for the dates of
 * variations and in the search for examples; whole questions are run by json-rules-engine.
 */
export function truthOf(
  condition: Condition,
  read: (fact: string) => EncodedValue,
  requirement: (id: string) => Condition = unknownRequirement,
): Truth {
  switch (condition.kind) {
    case "all":
      return allOf(condition.of.map((part) => truthOf(part, read, requirement)));
    case "any":
      return negate(allOf(condition.of.map((part) => negate(truthOf(part, read, requirement)))));
    case "not":
      return negate(truthOf(condition.of, read, requirement));
    case "constant":
      return condition.holds;
    case "silent":
      return undefined;
    case "requirement":
      return truthOf(requirement(condition.id), read, requirement);
    case "test":
      return testTruth(condition, read);
  }
}

/** The truth of one comparison. */
export function testTruth(test: Test, read: (fact: string) => EncodedValue): Truth {
  const left = read(test.fact);
  if (test.operator === "known") return (left !== null) === (test.right.kind === "value" && test.right.value === true);
  const right = rightOf(test.right, read);
  if (orderings.has(test.operator) && (left === none || right === none)) return false;
  if (left === null || right === null) return undefined;
  return compare(left, test.operator, right);
}

function rightOf(right: Comparand, read: (fact: string) => EncodedValue): EncodedValue {
  return right.kind === "fact" ? read(right.fact) : right.value;
}

function compare(left: EncodedValue, operator: Exclude<Operator, "known">, right: EncodedValue): boolean {
  switch (operator) {
    case "is":
      return left === right;
    case "isNot":
      return left !== right;
    case "atLeast":
      return ordered(left, right, (difference) => difference >= 0);
    case "moreThan":
      return ordered(left, right, (difference) => difference > 0);
    case "atMost":
      return ordered(left, right, (difference) => difference <= 0);
    case "lessThan":
      return ordered(left, right, (difference) => difference < 0);
    case "oneOf":
      return Array.isArray(right) && right.includes(left);
    case "noneOf":
      return Array.isArray(right) && !right.includes(left);
    case "includes":
      return Array.isArray(left) && left.includes(right);
    case "lacks":
      return Array.isArray(left) && !left.includes(right);
  }
}

/** "There was none" satisfies no ordering. */
function ordered(left: EncodedValue, right: EncodedValue, satisfied: (difference: number) => boolean): boolean {
  if (typeof left !== "number" || typeof right !== "number") return false;
  return satisfied(left - right);
}

function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

function negate(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

function unknownRequirement(id: string): never {
  throw new Error(`no requirement ${id} here`);
}
