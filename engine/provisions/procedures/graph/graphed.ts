import type { Checking } from "../checking.ts";
import type { Action } from "../course.ts";
import type { CourseGraph } from "./course-graph.ts";
import { courseGraph, waitingInVain } from "./course-graph.ts";
import { neverHolds } from "./never-holds.ts";

/** A procedure under examination with its graph: as written, and without the actions that can never be done. */
export interface Graphed extends Checking {
  readonly written: CourseGraph;
  readonly open: CourseGraph;
  /** The actions whose conditions can never hold; `awaited` is the action that can never have been done before. */
  readonly closed: ReadonlyMap<Action, { readonly awaited?: string }>;
}

/** The graph of a procedure whose names mean what they should. */
export function graphedOf(checking: Checking): Graphed {
  const { course } = checking.named;
  const written = courseGraph(course);
  const actions = [...course.stages.values()].flatMap((stage) => [...stage.actions.values()]);
  const impossible = actions.filter((action) => written.reached.has(action.stage) && neverHolds(action, checking));
  const without = impossible.length === 0 ? written : courseGraph(course, new Set(impossible));
  const vain = waitingInVain(course, without.steps);
  const closed = new Map<Action, { readonly awaited?: string }>(impossible.map((action) => [action, {}]));
  for (const [action, awaited] of vain) if (!closed.has(action)) closed.set(action, { awaited });
  const open = closed.size === 0 ? written : courseGraph(course, new Set(closed.keys()));
  return { ...checking, written, open, closed };
}
