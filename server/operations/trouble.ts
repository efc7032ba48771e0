import type { Problem, Refusal } from "../../engine/index.ts";

/** Why something asked of the server cannot be done. HTTP gives each its status; nothing here knows of HTTP. */
export interface Trouble {
  readonly code: TroubleCode;
  /** What is wrong with this request, in one sentence, the user's own words in backticks. */
  readonly detail: string;
  /** What to do instead. */
  readonly help: string;
  readonly errors?: readonly TroubleDetail[];
}

/** The kinds of trouble an operation can meet. */
export type TroubleCode =
  | "unknown-constitution"
  | "unknown-version"
  | "none-in-force"
  | "constitution-not-valid"
  | "unknown-question"
  | "unknown-reading"
  | "facts-refused"
  | "no-calendar-year"
  | "answers-conflict"
  | "unknown-schema"
  | "text-too-costly"
  | "busy"
  | "not-ready";

/** One thing that is wrong. `pointer` (RFC 6901) says where in the request; `at` and `path` where in a constitution. */
export interface TroubleDetail {
  readonly code: string;
  readonly message: string;
  readonly help: string;
  readonly pointer?: string;
  /** The names of the facts concerned. */
  readonly facts?: readonly string[];
  readonly at?: { readonly file: string; readonly line: number; readonly column: number };
  readonly path?: string;
}

/** What an operation comes to. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

/** An operation that was done. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** An operation that could not be done. */
export function trouble(
  code: TroubleCode,
  words: { readonly detail: string; readonly help: string; readonly errors?: readonly TroubleDetail[] },
): { readonly ok: false; readonly trouble: Trouble } {
  return { ok: false, trouble: { code, ...words } };
}

/** A problem of a constitution's text as one thing that is wrong. */
export function detailOfProblem({ code, message, help, at, path }: Problem): TroubleDetail {
  return { code, message, help, at: { file: at.file, line: at.line, column: at.column }, path };
}

const codes: Readonly<Record<Refusal["code"], TroubleCode>> = {
  "unknown-question": "unknown-question",
  "unknown-reading": "unknown-reading",
  "unknown-fact": "facts-refused",
  "wrong-fact": "facts-refused",
  "facts-contradict": "facts-refused",
  "no-calendar-year": "no-calendar-year",
  conflict: "answers-conflict",
};

/** A refused request: the first refusal says what sort of trouble it is, all of them are told. */
export function troubleOfRefusals(refusals: readonly Refusal[], pointerTo: (refusal: Refusal) => string): Trouble {
  const [first] = refusals;
  if (first === undefined) throw new Error("a refusal without a reason");
  const errors = refusals.map((each) => ({
    pointer: pointerTo(each),
    code: each.code,
    message: each.message,
    help: each.help,
    facts: each.facts,
  }));
  return { code: codes[first.code], detail: first.message, help: first.help, errors };
}
