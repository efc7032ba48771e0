import type { StoryTelling } from "../cases/stories/tell-story.ts";
import { htmlPage } from "./html.ts";
import { markdownOfBlocks } from "./markdown.ts";
import { storyBlocks } from "./story-blocks.ts";
import type { Paint } from "./text.ts";
import { textOfBlocks } from "./text.ts";

/** A story as plain text a person can read aloud. */
export function storyText(telling: StoryTelling, paint?: Paint): string {
  return textOfBlocks(storyBlocks(telling), paint);
}

/** A story as Markdown. */
export function storyMarkdown(telling: StoryTelling): string {
  return markdownOfBlocks(storyBlocks(telling));
}

/** A story as a page that stands alone. */
export function storyHtml(telling: StoryTelling): string {
  return htmlPage(telling.name, storyBlocks(telling));
}
