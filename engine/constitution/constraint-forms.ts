import type { LinearForm } from "../conditions/linear.ts";
import { add, form, scale } from "../conditions/linear.ts";
import type { Constraint } from "./question.ts";

/** A tie between facts as forms that are nought or more. */
export function constraintForms(constraint: Constraint): readonly LinearForm[] {
  const total = constraint.sum.map((name) => form({ [name]: 1n })).reduce(add, form({}));
  const other = typeof constraint.of === "number" ? form({}, BigInt(constraint.of)) : form({ [constraint.of]: 1n });
  const room = add(other, scale(total, -1n));
  if (constraint.comparison === "atMost") return [room];
  if (constraint.comparison === "atLeast") return [scale(room, -1n)];
  return [room, scale(room, -1n)];
}
