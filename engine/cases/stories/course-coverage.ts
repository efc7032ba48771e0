import type { Constitution } from "../../constitution/constitution.ts";
import { keySpanAt } from "../../documents/positions.ts";
import { runnable } from "../../decisions/runnable.ts";
import type { Span } from "../../problem.ts";
import { coursesOf } from "../../procedures/courses.ts";
import type { Action, Course, Deadline, Stage } from "../../provisions/procedures/course.ts";
import { canHold } from "../boundaries.ts";
import type { Covered } from "../covered.ts";
import { shownByStories, shownKeys } from "./course-shown.ts";
import type { StoryResult } from "./scene.ts";

/** What the stories of a constitution show of its procedures. Only stories that pass count. */
export interface CourseCoverage {
  /** Stages that a case was in, but for the ends. */
  readonly stages: readonly Covered[];
  /** Stages in which a case ended. */
  readonly ends: readonly Covered[];
  /** Actions done in each stage in which they can be done, with each way in which they can come out; and cases awaited. */
  readonly actions: readonly Covered[];
  /** Each thing required of an action, or of whoever begins, for which it was once refused; that the stage is right goes without saying. */
  readonly refusals: readonly Covered[];
  /** Each deadline three times: kept, kept on the last day, missed. */
  readonly deadlines: readonly Covered[];
}

/** Works out what stories show of the procedures of a constitution. */
export function courseCoverage(constitution: Constitution, passed: readonly StoryResult[]): CourseCoverage {
  const shown = shownByStories(constitution, passed);
  const courses = coursesOf(constitution);
  const of = (
    part: (course: Course, at: PlaceOf) => readonly (Omit<Covered, "covered"> & { readonly key: string })[],
  ) =>
    courses.flatMap((course) =>
      part(course, placesIn(constitution, course)).map(({ key, ...each }) => ({ ...each, covered: shown.has(key) })),
    );
  return {
    stages: of((course, at) => stagesOf(course, at, false)),
    ends: of((course, at) => stagesOf(course, at, true)),
    actions: of(actionsIn),
    refusals: of((course, at) => refusalsIn(constitution, course, at)),
    deadlines: of(deadlinesIn),
  };
}

/** Something to be covered, under the key by which stories show it. */
type Keyed = Omit<Covered, "covered"> & { readonly key: string };

/** Where a part of a procedure stands, by its path. */
type PlaceOf = (path: string) => Span;

function placesIn({ provisions }: Constitution, { address }: Course): PlaceOf {
  const provision = provisions.get(address);
  if (provision === undefined) throw new Error(`${address} is of no provision`);
  return (path) => keySpanAt(provision.node, path.split("/")) ?? provision.keyAt;
}

function stagesOf(course: Course, at: PlaceOf, areEnds: boolean): readonly Keyed[] {
  return [...course.stages.values()]
    .filter(({ ends }) => (ends !== undefined) === areEnds)
    .map(({ id, title, path }) => ({
      address: course.address,
      words: `stage “${title}”`,
      at: at(path),
      key: shownKeys.stage(course.address, id),
    }));
}

function actionsIn(course: Course, at: PlaceOf): readonly Keyed[] {
  return [...course.stages.values()].flatMap((stage) => [
    ...[...stage.actions.values()].flatMap((action) => actionIn(course, stage, action, at)),
    ...awaitedIn(course, stage, at),
  ]);
}

function actionIn(course: Course, stage: Stage, { id, target, path }: Action, at: PlaceOf): readonly Keyed[] {
  const address = `${course.address}/${id}`;
  const within = `done in “${stage.title}”`;
  const place = at(path);
  if (target.kind !== "by-outcome")
    return [{ address, words: within, at: place, key: shownKeys.action(course.address, stage.id, id) }];
  return [...target.stages.keys()].map((outcome) => ({
    address,
    words: `${within}, coming out as \`${outcome}\``,
    at: place,
    key: shownKeys.action(course.address, stage.id, id, outcome),
  }));
}

function awaitedIn({ address }: Course, { id, title, awaits, path }: Stage, at: PlaceOf): readonly Keyed[] {
  return [...(awaits?.to.keys() ?? [])].map((outcome) => ({
    address,
    words: `the case awaited in “${title}” ended \`${outcome}\``,
    at: at(path),
    key: shownKeys.awaited(address, id, outcome),
  }));
}

function refusalsIn({ questions }: Constitution, { address }: Course, at: PlaceOf): readonly Keyed[] {
  const own = [...questions.values()].filter(
    (question) => question.address.startsWith(`${address}/`) && question.outcomes.some(({ id }) => id === "may-not"),
  );
  return own.flatMap((question) => {
    const { opposites } = runnable(question);
    return question.requirements
      .filter(({ id }) => !/^stage\b/.test(id) && canHold(opposites.get(id) ?? { kind: "all", of: [] }, question))
      .map(({ id, title, path }) => ({
        address: question.address,
        words: `refused for “${title}”${withinStage(id)}`,
        at: at(path),
        key: shownKeys.refusal(question.address, id),
      }));
  });
}

/** The id of a requirement that is made in some stages only names the first of them. */
function withinStage(requirement: string): string {
  const stage = /^(?:role|capacity|papers|when)[^:]*: (.+)$/.exec(requirement)?.[1];
  return stage === undefined ? "" : ` in the stage \`${stage}\``;
}

function deadlinesIn(course: Course, at: PlaceOf): readonly Keyed[] {
  return [...course.deadlines.values()].flatMap((deadline) =>
    sidesOf(deadline).map((side) => ({
      address: course.address,
      words: `deadline “${deadline.title}”`,
      at: at(deadline.path),
      side,
      key: shownKeys.deadline(course.address, deadline.id, side),
    })),
  );
}

/** A limit that no act of its own meets is kept by going on; a time that must go by first is never missed. */
function sidesOf({ counting, metBy }: Deadline) {
  if (counting.kind === "not-before") return ["kept", "kept on the first day"] as const;
  return metBy.length === 0 ? (["missed"] as const) : (["kept", "kept on the last day", "missed"] as const);
}
