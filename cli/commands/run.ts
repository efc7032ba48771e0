import { Command } from "commander";
import type { Story, StoryTelling } from "../../engine/index.ts";
import {
  markdownOfBlocks,
  runStory,
  storiesBlocks,
  storyHtml,
  storyMarkdown,
  storyText,
  tellStory,
  textOfBlocks,
} from "../../engine/index.ts";
import { openCases } from "../cases-files.ts";
import { findStory } from "../find-story.ts";
import type { ExitCode, Io } from "../io.ts";
import { exitCodes, misuse, unreadable } from "../io.ts";
import { formatOption } from "../options.ts";
import { paintFor } from "../paint.ts";

const example = `
Stories stand in cases.yaml beside a constitution, under \`stories\`: a case of a procedure from its beginning, step by step.
FILE is a constitution with cases beside it, a file of cases, or an id in the library. STORY is its name, a part of the name
that no other story has, or its number. Without STORY, the stories are listed.

For example:
  charter run constitutions/my-group/2013.1.yaml "over Christmas"

Exit codes: 0 it came out as it tells · 1 it did not · 2 asked wrongly · 3 a file could not be read
`;

/** `charter run FILE [STORY]`: tells a story step by step, with every date explained. */
export function runCommand(io: Io): Command {
  return new Command("run")
    .description("Tell a story of a procedure step by step: who did what, why it was allowed, what is due.")
    .argument("<FILE>", "the constitution, or its file of cases")
    .argument("[STORY]", "the story, by its name, a part of it, or its number")
    .addOption(formatOption("text", "json", "md", "html"))
    .addHelpText("after", example)
    .action(async (file: string, story: string | undefined, { format }: { readonly format: string }) => {
      io.exitWith(await run(io, file, story, format));
    });
}

async function run(io: Io, file: string, wanted: string | undefined, format: string): Promise<ExitCode> {
  const opened = await openCases(io, file);
  if (!opened.ok) return opened.code;
  const { cases, constitutions } = opened.value;
  if (cases.stories.length === 0) {
    const help = "Write one into `cases.yaml` beside the constitution, under `stories`.";
    return unreadable(io, `There are no stories for \`${file}\`.`, help);
  }
  if (wanted === undefined) return listStories(io, cases.stories, format);
  const found = findStory(cases.stories, wanted);
  if (!found.ok) return misuse(io, found.message, found.help);
  const constitution = constitutions.get(found.story.constitution);
  if (constitution === undefined) throw new Error(`the story ${found.story.name} was not checked`);
  const result = await runStory(constitution, found.story);
  io.stdout(printed(io, await tellStory(constitution, result), format));
  return result.passed ? exitCodes.fine : exitCodes.no;
}

function printed(io: Io, telling: StoryTelling, format: string): string {
  if (format === "json") return `${JSON.stringify(telling, null, 2)}\n`;
  if (format === "html") return storyHtml(telling);
  return format === "md" ? storyMarkdown(telling) : storyText(telling, paintFor(io));
}

function listStories(io: Io, stories: readonly Story[], format: string): ExitCode {
  const listed = stories.map(({ name, constitution, begins, steps }) => ({
    name,
    constitution,
    procedure: begins.procedure,
    steps: steps.length,
  }));
  if (format === "json") io.stdout(`${JSON.stringify({ format: "charter.stories/1", stories: listed }, null, 2)}\n`);
  else if (format === "text") io.stdout(textOfBlocks(storiesBlocks(listed), paintFor(io)));
  else io.stdout(markdownOfBlocks(storiesBlocks(listed)));
  return exitCodes.fine;
}
