import { escapeHtml } from "../../../engine/index.ts";
import { textReply } from "../reply.ts";
import type { Reply } from "../reply.ts";
import { style } from "./style.ts";

/** HTML that was made here: whatever was put into it has been escaped. */
export interface Markup {
  readonly html: string;
}

/** What can be put into HTML: texts are escaped, markup is not, and of lists each entry is put in. */
export type Content = string | number | Markup | readonly Content[];

/** Makes HTML of a template; everything put into it is escaped unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { html: parts.map((part, index) => part + written(contents[index] ?? "")).join("") };
}

/** A sentence of ours as HTML: what stands in backticks is a name or something to write. */
export function sentence(text: string): Markup {
  const parts = text.split("`").map((part, index) => (index % 2 === 0 ? html`${part}` : html`<code>${part}</code>`));
  return html`${parts}`;
}

/** A page of its own, without scripts. */
export function page(title: string, main: Markup): Reply {
  const sheet = { html: `<style>${style}</style>` };
  const { html: text } = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${sheet}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${main}
        </main>
      </body>
    </html> `;
  return textReply("text/html; charset=utf-8", text, { keeps: true });
}

function written(content: Content): string {
  if (typeof content === "string") return escapeHtml(content);
  if (typeof content === "number") return String(content);
  return "html" in content ? content.html : content.map(written).join("");
}
