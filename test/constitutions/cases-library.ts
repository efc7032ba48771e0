import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CaseFile } from "../../engine/cases/case.ts";
import type { Coverage } from "../../engine/cases/coverage.ts";
import type { Covered } from "../../engine/cases/covered.ts";
import { warningDifferences } from "../../engine/cases/accepted.ts";
import { readCases } from "../../engine/cases/read-cases.ts";
import type { CaseResult } from "../../engine/cases/run-cases.ts";
import { runCases } from "../../engine/cases/run-cases.ts";
import { runStories } from "../../engine/cases/stories/run-stories.ts";
import type { StoryResult } from "../../engine/cases/stories/scene.ts";
import { coverageSorts } from "../../engine/rendering/cases-data.ts";
import type { Constitution } from "../../engine/constitution/constitution.ts";
import type { Archive } from "../../engine/constitution/read-archive.ts";
import { readArchive } from "../../engine/constitution/read-archive.ts";
import type { Problem } from "../../engine/problem.ts";
import { withProofs } from "../../engine/review/with-proofs.ts";
import { openLibrary, shippedConstitutions } from "../../server/library.ts";

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

/** Everything that `check` says of a constitution. */
export async function problemsOf(reference: string): Promise<readonly Problem[]> {
  const result = library.read(reference);
  if (result === undefined) throw new Error(`${reference} is not there`);
  return result.ok ? withProofs(result.value, result.problems) : result.problems;
}

/** What is said of a constitution and not accepted with a reason by its cases, and what they accept that is not said. */
export async function notAccepted(
  reference: string,
  { accepts = [] }: CaseFile,
  given?: readonly Problem[],
): Promise<readonly string[]> {
  const problems = given ?? (await problemsOf(reference));
  const errors = problems.filter(({ severity }) => severity === "error");
  return [
    ...errors.map(({ at, code, message }) => `${at.file}:${at.line} ${code}: ${message}`),
    ...warningDifferences(accepts, reference, problems).map(({ at, words }) => `${at.file}:${at.line} ${words}`),
  ];
}

/** What is archived of the constitutions that come with Charter. */
export function shippedArchive(): Archive {
  const text = readFileSync(join(shippedConstitutions, "archive.yaml"));
  const read = readArchive({ file: "archive.yaml", text });
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.value;
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

const told = new Map<string, Promise<readonly StoryResult[]>>();

/** What came of every story in a folder; told once. */
export function storiesIn(folder: string): Promise<readonly StoryResult[]> {
  const results = told.get(folder) ?? runStories(casesIn(folder).stories, constitutionOf);
  told.set(folder, results);
  return results;
}

/** Every way in which cases or stories came out otherwise than they say, with the line. */
export function failures(results: readonly Pick<CaseResult, "differences">[]): readonly string[] {
  return results.flatMap(({ differences }) => differences.map(({ at, words }) => `line ${at.line}: ${words}`));
}

/** What no case or story shows, each in a line. */
export function uncovered(coverage: Coverage): readonly string[] {
  return coverageSorts
    .flatMap((sort) => coverage[sort])
    .filter((each) => !each.covered)
    .map(({ address, words, side }: Covered) => [address, words, ...(side === undefined ? [] : [side])].join(" | "));
}
