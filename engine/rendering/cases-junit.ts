import type { CaseResult } from "../cases/run-cases.ts";
import type { RanFile } from "./cases-data.ts";
import { junitXml } from "./junit.ts";

/** Files of cases that ran, as JUnit XML: one suite per file, one test per case. */
export function casesJunit(files: readonly RanFile[]): string {
  return junitXml(files.map(({ file, results }) => ({ name: file, tests: results.map(testOf) })));
}

function testOf({ case: { name }, differences }: CaseResult) {
  const [first] = differences;
  if (first === undefined) return { name };
  const text = differences.map(({ at, words }) => `${at.file}:${at.line}:${at.column} ${words}`).join("\n");
  return { name, failure: { message: first.words, text } };
}
