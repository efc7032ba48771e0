import type { GivenFacts } from "../decisions/given.ts";

/** That a case of a procedure is to begin. */
export interface BeginCommand {
  /** `procedures/dispute`. */
  readonly procedure: string;
  /** The party or role that begins it, by its id. */
  readonly by: string;
  readonly on: Temporal.PlainDate;
  /** Who the parties are, by their ids: "Dr Shah's practice". */
  readonly parties: Readonly<Record<string, string>>;
  readonly facts?: GivenFacts;
  /** Papers that come with it: what each says, or where it is kept. */
  readonly papers?: Readonly<Record<string, string>>;
  readonly as?: string;
}

/** That something is to be done in a case. */
export interface ActCommand {
  readonly action: string;
  /** The party or role that does it, by its id. */
  readonly by: string;
  readonly on: Temporal.PlainDate;
  /** In what capacity, where the action has several. */
  readonly as?: string;
  readonly papers?: Readonly<Record<string, string>>;
  /** Facts given with it; those of another question under its address. */
  readonly facts?: GivenFacts;
}
