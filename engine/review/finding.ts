import type { Problem } from "../problem.ts";

/** The checks that are proofs about all cases; the rest of the catalogue is made while reading. */
export type FindingCode =
  "gate-never-matters" | "outcome-never-comes" | "never-met" | "always-met" | "readings-differ" | "not-established";

/** Something proved of a provision, at its place; or, by the code `not-established`, what could not be. */
export interface Finding extends Omit<Problem, "code" | "severity"> {
  readonly code: FindingCode;
  /** The rival reading under which it is so; none for the constitution as it is read. */
  readonly reading?: string;
}

/** A finding as a warning beside the problems that reading finds. */
export function asWarning({ code, at, path, message, help }: Finding): Problem {
  return { code, severity: "warning", at, path, message, help };
}
