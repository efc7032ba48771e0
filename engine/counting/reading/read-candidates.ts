import type { Candidate } from "../count-rules.ts";
import type { Row } from "./csv.ts";
import { rowsOf } from "./csv.ts";
import type { Gathered } from "./gathered.ts";
import { asWritten, gathered, gatherEach, onOneLine, wrong } from "./gathered.ts";
import { isEntries, isJson, isList, parseJson, unknownName } from "./json.ts";

/**
 * Those who stand, from CSV or JSON. CSV begins with a line of headings, `id,name` and what caps go by, such as `practice`;
 * JSON is a list of `{ id, name, groups }`. Without a name the id is the name.
 */
export function readCandidates(text: string): Gathered<readonly Candidate[]> {
  return isJson(text) ? candidatesOfJson(text) : candidatesOfCsv(text);
}

/** Whether a word can be the id of a candidate: letters, digits, points, hyphens and underscores of plain English. */
export function isCandidateId(word: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/.test(word);
}

function candidatesOfCsv(text: string): Gathered<readonly Candidate[]> {
  const rows = rowsOf(text);
  if (!rows.ok) return rows;
  const [head, ...others] = rows.value.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (head === undefined || head.cells[0] !== "id")
    return wrong("The first line of the candidates does not begin with `id`.", help);
  const twice = head.cells.find((cell, index) => cell === "" || head.cells.indexOf(cell) !== index);
  if (twice !== undefined)
    return wrong(`The first line has the heading ${asWritten(twice)} twice, or an empty one.`, help);
  return gatherEach(others, (row) => candidateOf(row, head.cells));
}

function candidateOf({ line, cells }: Row, headings: readonly string[]): Gathered<Candidate> {
  if (cells.length !== headings.length)
    return wrong(
      `Line ${line} of the candidates has ${cells.length} cells, the first line has ${headings.length}.`,
      "Give every candidate a cell under each heading; put quotation marks around one with a comma in it.",
    );
  const entries = headings.map((heading, index) => [heading, cells[index] ?? ""] as const);
  const groups = entries.filter(([heading, cell]) => heading !== "id" && heading !== "name" && cell !== "");
  const { id = "", name = "" } = Object.fromEntries(entries);
  return made(`Line ${line}`, id, name, groups);
}

function candidatesOfJson(text: string): Gathered<readonly Candidate[]> {
  const json = parseJson(text);
  if (!json.ok) return json;
  if (!isList(json.value)) return wrong("The file is not a list of candidates.", help);
  return readCandidateList(json.value);
}

/** Those who stand, from a list in JSON that was read already. */
export function readCandidateList(list: readonly unknown[]): Gathered<readonly Candidate[]> {
  return gatherEach(list, (written, index) => {
    const which = `Candidate ${index + 1}`;
    if (!isEntries(written)) return wrong(`${which} has no \`id\`.`, help);
    const { id, name = "", groups = {} } = written;
    const strange = unknownName(written, ["id", "name", "groups"]);
    if (strange !== undefined) return wrong(`${which} has ${asWritten(strange)}, which is not known.`, help);
    if (typeof id !== "string" || typeof name !== "string" || !isEntries(groups))
      return wrong(`${which} has no \`id\` and \`name\` in words.`, help);
    const entries = Object.entries(groups).flatMap(([by, group]) =>
      typeof group === "string" ? [[by, group] as const] : [],
    );
    if (entries.length < Object.keys(groups).length)
      return wrong(
        `${which} has a group that is not said in words.`,
        'Write `"groups": { "practice": "High Street" }`.',
      );
    return made(which, id, name, entries);
  });
}

function made(
  which: string,
  id: string,
  name: string,
  groups: readonly (readonly [string, string])[],
): Gathered<Candidate> {
  if (!isCandidateId(id))
    return wrong(
      `${which}: ${asWritten(id)} cannot be the id of a candidate.`,
      "Write letters, digits, points and hyphens, such as `anna-smith`.",
    );
  const named = { id, name: name === "" ? id : onOneLine(name) };
  return gathered(groups.length === 0 ? named : { ...named, groups: Object.fromEntries(groups) });
}

const help =
  "Begin with a line `id,name,practice`, and give each candidate a line, such as `anna,Dr Anna Smith,High Street`.";
