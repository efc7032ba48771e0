import type { Condition } from "../conditions/condition.ts";
import { all, any, not } from "../conditions/condition.ts";
import type { Derived } from "../conditions/derived.ts";
import type { Fact, FactValues } from "../conditions/fact.ts";
import type { Span } from "../problem.ts";
import type { Source } from "./provision.ts";

/**
 * Something a constitution can be asked, compiled: the facts it needs and the conditions under which each outcome follows.
 * The conditions of the outcomes exclude one another; the kind that writes them sees to it (`ladder`).
 */
export interface Question {
  /** `resolutions/recall`, or `offices/board-member/eligible` where a provision answers several. */
  readonly address: string;
  /** What is asked, as a question in plain English. */
  readonly asks: string;
  readonly facts: readonly Fact[];
  readonly derived: readonly Derived[];
  readonly constraints: readonly Constraint[];
  readonly requirements: readonly Requirement[];
  readonly outcomes: readonly Outcome[];
  /** The date fact whose law applies, where that is not the date asked about. */
  readonly lawOf?: string;
  /** The date fact of the day as of which other questions are asked on the way, where that is not the date asked about. */
  readonly othersOn?: string;
  /** The derived fact that is itself the answer's quantity (the votes of an elector). */
  readonly amount?: string;
}

/** One condition of a provision that a finding is made of. */
export interface Requirement {
  readonly id: string;
  readonly title: string;
  readonly condition: Condition;
  /** Where in the provision it stands, keys joined by `/`; empty for the provision itself. */
  readonly path: string;
  readonly at: Span;
  readonly source?: Source;
  readonly clause?: string;
  /**
   * The working in one sentence, from the values read ("180 of 240 responses; at least 180 were needed") and the working of
   * derived facts by their names; otherwise made from the condition.
   */
  readonly explain?: (values: FactValues, workingOf: (name: string) => string | undefined) => string | undefined;
  /** What the constitution does not say, where that is why the requirement is not known. */
  readonly silent?: string;
}

/** One way a question can come out. */
export interface Outcome {
  readonly id: string;
  readonly when: Condition;
  /** What follows, in words. */
  readonly follows?: string;
}

/** A linear tie between facts that always holds: the total of some is at most, at least or exactly another. */
export interface Constraint {
  readonly id: string;
  readonly sum: readonly string[];
  readonly comparison: "atMost" | "atLeast" | "is";
  readonly of: string | number;
  readonly words: string;
}

/** One rung of a ladder: what must hold, and the outcome if it does not. */
export interface Rung {
  readonly requires: Condition;
  readonly otherwise: string;
}

/**
 * Outcomes of conditions taken in order: the first that fails decides, and the last outcome follows when all hold.
 * Outcomes of the same name are one outcome with several ways to it.
 */
export function ladder(rungs: readonly Rung[], last: string): readonly Outcome[] {
  const ways = new Map<string, Condition[]>();
  rungs.forEach((rung, index) => {
    const earlier = rungs.slice(0, index).map((each) => each.requires);
    const way = all(...earlier, not(rung.requires));
    ways.set(rung.otherwise, [...(ways.get(rung.otherwise) ?? []), way]);
  });
  const passed = rungs.map((rung) => rung.requires);
  ways.set(last, [...(ways.get(last) ?? []), all(...passed)]);
  return [...ways].map(([id, conditions]) => ({ id, when: any(...conditions) }));
}
