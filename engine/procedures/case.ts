import type { Decision, Refusal } from "../decisions/decision.ts";
import type { GivenFacts } from "../decisions/given.ts";

/**
 * One run of a procedure as it stands, made of its events and of nothing else. Plain data: dates are texts (`2013-12-18`).
 * It is pinned to the digest of the constitution under which it began.
 */
export interface Case {
  readonly format: "charter.case/1";
  /** `procedures/dispute`. */
  readonly procedure: string;
  readonly constitution: PinnedConstitution;
  readonly began: string;
  readonly stage: string;
  /** The number of the event by which it entered its stage, the last time. */
  readonly since: number;
  /** The day on which it entered each stage it has been in, the last time. */
  readonly entered: Readonly<Record<string, string>>;
  readonly ended?: Ending;
  /** Who the parties are, by their ids in the procedure: "Dr Shah's practice". */
  readonly parties: Readonly<Record<string, string>>;
  readonly facts: GivenFacts;
  readonly papers: readonly Filed[];
  /** By action, in the order done. */
  readonly done: Readonly<Record<string, readonly Done[]>>;
  /** By address, what questions decided on the way came to last. */
  readonly outcomes: Readonly<Record<string, string>>;
  readonly deadlines: readonly RunningDeadline[];
  /** Cases of other procedures that this one opened. */
  readonly opened: readonly OpenedCase[];
  /** The day of the last event; nothing can happen before it. */
  readonly on: string;
  readonly events: number;
}

/** The constitution a case runs under, for good unless it is migrated. */
export interface PinnedConstitution {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
}

/** How a case has ended. */
export interface Ending {
  readonly outcome: string;
  readonly on: string;
  readonly adverseTo: readonly string[];
}

/** An action done. */
export interface Done {
  readonly by: string;
  readonly on: string;
  readonly as?: string;
  /** The number of the event by which it was done. */
  readonly event: number;
}

/** A paper and what it says or where it is kept. */
export interface Filed {
  readonly paper: string;
  readonly says: string;
  readonly by: string;
  readonly on: string;
  readonly action: string;
}

/** A case of another procedure that was opened; `outcome` once it has ended. */
export interface OpenedCase {
  readonly procedure: string;
  readonly on: string;
  readonly parties: Readonly<Record<string, string>>;
  readonly facts: GivenFacts;
  readonly outcome?: string;
}

/** A deadline of a case; `party` where each party has its own. */
export interface RunningDeadline {
  readonly id: string;
  readonly party?: string;
  /** The last day on which it can be met; for `not before`, the first day. */
  readonly due: string;
  readonly counts: "last day" | "first day";
  /** The day it is counted from. */
  readonly from: string;
  /** How the day was reached: "20 working days from Wed 18 Dec 2013 is Mon 20 Jan 2014 (25 and 26 Dec and 1 Jan are bank holidays)". */
  readonly working: string;
  readonly state: "running" | "met" | "met late" | "missed" | "fell away";
  /** The day on which it was met, or from which it counts as missed. */
  readonly on?: string;
}

/** What has happened to a case. Each says all that follows from it, so that replay decides nothing again. */
export type CaseEvent = Began | ActionDone | DeadlineMissed | DeadlinesMoved | OpenedCaseEnded | Migrated;

interface AnyEvent {
  /** 1 for the first event of a case. */
  readonly sequence: number;
  readonly on: string;
  /** Deadlines that began to run, moved, were met or fell away; each as it stands afterwards. */
  readonly deadlines: readonly RunningDeadline[];
}

/** The case began. */
export interface Began extends AnyEvent {
  readonly type: "began";
  readonly procedure: string;
  readonly constitution: PinnedConstitution;
  readonly by: string;
  readonly parties: Readonly<Record<string, string>>;
  readonly facts: GivenFacts;
  readonly papers: Readonly<Record<string, string>>;
  readonly stage: string;
  readonly decisions: readonly Decision[];
}

/** Something was done; `verdict` is what XState's guard is held against, `stage` where the case is afterwards. */
export interface ActionDone extends AnyEvent {
  readonly type: "done";
  readonly action: string;
  readonly by: string;
  readonly as?: string;
  readonly facts: GivenFacts;
  readonly papers: Readonly<Record<string, string>>;
  readonly verdict: string;
  readonly stage: string;
  readonly opens?: OpenedCase;
  /** The decisions that let it be done, and that sent it where it went, whole. */
  readonly decisions: readonly Decision[];
}

/** A deadline passed; dated the first day on which it was too late, whenever it was noticed. */
export interface DeadlineMissed extends AnyEvent {
  readonly type: "missed";
  readonly deadline: string;
  readonly party?: string;
  readonly consequence: string;
  readonly stage: string;
  readonly opens?: OpenedCase;
}

/** A holiday proclaimed meanwhile moved deadlines, or did not: `because` says which and why. */
export interface DeadlinesMoved extends AnyEvent {
  readonly type: "holiday-proclaimed";
  readonly because: readonly string[];
}

/** A case that this one opened has ended. */
export interface OpenedCaseEnded extends AnyEvent {
  readonly type: "opened-case-ended";
  readonly procedure: string;
  /** Which of the cases it opened, 1 for the first. */
  readonly which: number;
  readonly outcome: string;
  readonly stage: string;
}

/** The case was moved to another version of the constitution, by a recorded plan. */
export interface Migrated extends AnyEvent {
  readonly type: "migrated";
  readonly by: string;
  readonly to: PinnedConstitution;
  readonly stage: string;
  readonly because: string;
  /** How the names of stages, actions and deadlines translate, old to new. */
  readonly renamed: Readonly<Record<string, string>>;
}

/** What came of a command: what happened and the case after it, or why nothing did. */
export type Step =
  { readonly kind: "accepted"; readonly events: readonly CaseEvent[]; readonly case: Case } | RefusedStep;

/** Why nothing happened, in words, with the decision that refused it and what may be done instead. */
export interface RefusedStep {
  readonly kind: "refused";
  readonly reasons: readonly StepRefusal[];
  readonly decision?: Decision;
  readonly instead: readonly AllowedAction[];
}

/** One reason; `failed` says which of the things that must be right was not. */
export interface StepRefusal {
  readonly failed:
    | "constitution"
    | "procedure"
    | "action"
    | "stage"
    | "role"
    | "capacity"
    | "papers"
    | "date"
    | "facts"
    | "deadline"
    | "guard"
    | "not-known"
    | "ended"
    | "parties";
  readonly message: string;
  readonly help: string;
  readonly refusals?: readonly Refusal[];
}

/** Something that may or might be done now. */
export interface AllowedAction {
  readonly action: string;
  readonly title: string;
  readonly by: string;
  /** `may`, or `not-known` where facts are missing. */
  readonly verdict: "may" | "not-known";
  readonly papers: readonly string[];
  /** Facts to be given with it, and facts that are missing, with the question a person is asked. */
  readonly asks: readonly { readonly fact: string; readonly question: string }[];
  readonly leadsTo: readonly string[];
}
