import type { Block, Item, Run, Tone } from "./block.ts";
import { pageStyle, pictureStyle } from "./page-style.ts";

/**
 * The blocks as a page of its own: no script, nothing loaded, readable on a narrow screen and on paper. A picture (SVG) stands
 * before them; on paper it has a page on its side to itself.
 */
export function htmlPage(title: string, blocks: readonly Block[], picture?: string): string {
  return [
    "<!doctype html>",
    '<html lang="en-GB">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${pageStyle}${picture === undefined ? "" : pictureStyle}</style>`,
    "</head>",
    "<body>",
    ...(picture === undefined ? [] : [`<figure class="picture" tabindex="0">\n${picture}</figure>`]),
    "<main>",
    `${withContents(blocks)}</main>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** The blocks with links to their sections before the first of these. */
function withContents(blocks: readonly Block[]): string {
  const links = blocks.flatMap((block) => {
    if (block.kind !== "heading" || block.level !== 2 || block.id === undefined) return [];
    return [`<li><a href="#${escapeHtml(block.id)}">${block.words.map(runOf).join("")}</a></li>`];
  });
  const first = blocks.findIndex((block) => block.kind === "heading" && block.level === 2);
  if (links.length < 2) return htmlOfBlocks(blocks);
  const contents = `<nav aria-label="Contents">\n<ul class="contents">\n${links.join("\n")}\n</ul>\n</nav>\n`;
  return htmlOfBlocks(blocks.slice(0, first)) + contents + htmlOfBlocks(blocks.slice(first));
}

/** The blocks as HTML to stand in a page. Values carry their place in the YAML as `data-path`. */
export function htmlOfBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => `${blockOf(block)}\n`).join("");
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case "heading": {
      const id = block.id === undefined ? "" : ` id="${escapeHtml(block.id)}"`;
      return `<h${block.level}${id}>${block.words.map(runOf).join("")}</h${block.level}>`;
    }
    case "paragraph":
      return `<p>${block.words.map(runOf).join("")}</p>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `${itemOf(item)}\n`).join("")}</ul>`;
    case "aside":
      return `<div class="aside">\n${htmlOfBlocks(block.blocks)}</div>`;
    case "command":
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
  }
}

function itemOf(item: Item): string {
  const mark =
    item.mark === undefined
      ? ""
      : `<span class="mark ${item.mark.tone}" aria-hidden="true">${escapeHtml(item.mark.sign)}</span> `;
  const marked = item.mark === undefined ? "<li>" : '<li class="marked">';
  return `${marked}${mark}${item.words.map(runOf).join("")}${item.below === undefined ? "" : `\n${htmlOfBlocks(item.below)}`}</li>`;
}

function runOf(run: Run): string {
  const text = escapeHtml(run.text);
  switch (run.kind) {
    case "text":
      return run.tone === undefined ? text : `<span${classOf(run.tone)}>${text}</span>`;
    case "strong":
      return `<strong${classOf(run.tone)}>${text}</strong>`;
    case "name":
      return `<code>${text}</code>`;
    case "value":
      return `<span class="value" data-path="${escapeHtml(run.path)}">${text}</span>`;
  }
}

function classOf(tone: Tone | undefined): string {
  return tone === undefined ? "" : ` class="${tone}"`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Words as they can stand in HTML or XML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
