import type { EncodedValue, FactType } from "./fact.ts";
import type { Computed, Formula, FormulaContext } from "./formulas/formula.ts";
import { evaluators } from "./formulas/evaluators.ts";

/** A fact that follows from others by one of a closed list of formulas. */
export interface Derived {
  readonly name: string;
  readonly title: string;
  readonly type: FactType;
  readonly formula: Formula;
}

const neverNone: ReadonlySet<Formula["kind"]> = new Set([
  "sum",
  "needed",
  "count",
  "run",
  "peak",
  "unbroken",
  "spell",
  "weight",
  "band",
  "product",
  "total",
  "remainder",
  "standing",
  "earned",
  "unfilled",
]);

/** Whether a derived fact can come out as "there was none": what is reckoned from dates can, where there was none of them. */
export function canBeNone({ formula }: Derived): boolean {
  return !neverNone.has(formula.kind);
}

/** Computes derived facts in the order given; each may read the given facts and the derived ones before it. */
export function computeDerived(
  derived: readonly Derived[],
  given: ReadonlyMap<string, EncodedValue>,
  context: FormulaContext,
): ReadonlyMap<string, Computed> {
  const computed = new Map<string, Computed>();
  const read = (name: string): EncodedValue => computed.get(name)?.value ?? given.get(name) ?? null;
  for (const each of derived) computed.set(each.name, evaluateFormula(each.formula, read, context));
  return computed;
}

function evaluateFormula(formula: Formula, read: (name: string) => EncodedValue, context: FormulaContext): Computed {
  // The table gives each kind of formula its own function; TypeScript cannot follow that from the kind to the function.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the table's own type holds each to its kind
  const evaluate = evaluators[formula.kind] as (
    formula: Formula,
    read: (name: string) => EncodedValue,
    context: FormulaContext,
  ) => Computed;
  return evaluate(formula, read, context);
}
