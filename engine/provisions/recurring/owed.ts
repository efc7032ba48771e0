import type { Condition } from "../../conditions/condition.ts";
import type { Requirement } from "../../constitution/question.ts";

/** One thing that is owed again and again: its requirements, and what they mean for the outcome. */
export interface Owed {
  readonly requirements: readonly Requirement[];
  /** Nothing is late: what is not done may still be done. */
  readonly inTime: Condition;
  /** All that the period asks for is done; absent where there is always a next one to come. */
  readonly done?: Condition;
  /** Not more was done than there may be. */
  readonly notTooMany?: Condition;
}
