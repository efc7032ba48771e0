import type { Span } from "../../problem.ts";

/** A text with the file it came from and the offset at which each of its lines begins. */
export interface Source {
  readonly file: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** A text made ready for places in it to be named; a byte order mark at its head is no column of the first line. */
export function sourceOf(text: string, file: string): Source {
  const lineStarts = [text.startsWith("\uFEFF") ? 1 : 0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lineStarts.push(at + 1);
  return { file, text, lineStarts };
}

/** The stretch from one offset up to, not including, another, kept within the text. */
export function spanAt(source: Source, start: number, end: number): Span {
  const first = Math.max(0, Math.min(start, source.text.length));
  const last = Math.max(first, Math.min(end, source.text.length));
  const [line, column] = lineAndColumn(source, first);
  const [endLine, endColumn] = lineAndColumn(source, last);
  return { file: source.file, line, column, endLine, endColumn, start: first, end: last };
}

/** The line, counted from 1, in which an offset stands. */
export function lineAt(source: Source, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** The characters of the line, counted from 1, without its line break. */
export function lineText(source: Source, line: number): string {
  const start = source.lineStarts[line - 1] ?? source.text.length;
  return source.text.slice(start, source.lineStarts[line] ?? source.text.length).replace(/\r?\n$/, "");
}

function lineAndColumn(source: Source, offset: number): [line: number, column: number] {
  const line = lineAt(source, offset);
  return [line, Math.max(1, offset - (source.lineStarts[line - 1] ?? 0) + 1)];
}
