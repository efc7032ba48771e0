import type { GivenFacts } from "../../decisions/given.ts";
import type { Span } from "../../problem.ts";
import type { StepRefusal } from "../../procedures/case.ts";
import type { BeginCommand } from "../../procedures/command.ts";

/** A story as read: every text and date is of its form; whether what it speaks of is there, `checkStories` says. */
export interface Story {
  readonly name: string;
  /** `id@version`. */
  readonly constitution: string;
  readonly begins: StoryBegins;
  readonly steps: readonly StoryStep[];
  /** Where its name stands. */
  readonly at: Span;
  /** Where a key of it stands (`procedure`, `steps/2/does`), or the nearest that it would stand under. */
  readonly placeOf: (path: string) => Span;
}

/** How its case begins; parties not named are called by their ids. `refused` where it must not begin. */
export interface StoryBegins extends BeginCommand {
  readonly refused?: ExpectedRefusal;
}

/** What happens next, in the case of a procedure: the story's own, or one that it has opened (`in`, an address). */
export type StoryStep = ActStep | EndedStep | LookStep;

interface AnyStep {
  /** From 0. */
  readonly number: number;
  readonly on: Temporal.PlainDate;
  readonly in?: string;
  readonly expect?: ExpectedState;
}

/** Something is done, or refused. */
export interface ActStep extends AnyStep {
  readonly kind: "act";
  readonly by: string;
  readonly does: string;
  readonly as?: string;
  readonly papers: Readonly<Record<string, string>>;
  readonly facts: GivenFacts;
  readonly refused?: ExpectedRefusal;
}

/** A case opened on the way has ended. */
export interface EndedStep extends AnyStep {
  readonly kind: "ended";
  /** `procedures/election`. */
  readonly procedure: string;
  readonly outcome: string;
}

/** Somebody looks; nothing but time happens. */
export interface LookStep extends AnyStep {
  readonly kind: "look";
}

/** That something is refused; what is not stated is not looked at. */
export interface ExpectedRefusal {
  readonly failed?: readonly StepRefusal["failed"][];
  readonly because: readonly string[];
  readonly instead: readonly string[];
}

/** How a case must stand; what is not stated is not looked at. */
export interface ExpectedState {
  readonly stage?: string;
  readonly ended?: boolean;
  readonly outcome?: string;
  readonly adverseTo?: readonly string[];
  /** By deadline: `hearing`, or `documents of appellant`. */
  readonly due: Readonly<Record<string, string>>;
  readonly notDue: readonly string[];
  readonly met: readonly string[];
  readonly missed: readonly string[];
  readonly opened: readonly string[];
  /** `settle`, or `settle by appellant`. */
  readonly allowed: readonly string[];
  readonly notAllowed: readonly string[];
  readonly because: readonly string[];
}
