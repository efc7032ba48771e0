import { calendarKnownAt } from "../calendar/known-calendar.ts";
import type { KnownCalendar } from "../calendar/known-calendar.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Course } from "../provisions/procedures/course.ts";
import type { Case, CaseEvent } from "./case.ts";
import { missedOn, nextMissed } from "./missing-deadlines.ts";
import { following } from "./awaited.ts";
import { nextProclamation, proclaimed } from "./proclamations.ts";
import { evolve } from "./evolve.ts";

/** What time alone did to a case, and the case after it; or why a day cannot be reckoned. */
export type CaughtUp =
  | { readonly ok: true; readonly events: readonly CaseEvent[]; readonly case: Case }
  | { readonly ok: false; readonly message: string };

/**
 * Everything that time alone does to a case up to and including a day, in the order of the days: deadlines are missed, and
 * holidays proclaimed meanwhile move deadlines. Each is dated the day on which it was so, whenever this is asked.
 */
export function catchUp(constitution: Constitution, course: Course, state: Case, until: Temporal.PlainDate): CaughtUp {
  const events: CaseEvent[] = [];
  let current = state;
  let heardOn = Temporal.PlainDate.from(state.on);
  const known = (on: Temporal.PlainDate): KnownCalendar | undefined =>
    constitution.calendar === undefined ? undefined : calendarKnownAt(constitution.calendar, on);
  for (;;) {
    const late = nextMissed(current, until);
    const news = nextProclamation(constitution.calendar, heardOn, until);
    if (late === undefined && news === undefined) return { ok: true, events, case: current };
    // A day that has gone by has gone by, whatever is proclaimed on the next.
    const isLateFirst = late !== undefined && (news === undefined || Temporal.PlainDate.compare(late.on, news) <= 0);
    if (!isLateFirst && news !== undefined) heardOn = news;
    const made = isLateFirst
      ? missedOn(constitution, course, current, late)
      : proclaimed({ course, state: current, known }, heardOn);
    if (!made.ok) return made;
    const followed = following(
      constitution,
      course,
      made.events.reduce((sofar: Case, event) => evolve(course, sofar, event), current),
      made.events,
    );
    if (!followed.ok) return followed;
    events.push(...followed.events);
    current = followed.case;
    if (events.slice(-mostOnOneDay).length === mostOnOneDay && events.at(-mostOnOneDay)?.on === current.on)
      return { ok: false, message: goesRound(course, current.on) };
  }
}

/** So much does not happen on one day by time alone: the deadlines of the constitution send the case round without end. */
const mostOnOneDay = 200;

function goesRound({ title }: Course, day: string): string {
  return `In “${title}” the deadlines send the case round on ${day} without end, so nothing can be reckoned.`;
}
