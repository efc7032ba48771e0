import type { Problem } from "../problem.ts";
import type { CheckedFile } from "./checked-file.ts";
import { junitXml } from "./junit.ts";

/** Checked files as JUnit XML: one suite per file, one test per error; warnings are told as output. */
export function problemsJunit(files: readonly CheckedFile[]): string {
  return junitXml(
    files.map(({ file, problems }) => {
      const errors = problems.filter(({ severity }) => severity === "error");
      const warnings = problems.filter(({ severity }) => severity === "warning");
      const output = warnings.length === 0 ? {} : { output: warnings.map(told).join("\n") };
      if (errors.length === 0) return { name: file, tests: [{ name: "has no errors", ...output }] };
      const failed = errors.map((problem) => ({
        name: `${problem.code} at ${problem.at.line}:${problem.at.column}`,
        failure: { message: problem.message, text: told(problem) },
      }));
      return { name: file, tests: warnings.length === 0 ? failed : [...failed, { name: "warnings", ...output }] };
    }),
  );
}

function told({ at, code, message, help }: Problem): string {
  return `${at.file}:${at.line}:${at.column} ${code}: ${message} ${help}`;
}
