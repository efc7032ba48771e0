import type { Calendar } from "../calendar/calendar.ts";
import type { KnownCalendar } from "../calendar/known-calendar.ts";
import { calendarKnownAt } from "../calendar/known-calendar.ts";
import type { FormulaContext } from "../conditions/formulas/formula.ts";
import type { Constitution } from "../constitution/constitution.ts";
import { printCivilDate } from "../quantities/civil-date.ts";
import type { DecisionRequest } from "./request.ts";

/** What formulas may use besides facts: the constitution's years, and its calendar as it was known. */
export function contextOf({ calendar, years }: Constitution, { on, knownAt = on }: DecisionRequest): FormulaContext {
  return { known: calendar === undefined ? undefined : knownCalendar(calendar, knownAt), years };
}

/** So many states of one calendar are kept; to list the working days of its years takes longer than a decision. */
const mostKept = 32;

const kept = new WeakMap<Calendar, Map<string, KnownCalendar>>();

function knownCalendar(calendar: Calendar, knownAt: Temporal.PlainDate): KnownCalendar {
  const states = kept.get(calendar) ?? new Map<string, KnownCalendar>();
  kept.set(calendar, states);
  const day = printCivilDate(knownAt);
  const known = states.get(day) ?? calendarKnownAt(calendar, knownAt);
  states.delete(day);
  states.set(day, known);
  const [oldest] = states.keys();
  if (states.size > mostKept && oldest !== undefined) states.delete(oldest);
  return known;
}
