import type { Question } from "../../constitution/question.ts";
import type { Problem } from "../../problem.ts";

/** A question of a roll, with what is wrong with what it reads. */
export interface RollQuestion {
  readonly question: Question;
  readonly problems: readonly Problem[];
}
