import type { Span } from "../problem.ts";

/** What a fact can be. Dates are civil; a moment is a date with an hour in Europe/London; money is in whole pence. */
export type FactType =
  | { readonly kind: "yes-no" }
  | { readonly kind: "number"; readonly least?: number; readonly most?: number }
  | { readonly kind: "money" }
  | { readonly kind: "date" }
  | { readonly kind: "moment" }
  | { readonly kind: "word"; readonly words: readonly string[] }
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "records"; readonly fields: readonly Fact[] }
  | { readonly kind: "history"; readonly of: FactType };

/** Whom or what a fact is about; pages group their questions by it. */
export type FactSubject = "person" | "practice" | "meeting" | "motion" | "item" | "body" | "ballot" | "office";

/** A thing that may be spoken of in a decision: its name, what it can be, and the question a person is asked for it. */
export interface Fact {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly type: FactType;
  readonly unit?: string;
  readonly about?: FactSubject;
  /** A fact that need not be given; it is still unknown, not nought, when it is absent. */
  readonly optional?: boolean;
  /** Whether "there was none" can be answered, which is not the same as "not recorded". */
  readonly mayBeNone?: boolean;
  /** What is taken, and said to be taken, when nothing is given: only ever the absence of a ruling or an exception. */
  readonly assumed?: EncodedValue;
  /** The history that the constitution itself states; taken, and said to be stated, when nothing is given. */
  readonly stated?: EncodedRecords;
  readonly typical?: EncodedValue;
  /** A circumstance that nobody changes on the day, such as how many are entitled: the last thing to propose a change of. */
  readonly circumstance?: boolean;
  /** Where it is declared, for facts that a document declares. */
  readonly at?: Span;
}

/**
 * A fact's value as json-rules-engine sees it: numbers for counts, pence, days since 1970-01-01 and minutes since then;
 * "none" for "there was none"; null for "not known". Records keep their fields encoded likewise.
 */
export type EncodedValue = boolean | number | string | readonly string[] | EncodedRecords | null;

/** A list of dated or counted things, such as the meetings held. */
export type EncodedRecords = readonly { readonly [field: string]: EncodedValue }[];

/** Every given and derived fact of one decision by name; what is not known is null. */
export type FactValues = ReadonlyMap<string, EncodedValue>;

/** "There was none", as an encoded value. */
export const none = "none";
