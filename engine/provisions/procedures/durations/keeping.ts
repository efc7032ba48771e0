import type { Action, Course, Deadline } from "../course.ts";
import type { CourseGraph } from "../graph/course-graph.ts";
import { beginsBy, namesOfAct } from "../graph/known-names.ts";
import { targetsOf } from "../graph/step.ts";
import { isBinding, tieDeadlines } from "./deadlines-on-the-way.ts";
import { waysFrom } from "./journey.ts";
import { Plan } from "./plan.ts";
import type { StartDays } from "./start-days.ts";
import { earliestDays, numbering, wordsForTies } from "./timetable.ts";

/** Whether a deadline can be kept together with all others that bear on it, once something has begun it. */
export interface Keeping {
  readonly deadline: Deadline;
  /** The act that begins it; undefined for the beginning of the case. */
  readonly begunBy?: Action;
  /** The stage the case is then in. */
  readonly stage: string;
  /** Days counted back from another, or gone by first, that make it hard to keep. */
  readonly others: readonly Deadline[];
  /** The ways to what meets it. */
  readonly plans: readonly Plan[];
}

/** Where there are more ways than these to what meets a deadline, nothing is claimed of it. */
const mostWays = 50;

/** The deadlines that others stand in the way of, with what begins each. */
export function keepings(course: Course, graph: CourseGraph, start: StartDays): readonly Keeping[] {
  return [...course.deadlines.values()].flatMap((deadline) => {
    if (!isBinding(deadline) || deadline.counting.kind === "before") return [];
    return beginnings(deadline, course, graph).flatMap((begun): readonly Keeping[] => {
      const met = (stage: string): boolean =>
        [...(course.stages.get(stage)?.actions.values() ?? [])].some(
          ({ id, target }) => target.kind === "stays" && deadline.metBy.includes(id),
        );
      const ways =
        waysFrom(
          { ...begun, starts: begun.stage, isWhole: false },
          (stage) => met(stage) || isLeftByMeeting(stage, deadline, course),
          course,
          graph,
        ) ?? [];
      if (ways.length > mostWays) return [];
      const plans = eachOnce(ways.flatMap((steps) => plansTo(steps, deadline, begun, { course, graph, start })));
      const others = [...course.deadlines.values()].filter((each) => plans.some((plan) => bears(each, plan)));
      return others.length === 0 ? [] : [{ deadline, ...begun, others, plans }];
    });
  });
}

/** Plans whose ties are alike, and that do alike, come to the same days. */
function eachOnce(plans: readonly Plan[]): readonly Plan[] {
  const numberOf = numbering();
  const keyed = plans.map((plan) => {
    const acts = plan.happenings.map(({ index, act }) => [index, act?.id]);
    return [JSON.stringify([plan.number, acts, wordsForTies(plan.ties, numberOf)]), plan] as const;
  });
  return [...new Map(keyed).values()];
}

/** Every day on which it can begin, and whether it can then be kept; days of which the calendar does not tell are left out. */
export function daysOfKeeping({ plans }: Keeping, { days }: StartDays): readonly (readonly [number, boolean])[] {
  return days.flatMap((day): readonly (readonly [number, boolean])[] => {
    let isKnown = true;
    for (const { number, ties } of plans) {
      const timed = earliestDays(number, ties, day);
      if (typeof timed !== "string") return [[day, true]];
      if (timed === "outside the calendar") isKnown = false;
    }
    return isKnown ? [[day, false]] : [];
  });
}

/** Which of the others stand in the way if it begins on a day on which it cannot be kept: one alone if one is enough. */
export function inTheWay({ deadline, others, plans }: Keeping, day: number): readonly Deadline[] {
  const isEnough = (other: Deadline): boolean =>
    plans.every(({ number, ties }) => {
      const few = ties.filter(({ by }) => by === undefined || by === deadline || by === other);
      return earliestDays(number, few, day) === "impossible";
    });
  const enough = others.filter((each) => each !== deadline && isEnough(each));
  return enough.length > 0 ? enough : others.filter((each) => each !== deadline);
}

interface Beginning {
  readonly begunBy?: Action;
  readonly stage: string;
  readonly names: readonly string[];
}

function beginnings(deadline: Deadline, course: Course, graph: CourseGraph): readonly Beginning[] {
  const all = new Set(deadline.counting.anchor.names);
  const begins = ({ names }: Beginning): boolean => beginsBy(deadline, new Set(names), all, course);
  const acts = [...course.stages.values()]
    .filter(({ id, ends }) => graph.reached.has(id) && ends === undefined)
    .flatMap(({ id, actions }) =>
      [...actions.values()].flatMap((action): readonly Beginning[] =>
        action.target.kind === "stays"
          ? [{ begunBy: action, stage: id, names: namesOfAct(action) }]
          : targetsOf(action).map((to) => ({ begunBy: action, stage: to, names: [...namesOfAct(action), to] })),
      ),
    );
  return [{ stage: course.starts, names: ["start", course.starts] }, ...acts].filter(begins);
}

function isLeftByMeeting(stage: string, { metBy }: Deadline, course: Course): boolean {
  return [...(course.stages.get(stage)?.actions.values() ?? [])].some(
    ({ id, target }) => target.kind !== "stays" && metBy.includes(id),
  );
}

interface Within {
  readonly course: Course;
  readonly graph: CourseGraph;
  readonly start: StartDays;
}

/** The plans of one way: up to the stage in which it is met, and by the step that meets it where one does. */
function plansTo(
  steps: Plan["journey"]["steps"],
  { metBy }: Deadline,
  { stage, names, begunBy }: Beginning,
  { course, graph, start }: Within,
): readonly Plan[] {
  const last = steps.at(-1)?.to ?? stage;
  const leaving = graph.steps.filter(
    ({ from, by }) => from === last && by.kind === "done" && metBy.includes(by.action.id),
  );
  const hasMeanwhile = [...(course.stages.get(last)?.actions.values() ?? [])].some(
    ({ id, target }) => target.kind === "stays" && metBy.includes(id),
  );
  const ways = [...(hasMeanwhile ? [steps] : []), ...leaving.map((step) => [...steps, step])];
  return ways.flatMap((way) => {
    const begun = begunBy === undefined ? {} : { begunBy };
    const journey = { names, ...begun, isWhole: false, starts: stage, steps: way };
    const plan = new Plan(journey, { course, graph, sums: start.sums });
    tieDeadlines(plan);
    return plan.isImpossible ? [] : [plan];
  });
}

/** Whether a deadline is counted back from a day on this way, or is a time that must go by first on it. */
function bears({ counting, metBy }: Deadline, plan: Plan): boolean {
  if (counting.kind === "before")
    return plan.happenings.some(({ names }) => counting.anchor.names.some((name) => names.includes(name)));
  return (
    counting.kind === "not-before" && plan.happenings.some(({ act }) => act !== undefined && metBy.includes(act.id))
  );
}
