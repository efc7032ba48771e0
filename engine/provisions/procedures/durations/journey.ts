import type { Action, Course, Deadline } from "../course.ts";
import type { CourseGraph } from "../graph/course-graph.ts";
import { baseNames, beginsBy, namesOfAct } from "../graph/known-names.ts";
import type { Step } from "../graph/step.ts";

/** A way through a procedure: what became known as it began, the stage it begins in, and the steps taken one after the other. */
export interface Journey {
  readonly names: readonly string[];
  /** Whether it is the whole way of a case, rather than one from the middle. */
  readonly isWhole: boolean;
  /** What was done as it began, where that is not the beginning of a case. */
  readonly begunBy?: Action;
  readonly starts: string;
  /** Whether nothing is done meanwhile that need not be. */
  readonly isIdle?: boolean;
  readonly steps: readonly Step[];
}

/** More ways than these are not looked into. */
export const mostJourneys = 2_000;

/**
 * Every way of a case from a stage to any of some, without coming to a stage twice unless deadlines that could send it elsewhere
 * have begun or passed meanwhile; undefined if there are too many to look into.
 */
export function waysFrom(
  start: Omit<Journey, "steps">,
  isGoal: (stage: string) => boolean,
  course: Course,
  { steps }: Pick<CourseGraph, "steps">,
): readonly (readonly Step[])[] | undefined {
  const out = Map.groupBy(steps, ({ from }) => from);
  const sending = sendingOf(course);
  const found: (readonly Step[])[] = [];
  let looked = 0;
  const go = (before: Situation, way: Way): void => {
    looked += 1;
    if (looked > 20 * mostJourneys) return;
    const now = meanwhile(before, course, sending);
    const place = JSON.stringify([now.stage, [...now.known].toSorted(), [...now.begun].toSorted()]);
    if (way.places.has(place)) return;
    if (isGoal(now.stage)) found.push(way.steps);
    for (const step of out.get(now.stage) ?? []) {
      if (step.by.kind === "missed" && start.isWhole && !now.begun.has(step.by.deadline.id)) continue;
      go(after(now, step, course, sending), { steps: [...way.steps, step], places: new Set([...way.places, place]) });
    }
  };
  const given = start.isWhole ? [...sending.names].filter((name) => !isOfTheCourse(name, course)) : [];
  const nothing = { stage: start.starts, known: new Set<string>(), begun: new Set<string>() };
  go(hit(nothing, [...start.names, ...given], course, sending), { steps: [], places: new Set() });
  return looked > 20 * mostJourneys || found.length > mostJourneys ? undefined : found;
}

interface Way {
  readonly steps: readonly Step[];
  readonly places: ReadonlySet<string>;
}

/** Where a case is, and which deadlines that could send it elsewhere may have begun. */
interface Situation {
  readonly stage: string;
  readonly known: ReadonlySet<string>;
  readonly begun: ReadonlySet<string>;
}

interface Sending {
  readonly deadlines: readonly Deadline[];
  /** The names they are counted from. */
  readonly names: ReadonlySet<string>;
}

function sendingOf(course: Course): Sending {
  const deadlines = [...course.deadlines.values()].filter(({ ifMissed }) => ifMissed?.kind === "goes");
  return { deadlines, names: new Set(deadlines.flatMap((deadline) => baseNames(deadline, course))) };
}

function hit(
  before: Situation,
  names: readonly string[],
  course: Course,
  { deadlines, names: telling }: Sending,
): Situation {
  const known = new Set([...before.known, ...names.filter((name) => telling.has(name))]);
  const begun = deadlines.filter((each) => beginsBy(each, new Set(names), known, course));
  return { ...before, known, begun: new Set([...before.begun, ...begun.map(({ id }) => id)]) };
}

/** What can be done while the case stays where it is may begin one. */
function meanwhile(before: Situation, course: Course, sending: Sending): Situation {
  const actions = [...(course.stages.get(before.stage)?.actions.values() ?? [])];
  const names = actions.flatMap((action) => (action.target.kind === "stays" ? namesOfAct(action) : []));
  return names.length === 0 ? before : hit(before, names, course, sending);
}

/** A step may begin one; and those that it meets or that sent the case on run no more. */
function after(before: Situation, { to, by }: Step, course: Course, sending: Sending): Situation {
  const names = [...(by.kind === "done" ? namesOfAct(by.action) : []), to];
  const then = hit({ ...before, stage: to }, names, course, sending);
  const over = sending.deadlines.filter(
    (each) =>
      (by.kind === "missed" && by.deadline === each) || (by.kind === "done" && each.metBy.includes(by.action.id)),
  );
  const begunAnew = by.kind === "missed" ? hit({ ...then, begun: new Set() }, names, course, sending).begun : new Set();
  const ended = new Set(over.map(({ id }) => id).filter((id) => !begunAnew.has(id)));
  return { ...then, begun: then.begun.difference(ended) };
}

/** Whether a name is an act or stage of the course, rather than a date that can be given from the beginning. */
function isOfTheCourse(name: string, course: Course): boolean {
  return course.stages.has(name) || [...course.stages.values()].some(({ actions }) => actions.has(name));
}
