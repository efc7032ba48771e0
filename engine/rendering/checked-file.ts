import type { Constitution } from "../constitution/constitution.ts";
import type { Problem } from "../problem.ts";

/** A file that was checked: what it turned out to be, and what is wrong with it. */
export interface CheckedFile {
  readonly file: string;
  /** What was read, where it could be; files that hold no constitution say what they hold in `summary`. */
  readonly constitution?: Constitution;
  readonly summary?: string;
  readonly problems: readonly Problem[];
}

/** The problems of all files, each once: a base's are found again in every file that is based on it. */
export function distinctProblems(files: readonly CheckedFile[]): readonly Problem[] {
  const all = files.flatMap(({ problems }) => problems);
  return [...new Map(all.map((problem) => [JSON.stringify(problem), problem])).values()];
}

/** How many different errors and warnings there are in all. */
export function totals(files: readonly CheckedFile[]): { readonly errors: number; readonly warnings: number } {
  const all = distinctProblems(files);
  const errors = all.filter(({ severity }) => severity === "error").length;
  return { errors, warnings: all.length - errors };
}
