import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CaseFile } from "../../engine/cases/case.ts";
import type { Coverage, Covered } from "../../engine/cases/coverage.ts";
import { readCases } from "../../engine/cases/read-cases.ts";
import type { CaseResult } from "../../engine/cases/run-cases.ts";
import { runCases } from "../../engine/cases/run-cases.ts";
import type { Constitution } from "../../engine/constitution/constitution.ts";
import { openLibrary } from "../../server/library.ts";

const library = openLibrary();

/** Every constitution that comes with Charter, by `id@version`, with the folder in which its cases stand. */
export const shipped = library
  .list()
  .map(({ id, version, path }) => [`${id}@${version}`, dirname(path)] as const)
  .toSorted();

/** The constitution of that reference; undefined where there is none that can be read. */
export function constitutionOf(reference: string): Constitution | undefined {
  const result = library.read(reference);
  return result?.ok === true ? result.value : undefined;
}

/** The constitution of that reference, which must be there. */
export function shippedConstitution(reference: string): Constitution {
  const constitution = constitutionOf(reference);
  if (constitution === undefined) throw new Error(`${reference} cannot be read`);
  return constitution;
}

/** What is wrong with a constitution, each with its file, line and code. */
export function problemsOf(reference: string): readonly string[] {
  const result = library.read(reference);
  return (result?.problems ?? []).map(({ severity, code, at, path }) => `${severity} ${code} ${path} in ${at.file}`);
}

/** The cases in a folder; what is wrong with them is an error of the test. */
export function casesIn(folder: string, change: (text: string) => string = (text) => text): CaseFile {
  const text = readFileSync(join(folder, "cases.yaml"), "utf8");
  const changed = change(text);
  const read = readCases({ file: "cases.yaml", text: new TextEncoder().encode(changed) });
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.value;
}

const ran = new Map<string, Promise<readonly CaseResult[]>>();

/** What came of every case in a folder; run once. */
export function resultsIn(folder: string): Promise<readonly CaseResult[]> {
  const results = ran.get(folder) ?? runCases(casesIn(folder), constitutionOf);
  ran.set(folder, results);
  return results;
}

/** Every way in which cases came out otherwise than they say, with the line. */
export function failures(results: readonly CaseResult[]): readonly string[] {
  return results.flatMap(({ differences }) => differences.map(({ at, words }) => `line ${at.line}: ${words}`));
}

/** What no case shows, each in a line. */
export function uncovered({ provisions, questions, outcomes, alternatives, boundaries }: Coverage): readonly string[] {
  return [provisions, questions, outcomes, alternatives, boundaries]
    .flat()
    .filter((each) => !each.covered)
    .map(({ address, words, side }: Covered) => [address, words, ...(side === undefined ? [] : [side])].join(" | "));
}
