import type { Constitution } from "../constitution/constitution.ts";
import { constitutionBlocks } from "./constitution-blocks.ts";
import { htmlPage } from "./html.ts";
import { markdownOfBlocks } from "./markdown.ts";
import type { Paint } from "./text.ts";
import { textOfBlocks } from "./text.ts";

/** A constitution in plain English as text. */
export function constitutionText(constitution: Constitution, paint?: Paint): string {
  return textOfBlocks(constitutionBlocks(constitution), paint);
}

/** A constitution in plain English as Markdown. */
export function constitutionMarkdown(constitution: Constitution): string {
  return markdownOfBlocks(constitutionBlocks(constitution));
}

/** A constitution in plain English as a page of its own, without scripts. */
export function constitutionHtml(constitution: Constitution): string {
  return htmlPage(constitution.title, constitutionBlocks(constitution));
}
