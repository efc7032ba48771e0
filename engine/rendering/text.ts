import type { Block, Item, Run, Tone } from "./block.ts";

/** How many characters a line of text has at most. */
export const lineWidth = 100;

/** Gives words their weight and colour where the reader's screen has them; it must not change how wide they are. */
export type Paint = (words: string, weight: "strong" | "plain" | "name", tone: Tone | undefined) => string;

/** The blocks as plain text, lines of at most a hundred characters, ending in a line break. */
export function textOfBlocks(blocks: readonly Block[], paint: Paint = (words) => words): string {
  return `${linesOf(blocks, "", paint).join("\n").trim()}\n`;
}

function linesOf(blocks: readonly Block[], indent: string, paint: Paint): readonly string[] {
  return blocks.flatMap((block, index) => {
    const gap = index > 0 && needsGap(block, blocks[index - 1]) ? [""] : [];
    return [...gap, ...blockLines(block, indent, paint)];
  });
}

/** What belongs to a heading or a paragraph stands right below it. */
function needsGap(block: Block, before: Block | undefined): boolean {
  if (before?.kind === "heading") return before.level < 3;
  return block.kind !== "aside" && !(block.kind === "list" && before?.kind === "paragraph");
}

function blockLines(block: Block, indent: string, paint: Paint): readonly string[] {
  switch (block.kind) {
    case "heading":
      return headingLines(block, indent, paint);
    case "paragraph":
      return wrapped(block.words, { first: indent, rest: indent }, paint);
    case "list":
      return block.items.flatMap((item) => itemLines(item, indent, paint));
    case "aside":
      return linesOf(block.blocks, `${indent}    `, paint);
    case "command":
      return block.text.split("\n").map((line) => `${indent}  ${line}`);
  }
}

function headingLines(block: Block & { kind: "heading" }, indent: string, paint: Paint): readonly string[] {
  const words = block.words.map((run): Run => (run.kind === "text" ? { ...run, kind: "strong" } : run));
  const lines = wrapped(words, { first: indent, rest: indent }, paint);
  if (block.level === 3) return lines;
  const width = Math.min(lineWidth, block.words.map((run) => run.text).join("").length);
  return [...lines, (block.level === 1 ? "=" : "-").repeat(width)];
}

function itemLines(item: Item, indent: string, paint: Paint): readonly string[] {
  const mark = item.mark === undefined ? "•" : paint(item.mark.sign, "strong", item.mark.tone);
  const inner = `${indent}    `;
  const lines = wrapped(item.words, { first: inner, rest: inner }, paint);
  const [first = inner, ...rest] = lines;
  return [`${indent}  ${mark} ${first.slice(inner.length)}`, ...rest, ...linesOf(item.below ?? [], inner, paint)];
}

/** Runs broken into lines at spaces; a run keeps its paint over a break. */
function wrapped(
  words: readonly Run[],
  indent: { readonly first: string; readonly rest: string },
  paint: Paint,
): readonly string[] {
  const lines: string[] = [];
  let line = indent.first;
  let width = indent.first.length;
  let isEmpty = true;
  for (const { pieces, length } of atoms(words)) {
    if (!isEmpty && width + 1 + length > lineWidth) {
      lines.push(line);
      [line, width, isEmpty] = [indent.rest, indent.rest.length, true];
    }
    line += (isEmpty ? "" : " ") + pieces.map(({ text, run }) => painted(text, run, paint)).join("");
    width += length + (isEmpty ? 0 : 1);
    isEmpty = false;
  }
  return [...lines, line];
}

interface Atom {
  readonly pieces: readonly { readonly text: string; readonly run: Run }[];
  readonly length: number;
}

/** The words between spaces, each with the runs that it is made of. */
function atoms(words: readonly Run[]): readonly Atom[] {
  const found: { text: string; run: Run }[][] = [[]];
  for (const run of words) {
    // A name stays on one line: it is to be copied.
    const texts = run.kind === "name" ? [`\`${run.text}\``] : run.text.split(/\s+/);
    texts.forEach((text, index) => {
      if (index > 0) found.push([]);
      if (text !== "") found.at(-1)?.push({ text, run });
    });
  }
  return found
    .filter((pieces) => pieces.length > 0)
    .map((pieces) => ({ pieces, length: pieces.reduce((sum, { text }) => sum + [...text].length, 0) }));
}

function painted(text: string, run: Run, paint: Paint): string {
  switch (run.kind) {
    case "text":
      return run.tone === undefined ? text : paint(text, "plain", run.tone);
    case "strong":
      return paint(text, "strong", run.tone);
    case "name":
      return paint(text, "name", undefined);
    case "value":
      return text;
  }
}
