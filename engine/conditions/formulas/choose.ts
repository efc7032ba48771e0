import { truthOf } from "../evaluate.ts";
import type { EncodedValue } from "../fact.ts";
import type { ChooseFormula, Computed } from "./formula.ts";

/** One of two facts, as a condition says; while it is open, only what both agree on is known. */
export function computeChoose(formula: ChooseFormula, read: (name: string) => EncodedValue): Computed {
  const truth = truthOf(formula.when, read);
  const [then, otherwise] = [read(formula.then), read(formula.otherwise)];
  if (truth !== undefined) return { value: truth ? then : otherwise };
  if (then === otherwise) return { value: then };
  if (typeof then !== "number" || typeof otherwise !== "number") return { value: null };
  return { value: null, least: Math.min(then, otherwise), most: Math.max(then, otherwise) };
}
