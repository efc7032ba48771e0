import type { Span } from "../problem.ts";
import type { Side } from "./boundaries.ts";
import type { DeadlineSide } from "./stories/course-shown.ts";

/** Something that a case or story should show: where it stands, what it is, and whether one shows it. */
export interface Covered {
  readonly address: string;
  readonly words: string;
  readonly at: Span;
  /** On which side of a threshold or deadline. */
  readonly side?: Side | DeadlineSide;
  readonly covered: boolean;
}

/** How many are covered, of how many. */
export function countCovered(all: readonly Covered[]): { readonly covered: number; readonly of: number } {
  return { covered: all.filter((each) => each.covered).length, of: all.length };
}
