import type { Part } from "../../constitution/sentence.ts";
import type { Plain } from "../../documents/node.ts";
import type { Span } from "../../problem.ts";

/** What a proposed constitution changes against the current one: pure data, the same for the same two texts and samples. */
export interface Comparison {
  readonly format: "charter.comparison/1";
  readonly current: ComparedConstitution;
  readonly proposed: ComparedConstitution;
  readonly summary: Summary;
  /** What differs, in the order of the proposed constitution; what was removed stands after what it stood after. */
  readonly changes: readonly Change[];
  /** The addresses of provisions proved to be the same, word for word or by the identity of what they mean. */
  readonly same: readonly string[];
}

/** Which constitution was compared. */
export interface ComparedConstitution {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly digest: string;
  readonly file: string;
}

/** How many changes there are of each sort. A change is counted under one `meaning`, one `verdict` and one `effect`. */
export interface Summary {
  readonly changes: number;
  readonly kinds: Readonly<Record<ChangeKind, number>>;
  readonly meanings: Readonly<Record<Meaning, number>>;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly effects: Readonly<Record<Effect, number>>;
}

/** What became of a provision, or of a fact, tie or setting at the head. */
export type ChangeKind = "added" | "removed" | "renamed" | "changed";

/**
 * Whether anything comes out differently: `same` says that only the address or spelling did, and that this is proved;
 * `wording` that only words that decide nothing did; `effect` that something does, or that this could not be excluded.
 */
export type Meaning = "same" | "wording" | "effect";

/**
 * How the cases compare that come to the first outcome of a question (carried, eligible, met): `narrower` means fewer of
 * them under the proposal and none more. `same` is only ever said with a proof; `unknown` always has a reason.
 */
export type Verdict = "same" | "narrower" | "wider" | "different-both-ways" | "unknown";

/** What it means for practices, from what the document declares to favour them; never guessed. */
export type Effect = "better" | "worse" | "mixed" | "needs-judgement" | "none";

/** One provision, fact, tie or setting that is not the same in both. */
export interface Change {
  /** The same for the same change however often it is compared, so that it can be accepted or spoken of: its address. */
  readonly id: string;
  /** `resolutions/recall`, `facts/sessions`, `constraints/votes`, `calendar`; of the proposal, of the current if it is removed. */
  readonly address: string;
  /** The address before it was renamed (`was`). */
  readonly was?: string;
  /** What people call it, in the proposal unless it is removed. */
  readonly title: string;
  readonly clause?: { readonly current?: string; readonly proposed?: string };
  readonly kind: ChangeKind;
  readonly meaning: Meaning;
  /** Where it stands in either, base included. */
  readonly where: Where;
  /** Each value that differs; where it stands is of its own file, a base's included. */
  readonly values: readonly ValueChange[];
  /** The sentences that differ, in parts whose values keep their places. */
  readonly sentences: readonly SentenceChange[];
  readonly verdict: Verdict;
  /** Why the verdict is `unknown`, or what a reader must judge; also why a verdict is `same` where values differ. */
  readonly reason?: string;
  /** What the verdict holds for: "for every combination of 6 facts, missing ones included". */
  readonly scope: string;
  readonly effect: Effect;
  /** One for each question whose outcome may differ; empty where nothing is decided by it. */
  readonly questions: readonly QuestionComparison[];
  /** The everyday cases of all its questions, the most telling first. */
  readonly witnesses: readonly Witness[];
  /** Addresses of changed things that this one rests on, where a question differs because of them. */
  readonly because: readonly string[];
  /** For the section `procedures`. */
  readonly procedure?: ProcedureComparison;
}

/** A place in either text, as far as there is one. */
export interface Where {
  readonly current?: Span;
  readonly proposed?: Span;
}

/** One value, list or condition that stands differently. */
export interface ValueChange {
  /** Within the provision, keys joined by `/`. */
  readonly path: string;
  readonly where: Where;
  /** As data; undefined where there is none. */
  readonly now?: Plain;
  readonly proposed?: Plain;
  /**
   * `wording`: decides nothing and binds nobody; `decided`: some question turns on it; `stated`: it binds somebody, but no
   * question asks after it, so a reader must judge.
   */
  readonly role: "wording" | "decided" | "stated";
}

/** What a part of a provision says now and would say. */
export interface SentenceChange {
  readonly path: string;
  readonly now?: readonly Part[];
  readonly proposed?: readonly Part[];
}

/** How one question compares. */
export interface QuestionComparison {
  /** Of the proposal; of the current constitution where only that can be asked. */
  readonly address: string;
  readonly asks: string;
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly scope: string;
  readonly directions: Directions;
  /** For each outcome of either, in the order of the proposal's question, which cases come to it. */
  readonly outcomes: readonly OutcomeComparison[];
  readonly witnesses: readonly Witness[];
  readonly clauses: readonly ClauseComparison[];
  /** In how many cases it comes out otherwise, where that can be counted. */
  readonly counted?: Counted;
  /** What happens where a fact on which the difference turns is not known, decided under both. */
  readonly whereMissing: readonly WhereMissing[];
  readonly amounts?: AmountComparison;
  readonly dates: readonly DateComparison[];
}

/** Whether there are cases that come to the first outcome now and no longer (`lost`), or only then (`gained`). */
export interface Directions {
  readonly lost: Established;
  readonly gained: Established;
}

/** `shown` by a case that was decided under both, `excluded` by proof, or neither. */
export type Established = "shown" | "excluded" | "open";

/** Which cases come to one outcome; one that is not settled any more, or only then, counts as half way to it. */
export interface OutcomeComparison extends Directions {
  readonly outcome: string;
  readonly verdict: Verdict;
}

/** A case decided under both constitutions by `decide` before it is told. */
export interface Witness {
  readonly question: string;
  /** `lost`: it came to the first outcome and no longer does; `other`: it comes to another outcome than the first in both. */
  readonly direction: "lost" | "gained" | "other";
  readonly on: string;
  /** As `decide` takes them. */
  readonly facts: Readonly<Record<string, Plain>>;
  /** The facts on which either turns, in the words of the document: "Entitled to vote: 200; Votes for: 150". */
  readonly words: string;
  /** An outcome, `undetermined`, or `refused` where the facts are not lawful there. */
  readonly current: string;
  readonly proposed: string;
  /** The reasons given by either that the other does not give. */
  readonly because: { readonly current: readonly string[]; readonly proposed: readonly string[] };
}

/** One requirement that differs, and the case in which it alone makes the difference. */
export interface ClauseComparison {
  /** Stable: the question's address, `#` and the requirement's id. */
  readonly id: string;
  readonly requirement: string;
  readonly title: string;
  readonly kind: "added" | "removed" | "changed";
  readonly clause?: string;
  readonly where: Where;
  /** A case in each direction that it alone accounts for, all other clauses being met or not met alike in both. */
  readonly witnesses: readonly Witness[];
  /** `none-alone`: proved that it never makes a difference by itself; `open`: neither shown nor proved. */
  readonly alone: "shown" | "none-alone" | "open";
  readonly reason?: string;
}

/** A number of cases, of how many, and among which: "the votes of 400 entitled". */
export interface Counted {
  readonly cases: bigint;
  readonly fixed: Readonly<Record<string, number>>;
  readonly words: string;
}

/** A fact left out of a witness, and what either then decides. */
export interface WhereMissing {
  readonly fact: string;
  readonly title: string;
  readonly current: string;
  readonly proposed: string;
}

/** Sums of money or votes: who would get more, who less, and how much. */
export interface AmountComparison {
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly scope: string;
  readonly unit: string;
  /** An everyday case and the most extreme found, each way. */
  readonly cases: readonly AmountCase[];
}

/** One case with what either comes to, in pence or whole numbers. */
export interface AmountCase {
  readonly kind: "everyday" | "most-more" | "most-less";
  readonly facts: Readonly<Record<string, Plain>>;
  readonly on: string;
  readonly words: string;
  readonly current: AmountIn;
  readonly proposed: AmountIn;
}

/** A sum as a whole number and in words; no number where it is not settled. */
export interface AmountIn {
  readonly value?: number;
  readonly words: string;
}

/** A date that is counted otherwise: side by side for one everyday start, and the span over a year of starts. */
export interface DateComparison {
  readonly title: string;
  /** The everyday start date. */
  readonly start: string;
  readonly startTitle: string;
  readonly current?: CountedDate;
  readonly proposed?: CountedDate;
}

/** A date reached, and the fewest and most calendar days from the start over every start of a year. */
export interface CountedDate {
  readonly date: string;
  /** As written: `28 days`. */
  readonly period: string;
  readonly fewestDays: number;
  readonly mostDays: number;
}

/** What the comparison of the course of a procedure adds to that of its questions. */
export interface ProcedureComparison {
  readonly verdict: Verdict;
  readonly reason?: string;
  readonly scope: string;
}
