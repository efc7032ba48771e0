import type { CountStage, Tie } from "./count-sheet.ts";

/** What counting valid papers came to, by whatever method. */
export interface Counted {
  readonly stages: readonly CountStage[];
  readonly elected: readonly string[];
  readonly vacant: number;
  readonly extraSeats: number;
  readonly quota?: string;
  readonly tie?: Tie;
}

/** Told now and then how far a long count has come: the stage, and papers done of those to do in it. */
export type Progress = (progress: { readonly stage: number; readonly done: number; readonly of: number }) => void;
