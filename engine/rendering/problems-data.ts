import type { CheckedFile } from "./checked-file.ts";
import { totals } from "./checked-file.ts";
import type { Problem } from "../problem.ts";

/** The result of a check as data; `problemsSchema` describes it. */
export interface ProblemsReport {
  readonly format: "charter.problems/1";
  readonly files: readonly CheckedFileData[];
  readonly summary: { readonly files: number; readonly errors: number; readonly warnings: number };
}

/** One file in a report. */
export interface CheckedFileData {
  readonly file: string;
  readonly valid: boolean;
  readonly constitution?: {
    readonly id: string;
    readonly version: string;
    readonly title: string;
    readonly digest: string;
    readonly provisions: number;
    readonly questions: number;
  };
  readonly problems: readonly Problem[];
}

/** Checked files as data. */
export function problemsReport(files: readonly CheckedFile[]): ProblemsReport {
  const summary = { files: files.length, ...totals(files) };
  return { format: "charter.problems/1", files: files.map(fileData), summary };
}

function fileData({ file, constitution, problems }: CheckedFile): CheckedFileData {
  const valid = !problems.some(({ severity }) => severity === "error");
  const plain = problems.map(({ code, severity, at, path, message, help }) => ({
    code,
    severity,
    at: { ...at },
    path,
    message,
    help,
  }));
  if (constitution === undefined) return { file, valid, problems: plain };
  const { id, version, title, digest, provisions, questions } = constitution;
  const found = { id, version, title, digest, provisions: provisions.size, questions: questions.size };
  return { file, valid, constitution: found, problems: plain };
}
