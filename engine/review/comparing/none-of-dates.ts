import { orderings } from "../../conditions/condition.ts";
import type { Test } from "../../conditions/condition.ts";
import { canBeNone } from "../../conditions/derived.ts";
import type { Derived } from "../../conditions/derived.ts";
import type { Fact } from "../../conditions/fact.ts";
import { none } from "../../conditions/fact.ts";
import type { Formula } from "../../conditions/formulas/formula.ts";
import type { Plainly } from "../../conditions/push-negations.ts";

/** The facts and derived facts of which it is asked whether there may be none. */
export interface Known {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly derived: ReadonlyMap<string, Derived>;
}

/**
 * The condition with what it says of there being none of a counted date said of the date from which it is counted: there is
 * none of the one exactly where there is none of the other.
 */
export function noneAtItsStart(condition: Plainly, known: Known): Plainly {
  if (condition.kind === "all" || condition.kind === "any")
    return { kind: condition.kind, of: condition.of.map((part) => noneAtItsStart(part, known)) };
  if (condition.kind !== "test") return condition;
  const { fact, operator, right } = condition;
  if (right.kind === "value" && right.value === none && (operator === "is" || operator === "isNot")) {
    const start = startOfNone(fact, known);
    return start === undefined ? { kind: "constant", holds: operator === "isNot" } : { ...condition, fact: start };
  }
  if (!orderings.has(operator)) return condition;
  const sides = [fact, ...(right.kind === "fact" ? [right.fact] : [])].filter((name) => known.derived.has(name));
  const starts = sides.map((name) => startOfNone(name, known)).filter((each) => each !== undefined);
  const there = starts.filter((each) => !sides.includes(each)).map(isThere);
  return there.length === 0 ? condition : { kind: "all", of: [...there, condition] };
}

function isThere(fact: string): Test {
  return { kind: "test", fact, operator: "isNot", right: { kind: "value", value: none } };
}

/** The fact of which there must be none for there to be none of this; undefined where there always is one. */
export function startOfNone(name: string, known: Known): string | undefined {
  const derived = known.derived.get(name);
  if (derived === undefined) return known.facts.get(name)?.mayBeNone === true ? name : undefined;
  if (!canBeNone(derived)) return undefined;
  const from = inputOf(derived.formula);
  if (from !== undefined) return startOfNone(from, known);
  return isAlwaysOne(derived.formula, known) ? undefined : name;
}

function inputOf(formula: Formula): string | undefined {
  switch (formula.kind) {
    case "date":
    case "extended":
      return formula.from;
    case "closing":
      return formula.date;
    case "reaching":
      return formula.to;
    case "snapshot":
      return formula.upTo;
    default:
      return undefined;
  }
}

/** Of several dates there is a latest where there is always one of them. */
function isAlwaysOne(formula: Formula, known: Known): boolean {
  if (formula.kind !== "latestOf" && formula.kind !== "earliestOf") return false;
  const written = formula.kind === "latestOf" ? (formula.and ?? []) : [];
  return written.length > 0 || formula.of.some((name) => startOfNone(name, known) === undefined);
}
