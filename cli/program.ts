import { Command, CommanderError } from "commander";
import { engineVersion } from "../engine/index.ts";
import { amendCommand } from "./commands/amend.ts";
import { askCommand } from "./commands/ask.ts";
import { checkCommand } from "./commands/check.ts";
import { checksCommand } from "./commands/checks.ts";
import { compileCommand } from "./commands/compile.ts";
import { countCommand } from "./commands/count.ts";
import { drawCommand } from "./commands/draw.ts";
import { newCommand } from "./commands/new.ts";
import { renderCommand } from "./commands/render.ts";
import { runCommand } from "./commands/run.ts";
import { schemaCommand } from "./commands/schema.ts";
import { serveCommand } from "./commands/serve.ts";
import { testCommand } from "./commands/test.ts";
import type { Io } from "./io.ts";
import { exitCodes, misuse } from "./io.ts";
import { wordsForMisuse } from "./misuse-words.ts";

/** Runs the words of one command against a world; how it ended is said to `io.exitWith`. Only our own bugs are thrown. */
export async function runProgram(argv: readonly string[], io: Io): Promise<void> {
  try {
    await program(io).parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return;
    if (error.code === "commander.help") return io.exitWith(exitCodes.usage);
    const { message, help } = wordsForMisuse(error);
    io.exitWith(misuse(io, message, help));
  }
}

const closing = `
FILE is a path, - for standard input, a git revision such as HEAD~1:constitutions/my-group/2013.1.yaml,
or the id of a constitution in the library, with its version or without: some-model@2011.1.

Exit codes: 0 it ran · 1 the answer is no · 2 asked wrongly · 3 could not be read · 4 undetermined · 70 a bug of Charter's.

Begin with:
  charter new my-group
`;

function program(io: Io): Command {
  const charter = new Command("charter")
    .description("A constitution you can run: write it, check it, ask it, and be told why.")
    .version(engineVersion, "--version", "print the version of Charter")
    .helpOption("-h, --help", "say what a command does")
    .helpCommand("help [command]", "say what a command does")
    .addHelpText("after", closing);
  charter.commandsGroup("Writing a constitution:");
  charter.addCommand(newCommand(io)).addCommand(checkCommand(io)).addCommand(testCommand(io));
  charter.commandsGroup("Using it:");
  charter
    .addCommand(askCommand(io))
    .addCommand(countCommand(io))
    .addCommand(renderCommand(io))
    .addCommand(drawCommand(io))
    .addCommand(runCommand(io))
    .addCommand(amendCommand(io));
  charter.commandsGroup("For programs:");
  charter.addCommand(compileCommand(io)).addCommand(schemaCommand(io)).addCommand(checksCommand(io));
  charter.addCommand(serveCommand(io));
  for (const command of [charter, ...charter.commands]) prepare(command, io);
  return charter;
}

/** No command ends the process, or writes past the world it was given. */
function prepare(command: Command, io: Io): void {
  command
    .exitOverride()
    .helpOption("-h, --help", "say what this command does")
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: () => undefined,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    });
}
