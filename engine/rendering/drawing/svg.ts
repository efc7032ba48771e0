import type { Block } from "../block.ts";
import { escapeHtml } from "../html.ts";
import { textOfBlocks } from "../text.ts";
import type { Drawing } from "./drawing.ts";

/**
 * Graphviz's picture as one that can stand in a page and be sent: the title and the words of the procedure for those who do
 * not see it, nothing loaded from anywhere, and no names of Graphviz's own to be shown or to clash.
 */
export function accessibleSvg(graphviz: string, { address, title }: Drawing, words: readonly Block[]): string {
  const start = graphviz.indexOf("<svg ");
  if (start < 0) throw new Error("Graphviz gave no picture");
  const [head, body] = split(graphviz.slice(start));
  const id = address.replaceAll(/[^a-z0-9]+/g, "-");
  const described = textOfBlocks(words.filter(({ kind }) => kind !== "heading"))
    .replaceAll(/\s+/g, " ")
    .trim();
  return [
    head.replace(/>$/, ` role="img" aria-labelledby="${id}-title" aria-describedby="${id}-words">`),
    `<title id="${id}-title">${escapeHtml(title)}</title>`,
    `<desc id="${id}-words">${escapeHtml(described)}</desc>`,
    body
      .replaceAll(/<!--[^]*?-->\n?/g, "")
      .replaceAll(/<title>[^<]*<\/title>\n?/g, "")
      .replaceAll(/<g id="[^"]*" /g, "<g ")
      .trim(),
    "",
  ].join("\n");
}

/** By how much Graphviz made a picture smaller so that it fits the page, in thousandths of the size its letters have. */
export function thousandthsOfSize(graphviz: string): number {
  const scale = /transform="scale\(([0-9.]+) /.exec(graphviz)?.[1];
  if (scale === undefined) throw new Error("Graphviz gave no picture");
  return Math.round(Number(scale) * 1000);
}

function split(svg: string): readonly [string, string] {
  const end = svg.indexOf(">") + 1;
  return [svg.slice(0, end).replaceAll(/\s+/g, " "), svg.slice(end)];
}
