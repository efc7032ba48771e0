import type { YAMLError } from "yaml";
import type { Words } from "../refusal.ts";
import { lineAt, lineText, type Source } from "./source.ts";
import { wordsForSyntax } from "./syntax-words.ts";

/** An error of the YAML library, the errors that begin at the same character, and where quotes open by where they end. */
export interface Noticed {
  readonly source: Source;
  readonly error: YAMLError;
  readonly together: readonly YAMLError[];
  readonly quotes: ReadonlyMap<number, number>;
}

/** Where the author has to look, which is not always where the library noticed. */
export function placeOf({ source, error, together, quotes }: Noticed): readonly [start: number, end: number] {
  const [start] = error.pos;
  if (error.message.startsWith("Missing closing")) return firstLine(source, quotes.get(start) ?? start, start);
  if (error.code === "BAD_DQ_ESCAPE") return [start, start + 2];
  if (error.code === "BAD_INDENT") {
    const first = start + indentAt(source, start);
    return [first, first + 1];
  }
  if (missesComma(together)) return [start, Math.max(...together.map((other) => other.pos[1]))];
  if (standsUnderText(together)) {
    const end = Math.max(...together.map((other) => other.pos[1]));
    const last = source.text.slice(0, end).trimEnd().length;
    const line = source.text.lastIndexOf("\n", last - 1) + 1;
    return [line + indentAt(source, line), last];
  }
  return firstLine(source, start, error.pos[1]);
}

/** What to say of an error, placed as `placeOf` says. */
export function wordsFor({ source, error, together }: Noticed, start: number, end: number): Words {
  return wordsForSyntax({
    code: missesComma(together) ? "BLOCK_IN_FLOW" : error.code,
    said: error.message,
    words: source.text.slice(start, end),
    line: lineText(source, lineAt(source, start)),
    underText: standsUnderText(together),
  });
}

/** A name with its own value stands, further in, under a name whose value has been given on its line. */
function standsUnderText(together: readonly YAMLError[]): boolean {
  const codes = together.map((error) => error.code);
  return codes.includes("BLOCK_AS_IMPLICIT_KEY") && codes.includes("MULTILINE_IMPLICIT_KEY");
}

/** Inside brackets an entry without a comma before it looks like a set of entries without brackets. */
function missesComma(together: readonly YAMLError[]): boolean {
  return together.some((error) => error.code === "BLOCK_IN_FLOW");
}

function indentAt(source: Source, offset: number): number {
  let end = offset;
  while (/\s/.test(source.text.charAt(end))) end += 1;
  return end - offset;
}

function firstLine(source: Source, start: number, end: number): readonly [start: number, end: number] {
  const lineBreak = source.text.slice(start, end).search(/\r?\n/);
  return [start, lineBreak > 0 ? start + lineBreak : end];
}
