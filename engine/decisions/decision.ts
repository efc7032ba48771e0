import type { Plain } from "../documents/node.ts";
import type { Position } from "../problem.ts";
import type { Source } from "../constitution/provision.ts";

/** The outcome of a decision that what is known does not settle, or about which the constitution is silent. */
export const undetermined = "undetermined";

/** A question with its answer and why: the same object on the command line, over HTTP and in tests. */
export interface Decision {
  readonly format: "charter.decision/1";
  readonly question: string;
  readonly asks: string;
  /** One of the question's outcomes, or `undetermined`. */
  readonly outcome: string;
  /** The date asked about, as `2014-05-01`; `law` where another date's law applies. */
  readonly on: string;
  readonly law?: string;
  /** The day up to which proclamations of holidays were taken into account. */
  readonly knownAt: string;
  readonly constitution: ConstitutionReference;
  readonly engine: { readonly version: string };
  readonly findings: readonly Finding[];
  /** Outcomes that are still open; one of them where the question is decided. */
  readonly possible: readonly string[];
  /** Facts that would have to be known, in the order in which a person is best asked. */
  readonly missing: readonly Missing[];
  /** What would have to be known and the constitution does not say. */
  readonly silent: readonly string[];
  /** What was taken to be so because nothing was given. */
  readonly assumed: readonly Assumption[];
  /** For each other outcome, the smallest lawful change of the facts that would lead to it. */
  readonly wouldChange: readonly Change[];
  /** The answer's quantity, where it has one. */
  readonly amount?: { readonly value: Plain; readonly unit: string; readonly words: string };
  /** Sums of dates and the like, written out. */
  readonly working: readonly string[];
  readonly follows?: string;
  /** Decisions of other questions that this one rests on. */
  readonly restsOn: readonly Decision[];
  readonly warnings: readonly string[];
  /** The facts as understood, in the order of the question. */
  readonly facts: readonly StatedFact[];
}

/** Which constitution decided. `standing` says how much its being in force is worth. */
export interface ConstitutionReference {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly title: string;
  readonly standing: "declared, not proven";
  readonly reading?: string;
  readonly variations?: readonly string[];
}

/** One requirement and what became of it. */
export interface Finding {
  readonly provision: string;
  readonly requirement: string;
  readonly title: string;
  readonly met: "yes" | "no" | "unknown";
  /** Required and observed in one sentence: "180 of 240 responses (75.0%); at least 180 were needed". */
  readonly because: string;
  readonly clause?: string;
  readonly source?: Source;
  readonly departsFrom?: Source;
  readonly at: Position;
  readonly tests: readonly TestFinding[];
}

/** One comparison within a requirement, as data. */
export interface TestFinding {
  readonly fact: string;
  readonly operator: string;
  readonly required: Plain;
  /** The fact that `required` was read from, where it was one. */
  readonly requiredFrom?: string;
  readonly observed: Plain;
  readonly met: "yes" | "no" | "unknown";
}

/** A fact that is not known and would matter. */
export interface Missing {
  readonly fact: string;
  readonly question: string;
  /** True where records are given, but some do not say what is needed. */
  readonly incomplete?: true;
}

/** Something taken to be so: what the constitution itself states, or the absence of a ruling or an exception. */
export interface Assumption {
  readonly fact: string;
  readonly value: Plain;
  readonly words: string;
}

/** A smallest change of the facts and the outcome it would lead to. */
export interface Change {
  readonly outcome: string;
  readonly set: readonly { readonly fact: string; readonly from: Plain; readonly to: Plain }[];
  readonly words: string;
}

/** A fact as understood. */
export interface StatedFact {
  readonly fact: string;
  readonly value: Plain;
  readonly from: "request" | "stated" | "assumed" | "decided here" | "follows";
}

/** Why a request could not be put to the constitution at all. */
export interface Refusal {
  readonly code:
    | "unknown-question"
    | "unknown-reading"
    | "unknown-fact"
    | "wrong-fact"
    | "facts-contradict"
    | "no-calendar-year"
    | "conflict";
  /** The facts concerned, by name. */
  readonly facts: readonly string[];
  readonly message: string;
  readonly help: string;
}

/** A decision, or why there is none. */
export type Answer =
  | { readonly kind: "decided"; readonly decision: Decision }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] };
