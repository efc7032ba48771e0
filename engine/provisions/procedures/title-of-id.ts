import { capitalised, wordsOfName } from "../fact-words.ts";

const abbreviations: ReadonlySet<string> = new Set(["agm", "ccg", "ccgs", "egm", "gp", "gps", "lmc", "lmcs", "nhs"]);

/** What a part of a procedure is called that gives no title: `involve-lmc` is “Involve LMC”. */
export function titleOfId(id: string): string {
  return capitalised(wordsOfId(id));
}

/** The words of an id or a fact's name within a sentence; the field's abbreviations keep their capitals. */
export function wordsOfId(id: string): string {
  return wordsOfName(id)
    .split(" ")
    .map((word) => (abbreviations.has(word) ? word.toUpperCase().replace(/(?<=GP|LMC|CCG)S$/, "s") : word))
    .join(" ");
}
