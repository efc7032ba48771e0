import type { Decision } from "../decisions/decision.ts";
import { undetermined } from "../decisions/decision.ts";
import type { Course } from "../provisions/procedures/course.ts";
import type { ActionDone, Began, Case, CaseEvent, Filed, Migrated, OpenedCaseEnded } from "./case.ts";
import { deadlineEvent, endedEvent, machineOf, missed } from "./machine.ts";
import type { StageEvent } from "./machine.ts";
import { own } from "./own.ts";
import { withChanges } from "./settle-deadlines.ts";

/**
 * A case after an event: pure, and deciding nothing, because the event says all that follows from it. XState says the stage;
 * an event that says another is no history of this course, which is an error of ours and not of anybody who asks.
 */
export function evolve(course: Course, state: Case | undefined, event: CaseEvent): Case {
  if (event.type === "began") return settled(course, opening(event), event);
  if (state === undefined) throw new Error("a case has no history before it began");
  if (event.sequence !== state.events + 1)
    throw new Error(`event ${event.sequence} cannot follow event ${state.events}`);
  return settled(course, happened(course, state, event), event);
}

/** What every event does: it counts, it has a day, deadlines stand as it says, and a stage may be an end. */
function settled(course: Course, state: Case, event: CaseEvent): Case {
  const stage = course.stages.get(state.stage);
  if (stage === undefined) throw new Error(`${course.address} has no stage ${state.stage}`);
  const { ends: outcome, adverseTo } = stage;
  return {
    ...state,
    on: event.on,
    events: event.sequence,
    deadlines: withChanges(state.deadlines, event.deadlines),
    ...(outcome === undefined || state.ended !== undefined ? {} : { ended: { outcome, on: event.on, adverseTo } }),
  };
}

function opening(event: Began): Case {
  const { procedure, constitution, on, stage, parties, facts } = event;
  return {
    format: "charter.case/1",
    procedure,
    constitution,
    began: on,
    stage,
    since: event.sequence,
    entered: { [stage]: on },
    parties,
    facts,
    papers: filed(event, "begin"),
    done: {},
    outcomes: outcomesOf(event.decisions, procedure),
    deadlines: [],
    opened: [],
    on,
    events: 0,
  };
}

function happened(course: Course, state: Case, event: Exclude<CaseEvent, Began>): Case {
  switch (event.type) {
    case "done":
      return done(moved(course, state, { type: event.action, verdict: event.verdict }, event), event);
    case "missed": {
      const after = moved(course, state, { type: deadlineEvent(event.deadline), verdict: missed }, event);
      return event.opens === undefined ? after : { ...after, opened: [...after.opened, event.opens] };
    }
    case "opened-case-ended":
      return ended(course, state, event);
    case "holiday-proclaimed":
      return state;
    case "migrated":
      return migrated(state, event);
  }
}

/** A step into a stage, be it the same again, enters it on that day; one that only stays does not. */
function moved(
  course: Course,
  state: Case,
  step: StageEvent,
  { stage, on, sequence }: { readonly stage: string; readonly on: string; readonly sequence: number },
): Case {
  const machine = machineOf(course);
  const next = machine.next(state.stage, step);
  if (next !== stage) {
    throw new Error(`the event says ${stage}, but ${course.address} goes from ${state.stage} to ${next ?? "nowhere"}`);
  }
  if (!machine.enters(state.stage, step)) return state;
  return { ...state, stage, since: sequence, entered: { ...state.entered, [stage]: on } };
}

function done(state: Case, event: ActionDone): Case {
  const { action, by, on, as, sequence } = event;
  const before = own(state.done, action) ?? [];
  return {
    ...state,
    facts: { ...state.facts, ...event.facts },
    papers: [...state.papers, ...filed(event, action)],
    done: { ...state.done, [action]: [...before, { by, on, ...(as === undefined ? {} : { as }), event: sequence }] },
    outcomes: { ...state.outcomes, ...outcomesOf(event.decisions, state.procedure) },
    ...(event.opens === undefined ? {} : { opened: [...state.opened, event.opens] }),
  };
}

/** It moves this case only if that awaits it. */
function ended(course: Course, state: Case, event: OpenedCaseEnded): Case {
  const { procedure, outcome, which } = event;
  const isAwaited = course.stages.get(state.stage)?.awaits?.procedure === procedure;
  const after = isAwaited ? moved(course, state, { type: endedEvent(procedure), verdict: outcome }, event) : state;
  return { ...after, opened: state.opened.map((each, at) => (at === which - 1 ? { ...each, outcome } : each)) };
}

/** Under its new version a case keeps what was done, by the new names. */
function migrated(state: Case, { to, stage, renamed }: Migrated): Case {
  const named = <Value>(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(entries).map(([name, value]) => [own(renamed, name) ?? name, value]));
  return {
    ...state,
    constitution: to,
    stage,
    entered: { [stage]: own(state.entered, state.stage) ?? state.on, ...named(state.entered) },
    done: named(state.done),
    deadlines: [],
  };
}

function filed(
  { papers, by, on }: { papers: Readonly<Record<string, string>>; by: string; on: string },
  action: string,
): readonly Filed[] {
  return Object.entries(papers).map(([paper, says]) => ({ paper, says, by, on, action }));
}

/** What other questions came to on the way, each by its address; the last decision of one counts. */
function outcomesOf(decisions: readonly Decision[], procedure: string): Readonly<Record<string, string>> {
  const others = decisions
    .flatMap(withThoseItRestsOn)
    .filter(({ question, outcome }) => !question.startsWith(`${procedure}/`) && outcome !== undetermined);
  return Object.fromEntries(others.map(({ question, outcome }) => [question, outcome]));
}

function withThoseItRestsOn(decision: Decision): readonly Decision[] {
  return [...decision.restsOn.flatMap(withThoseItRestsOn), decision];
}
