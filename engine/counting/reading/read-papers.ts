import type { BallotPaper } from "../ballot-paper.ts";
import { rowsOf } from "./csv.ts";
import type { Gathered } from "./gathered.ts";
import { asWritten, gathered, gatherEach, onOneLine, wrong } from "./gathered.ts";
import { isEntries, isJson, isList, isTexts, parseJson, unknownName } from "./json.ts";

/** The most papers that one count takes. */
export const mostPapers = 100_000;

/**
 * The ballot papers of a file, CSV or JSON. CSV: one paper a line, the ids of candidates in order of preference; an empty cell
 * between others is a preference left out, an empty line an unmarked paper. JSON: a list of papers, each a list of ids or
 * `{ marks, alike, rejected }`. What a paper says is never mended: what is no candidate spoils it.
 */
export function readPapers(text: string): Gathered<readonly BallotPaper[]> {
  const papers = isJson(text) ? papersOfJson(text) : papersOfCsv(text);
  if (!papers.ok) return papers;
  const number = papers.value.reduce((sum, { alike = 1 }) => sum + alike, 0);
  if (number > mostPapers)
    return wrong(
      `There are more than ${mostPapers.toLocaleString("en-GB")} papers.`,
      "Divide the papers of several elections into files of their own.",
    );
  return papers;
}

function papersOfCsv(text: string): Gathered<readonly BallotPaper[]> {
  const rows = rowsOf(text);
  if (!rows.ok) return rows;
  const papers = rows.value.map(({ cells }) => {
    const last = cells.findLastIndex((cell) => cell !== "");
    return { marks: cells.slice(0, last + 1).map((cell) => (cell === "" ? [] : cell)) };
  });
  return gathered(papers);
}

function papersOfJson(text: string): Gathered<readonly BallotPaper[]> {
  const json = parseJson(text);
  if (!json.ok) return json;
  if (!isList(json.value)) return wrong("The file is not a list of papers.", help);
  return gatherEach(json.value, readPaper);
}

function readPaper(written: unknown, index: number): Gathered<BallotPaper> {
  const which = `Paper ${index + 1} in the file`;
  if (isMarks(written)) return gathered({ marks: written });
  if (!isEntries(written)) return wrong(`${which} is not a list of candidates.`, help);
  const { marks, alike = 1, rejected } = written;
  const strange = unknownName(written, ["marks", "alike", "rejected"]);
  if (strange !== undefined) return wrong(`${which} has ${asWritten(strange)}, which is not known.`, help);
  if (!isMarks(marks)) return wrong(`${which} does not say in \`marks\` for whom it is.`, help);
  if (typeof alike !== "number" || !Number.isSafeInteger(alike) || alike < 1)
    return wrong(`${which} does not say in \`alike\` how many papers say the same.`, "Write a whole number from 1 up.");
  if (rejected !== undefined && (typeof rejected !== "string" || rejected.trim() === ""))
    return wrong(`${which} does not say in \`rejected\` why.`, 'Write the reason in words, such as "not signed".');
  return gathered({ marks, alike, ...(rejected === undefined ? {} : { rejected: onOneLine(rejected) }) });
}

function isMarks(value: unknown): value is readonly (string | readonly string[])[] {
  return isList(value) && value.every((each) => typeof each === "string" || isTexts(each));
}

const help =
  'Write a list of papers: `["anna", "ben"]` for one, or `{ "marks": ["anna", "ben"], "alike": 12 }` for twelve alike.';
