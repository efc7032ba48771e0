import type { Derived } from "../conditions/derived.ts";
import type { Plainly } from "../conditions/push-negations.ts";
import type { Question } from "../constitution/question.ts";
import { runnable } from "../decisions/runnable.ts";

/** Two readings of a question over the same facts: everything either needs, and when each comes out how. */
export interface Joined {
  readonly question: Question;
  readonly one: ReadonlyMap<string, Plainly>;
  readonly other: ReadonlyMap<string, Plainly>;
}

/**
 * Two questions as one, so that a case of both can be looked for. What the other derives differently gets a name of its
 * own. Undefined where a fact of the same name is not the same in both.
 */
export function join(one: Question, other: Question): Joined | undefined {
  const facts = new Map(one.facts.map((fact) => [fact.name, fact]));
  for (const fact of other.facts) {
    const own = facts.get(fact.name);
    if (own === undefined) facts.set(fact.name, fact);
    else if (!same([own.type, own.mayBeNone ?? false], [fact.type, fact.mayBeNone ?? false])) return undefined;
  }
  const own = new Map(one.derived.map((each) => [each.name, each]));
  const renamed = new Map<string, string>();
  const derived: Derived[] = [];
  for (const each of other.derived) {
    const formula = formulaRenamed(each.formula, renamed);
    const known = own.get(each.name);
    if (known !== undefined && same(known.formula, formula)) continue;
    const name = known === undefined ? each.name : `${each.name} as the other reading has it`;
    if (known !== undefined) renamed.set(each.name, name);
    derived.push({ ...each, name, formula });
  }
  const question: Question = {
    ...one,
    facts: [...facts.values()],
    derived: [...one.derived, ...derived],
    constraints: [
      ...new Map([...one.constraints, ...other.constraints].map((each) => [JSON.stringify(each), each])).values(),
    ],
  };
  const theirs = [...runnable(other).outcomes].map(
    ([id, condition]) => [id, plainRenamed(condition, renamed)] as const,
  );
  return { question, one: runnable(one).outcomes, other: new Map(theirs) };
}

/** Sums and shares are what is reckoned with; every other derived fact is looked upon as given, and so needs no renaming within. */
function formulaRenamed(formula: Derived["formula"], renamed: ReadonlyMap<string, string>): Derived["formula"] {
  if (formula.kind === "needed") return { ...formula, base: renamed.get(formula.base) ?? formula.base };
  if (formula.kind === "sum") return { ...formula, of: formula.of.map((name) => renamed.get(name) ?? name) };
  return formula;
}

function plainRenamed(condition: Plainly, renamed: ReadonlyMap<string, string>): Plainly {
  switch (condition.kind) {
    case "all":
    case "any":
      return { kind: condition.kind, of: condition.of.map((part) => plainRenamed(part, renamed)) };
    case "constant":
    case "silent":
      return condition;
    case "test": {
      const { fact, right } = condition;
      const named = right.kind === "fact" ? { ...right, fact: renamed.get(right.fact) ?? right.fact } : right;
      return { ...condition, fact: renamed.get(fact) ?? fact, right: named };
    }
  }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
