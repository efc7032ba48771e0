import { calendarKnownAt } from "../calendar/known-calendar.ts";
import type { FormulaContext } from "../conditions/formulas/formula.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { DecisionRequest } from "./request.ts";

/** What formulas may use besides facts: the constitution's years, and its calendar as it was known. */
export function contextOf({ calendar, years }: Constitution, { on, knownAt = on }: DecisionRequest): FormulaContext {
  return { known: calendar === undefined ? undefined : calendarKnownAt(calendar, knownAt), years };
}
