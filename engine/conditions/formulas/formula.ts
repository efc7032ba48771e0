import type { KnownCalendar } from "../../calendar/known-calendar.ts";
import type { Years } from "../../calendar/years.ts";
import type { Condition } from "../condition.ts";
import type { EncodedValue } from "../fact.ts";
import type { EarnedPart } from "./achievement.ts";

/** The names of the facts `sum` adds up, plus a whole number. */
export interface SumFormula {
  readonly kind: "sum";
  readonly of: readonly string[];
  readonly plus?: number;
}

/** The smallest whole number that is at least (or more than) a fraction of a base: 180 of 240 at 75%. */
export interface NeededFormula {
  readonly kind: "needed";
  readonly fraction: string;
  readonly comparison: "atLeast" | "moreThan";
  readonly base: string;
}

/** How many records satisfy `where`. */
export interface CountFormula {
  readonly kind: "count";
  readonly records: string;
  readonly where: Condition;
}

/**
 * A date counted from another: the last day `within` a period of it or `beginningWith` it; the first day at least so long
 * `after` it; the last day at least so long `before` it.
 */
export interface DateFormula {
  readonly kind: "date";
  readonly from: string;
  readonly period: string;
  readonly counted: "within" | "beginningWith" | "after" | "before";
}

/** The moment of an hour on a date: when a ballot closes. */
export interface ClosingFormula {
  readonly kind: "closing";
  readonly date: string;
  readonly time: string;
}

/**
 * An edge of the period of a recurrence in which a date lies: its first or last day, or the first day it would have had if
 * the body had been established before it. `on` names facts; the first that is not "none" is the date. `ended` asks about
 * the last period that had ended before that date's own. Before `established` there is no period: "none".
 */
export interface PeriodFormula {
  readonly kind: "period";
  readonly each: string;
  readonly on: readonly string[];
  readonly edge: "start" | "end" | "wholeStart";
  readonly ended?: boolean;
  readonly established?: string;
}

/** The earliest date from which a period still reaches a day: what lies before it lies too long ago. */
export interface ReachingFormula {
  readonly kind: "reaching";
  readonly period: string;
  readonly to: string;
}

/** The latest date in a field of the records that satisfy `where`; "none" where none does. */
export interface LatestFormula {
  readonly kind: "latest";
  readonly records: string;
  readonly field: string;
  readonly where: Condition;
}

/**
 * How many dates of a recurrence, from a day to another (both included) and earlier than `before`, have no record with that
 * date in `field` that satisfies `where`. "none" where one of the days is.
 */
export interface UnmatchedFormula {
  readonly kind: "unmatched";
  readonly recurrence: string;
  readonly from: string;
  readonly to: string;
  readonly before?: string;
  readonly records: string;
  readonly field: string;
  readonly where: Condition;
}

/** The latest of some date facts and of dates as written; "none" is left out, and none of all is "none". */
export interface LatestOfFormula {
  readonly kind: "latestOf";
  readonly of: readonly string[];
  readonly and?: readonly string[];
}

/** The earliest of some date facts; "none" is left out, and none of all is "none". */
export interface EarliestOfFormula {
  readonly kind: "earliestOf";
  readonly of: readonly string[];
}

/** The last day of a period beginning with a date, extended as many `times` as a number says by a period of its own. */
export interface ExtendedFormula {
  readonly kind: "extended";
  readonly from: string;
  readonly period: string;
  readonly by: string;
  readonly times: string;
}

/**
 * The longest run of records, in the order of a date field, that satisfy `where` one after another. With `among`, a record
 * that does not satisfy it is passed over as if it were not there.
 */
export interface RunFormula {
  readonly kind: "run";
  readonly records: string;
  readonly order: string;
  readonly where: Condition;
  readonly among?: Condition;
}

/** The most records satisfying `where` within any stretch of time of that length, by the date in the field `order`. */
export interface PeakFormula {
  readonly kind: "peak";
  readonly records: string;
  readonly order: string;
  readonly where: Condition;
  readonly within: string;
}

/**
 * Whether every record satisfied `where` for `longerThan` a period: from the last that did not, or the date `from` (the first record, should it be earlier), until the
 * next that did not, or the date `until`. At least one must have satisfied it; `among` is as in a run.
 */
export interface SpellFormula {
  readonly kind: "spell";
  readonly records: string;
  readonly order: string;
  readonly where: Condition;
  readonly among?: Condition;
  readonly from: string;
  readonly until: string;
  readonly longerThan: string;
}

/**
 * How many stretches of time (records saying when they began and ended) follow one another up to the date `upTo`, counted
 * back until the next began, or the date lies, at least a `break` after one had ended.
 */
export interface UnbrokenFormula {
  readonly kind: "unbroken";
  readonly records: string;
  readonly began: string;
  readonly ended: string;
  readonly upTo: string;
  readonly break: string;
}

/** The value that a history had on a date. */
export interface AsOfFormula {
  readonly kind: "asOf";
  readonly history: string;
  readonly date: string;
}

/** The latest date on or before another that is a certain day of the year, such as `1 April`. */
export interface SnapshotFormula {
  readonly kind: "snapshot";
  readonly day: string;
  readonly upTo: string;
}

/** One for each `onePer` of a number, rounded (`nearest` rounds a half up), then at least and at most so many. */
export interface WeightFormula {
  readonly kind: "weight";
  readonly of: string;
  readonly onePer: number;
  readonly rounded: "up" | "down" | "nearest";
  readonly atLeast?: number;
  readonly atMost?: number;
}

/**
 * The value of the band in which a number lies. Each band begins at `from` and ends where the next begins; the lowest edge
 * belongs to the lowest band, any other to the band that `edgesBelongTo` says.
 */
export interface BandFormula {
  readonly kind: "band";
  readonly of: string;
  readonly bands: readonly { readonly from: number; readonly value: number }[];
  readonly edgesBelongTo: "upper tier" | "lower tier" | "not stated";
}

/** The fact `then` where a condition holds, the fact `otherwise` where it does not. */
export interface ChooseFormula {
  readonly kind: "choose";
  readonly when: Condition;
  readonly then: string;
  readonly otherwise: string;
}

/**
 * How many places cannot be filled by the records, each record filling one place at most, in whichever way fills the most. A
 * kind of place takes records that satisfy `where`, and there are so many of it: a number, or the name of a fact.
 */
export interface UnfilledFormula {
  readonly kind: "unfilled";
  readonly records: string;
  readonly places: readonly { readonly title: string; readonly number: number | string; readonly where: Condition }[];
}

/** So many times a number: pounds for each patient. */
export interface ProductFormula {
  readonly kind: "product";
  readonly of: string;
  readonly times: number;
}

/** The total of a field over all records. */
export interface TotalFormula {
  readonly kind: "total";
  readonly records: string;
  readonly field: string;
}

/** What is left of a number when another is taken from it; null where more would be taken than there is. */
export interface RemainderFormula {
  readonly kind: "remainder";
  readonly of: string;
  readonly less: string;
}

/** Whether the constitution says what an achievement earns: one of the words of `standings`. */
export interface StandingFormula {
  readonly kind: "standing";
  readonly part: EarnedPart;
}

/**
 * What is earned of an amount of money: each part its worth times what its achievement earns, less the `cuts` whose
 * condition fails (shares of the sum, added up), at most `atMost` of the amount, rounded once to whole pence.
 */
export interface EarnedFormula {
  readonly kind: "earned";
  readonly of: string;
  readonly parts: readonly EarnedPart[];
  readonly cuts: readonly { readonly unless: Condition; readonly by: string }[];
  readonly atMost?: string;
  readonly rounded: "up" | "down" | "nearest";
}

/** Every formula that a derived fact can have. */
export type Formula =
  | SumFormula
  | NeededFormula
  | CountFormula
  | DateFormula
  | ClosingFormula
  | PeriodFormula
  | ReachingFormula
  | LatestFormula
  | UnmatchedFormula
  | LatestOfFormula
  | EarliestOfFormula
  | ExtendedFormula
  | RunFormula
  | PeakFormula
  | SpellFormula
  | UnbrokenFormula
  | AsOfFormula
  | SnapshotFormula
  | WeightFormula
  | BandFormula
  | ChooseFormula
  | ProductFormula
  | TotalFormula
  | RemainderFormula
  | StandingFormula
  | EarnedFormula
  | UnfilledFormula;

/** What formulas may use besides facts: the constitution's calendar, as it was known on a day, and its years. */
export interface FormulaContext {
  readonly known: KnownCalendar | undefined;
  readonly years: Years | undefined;
}

/**
 * What a formula came to. Where the inputs do not settle it the value is null, and `least` and `most` say what is known of
 * a number all the same. `working` is the sum written out so that a person can check it.
 */
export interface Computed {
  readonly value: EncodedValue;
  readonly least?: number;
  readonly most?: number;
  readonly working?: string;
  /** Why there is no value although every input is known: a working-day sum outside the calendar's years. */
  readonly failed?: string;
}
