import type { Constitution } from "../../constitution/constitution.ts";
import type { Case, CaseEvent } from "../../procedures/case.ts";
import { catchUp } from "../../procedures/catch-up.ts";
import { courseIn } from "../../procedures/courses.ts";
import { evolve } from "../../procedures/evolve.ts";
import { openedCaseEnded } from "../../procedures/opened-case.ts";
import type { Happened } from "./scene.ts";

/** The cases that a story tells: its own first, then those opened on the way that it tells as well. */
export interface Cast {
  readonly cases: readonly Told[];
  /** Everything that has happened in any of them so far, in the order in which it was told. */
  readonly happened: readonly Happened[];
}

/** A case that a story tells; `openedBy` is the place of the case that opened it. */
export interface Told {
  readonly case: Case;
  readonly openedBy?: number;
}

/** A cast after something, or why a day cannot be reckoned. */
export type Reckoned = { readonly ok: true; readonly cast: Cast } | { readonly ok: false; readonly message: string };

/** The cast with one more case in it. */
export function withCase(
  constitution: Constitution,
  cast: Cast,
  events: readonly CaseEvent[],
  openedBy?: number,
): Cast {
  const happened = replayed(constitution, { of: cast.cases.length }, events);
  const last = happened.at(-1);
  if (last === undefined) throw new Error("a case begins with an event");
  const told = { case: last.after, ...(openedBy === undefined ? {} : { openedBy }) };
  return { cases: [...cast.cases, told], happened: [...cast.happened, ...happened] };
}

/** The cast after events of one of its cases; if that case has ended thereby, the one that opened it is told. */
export function withEvents(constitution: Constitution, cast: Cast, index: number, events: readonly CaseEvent[]): Cast {
  const told = cast.cases[index];
  const happened = replayed(constitution, { of: index, before: told?.case }, events);
  const last = happened.at(-1);
  if (told === undefined || last === undefined) return cast;
  const cases = cast.cases.map((each, at) => (at === index ? { ...each, case: last.after } : each));
  const after = { cases, happened: [...cast.happened, ...happened] };
  const { ended } = last.after;
  if (told.openedBy === undefined || ended === undefined) return after;
  return toldOfEnd(constitution, after, told.openedBy, { procedure: told.case.procedure, ...ended });
}

/** All cases after what time alone does to them until a day, those opened before those that opened them. */
export function passTime(constitution: Constitution, cast: Cast, until: Temporal.PlainDate): Reckoned {
  let current = cast;
  for (let index = cast.cases.length - 1; index >= 0; index--) {
    const state = current.cases[index]?.case;
    const course = state === undefined ? undefined : courseIn(constitution, state.procedure);
    if (state === undefined || course === undefined || state.ended !== undefined) continue;
    if (Temporal.PlainDate.compare(until, Temporal.PlainDate.from(state.on)) < 0) continue;
    const caught = catchUp(constitution, course, state, until);
    if (!caught.ok) return caught;
    current = withEvents(constitution, current, index, caught.events);
  }
  return { ok: true, cast: current };
}

/** A case that has ended itself meanwhile takes no more notice. */
function toldOfEnd(
  constitution: Constitution,
  cast: Cast,
  index: number,
  { procedure, outcome, on }: { readonly procedure: string; readonly outcome: string; readonly on: string },
): Cast {
  const state = cast.cases[index]?.case;
  if (state === undefined) return cast;
  const day = on < state.on ? state.on : on;
  const step = openedCaseEnded(constitution, state, { procedure, outcome, on: Temporal.PlainDate.from(day) });
  return step.kind === "refused" ? cast : withEvents(constitution, cast, index, step.events);
}

function replayed(
  constitution: Constitution,
  { of, before }: { readonly of: number; readonly before?: Case | undefined },
  events: readonly CaseEvent[],
): readonly Happened[] {
  const happened: Happened[] = [];
  for (const event of events) {
    const last = happened.at(-1)?.after ?? before;
    const procedure = event.type === "began" ? event.procedure : (last?.procedure ?? "");
    const course = courseIn(constitution, procedure);
    if (course === undefined) throw new Error(`${procedure} is no procedure of ${constitution.id}`);
    const after = evolve(course, last, event);
    happened.push({ of, procedure, event, ...(last === undefined ? {} : { before: last }), after });
  }
  return happened;
}
