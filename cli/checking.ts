import type { CheckedFile, SourceText } from "../engine/index.ts";
import { checkCalendar, checkCases, readCases, withProofs } from "../engine/index.ts";
import type { Library } from "../server/library.ts";
import type { ConstitutionFile } from "./constitution-file.ts";

/** Checks what a FILE named: a constitution, or a file of cases or a calendar where that is its name and place. */
export function checkFile(opened: ConstitutionFile): CheckedFile {
  const { source, library, read } = opened;
  const [folder, name] = source.file.split(/[\\/:]/).slice(-2);
  if (name === "cases.yaml" || source.file === "cases.yaml") return checkedCases(source, library);
  if (folder === "calendars") return checkedCalendar(source);
  const result = read();
  const { file } = source;
  return result.ok
    ? { file, constitution: result.value, problems: withProofs(result.value, result.problems) }
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
  const number = read.value.cases.length;
  return { file, summary: `${number} ${number === 1 ? "case" : "cases"}`, problems };
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
