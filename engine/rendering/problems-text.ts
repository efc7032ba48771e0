import type { Problem, Span } from "../problem.ts";
import { lineText, sourceOf } from "../documents/reading/source.ts";
import type { CheckedFile } from "./checked-file.ts";
import { distinctProblems, totals } from "./checked-file.ts";
import { counted } from "./sentences.ts";
import type { Paint } from "./text.ts";
import { textOfBlocks } from "./text.ts";
import { paragraph } from "./block.ts";

/** The texts in which problems stand, by the names of their files. */
export type Texts = ReadonlyMap<string, string | Uint8Array>;

/**
 * Problems for a person: place, what is wrong, the line with what is meant underlined, and what to write instead; then what
 * was read of files without any, and a line of summary. The first line of each problem begins `file:line:column  error`.
 */
export function problemsText(files: readonly CheckedFile[], texts: Texts, paint: Paint = (words) => words): string {
  const told = distinctProblems(files).map((problem) => problemText(problem, texts, paint));
  const clean = files
    .filter(({ problems }) => problems.length === 0)
    .map((file) => `${readWords(file)}: no problems\n`);
  const { errors, warnings } = totals(files);
  const counts = [
    ...(errors > 0 ? [counted(errors, "error")] : []),
    ...(warnings > 0 ? [counted(warnings, "warning")] : []),
  ];
  const inFiles = files.length > 1 ? ` in ${counted(files.length, "file")}` : "";
  const summary = counts.length === 0 ? [] : [`${counts.join(" and ")}${inFiles}\n`];
  return [...told, ...(clean.length === 0 ? [] : [clean.join("")]), ...summary].join("\n");
}

/** One problem, as `problemsText` shows it. */
export function problemText(problem: Problem, texts: Texts, paint: Paint = (words) => words): string {
  const { at, severity, code, message, help } = problem;
  const tone = severity === "error" ? "bad" : "open";
  const place = `${at.file}:${at.line}:${at.column}`;
  const shown = excerpt(at, texts, (words) => paint(words, "strong", tone));
  const words = textOfBlocks([paragraph(message)], paint) + textOfBlocks([paragraph(help)], paint);
  return [
    `${paint(place, "strong", undefined)}  ${paint(severity, "strong", tone)}  ${paint(code, "plain", "quiet")}\n`,
    ...shown.map((line) => `${line}\n`),
    words.replaceAll(/^(?=.)/gm, "  "),
  ].join("");
}

/** The line in which a problem stands, with its stretch underlined; nothing where the text is not at hand. */
function excerpt(at: Span, texts: Texts, paint: (words: string) => string): readonly string[] {
  const text = texts.get(at.file);
  if (text === undefined) return [];
  const line = lineText(sourceOf(typeof text === "string" ? text : new TextDecoder().decode(text), at.file), at.line);
  if (line.trim() === "") return [];
  const widest = 96;
  const last = at.endLine === at.line ? at.endColumn : line.length + 1;
  // A long line is shown from shortly before the stretch on.
  const start = at.column > widest - 20 ? at.column - 20 : 1;
  const piece = line.slice(start - 1, start - 1 + widest);
  const width = Math.max(1, Math.min(last - at.column, piece.length - (at.column - start)));
  const margin = String(at.line).length;
  const before = [...line.slice(start - 1, at.column - 1)].map((sign) => (sign === "\t" ? "\t" : " ")).join("");
  return [`  ${at.line} | ${visible(piece)}`, `  ${" ".repeat(margin)} | ${before}${paint("^".repeat(width))}`];
}

/** Signs that a terminal would obey or hide, as stand-ins of the same width. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}]/gu, (sign) => (sign === "\t" ? sign : "\uFFFD"));
}

function readWords({ file, constitution, summary }: CheckedFile): string {
  if (constitution === undefined) return `${file}: ${summary ?? "read"}`;
  const { title, id, version, provisions, questions } = constitution;
  return `${title} (${id}@${version}): ${counted(provisions.size, "provision")}, ${counted(questions.size, "question")}`;
}
