import type { Gathered } from "./gathered.ts";
import { asWritten, gathered, wrong } from "./gathered.ts";

/** One line of a CSV file: its cells, as texts and nothing else. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The most cells that a line may have. */
const mostCells = 200;

/**
 * The lines of a CSV file, an empty one being a row of one empty cell; what ends the last line begins none. Cells lose the
 * spaces around them. A cell in quotation marks ends on its own line.
 */
export function rowsOf(text: string): Gathered<readonly Row[]> {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  const rows: Row[] = [];
  for (const [index, written] of lines.entries()) {
    const line = index + 1;
    const cells = written.includes('"') ? quotedCells(written) : written.split(",").map((cell) => cell.trim());
    if (cells === undefined)
      return wrong(
        `Line ${line} has a quotation mark that does not open or close a cell: ${asWritten(written)}.`,
        'Put quotation marks around a whole cell, and write `""` for one within it; a cell ends on its own line.',
      );
    if (cells.length > mostCells)
      return wrong(`Line ${line} has ${cells.length} cells.`, `Write no more than ${mostCells} on a line.`);
    rows.push({ line, cells });
  }
  return gathered(rows);
}

/** The cells of a line with quotation marks in it; undefined where one stands that does not belong. */
function quotedCells(written: string): readonly string[] | undefined {
  const cells: string[] = [];
  const pattern = /[ \t]*(?:"((?:[^"]|"")*)"|([^",]*))[ \t]*(,|$)/y;
  while (pattern.lastIndex <= written.length) {
    const found = pattern.exec(written);
    if (found === null) return undefined;
    const [, quoted, bare = "", end] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    if (end === "") return cells;
  }
  return undefined;
}
