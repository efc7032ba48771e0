import { Command } from "commander";
import type { Block, Constitution, Drawing, MarkedCase } from "../../engine/index.ts";
import {
  accessibleSvg,
  dotOf,
  drawingBlocks,
  drawingHtml,
  drawProcedure,
  nearest,
  problemsText,
  runStory,
  textOfBlocks,
  wayTaken,
} from "../../engine/index.ts";
import { svgOf } from "../../server/graphviz.ts";
import { casesFor } from "../cases-files.ts";
import { openConstitution } from "../constitution-file.ts";
import { findStory } from "../find-story.ts";
import type { ExitCode, Io } from "../io.ts";
import { exitCodes, misuse, unreadable } from "../io.ts";
import { dateOption, formatOption } from "../options.ts";
import { paintFor } from "../paint.ts";

interface DrawOptions {
  readonly format: string;
  readonly story?: string;
  readonly on?: Temporal.PlainDate;
}

const example = `
Boxes are stages, double boxes ends; arrows say what is done and by whom, dashed ones that a deadline was missed. The picture
fits an A4 page on its side, in black and white. With --story, the way that a case has taken is marked, and where it is.

  svg    the picture; it can stand in a page or be sent, and holds its words for those who do not see it
  html   the picture and the procedure in words, on a page to be opened in a browser and printed
  text   the words alone
  dot    for Graphviz

For example:
  charter draw constitutions/my-group/2013.1.yaml dispute --format html > dispute.html
  charter draw constitutions/my-group/2013.1.yaml dispute --story "over Christmas" --on 2014-01-10 > dispute.svg
`;

/** `charter draw FILE [PROCEDURE]`: a procedure as a picture. */
export function drawCommand(io: Io): Command {
  return new Command("draw")
    .description("Draw a procedure: its stages, who may do what in them, deadlines and ends.")
    .argument("<FILE>", "the constitution")
    .argument("[PROCEDURE]", "the procedure, by its id; not needed where there is only one, or a story says which")
    .option("--story <STORY>", "mark the way that a story takes: its name, a part of it, or its number")
    .option("--on <date>", "mark the story as it stood on this day", dateOption)
    .addOption(formatOption("svg", "html", "text", "dot"))
    .addHelpText("after", example)
    .action(async (file: string, procedure: string | undefined, options: DrawOptions) => {
      io.exitWith(await draw(io, file, procedure, options));
    });
}

async function draw(io: Io, file: string, wanted: string | undefined, options: DrawOptions): Promise<ExitCode> {
  if (options.on !== undefined && options.story === undefined)
    return misuse(io, "`--on` says how a story stood on a day, and there is no story.", "Add `--story`.");
  const opened = await openConstitution(io, file);
  if (!opened.ok) return unreadable(io, opened.message, opened.help);
  const { source, texts, read } = opened.value;
  const constitution = read();
  if (!constitution.ok) {
    io.stderr(problemsText([{ file: source.file, problems: constitution.problems }], texts, paintFor(io)));
    return exitCodes.unreadable;
  }
  if (options.story === undefined) return drawn(io, constitution.value, wanted, { format: options.format });
  const cases = await casesFor(io, opened.value, constitution);
  if (!cases.ok) return cases.code;
  const found = findStory(cases.value.cases.stories, options.story);
  if (!found.ok) return misuse(io, found.message, found.help);
  const procedure = wanted ?? found.story.begins.procedure;
  const { scenes } = await runStory(constitution.value, found.story);
  const events = scenes.flatMap(({ happened }) => happened).filter((each) => each.procedure === addressOf(procedure));
  const way = wayTaken(
    events.map(({ event }) => event),
    options.on,
  );
  if (way === undefined) {
    const message = `In the story \`${found.story.name}\` no case of \`${procedure}\` has begun${options.on === undefined ? "" : " by that day"}.`;
    return misuse(io, message, "Name the procedure that it tells of, or a later day.");
  }
  return drawn(io, constitution.value, procedure, { format: options.format, marked: { title: found.story.name, way } });
}

async function drawn(
  io: Io,
  constitution: Constitution,
  wanted: string | undefined,
  { format, marked }: { readonly format: string; readonly marked?: MarkedCase },
): Promise<ExitCode> {
  const there = [...constitution.provisions.keys()].filter((address) => address.startsWith("procedures/"));
  const address = wanted === undefined && there.length === 1 ? there[0] : addressOf(wanted ?? "");
  const drawing = address === undefined ? undefined : drawProcedure(constitution, address, marked);
  const short = address === undefined ? undefined : drawProcedure(constitution, address, marked, "short");
  if (drawing === undefined || short === undefined) return notThere(io, constitution, wanted, there);
  if (format === "dot") io.stdout(dotOf(drawing));
  else io.stdout(await withWords(io, { drawing, short, words: drawingBlocks(drawing, constitution) }, format));
  return exitCodes.fine;
}

interface Said {
  readonly drawing: Drawing;
  readonly short: Drawing;
  readonly words: readonly Block[];
}

async function withWords(io: Io, { drawing, short, words }: Said, format: string): Promise<string> {
  if (format === "text") return textOfBlocks(words, paintFor(io));
  const graphviz = await svgOf(drawing, short);
  return format === "html" ? drawingHtml(drawing, words, graphviz) : accessibleSvg(graphviz, drawing, words);
}

function notThere(io: Io, { title }: Constitution, wanted: string | undefined, there: readonly string[]): ExitCode {
  const ids = there.map((address) => address.slice("procedures/".length));
  if (ids.length === 0) return misuse(io, `“${title}” has no procedures.`, "Name a constitution that has some.");
  const meant = nearest(wanted ?? "", ids);
  const help =
    meant === undefined ? `There are: ${ids.map((id) => `\`${id}\``).join(", ")}.` : `Did you mean \`${meant}\`?`;
  if (wanted === undefined) return misuse(io, "There are several procedures, and one is drawn at a time.", help);
  return misuse(io, `There is no procedure \`${wanted}\`.`, help);
}

function addressOf(procedure: string): string {
  return procedure.startsWith("procedures/") ? procedure : `procedures/${procedure}`;
}
