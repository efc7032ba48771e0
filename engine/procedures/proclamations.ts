import type { Calendar } from "../calendar/calendar.ts";
import type { KnownCalendar } from "../calendar/known-calendar.ts";
import type { Course, Deadline } from "../provisions/procedures/course.ts";
import { shortWordsForDate } from "../quantities/civil-date.ts";
import { anchorDay } from "./anchors.ts";
import type { Case, RunningDeadline } from "./case.ts";
import type { Made } from "./missing-deadlines.ts";
import { reckon } from "./reckon.ts";
import { withChanges } from "./settle-deadlines.ts";

/** A case, with the calendar as known on any day. */
export interface Proclaiming {
  readonly course: Course;
  readonly state: Case;
  readonly known: (on: Temporal.PlainDate) => KnownCalendar | undefined;
}

/** The first day after one, up to another, on which a holiday was proclaimed or withdrawn. */
export function nextProclamation(
  calendar: Calendar | undefined,
  after: Temporal.PlainDate,
  until: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const days = (calendar?.holidays ?? []).flatMap(({ knownFrom, withdrawn }) =>
    [knownFrom ?? [], withdrawn ?? []].flat(),
  );
  return days
    .filter((day) => Temporal.PlainDate.compare(day, after) > 0 && Temporal.PlainDate.compare(day, until) <= 0)
    .toSorted((a, b) => Temporal.PlainDate.compare(a, b))[0];
}

/**
 * What a proclamation does to running deadlines: they move or stay, as the constitution says; where it does not say, they
 * stay as people were told. Nothing happened where it makes no difference to any.
 */
export function proclaimed({ course, state, known }: Proclaiming, on: Temporal.PlainDate): Made {
  const because: string[] = [];
  const moved: RunningDeadline[] = [];
  const before = known(on.subtract({ days: 1 }));
  for (const running of state.deadlines.filter((each) => each.state === "running")) {
    const deadline = course.deadlines.get(running.id);
    if (deadline === undefined) continue;
    const from = countedFrom(course, deadline, running, { ...state, deadlines: withChanges(state.deadlines, moved) });
    const then = reckon(deadline.counting, from, before);
    const now = reckon(deadline.counting, from, known(on));
    if (!then.ok) return then;
    if (!now.ok) return now;
    const isNews = !then.due.equals(now.due) || from.toString() !== running.from;
    if (!isNews) continue;
    const policy = policyOf(deadline);
    const words = `${deadline.title}: ${shortWordsForDate(Temporal.PlainDate.from(running.due))}`;
    if (policy.moves) {
      moved.push({ ...running, from: from.toString(), due: now.due.toString(), working: now.working });
      because.push(`${words} becomes ${shortWordsForDate(now.due)}. ${now.working}. ${policy.words}`);
    } else because.push(`${words} stays, although it would now be ${shortWordsForDate(now.due)}. ${policy.words}`);
  }
  if (because.length === 0) return { ok: true, events: [] };
  const event = {
    type: "holiday-proclaimed",
    sequence: state.events + 1,
    on: on.toString(),
    deadlines: moved,
    because,
  } as const;
  return { ok: true, events: [event] };
}

/** A deadline counted from another's last day follows it; any other is counted from where it was. */
function countedFrom(
  course: Course,
  { counting }: Deadline,
  running: RunningDeadline,
  state: Case,
): Temporal.PlainDate {
  const follows = counting.anchor.names.some((name) => state.deadlines.some((each) => each.id === name));
  const day = follows ? anchorDay(counting.anchor, course, state) : undefined;
  return day === undefined || typeof day === "string" ? Temporal.PlainDate.from(running.from) : day;
}

function policyOf({ holidays }: Deadline): { readonly moves: boolean; readonly words: string } {
  if (holidays === undefined) {
    return {
      moves: false,
      words:
        "The constitution does not say whether a holiday proclaimed meanwhile moves it, so it stays as it was told.",
    };
  }
  const moves = holidays === "move";
  const does = moves ? "moves" : "does not move";
  return { moves, words: `The constitution says that a holiday proclaimed meanwhile ${does} it.` };
}
