import type { Problem } from "../problem.ts";

/** The checks that are proofs about all cases; the rest of the catalogue is made while reading. */
export type FindingCode =
  | "gate-never-matters"
  | "never-decides"
  | "outcome-never-comes"
  | "never-met"
  | "always-met"
  | "share-of-few"
  | "rules-conflict"
  | "more-earns-less"
  | "payment-proved"
  | "weight-rounded"
  | "deadlines-not-always-kept"
  | "stage-without-limit"
  | "last-day-to-act"
  | "readings-differ"
  | "not-established";

/** Something proved of a provision, at its place; or, by the code `not-established`, what could not be. */
export interface Finding extends Omit<Problem, "code" | "severity"> {
  readonly code: FindingCode;
  /** The rival reading under which it is so; none for the constitution as it is read. */
  readonly reading?: string;
}

/** What is worth knowing and nothing to mend: told with the readings, never as a warning. */
export function isForTheRecord({ code }: Finding): boolean {
  return forTheRecord.has(code);
}

const forTheRecord: ReadonlySet<FindingCode> = new Set([
  "payment-proved",
  "weight-rounded",
  "stage-without-limit",
  "last-day-to-act",
]);

/** A finding as a warning beside the problems that reading finds. */
export function asWarning({ code, at, path, message, help }: Finding): Problem {
  return { code, severity: "warning", at, path, message, help };
}
