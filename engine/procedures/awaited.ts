import type { Constitution } from "../constitution/constitution.ts";
import type { Course } from "../provisions/procedures/course.ts";
import type { Case, CaseEvent, OpenedCaseEnded } from "./case.ts";
import { evolve } from "./evolve.ts";
import { endedEvent, machineOf } from "./machine.ts";
import { knownOn } from "./missing-deadlines.ts";
import { settleDeadlines } from "./settle-deadlines.ts";

/** How one of the cases that a case opened ended (1 for the first), and when that was told. */
export interface Ended {
  readonly which: number;
  readonly outcome: string;
  readonly on: Temporal.PlainDate;
}

/** What followed, and the case after it; or why a day cannot be reckoned. */
export type Followed =
  | { readonly ok: true; readonly events: readonly CaseEvent[]; readonly case: Case }
  | { readonly ok: false; readonly message: string };

/** That an opened case ended: where it is awaited this one goes on, otherwise it takes note. */
export function openedEnds(constitution: Constitution, course: Course, state: Case, ended: Ended): Followed {
  const made = tell(constitution, course, state, ended);
  return made.ok ? following(constitution, course, made.case, made.events) : made;
}

/**
 * A case that has just entered a stage in which it awaits another that has ended already goes on at once; so on from there, but
 * through no stage twice.
 */
export function following(
  constitution: Constitution,
  course: Course,
  state: Case,
  events: readonly CaseEvent[],
): Followed {
  const seen = new Set<string>();
  const all = [...events];
  let current = state;
  for (;;) {
    const ended = endedAlready(course, current);
    if (ended === undefined || seen.has(current.stage)) return { ok: true, events: all, case: current };
    seen.add(current.stage);
    const made = tell(constitution, course, current, ended);
    if (!made.ok) return made;
    all.push(...made.events);
    current = made.case;
  }
}

/** The last case opened of the procedure that is awaited since the last event, if it has ended. */
function endedAlready(course: Course, state: Case): Ended | undefined {
  const awaits = course.stages.get(state.stage)?.awaits;
  const index = state.opened.findLastIndex(({ procedure }) => procedure === `procedures/${awaits?.procedure ?? ""}`);
  const outcome = state.opened[index]?.outcome;
  if (outcome === undefined || state.since !== state.events) return undefined;
  return { which: index + 1, outcome, on: Temporal.PlainDate.from(state.on) };
}

function tell(constitution: Constitution, course: Course, state: Case, { which, outcome, on }: Ended): Followed {
  const procedure = state.opened[which - 1]?.procedure.replace(/^procedures\//, "");
  if (procedure === undefined) throw new Error(`the case opened no case number ${which}`);
  const machine = machineOf(course);
  const step = { type: endedEvent(procedure), verdict: outcome };
  const isAwaited = course.stages.get(state.stage)?.awaits?.procedure === procedure;
  const stage = isAwaited ? machine.next(state.stage, step) : state.stage;
  if (stage === undefined) throw new Error(`${course.address} has no way on from ${state.stage} if ${outcome}`);
  const event: OpenedCaseEnded = {
    type: "opened-case-ended",
    sequence: state.events + 1,
    on: on.toString(),
    procedure,
    which,
    outcome,
    stage,
    deadlines: [],
  };
  const triggers = new Set(isAwaited && machine.enters(state.stage, step) ? [stage] : []);
  const settled = settleDeadlines(course, evolve(course, state, event), { on, triggers }, knownOn(constitution, on));
  if (!settled.ok) return settled;
  const done = { ...event, deadlines: settled.deadlines };
  return { ok: true, events: [done], case: evolve(course, state, done) };
}
