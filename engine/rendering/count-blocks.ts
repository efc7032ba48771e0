import type { CountRules } from "../counting/count-rules.ts";
import type { CountSheet } from "../counting/count-sheet.ts";
import { wordsForSheet } from "../counting/sheet-words.ts";
import { number } from "../counting/words.ts";
import type { Block } from "./block.ts";
import { heading, list, paragraph, strong } from "./block.ts";

/** What a count was of: the election's title and address, and the constitution with its version. */
export interface CountSetting {
  readonly title: string;
  readonly address: string;
  readonly constitution: string;
}

/** A count sheet as it can be pinned up: the result, who stood, every stage, the digest of the papers, what to do about a tie. */
export function countSheetBlocks(sheet: CountSheet, { title, address, constitution }: CountSetting): readonly Block[] {
  const lines = wordsForSheet(sheet);
  const isTied = sheet.outcome === "tied";
  const result = lines.findLast((line) => /^(Elected|Nobody is elected)/.test(line)) ?? "";
  return [
    heading(2, title),
    paragraph(strong(isTied ? `Not decided yet. ${result}` : result, isTied ? "open" : "good")),
    paragraph(`Counted by ${constitution}, ${address}.`),
    heading(3, "Who stood"),
    list(
      sheet.candidates.map(({ id, name, groups }) =>
        [id === name ? id : `${id}: ${name}`, ...ofGroups(groups)].join(", "),
      ),
    ),
    heading(3, "The count"),
    list(lines),
    ...(isTied ? waysOn(sheet) : []),
    heading(3, "To count it again"),
    paragraph(
      `The same papers in any order give this same sheet. Their digest: ${sheet.papers.digest.slice(0, 16)}. Ask for the sheet in JSON and run charter count --recount SHEET --ballots FILE.`,
    ),
  ];
}

/** Where a recount and a sheet differ, or that they do not; and by what rules it was counted, for those are the sheet's. */
export function recountBlocks(differences: readonly string[], { seats, method }: CountRules): readonly Block[] {
  const by = paragraph(`Counted again by what the sheet goes by: ${number(seats, "seat")}, ${method}.`);
  if (differences.length === 0)
    return [paragraph(strong("The papers give the same sheet, stage by stage.", "good")), by];
  const places = differences.length === 1 ? "one place" : `${differences.length} places`;
  return [
    paragraph(strong(`The papers do not give this sheet; it differs in ${places}.`, "bad")),
    by,
    list(differences.slice(0, mostListed)),
    ...(differences.length > mostListed ? [paragraph(`… and ${differences.length - mostListed} more.`)] : []),
  ];
}

const mostListed = 100;

function ofGroups(groups: Readonly<Record<string, string>> = {}): readonly string[] {
  return Object.entries(groups).map(([by, group]) => `${by} ${group}`);
}

function waysOn({ tie, rulings }: CountSheet): readonly Block[] {
  if (tie === undefined || tie.waysOn.length === 0)
    return [paragraph("The constitution does not say how a tie is settled, so the count cannot go on.")];
  const [way = "lot"] = tie.waysOn;
  const { between } = tie;
  const ruling = way === "extra seat" ? { way, between } : { way, between, order: between };
  const first = { seat: "has the seat", exclusion: "is excluded", surplus: "is transferred" }[tie.for];
  const meaning = way === "extra seat" ? "" : ` Whoever stands first in order ${first}; put them as it came out.`;
  return [
    paragraph(`Do what is lawful, record it in a file as below, and count again with --rulings FILE.${meaning}`),
    { kind: "command", text: JSON.stringify([...rulings, ruling]) },
  ];
}
