import type { EncodedValue } from "./fact.ts";

/** How a fact is compared. `known` asks whether anything is recorded at all. */
export const operators = [
  "is",
  "isNot",
  "atLeast",
  "moreThan",
  "atMost",
  "lessThan",
  "oneOf",
  "noneOf",
  "includes",
  "lacks",
  "known",
] as const;

/** One of the closed list of comparisons. */
export type Operator = (typeof operators)[number];

/** The comparisons of more and less: "there was none" satisfies none of them, whatever it is compared with. */
export const orderings: ReadonlySet<Operator> = new Set(["atLeast", "moreThan", "atMost", "lessThan"]);

/** The right side of a comparison: a value, or another fact. */
export type Comparand =
  { readonly kind: "value"; readonly value: EncodedValue } | { readonly kind: "fact"; readonly fact: string };

/** One comparison of one fact. */
export interface Test {
  readonly kind: "test";
  readonly fact: string;
  readonly operator: Operator;
  readonly right: Comparand;
}

/**
 * What must hold, over facts by name. `silent` is what the constitution does not say: it is never known.
 * `requirement` stands for the condition of a requirement of the same question.
 */
export type Condition =
  | { readonly kind: "all" | "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "silent"; readonly about: string }
  | { readonly kind: "requirement"; readonly id: string }
  | { readonly kind: "constant"; readonly holds: boolean }
  | Test;

/** All of the conditions; with none of them it always holds, and is written as such. */
export function all(...of: readonly Condition[]): Condition {
  const [first, ...more] = of;
  if (first === undefined) return { kind: "constant", holds: true };
  return more.length === 0 ? first : { kind: "all", of };
}

/** Any of the conditions; with none of them it never holds. */
export function any(...of: readonly Condition[]): Condition {
  const [first, ...more] = of;
  if (first === undefined) return { kind: "constant", holds: false };
  return more.length === 0 ? first : { kind: "any", of };
}

/** The opposite of a condition. */
export function not(of: Condition): Condition {
  return { kind: "not", of };
}

/** A comparison of a fact with a value. */
export function test(fact: string, operator: Operator, value: EncodedValue): Test {
  return { kind: "test", fact, operator, right: { kind: "value", value } };
}

/** A comparison of a fact with another fact. */
export function testFact(fact: string, operator: Operator, other: string): Test {
  return { kind: "test", fact, operator, right: { kind: "fact", fact: other } };
}

/** The requirement of that id of the same question is met. */
export function met(id: string): Condition {
  return { kind: "requirement", id };
}

/** The facts that a condition reads, each once, in the order met. */
export function factsRead(condition: Condition): readonly string[] {
  const found = new Set<string>();
  visit(condition, (leaf) => {
    found.add(leaf.fact);
    if (leaf.right.kind === "fact") found.add(leaf.right.fact);
  });
  return [...found];
}

/** The tests of a condition, in the order written. */
export function testsOf(condition: Condition): readonly Test[] {
  const tests: Test[] = [];
  visit(condition, (leaf) => tests.push(leaf));
  return tests;
}

function visit(condition: Condition, onTest: (test: Test) => void): void {
  switch (condition.kind) {
    case "all":
    case "any":
      for (const part of condition.of) visit(part, onTest);
      return;
    case "not":
      return visit(condition.of, onTest);
    case "test":
      return onTest(condition);
    case "silent":
    case "requirement":
    case "constant":
      return;
  }
}
