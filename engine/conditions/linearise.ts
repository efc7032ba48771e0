import { parseFraction } from "../quantities/fraction-text.ts";
import type { Test } from "./condition.ts";
import type { Derived } from "./derived.ts";
import type { Fact, FactType } from "./fact.ts";
import type { NeededFormula } from "./formulas/formula.ts";
import type { LinearForm } from "./linear.ts";
import { add, form, scale } from "./linear.ts";

interface Declarations {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly derived: ReadonlyMap<string, Derived>;
}

const numeric: ReadonlySet<string> = new Set(["number", "money", "date", "moment"]);

/** Whether values of the type are numbers to a rule: counts, pence, days, minutes. */
export function isNumeric(type: FactType): boolean {
  return numeric.has(type.kind);
}

/**
 * A test over counts, money or dates as inequalities that must each be nought or more: one list for each way in which the
 * test can hold, taking it that there is a number at all. Undefined where the test is not about numbers.
 */
export function linearise(test: Test, declared: Declarations): readonly (readonly LinearForm[])[] | undefined {
  if (test.right.kind === "fact") {
    const needed = declared.derived.get(test.right.fact)?.formula;
    if (needed?.kind === "needed") return againstNeeded(test, needed, declared);
  }
  const left = asForm(test.fact, declared);
  const right =
    test.right.kind === "fact"
      ? asForm(test.right.fact, declared)
      : typeof test.right.value === "number"
        ? form({}, BigInt(test.right.value))
        : undefined;
  return left === undefined || right === undefined ? undefined : ways(test.operator, minus(left, right));
}

function ways(operator: Test["operator"], difference: LinearForm): readonly (readonly LinearForm[])[] | undefined {
  const atLeast = difference;
  const moreThan = add(difference, form({}, -1n));
  const atMost = scale(difference, -1n);
  const lessThan = add(atMost, form({}, -1n));
  switch (operator) {
    case "atLeast":
      return [[atLeast]];
    case "moreThan":
      return [[moreThan]];
    case "atMost":
      return [[atMost]];
    case "lessThan":
      return [[lessThan]];
    case "is":
      return [[atLeast, atMost]];
    case "isNot":
      return [[moreThan], [lessThan]];
    default:
      return undefined;
  }
}

/** `for ≥ needed(3/4 of responses)` is `4·for − 3·responses ≥ 0`: exact, with no rounding in between. */
function againstNeeded(
  test: Test,
  needed: NeededFormula,
  declared: Declarations,
): readonly (readonly LinearForm[])[] | undefined {
  const fraction = parseFraction(needed.fraction);
  const left = asForm(test.fact, declared);
  const base = asForm(needed.base, declared);
  if (!fraction.ok || left === undefined || base === undefined) return undefined;
  const surplus = minus(scale(left, fraction.value.denominator), scale(base, fraction.value.numerator));
  const reached = needed.comparison === "atLeast" ? surplus : add(surplus, form({}, -1n));
  const missed = add(scale(reached, -1n), form({}, -1n));
  if (test.operator === "atLeast") return [[reached]];
  if (test.operator === "lessThan") return [[missed]];
  return undefined;
}

function asForm(name: string, declared: Declarations): LinearForm | undefined {
  const derived = declared.derived.get(name);
  if (derived?.formula.kind === "sum") {
    const parts = derived.formula.of.map((part) => asForm(part, declared));
    if (parts.some((part) => part === undefined)) return undefined;
    return parts.reduce<LinearForm>(
      (total, part) => (part === undefined ? total : add(total, part)),
      form({}, BigInt(derived.formula.plus ?? 0)),
    );
  }
  const fact = declared.facts.get(name);
  const type = fact?.type ?? derived?.type;
  if (type === undefined || !isNumeric(type)) return undefined;
  if (derived?.formula.kind === "needed") return undefined;
  return form({ [name]: 1n });
}

function minus(left: LinearForm, right: LinearForm): LinearForm {
  return add(left, scale(right, -1n));
}
