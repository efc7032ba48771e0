import { Command } from "commander";
import type { Block } from "../../engine/index.ts";
import { catalogue, heading, list, markdownOfBlocks, name, paragraph, textOfBlocks } from "../../engine/index.ts";
import type { Io } from "../io.ts";
import { exitCodes } from "../io.ts";
import { formatOption } from "../options.ts";
import { paintFor } from "../paint.ts";

const example = `
Each check has a name that never changes; \`charter check\` prints it beside every problem.

For example:
  charter checks
`;

/** `charter checks`: every check by its permanent id, what it looks for, and why. */
export function checksCommand(io: Io): Command {
  return new Command("checks")
    .description("List everything that is checked, and why.")
    .addOption(formatOption("text", "json", "md"))
    .addHelpText("after", example)
    .action(({ format }: { readonly format: string }) => {
      io.stdout(printed(io, format));
      io.exitWith(exitCodes.fine);
    });
}

function printed(io: Io, format: string): string {
  const checks = Object.entries(catalogue).map(([id, check]) => ({ id, ...check }));
  if (format === "json") return `${JSON.stringify({ format: "charter.checks/1", checks }, null, 2)}\n`;
  const items = checks.map(({ id, title, why }) => ({ words: [name(id)], below: [paragraph(`${title}. ${why}`)] }));
  const blocks: readonly Block[] = [heading(1, "What is checked"), list(items)];
  return format === "md" ? markdownOfBlocks(blocks) : textOfBlocks(blocks, paintFor(io));
}
