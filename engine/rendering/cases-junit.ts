import type { WarningDifference } from "../cases/accepted.ts";
import type { Difference } from "../cases/case.ts";
import type { RanFile } from "./cases-data.ts";
import { junitXml } from "./junit.ts";

/** Files of cases that ran, as JUnit XML: one suite per file, one test per case, per story and per warning that fails. */
export function casesJunit(files: readonly RanFile[]): string {
  return junitXml(
    files.map(({ file, results, stories, warnings = [] }) => ({
      name: file,
      tests: [
        ...results.map(({ case: { name }, differences }) => testOf(name, differences)),
        ...stories.map(({ story: { name }, differences }) => testOf(name, differences)),
        ...warnings.map(warningTest),
      ],
    })),
  );
}

function warningTest({ constitution, warning, path, at, words, message, help }: WarningDifference) {
  const said = message === undefined ? [words, help] : [words, message, help];
  const text = `${at.file}:${at.line}:${at.column} ${said.join(" ")}`;
  return { name: `${constitution}: ${warning} ${path}`, failure: { message: words, text } };
}

function testOf(name: string, differences: readonly Difference[]) {
  const [first] = differences;
  if (first === undefined) return { name };
  const text = differences.map(({ at, words }) => `${at.file}:${at.line}:${at.column} ${words}`).join("\n");
  return { name, failure: { message: first.words, text } };
}
