import type { Condition } from "../conditions/condition.ts";
import type { Derived } from "../conditions/derived.ts";
import type { Fact } from "../conditions/fact.ts";
import type { Problem } from "../problem.ts";
import type { Alternative } from "./alternative.ts";
import { alternativesOf, whenOf } from "./alternative.ts";
import type { Provision } from "./provision.ts";
import type { Question } from "./question.ts";
import { readCondition } from "./read-condition.ts";
import { dateAskedAboutFact } from "./scope.ts";

/** In which circumstances a variation applies: the condition under its `when`, compiled. */
export interface Circumstances {
  readonly variation: Alternative;
  readonly condition: Condition;
  readonly derived: readonly Derived[];
  /** The facts it reads, without the date asked about. */
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
}

/**
 * The circumstances of a provision's variations. They may speak of declared facts, of the facts of the provision's own
 * questions, and of the date whose law is looked for (`on`).
 */
export function circumstancesOf(
  provision: Provision,
  declared: ReadonlyMap<string, Fact>,
  questions: readonly Question[],
): readonly Circumstances[] {
  const own = new Map(questions.flatMap((question) => question.facts).map((fact) => [fact.name, fact]));
  return alternativesOf(provision).flatMap((variation) => {
    const when = variation.kind === "variation" ? whenOf(variation) : undefined;
    if (when === undefined) return [];
    const read = readCondition(when, {
      fact: (name) => (name === dateAskedAboutFact.name ? dateAskedAboutFact : (declared.get(name) ?? own.get(name))),
      names: () => [...declared.keys(), ...own.keys()],
      path: `${provision.address}/variations/${variation.id}/when`,
    });
    return [{ variation, ...read, facts: read.facts.filter((fact) => fact !== dateAskedAboutFact) }];
  });
}

/** The question with the facts that say which variation holds, so that they are asked for, checked and shown with the rest. */
export function withCircumstances(question: Question, circumstances: readonly Circumstances[]): Question {
  const facts = new Map(question.facts.map((fact) => [fact.name, fact]));
  for (const fact of circumstances.flatMap((each) => each.facts)) {
    if (!facts.has(fact.name)) facts.set(fact.name, { ...fact, optional: true });
  }
  return facts.size === question.facts.length ? question : { ...question, facts: [...facts.values()] };
}
