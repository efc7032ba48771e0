import type { KnownCalendar } from "../calendar/known-calendar.ts";
import { calendarKnownAt } from "../calendar/known-calendar.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Consequence, Course } from "../provisions/procedures/course.ts";
import type { Case, CaseEvent, DeadlineMissed, RunningDeadline } from "./case.ts";
import { evolve } from "./evolve.ts";
import { openedBy } from "./opening.ts";
import { deadlineEvent, machineOf, missed } from "./machine.ts";
import { settleDeadlines } from "./settle-deadlines.ts";

/** A deadline that has passed, and the first day on which it was too late. */
export interface Late {
  readonly deadline: RunningDeadline;
  readonly on: Temporal.PlainDate;
}

/** Events that were made, or why a day cannot be reckoned. */
export type Made =
  { readonly ok: true; readonly events: readonly CaseEvent[] } | { readonly ok: false; readonly message: string };

/** The first deadline to have passed by a day; undefined where none has. */
export function nextMissed(state: Case, until: Temporal.PlainDate): Late | undefined {
  const late = state.deadlines
    .filter((each) => each.state === "running" && each.counts === "last day")
    .map((deadline) => ({ deadline, on: laterOf(Temporal.PlainDate.from(deadline.due).add({ days: 1 }), state.on) }))
    .filter(({ on }) => Temporal.PlainDate.compare(on, until) <= 0);
  return late.toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))[0];
}

/** That it was missed, and what follows. */
export function missedOn(constitution: Constitution, course: Course, state: Case, { deadline, on }: Late): Made {
  const { ifMissed } = course.deadlines.get(deadline.id) ?? {};
  const day = on.toString();
  const machine = machineOf(course);
  const step = { type: deadlineEvent(deadline.id), verdict: missed };
  const stage = machine.next(state.stage, step) ?? state.stage;
  const opens = ifMissed?.kind === "opens" ? openedBy(constitution, ifMissed.opens, state, day) : undefined;
  const own: RunningDeadline = { ...deadline, state: "missed", on: day };
  const event: DeadlineMissed = {
    type: "missed",
    sequence: state.events + 1,
    on: day,
    deadline: deadline.id,
    ...(deadline.party === undefined ? {} : { party: deadline.party }),
    consequence: wordFor(ifMissed),
    stage,
    deadlines: [own],
    ...(opens === undefined ? {} : { opens }),
  };
  const after = evolve(course, state, event);
  const triggers = new Set(machine.enters(state.stage, step) ? [stage] : []);
  const settled = settleDeadlines(course, after, { on, triggers }, knownOn(constitution, on));
  return settled.ok ? { ok: true, events: [{ ...event, deadlines: [own, ...settled.deadlines] }] } : settled;
}

/** The calendar of a constitution as known on a day; undefined where it names none. */
export function knownOn({ calendar }: Constitution, on: Temporal.PlainDate): KnownCalendar | undefined {
  return calendar === undefined ? undefined : calendarKnownAt(calendar, on);
}

function laterOf(day: Temporal.PlainDate, other: string): Temporal.PlainDate {
  const date = Temporal.PlainDate.from(other);
  return Temporal.PlainDate.compare(day, date) < 0 ? date : day;
}

function wordFor(consequence: Consequence | undefined): string {
  if (consequence === undefined) return "nothing follows";
  if (consequence.kind === "goes") return `goes to ${consequence.stage}`;
  return consequence.kind === "opens" ? `opens ${consequence.opens.procedure}` : consequence.kind;
}
