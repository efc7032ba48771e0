import type { Constitution } from "../../constitution/constitution.ts";
import type { Block } from "../block.ts";
import { heading, list, paragraph } from "../block.ts";
import { provisionBlocks } from "../constitution-blocks.ts";
import { htmlPage } from "../html.ts";
import { accessibleSvg } from "./svg.ts";
import type { Drawing } from "./drawing.ts";

/** All that a drawing shows, in words alone: for those who do not see it, and to stand beside it. */
export function drawingBlocks(
  { address, title, below, happened }: Drawing,
  constitution: Constitution,
): readonly Block[] {
  const provision = constitution.provisions.get(address);
  if (provision === undefined) throw new Error(`${address} is not in ${constitution.id}`);
  const marked = happened.length === 0 ? [] : [heading(2, "What has happened"), list(happened)];
  const said = provisionBlocks(constitution, provision);
  return [heading(1, title), ...below.map((text) => paragraph(text)), ...said, ...marked];
}

/** Graphviz's picture (SVG) with the words below it, as a page of its own that prints on A4 on its side. */
export function drawingHtml(drawing: Drawing, words: readonly Block[], graphviz: string): string {
  return htmlPage(drawing.title, words, accessibleSvg(graphviz, drawing, words));
}
