import type { Constitution } from "../constitution/constitution.ts";
import type { DecisionRequest } from "../decisions/request.ts";
import type { Position, Span } from "../problem.ts";
import type { Story } from "./stories/story.ts";

/** A file of cases and stories as read: every text and date is of its form; whether what they speak of is there, `checkCases` says. */
export interface CaseFile {
  readonly file: string;
  readonly cases: readonly Case[];
  readonly stories: readonly Story[];
  /** The warnings that stay; where not stated, nothing is said of any. */
  readonly accepts?: readonly Accepted[];
}

/** A warning of a constitution (`id@version`) that is true and wanted, with the reason. */
export interface Accepted {
  readonly constitution: string;
  /** The name of the check. */
  readonly warning: string;
  /** The path of the problem, as `check` gives it. */
  readonly path: string;
  readonly because: string;
  /** Where it is accepted. */
  readonly at: Span;
}

/** One example: a constitution (`id@version`), a question put to it, and what must come out. */
export interface Case {
  readonly name: string;
  readonly constitution: string;
  readonly request: DecisionRequest;
  readonly expect: Expectation;
  /** Where its name stands. */
  readonly at: Span;
  /** Where a key of it stands (`ask`, `expect/outcome`), or the nearest that it would stand under. */
  readonly placeOf: (path: string) => Span;
}

/** What must come out of a case. Lists that are not stated expect nothing. */
export type Expectation = ExpectedDecision | ExpectedRefusal;

/** An outcome, with what must stand in its reasons. */
export interface ExpectedDecision {
  readonly kind: "decided";
  readonly outcome: string;
  readonly because: readonly string[];
  readonly missing?: readonly string[];
  readonly possible?: readonly string[];
  readonly silent: readonly string[];
  /** As given: 3, or £5.13. */
  readonly amount?: string | number;
  readonly wouldChange: readonly string[];
}

/** A refusal that names exactly these facts. */
export interface ExpectedRefusal {
  readonly kind: "refused";
  readonly refused: readonly string[];
  readonly because: readonly string[];
}

/** One way in which a case did not come out as it says. */
export interface Difference {
  readonly at: Position;
  readonly expected: string;
  readonly got: string;
  /** Both in a sentence. */
  readonly words: string;
}

/** The constitutions that cases may ask, by `id@version`; undefined where there is none, or none that can be read. */
export type ConstitutionByReference = (reference: string) => Constitution | undefined;
