import type { Condition } from "../../conditions/condition.ts";

/** How often something is owed: so many in each stretch of time, on set days, or never too long after the last. */
export interface Frequency {
  readonly atLeast?: number;
  readonly exactly?: number;
  readonly each?: string;
  readonly largestGap?: string;
  readonly on?: string;
  readonly firstPeriod?: "counted" | "not counted";
}

/** Something that is owed again and again: how often, the fact that records it, which records took place, and which count. */
export interface Recurring {
  readonly frequency: Frequency;
  readonly records: string;
  readonly tookPlace: Condition;
  readonly counts: Condition;
  readonly words: RecurringWords;
}

/** How sentences speak of it: a "meeting" is "held", a survey "done". */
export interface RecurringWords {
  readonly one: string;
  readonly many: string;
  readonly done: string;
}
