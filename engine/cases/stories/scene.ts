import type { Case, CaseEvent, RefusedStep } from "../../procedures/case.ts";
import type { Difference } from "../case.ts";
import type { Story, StoryStep } from "./story.ts";

/** What became of a story: it passes if nothing differs from what it tells. */
export interface StoryResult {
  readonly story: Story;
  readonly passed: boolean;
  /** In a word: the stage that its case is in at the end, how it has ended, or `refused`. */
  readonly got: string;
  readonly differences: readonly Difference[];
  /** First how the case began, then one for each step as far as the story could be told. */
  readonly scenes: readonly Scene[];
}

/** One step of a story as it happened. */
export interface Scene {
  /** Undefined for the beginning. */
  readonly step?: StoryStep;
  readonly on: Temporal.PlainDate;
  /** The procedure of the case that it is about, by its address. */
  readonly procedure: string;
  /** What happened in any of the cases since the scene before, in that order; also what time alone did. */
  readonly happened: readonly Happened[];
  /** Why it was refused, where it was. */
  readonly refused?: RefusedStep;
  /** The case it is about as it then stands; undefined where none has begun. */
  readonly case?: Case;
  readonly differences: readonly Difference[];
}

/** An event, in which case it happened (0 is the story's own), of which procedure, and how the case stood before and after. */
export interface Happened {
  readonly of: number;
  readonly procedure: string;
  readonly event: CaseEvent;
  readonly before?: Case;
  readonly after: Case;
}
