import type { CheckedFile, Problem, SourceText } from "../engine/index.ts";
import { checkCalendar, checkCases, readArchive, readCases, withProofs } from "../engine/index.ts";
import type { Library } from "../server/library.ts";
import type { ConstitutionFile } from "./constitution-file.ts";

/** Checks what a FILE named: a constitution, or a file of cases, a calendar or an archive where that is its name and place. */
export async function checkFile(opened: ConstitutionFile): Promise<CheckedFile> {
  const { source, library, read } = opened;
  const [folder, name] = source.file.split(/[\\/:]/).slice(-2);
  if (name === "cases.yaml" || source.file === "cases.yaml") return checkedCases(source, library);
  if (folder === "calendars") return checkedCalendar(source);
  if (name === "archive.yaml" || source.file === "archive.yaml") return checkedArchive(source, library);
  const result = read();
  const { file } = source;
  return result.ok
    ? { file, constitution: result.value, problems: await withProofs(result.value, result.problems) }
    : { file, problems: result.problems };
}

function checkedCases(source: SourceText, library: Library): CheckedFile {
  const { file } = source;
  const read = readCases(source);
  if (!read.ok) return { file, problems: read.problems };
  const constitutionOf = (reference: string) => {
    const result = library.read(reference);
    return result?.ok === true ? result.value : undefined;
  };
  const problems = [...read.problems, ...checkCases(read.value, constitutionOf)];
  const { cases, stories } = read.value;
  const numbers = [
    ...(cases.length === 0 ? [] : [`${cases.length} ${cases.length === 1 ? "case" : "cases"}`]),
    ...(stories.length === 0 ? [] : [`${stories.length} ${stories.length === 1 ? "story" : "stories"}`]),
  ];
  return { file, summary: numbers.join(", "), problems };
}

/** An archive is in order if every version in it is there and means what it meant. */
function checkedArchive(source: SourceText, library: Library): CheckedFile {
  const { file } = source;
  const read = readArchive(source);
  if (!read.ok) return { file, problems: read.problems };
  const problems = [...read.value].flatMap(([reference, { at }]): readonly Problem[] => {
    const result = library.read(reference);
    const changed = result?.problems.filter(({ code }) => code === "archived-version-changed") ?? [];
    if (result?.ok === true || changed.length > 0) return changed;
    const message = `The archived version \`${reference}\` cannot be read, or is not in the library.`;
    const help = "Put its file back as it was; a version that was archived is kept.";
    return [{ code: "unknown-constitution", severity: "error", at, path: `versions/${reference}`, message, help }];
  });
  const number = read.value.size;
  const summary = `${number} archived ${number === 1 ? "version" : "versions"}`;
  return { file, summary, problems: [...read.problems, ...problems] };
}

function checkedCalendar({ file, text }: SourceText): CheckedFile {
  const read = checkCalendar(text, file);
  if (!read.ok) return { file, problems: read.problems };
  const { title, covers, holidays } = read.value;
  return {
    file,
    summary: `${title}, ${covers.from.toString()} to ${covers.to.toString()}, ${holidays.length} days`,
    problems: read.problems,
  };
}
