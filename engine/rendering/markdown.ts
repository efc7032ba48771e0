import type { Block, Item, Run } from "./block.ts";

/** The blocks as Markdown (CommonMark); every word is shown as it stands, whatever signs are in it. */
export function markdownOfBlocks(blocks: readonly Block[]): string {
  return `${blocks.map((block) => blockOf(block)).join("\n\n")}\n`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${lineOf(block.words)}`;
    case "paragraph":
      return atLineStart(lineOf(block.words));
    case "list":
      return block.items.map(itemOf).join("\n");
    case "aside":
      return quotedLines(block.blocks.map((each) => blockOf(each)).join("\n\n"));
    case "command":
      return `~~~sh\n${block.text}\n~~~`;
  }
}

function itemOf(item: Item): string {
  const sign = item.mark === undefined ? "" : `${item.mark.sign} `;
  const below = (item.below ?? []).map((block) => `\n\n${indented(blockOf(block))}`).join("");
  return `- ${sign}${atLineStart(lineOf(item.words))}${below}`;
}

function lineOf(words: readonly Run[]): string {
  return words.map(runOf).join("").trim();
}

function runOf(run: Run): string {
  switch (run.kind) {
    case "text":
    case "value":
      return escapeMarkdown(run.text);
    case "strong": {
      // Markdown's stars must touch the words.
      const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(run.text) ?? [];
      return words === "" ? run.text : `${before}**${escapeMarkdown(words)}**${after}`;
    }
    case "name":
      return codeOf(run.text);
  }
}

/** Words of a person as Markdown that shows them letter for letter, on one line. */
export function escapeMarkdown(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[\\`*_{}[\]<>#|~&!]/g, (sign) => `\\${sign}`);
}

/** A name between as many backticks as it needs. */
function codeOf(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const room = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return fence + room + text.replaceAll(/\s+/g, " ") + room + fence;
}

/** At the head of a line a hyphen or a number with a full stop would begin a list. */
function atLineStart(line: string): string {
  return line.replace(/^([-+=]|\d+(?=[.)]))/, (start) => (/^\d/.test(start) ? `${start}\\` : `\\${start}`));
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, "  ");
}

function quotedLines(text: string): string {
  return text.replaceAll(/^/gm, "> ").replaceAll(/ +$/gm, "");
}
