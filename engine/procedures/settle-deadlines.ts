import type { KnownCalendar } from "../calendar/known-calendar.ts";
import type { Course, Deadline } from "../provisions/procedures/course.ts";
import { actionsOf } from "../provisions/procedures/course.ts";
import { mayRunIn } from "../provisions/procedures/reachable.ts";
import { anchorDay } from "./anchors.ts";
import type { Case, RunningDeadline } from "./case.ts";
import { reckon, sideOf } from "./reckon.ts";

/** What has just happened to a case: names of facts, actions and stages of which a day became known, and the act, if one was done. */
export interface Happening {
  readonly on: Temporal.PlainDate;
  readonly triggers: ReadonlySet<string>;
  readonly act?: { readonly action: string; readonly by: string };
  /** The deadlines that may begin to run, where it is not all. */
  readonly only?: ReadonlySet<string>;
}

/** The deadlines that changed, each as it now stands; or why a day cannot be reckoned. */
export type Settled =
  | { readonly ok: true; readonly deadlines: readonly RunningDeadline[] }
  | { readonly ok: false; readonly message: string };

/**
 * The deadlines of a case after something happened to it: those begin to run whose day became known (again), those are met
 * that the act meets, and those fall away that nothing can meet any more. `state` is the case with everything but these in it.
 */
export function settleDeadlines(
  course: Course,
  state: Case,
  happening: Happening,
  known: KnownCalendar | undefined,
): Settled {
  // An act meets what ran before it; what it sets going anew by itself is for a later one to meet.
  const before = state.deadlines.flatMap((each) => meeting(each, course, happening) ?? []);
  const begun = begin(course, { ...state, deadlines: withChanges(state.deadlines, before) }, happening, known);
  if (!begun.ok) return begun;
  const running = withChanges(withChanges(state.deadlines, before), begun.deadlines);
  const own = setGoingBy(course, happening, begun.deadlines);
  const met = begun.deadlines.flatMap((each) => (own.has(each.id) ? [] : (meeting(each, course, happening) ?? [])));
  const left = withChanges(running, met);
  const on = happening.on.toString();
  const gone = left.filter((each) => each.state === "running" && fellAway(each, course, state));
  const after = withChanges(
    left,
    gone.map((each): RunningDeadline => ({ ...each, state: isKeptByLeaving(each, course) ? "met" : "fell away", on })),
  );
  const restarted = new Set(begun.deadlines.map(keyOf));
  return {
    ok: true,
    deadlines: [
      ...before.filter((each) => restarted.has(keyOf(each))),
      ...after.filter((each) => !state.deadlines.includes(each)),
    ],
  };
}

/** The deadlines counted from the act itself or from the stage to which it led, not from a date that came with it. */
function setGoingBy(
  course: Course,
  { act, triggers }: Happening,
  begun: readonly RunningDeadline[],
): ReadonlySet<string> {
  const names = new Set([...triggers].filter((name) => name === act?.action || course.stages.has(name)));
  const own = new Set<string>();
  for (let before = -1; before !== own.size;) {
    before = own.size;
    for (const { id } of begun)
      if (course.deadlines.get(id)?.counting.anchor.names.some((name) => names.has(name) || own.has(name))) own.add(id);
  }
  return own;
}

/** A limit on a stage, or on the whole, that no act of its own meets is kept by leaving in time. */
function isKeptByLeaving({ id, counts }: RunningDeadline, course: Course): boolean {
  return counts === "last day" && course.deadlines.get(id)?.metBy.length === 0;
}

/** The deadlines with some of them as they now stand; new ones last. */
export function withChanges(
  deadlines: readonly RunningDeadline[],
  changed: readonly RunningDeadline[],
): readonly RunningDeadline[] {
  const keyed = new Map(deadlines.map((each) => [keyOf(each), each]));
  for (const each of changed) keyed.set(keyOf(each), each);
  return [...keyed.values()];
}

/** A deadline of a case by its id, and the party where each has its own. */
export function keyOf({ id, party }: Pick<RunningDeadline, "id" | "party">): string {
  return party === undefined ? id : `${id} of ${party}`;
}

/** A deadline can be counted from another one's last day, so what began triggers in its turn. */
function begin(course: Course, state: Case, happening: Happening, known: KnownCalendar | undefined): Settled {
  const triggers = new Set(happening.triggers);
  const begun = new Map<string, readonly RunningDeadline[]>();
  const waiting = new Set([...course.deadlines.values()].filter(({ id }) => happening.only?.has(id) ?? true));
  for (let before = -1; before !== begun.size;) {
    before = begun.size;
    for (const deadline of waiting) {
      if (!deadline.counting.anchor.names.some((name) => triggers.has(name))) continue;
      const sofar = { ...state, deadlines: withChanges(state.deadlines, [...begun.values()].flat()) };
      const from = anchorDay(deadline.counting.anchor, course, sofar);
      if (typeof from === "string") continue;
      const reckoned = reckon(deadline.counting, from, known);
      if (!reckoned.ok) return { ok: false, message: `${deadline.title}: ${reckoned.message}` };
      const { due, working } = reckoned;
      const terms = { due: due.toString(), counts: sideOf(deadline), from: from.toString(), working } as const;
      begun.set(
        deadline.id,
        partiesWith(deadline, course).map((party) => ({
          id: deadline.id,
          ...(party === undefined ? {} : { party }),
          ...terms,
          state: "running",
        })),
      );
      waiting.delete(deadline);
      triggers.add(deadline.id);
    }
  }
  return { ok: true, deadlines: [...begun.values()].flat() };
}

/** The parties that each have a deadline of their own; where it is one for all, only "undefined". */
function partiesWith({ metBy }: Deadline, course: Course): readonly (string | undefined)[] {
  const isForEach = metBy.some((id) => actionsOf(course, id).some((action) => action.isForEachParty));
  return isForEach && course.parties.length > 0 ? course.parties : [undefined];
}

function meeting(each: RunningDeadline, course: Course, { act, on }: Happening): RunningDeadline | undefined {
  const deadline = course.deadlines.get(each.id);
  const isOpen = each.state === "running" || each.state === "missed";
  if (act === undefined || deadline === undefined || !isOpen || !deadline.metBy.includes(act.action)) return undefined;
  if (each.party !== undefined && each.party !== act.by) return undefined;
  const order = Temporal.PlainDate.compare(on, Temporal.PlainDate.from(each.due));
  if (each.counts === "first day") return order < 0 ? undefined : { ...each, state: "met", on: on.toString() };
  const isLate = order > 0 || each.state === "missed";
  return { ...each, state: isLate ? "met late" : "met", on: on.toString() };
}

/** Nothing can meet it any more: the case has ended, or gone where none of the actions that meet it can be reached. */
function fellAway(each: RunningDeadline, course: Course, state: Case): boolean {
  const deadline = course.deadlines.get(each.id);
  return state.ended !== undefined || deadline === undefined || !mayRunIn(course, deadline, state.stage);
}
