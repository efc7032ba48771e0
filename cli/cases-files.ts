import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { CaseFile, Constitution, Problem, Result, SourceText } from "../engine/index.ts";
import { checkCases, hasErrors, problemsText, readCases } from "../engine/index.ts";
import { readUpTo } from "../server/read-up-to.ts";
import type { Library } from "../server/library.ts";
import { isReference } from "../server/library.ts";
import { libraryOf, openConstitution, shownPath } from "./constitution-file.ts";
import type { ConstitutionFile } from "./constitution-file.ts";
import type { ExitCode, Io } from "./io.ts";
import { unreadable } from "./io.ts";
import { paintFor } from "./paint.ts";

/** Cases ready to be run, and the constitutions that they are put to, by `id@version`. */
export interface OpenedCases {
  readonly cases: CaseFile;
  readonly constitutions: ReadonlyMap<string, Constitution>;
  /** What reading found in them. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

type Read = Extract<Result<Constitution>, { readonly ok: true }>;

/** Cases, or the exit code after it was said on stderr why there are none. */
export type CasesOrCode =
  { readonly ok: true; readonly value: OpenedCases } | { readonly ok: false; readonly code: ExitCode };

/** The files of cases in `constitutions/` of the command's folder; if there are none, those that come with Charter. */
export function casesInLibrary(io: Io): readonly string[] {
  const paths = libraryOf(io)
    .list()
    .map(({ path }) => join(dirname(path), "cases.yaml"));
  const found = [...new Set(paths)].filter((path) => existsSync(path));
  const own = found.filter((path) => shownPath(io, path) !== undefined);
  return own.length > 0 ? own : found;
}

/**
 * Opens what FILE names: a file of cases; a constitution, whose cases stand beside it in `cases.yaml`; or the id of a
 * constitution in the library, with its version for the cases of that version only.
 */
export async function openCases(io: Io, file: string): Promise<CasesOrCode> {
  const opened = await openConstitution(io, file);
  if (!opened.ok) return { ok: false, code: unreadable(io, opened.message, opened.help) };
  const { source, path, library } = opened.value;
  if (isCases(source))
    return readWith(io, source, path === undefined ? library : libraryOf(io, dirname(dirname(path))));
  const beside = casesBeside(io, path);
  if (beside === undefined) {
    const help = "Write the cases into `cases.yaml` beside the constitution, or name a file of cases.";
    return { ok: false, code: unreadable(io, `There are no cases beside \`${file}\`.`, help) };
  }
  const isWholeId = path !== undefined && !isReference(file) && /^[a-z][a-z0-9-]*$/.test(file);
  return isWholeId ? readWith(io, beside, library) : readFor(io, opened.value);
}

/** The cases that are put to the constitution in a file, with the constitution as it stands in that file and what reading it found. */
export async function casesFor(
  io: Io,
  opened: ConstitutionFile,
  { value: constitution, problems }: Read,
): Promise<CasesOrCode> {
  const beside = casesBeside(io, opened.path);
  const reference = `${constitution.id}@${constitution.version}`;
  const known = { constitutions: new Map([[reference, constitution]]), problems: new Map([[reference, problems]]) };
  if (beside === undefined)
    return { ok: true, value: { cases: { file: "cases.yaml", cases: [], stories: [] }, ...known } };
  const read = readCases(beside);
  if (!read.ok) return refused(io, beside, read.problems);
  const own = read.value.cases.filter((each) => each.constitution === reference);
  const stories = read.value.stories.filter((each) => each.constitution === reference);
  const accepts = read.value.accepts?.filter((each) => each.constitution === reference);
  const cases = { file: read.value.file, cases: own, stories, ...(accepts === undefined ? {} : { accepts }) };
  return checked(io, beside, { cases, ...known });
}

async function readFor(io: Io, opened: ConstitutionFile): Promise<CasesOrCode> {
  const constitution = opened.read();
  if (constitution.ok) return casesFor(io, opened, constitution);
  return refused(io, opened.source, constitution.problems, opened.texts);
}

/** All the cases of a file, each put to the constitution it names in the library. */
function readWith(io: Io, source: SourceText, library: Library): CasesOrCode {
  const read = readCases(source);
  if (!read.ok) return refused(io, source, read.problems);
  const constitutions = new Map<string, Constitution>();
  const problems = new Map<string, readonly Problem[]>();
  const { cases, stories, accepts = [] } = read.value;
  for (const reference of new Set([...cases, ...stories, ...accepts].map((each) => each.constitution))) {
    const result = library.read(reference);
    if (result !== undefined && !result.ok) return refused(io, library.source(reference) ?? source, result.problems);
    if (result === undefined) continue;
    constitutions.set(reference, result.value);
    problems.set(reference, result.problems);
  }
  return checked(io, source, { cases: read.value, constitutions, problems });
}

function checked(io: Io, source: SourceText, opened: OpenedCases): CasesOrCode {
  const problems = checkCases(opened.cases, (reference) => opened.constitutions.get(reference));
  return hasErrors(problems) ? refused(io, source, problems) : { ok: true, value: opened };
}

function refused(
  io: Io,
  source: SourceText,
  problems: readonly Problem[],
  texts: ReadonlyMap<string, string | Uint8Array> = new Map([[source.file, source.text]]),
): CasesOrCode {
  io.stderr(problemsText([{ file: source.file, problems }], texts, paintFor(io)));
  return { ok: false, code: 3 };
}

function casesBeside(io: Io, path: string | undefined): SourceText | undefined {
  if (path === undefined) return undefined;
  const beside = join(dirname(path), "cases.yaml");
  const text = readUpTo(beside);
  return text === undefined ? undefined : { file: shownPath(io, beside) ?? beside, text };
}

function isCases({ file }: SourceText): boolean {
  return basename(file.replaceAll(/[\\:]/g, "/")) === "cases.yaml";
}
