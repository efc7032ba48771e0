import type { Action, Course, Deadline } from "../course.ts";
import { neededFirst } from "./needs.ts";
import type { Running } from "./running.ts";
import { runningOf } from "./running.ts";
import type { Step } from "./step.ts";
import { ownSteps, stepWhenMissed, targetsOf } from "./step.ts";
import { reachedFrom } from "./walk.ts";

/** Where cases can go, and where deadlines can run. */
export interface CourseGraph {
  readonly steps: readonly Step[];
  readonly reached: ReadonlySet<string>;
  readonly running: ReadonlyMap<string, Running>;
}

/**
 * The graph of a course without the actions that can never be done. A deadline that sends a case elsewhere does so from where
 * it can run; so the graph is the least that agrees with itself.
 */
export function courseGraph(course: Course, closed: ReadonlySet<Action> = new Set()): CourseGraph {
  const own = ownSteps(course).filter(({ by }) => by.kind !== "done" || !closed.has(by.action));
  let steps = own;
  for (;;) {
    const current = steps;
    const running = new Map([...course.deadlines].map(([id, each]) => [id, runningOf(each, course, current)]));
    const missed = [...course.deadlines.values()].flatMap((deadline) => missedSteps(deadline, running, course));
    if (own.length + missed.length === current.length)
      return { steps: current, reached: reachedFrom([course.starts], current), running };
    steps = [...own, ...missed];
  }
}

function missedSteps(deadline: Deadline, running: ReadonlyMap<string, Running>, course: Course): readonly Step[] {
  return [...(running.get(deadline.id)?.stages ?? [])].flatMap((stage) => stepWhenMissed(deadline, stage, course));
}

/**
 * The actions that wait for another which can never have been done by then, with the first such. What waits for what in a
 * circle can none of it be done.
 */
export function waitingInVain(course: Course, steps: readonly Step[]): ReadonlyMap<Action, string> {
  const actions = [...course.stages.values()].flatMap(({ actions: all }) => [...all.values()]);
  const possible = new Set<Action>();
  const byOthers = steps.filter(({ by }) => by.kind !== "done");
  for (let before = -1; before !== possible.size;) {
    before = possible.size;
    const open = [...byOthers, ...steps.filter(({ by }) => by.kind === "done" && possible.has(by.action))];
    const reached = reachedFrom([course.starts], open);
    for (const action of actions)
      if (reached.has(action.stage) && lacking(action, { course, possible, open }) === undefined) possible.add(action);
  }
  const open = steps.filter(({ by }) => by.kind !== "done" || possible.has(by.action));
  const reached = reachedFrom([course.starts], open);
  const vain = actions.flatMap((action) => {
    const lack = reached.has(action.stage) ? lacking(action, { course, possible, open }) : undefined;
    return lack === undefined ? [] : [[action, lack] as const];
  });
  return new Map(vain);
}

interface Sofar {
  readonly course: Course;
  readonly possible: ReadonlySet<Action>;
  readonly open: readonly Step[];
}

/** What an action waits for that cannot be done on any way to it. */
function lacking(action: Action, { course, possible, open }: Sofar): string | undefined {
  return neededFirst(action, course).find(
    (id) =>
      ![...possible].some((other) => {
        if (other.id !== id || other === action) return false;
        const after = other.target.kind === "stays" ? [other.stage] : targetsOf(other);
        return reachedFrom(after, open).has(action.stage);
      }),
  );
}
