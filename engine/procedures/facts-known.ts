import type { GivenFacts } from "../decisions/given.ts";
import type { Plain } from "../documents/node.ts";
import type { Question } from "../constitution/question.ts";
import type { Action, Course } from "../provisions/procedures/course.ts";
import { actionIds, actionsOf } from "../provisions/procedures/course.ts";
import { dayRecorded } from "../provisions/procedures/case-facts.ts";
import { askedBy } from "./asked.ts";
import type { Case } from "./case.ts";
import { own } from "./own.ts";

/** Who is about to do something, with what. Papers not stated are not known. */
export interface Acting {
  readonly by?: string;
  readonly as?: string;
  readonly papers?: readonly string[];
  readonly facts: GivenFacts;
  /** The facts that the act itself asks for: what was given for them before does not count again, nor is there none. */
  readonly asked?: readonly string[];
}

/**
 * What is known of a case, as facts of a question: its stage, its own facts, what was done and when, which days its deadlines
 * have, what other questions came to. What comes with the act wins over what was known before, but never over the course
 * itself: that something was done is nobody's to say. Only facts that the question has are given to it.
 */
export function factsKnown(course: Course, state: Case, question: Question, acting: Acting): GivenFacts {
  const names = new Set(question.facts.map(({ name }) => name));
  const asked = Object.entries(acting.facts).filter(([name]) => name.includes("/"));
  const all: Record<string, Plain> = {
    ...notAskedYet(course, question, acting),
    ...withoutThose(state.outcomes, new Set(asked.map(([name]) => name))),
    ...withoutThose(state.facts, new Set(acting.asked?.filter((name) => !course.facts.includes(name)))),
    ...acting.facts,
    ...ofTheCourse(course, state),
    ...daysRecorded(course, state, acting),
    ...(acting.by === undefined ? {} : { by: acting.by }),
    ...(acting.as === undefined ? {} : { capacity: acting.as }),
    ...(acting.papers === undefined ? {} : { papers: [...acting.papers] }),
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
}

/** Whether an action counts as done: by somebody, or by each of the parties where each must. */
export function isDone(course: Course, state: Case, id: string): boolean {
  const by = new Set(own(state.done, id)?.map((each) => each.by));
  const isForEach = actionsOf(course, id).some((action: Action) => action.isForEachParty);
  return isForEach ? course.parties.every((party) => by.has(party)) : by.size > 0;
}

/** Whether others still have to do what each party must, once one of them has, before it sends the case on. */
export function waitsForOthers(
  course: Course,
  state: Case,
  { id, isForEachParty, target }: Action,
  by: string,
): boolean {
  const before = new Set(own(state.done, id)?.map((each) => each.by));
  return (
    isForEachParty && target.kind === "goes" && !course.parties.every((party) => party === by || before.has(party))
  );
}

function ofTheCourse(course: Course, state: Case): GivenFacts {
  const actions = actionIds(course).flatMap((id) => [
    [id, isDone(course, state, id) ? "done" : "not-done"] as const,
    [`${id}.on`, isDone(course, state, id) ? (own(state.done, id)?.at(-1)?.on ?? "none") : "none"] as const,
  ]);
  const stages = [...course.stages.keys()].map((id) => [`${id}.entered`, own(state.entered, id) ?? "none"] as const);
  return { stage: state.stage, began: state.began, ...Object.fromEntries([...actions, ...stages]) };
}

/** Of deadlines that each party has for itself, those of whoever acts. */
function daysRecorded(course: Course, { deadlines }: Case, { by }: Acting): GivenFacts {
  const theirs = deadlines.filter(({ party }) => party === undefined || party === by);
  const notRunning = [...course.deadlines.keys()].map((id) => [dayRecorded(id), "none"] as const);
  return Object.fromEntries([...notRunning, ...theirs.map(({ id, due }) => [dayRecorded(id), due] as const)]);
}

/** A date that another action will ask for has not been fixed yet: that there is none is known. */
function notAskedYet(course: Course, { facts }: Question, { asked }: Acting): GivenFacts {
  const dates = new Set(
    facts.filter(({ type, mayBeNone }) => type.kind === "date" && mayBeNone).map(({ name }) => name),
  );
  const names = [...askedBy(course).keys()].filter((name) => dates.has(name) && asked?.includes(name) !== true);
  return Object.fromEntries(names.map((name) => [name, "none"]));
}

function withoutThose(known: GivenFacts, names: ReadonlySet<string>): GivenFacts {
  return Object.fromEntries(Object.entries(known).filter(([name]) => !names.has(name)));
}
