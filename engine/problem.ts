import type { catalogue } from "./catalogue.ts";

/** A place in a source file. Lines and columns count from 1, as editors show them. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A stretch of a source file: its first place, the place just after it, and both as offsets into the text. */
export interface Span extends Position {
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
}

/** How much a problem weighs: an error stops the file, a warning is for the reader's judgement. */
export type Severity = "error" | "warning";

/**
 * Something expected that is wrong with what a person wrote.
 * `message` says what is wrong in one sentence, with the user's own words in backticks; `help` says what to write instead.
 * `path` is where it stands in the document, keys joined by `/` (`resolutions/recall/gates/turnout`).
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly at: Span;
  readonly path: string;
  readonly message: string;
  readonly help: string;
}

/** The permanent name of a check; `engine/catalogue.ts` says what each looks for. */
export type ProblemCode = keyof typeof catalogue;

/** The problems of one file in the order in which a reader meets them: by line, then column, errors first. */
export function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.at.file, b.at.file) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column ||
      compareText(a.severity, b.severity) ||
      compareText(a.code, b.code),
  );
}

/** The problems that stop the file. */
export function errorsAmong(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter((problem) => problem.severity === "error");
}

/** Whether any of the problems stops the file. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
