import type { BallotPaper } from "./ballot-paper.ts";
import type { CountSheet } from "./count-sheet.ts";
import type { Progress } from "./counted.ts";
import { countVotes } from "./count-votes.ts";

/** A sheet of which only is known what it went by; what it states beside that is what a recount is held against. */
export type StatedSheet = Pick<CountSheet, "rules" | "candidates" | "rulings">;

/** Counts the papers again by what a sheet says it went by, and says where the two differ; nothing if they agree. */
export function recount(sheet: StatedSheet, papers: readonly BallotPaper[], onProgress?: Progress): readonly string[] {
  const { rules, candidates, rulings } = sheet;
  const again = countVotes({ rules, candidates, papers, rulings }, onProgress);
  if (again.kind === "refused") return again.reasons;
  return differences(sheet, again.sheet, "");
}

function differences(stated: unknown, counted: unknown, path: string): readonly string[] {
  if (stated === counted) return [];
  if (!isComposed(stated) || !isComposed(counted)) {
    return [`${path}: the sheet says ${inWords(stated)}, the papers give ${inWords(counted)}`];
  }
  const keys = new Set([...Object.keys(stated), ...Object.keys(counted)]);
  return [...keys].flatMap((key) =>
    differences(entryOf(stated, key), entryOf(counted, key), path === "" ? key : `${path}/${key}`),
  );
}

function isComposed(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function entryOf(value: object, key: string): unknown {
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function inWords(value: unknown): string {
  return value === undefined ? "nothing" : `\`${JSON.stringify(value)}\``;
}
