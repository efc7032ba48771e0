import { Command } from "commander";
import { constitutionHtml, constitutionMarkdown, constitutionText } from "../../engine/index.ts";
import type { ExitCode, Io } from "../io.ts";
import { exitCodes } from "../io.ts";
import { formatOption } from "../options.ts";
import { paintFor } from "../paint.ts";
import { readForUse } from "../read-for-use.ts";

const example = `
Each provision is given in sentences, with its clause, its source, how it is read and could be read, and its variations.
The HTML page stands alone: it can be sent, opened without a network, and printed.

For example:
  charter render some-model@2011.1 --format html > some-model.html
`;

/** `charter render FILE`: the constitution in plain English. */
export function renderCommand(io: Io): Command {
  return new Command("render")
    .description("Print a constitution in plain English, with its sources.")
    .argument("<FILE>", "the constitution")
    .addOption(formatOption("text", "md", "html"))
    .addHelpText("after", example)
    .action(async (file: string, { format }: { readonly format: string }) => {
      io.exitWith(await render(io, file, format));
    });
}

async function render(io: Io, file: string, format: string): Promise<ExitCode> {
  const read = await readForUse(io, file);
  if (!read.ok) return read.code;
  if (format === "html") io.stdout(constitutionHtml(read.value));
  else if (format === "md") io.stdout(constitutionMarkdown(read.value));
  else io.stdout(constitutionText(read.value, paintFor(io)));
  return exitCodes.fine;
}
