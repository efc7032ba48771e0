import type { GivenFacts } from "./given.ts";

/** What is asked: a question's address, the facts, and the date; `knownAt` is the date asked about unless given. */
export interface DecisionRequest {
  readonly question: string;
  readonly facts: GivenFacts;
  readonly on: Temporal.PlainDate;
  readonly knownAt?: Temporal.PlainDate;
  /** The id of a rival reading of the provision. */
  readonly reading?: string;
}

/** A request with the date whose law applies. */
export interface DatedRequest extends DecisionRequest {
  readonly lawDate: Temporal.PlainDate;
}
