import type { Action, Course, Deadline } from "../course.ts";
import { mayRunIn } from "../reachable.ts";
import { baseNames, beginsBy, givenAtAnyTime, namesAtStart, namesOfAct } from "./known-names.ts";
import type { Step } from "./step.ts";
import { stepWhenMissed } from "./step.ts";

/** Where one deadline can be running. */
export interface Running {
  /** The stages in which a case can be while it runs. */
  readonly stages: ReadonlySet<string>;
  /** Whether its day can become known at all, be it too late for anything to meet it. */
  readonly begins: boolean;
}

interface Situation {
  readonly stage: string;
  readonly known: readonly string[];
  readonly isRunning: boolean;
}

/** What becomes known at once, and what is done then. */
interface Happening {
  readonly names: readonly string[];
  readonly act?: string;
  readonly to: string;
}

/**
 * Where a deadline can be running, by walking every situation: the stage, which of its days are known, whether it runs.
 * Steps that other deadlines take when missed are those given; its own are taken only where it runs.
 */
export function runningOf(deadline: Deadline, course: Course, steps: readonly Step[]): Running {
  const names = baseNames(deadline, course);
  const atAnyTime = givenAtAnyTime(names, course);
  const others = steps.filter(({ by }) => by.kind !== "missed" || by.deadline !== deadline);
  const found = new Map<string, Situation>();
  let begins = false;
  const enter = (from: Omit<Situation, "stage">, { names: hits, act, to }: Happening): void => {
    const known = names.filter((name) => from.known.includes(name) || hits.includes(name));
    const begun = beginsBy(deadline, new Set(hits), new Set(known), course);
    const isMet = act !== undefined && deadline.metBy.includes(act);
    const isOver = course.stages.get(to)?.ends !== undefined;
    begins ||= begun && !isOver;
    const isRunning = (from.isRunning || begun) && !isMet && mayRunIn(course, deadline, to);
    const situation = { stage: to, known, isRunning };
    found.set(JSON.stringify(situation), situation);
  };
  const nothing = { known: [], isRunning: false };
  enter(nothing, { names: namesAtStart(course), to: course.starts });
  enter(nothing, { names: [...namesAtStart(course), ...atAnyTime], to: course.starts });
  for (const situation of found.values()) {
    for (const each of happenings(situation.stage, course, others)) {
      enter(situation, each);
      if (each.act !== undefined) enter(situation, { ...each, names: [...each.names, ...atAnyTime] });
    }
    if (situation.isRunning)
      for (const { to } of stepWhenMissed(deadline, situation.stage, course))
        enter({ ...situation, isRunning: false }, { names: [to], to });
  }
  const running = [...found.values()].filter(({ isRunning }) => isRunning);
  return { stages: new Set(running.map(({ stage }) => stage)), begins };
}

function happenings(stage: string, course: Course, steps: readonly Step[]): readonly Happening[] {
  const taken = steps.filter(({ from, by }) => from === stage && by.kind !== "missed").map(happeningOf);
  const missed = steps.filter(({ from, by }) => from === stage && by.kind === "missed").map(happeningOf);
  const { ends, actions } = course.stages.get(stage) ?? {};
  const staying =
    ends === undefined ? [...(actions?.values() ?? [])].filter(({ target }) => target.kind === "stays") : [];
  return [...taken, ...missed, ...staying.map((action) => ({ names: namesOfAct(action), act: action.id, to: stage }))];
}

function happeningOf({ to, by }: Step): Happening {
  if (by.kind !== "done") return { names: [to], to };
  const { action }: { readonly action: Action } = by;
  return { names: [...namesOfAct(action), to], act: action.id, to };
}
