import type { Condition } from "../conditions/condition.ts";
import type { EncodedValue, Fact } from "../conditions/fact.ts";
import { knowingAside } from "../conditions/knowing-aside.ts";
import { pushNegations } from "../conditions/push-negations.ts";
import { findExample } from "../conditions/satisfy.ts";
import { constraintForms } from "../constitution/constraint-forms.ts";
import type { Surroundings } from "../constitution/kind.ts";
import type { Gathered } from "../constitution/scope.ts";
import { namingOf, wordsForFactValue } from "./fact-words.ts";

/** Values of facts for which a condition holds for certain; a proof that there are none; or neither could be shown. */
export type ProvableExample =
  | { readonly kind: "found"; readonly values: ReadonlyMap<string, EncodedValue> }
  | { readonly kind: "none" }
  | { readonly kind: "not-shown" };

/**
 * Looks for an everyday case in which a condition holds, within the ties between its facts.
 * An example over counted records or reckoned dates is not shown: its numbers need not have any records behind them.
 */
export function provableExample(condition: Condition, gathered: Gathered): ProvableExample {
  const mayBeNone = (name: string): boolean =>
    gathered.facts.some((fact) => fact.name === name && fact.mayBeNone === true);
  const plainly = pushNegations(condition, requirementOfAnotherQuestion, mayBeNone);
  const example = findExample(knowingAside(plainly), {
    facts: new Map<string, Fact>(gathered.facts.map((fact) => [fact.name, fact])),
    derived: new Map(gathered.derived.map((each) => [each.name, each])),
    computed: new Map(),
    constraints: gathered.constraints.flatMap(constraintForms),
    values: new Map(),
  });
  if (example.kind === "none") return { kind: "none" };
  const isCertain =
    example.kind === "found" && !example.opaque && gathered.derived.every((each) => each.formula.kind === "sum");
  return isCertain ? { kind: "found", values: example.values } : { kind: "not-shown" };
}

/** The values of an example in words: "the amount is £12,000 and the doctor works in the area". */
export function wordsForExample(
  values: ReadonlyMap<string, EncodedValue>,
  facts: readonly Fact[],
  surroundings: Surroundings,
): string {
  const stated = facts.flatMap((fact): readonly string[] => {
    const value = values.get(fact.name) ?? null;
    if (value === null) return [];
    const { subject, verb, yes, no, unit } = namingOf(fact.name, fact, surroundings);
    if (typeof value === "boolean") return [`${subject} ${value ? yes : no}`];
    return [`${subject} ${verb} ${wordsForFactValue(fact.type, value, unit)}`];
  });
  return stated.length < 2 ? stated.join("") : `${stated.slice(0, -1).join(", ")} and ${stated.at(-1)}`;
}

function requirementOfAnotherQuestion(id: string): never {
  throw new Error(`the condition of the requirement ${id} is not part of what is looked at here`);
}
