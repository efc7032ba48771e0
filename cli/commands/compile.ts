import { Command } from "commander";
import {
  compileConstitution,
  compileMachines,
  compileStories,
  compileWithCases,
  problemsText,
} from "../../engine/index.ts";
import { casesFor } from "../cases-files.ts";
import { openConstitution } from "../constitution-file.ts";
import type { ExitCode, Io } from "../io.ts";
import { exitCodes, unreadable } from "../io.ts";
import { paintFor } from "../paint.ts";

const example = `
What comes out is plain JSON: for each question its facts, the facts that follow from them, and rules that json-rules-engine
runs as it comes; for each procedure a machine that XState runs as it comes, with the one guard it needs. So anybody can check
the answers without Charter. With --cases, each case is added with all its facts and the answer, and each story with the
events of its cases and the stage after each.

For example:
  charter compile some-model@2011.1 --cases > some-model.json
`;

/** `charter compile FILE`: a constitution as plain JSON for json-rules-engine and XState. */
export function compileCommand(io: Io): Command {
  return new Command("compile")
    .description("Print a constitution as JSON that json-rules-engine and XState run as it comes.")
    .argument("<FILE>", "the constitution")
    .option("--cases", "add the cases beside it, with all their facts and the answers")
    .addHelpText("after", example)
    .action(async (file: string, options: { readonly cases?: boolean }) => {
      io.exitWith(await compile(io, file, options.cases === true));
    });
}

async function compile(io: Io, file: string, withCases: boolean): Promise<ExitCode> {
  const opened = await openConstitution(io, file);
  if (!opened.ok) return unreadable(io, opened.message, opened.help);
  const { source, texts, read } = opened.value;
  const constitution = read();
  if (!constitution.ok) {
    io.stderr(problemsText([{ file: source.file, problems: constitution.problems }], texts, paintFor(io)));
    return exitCodes.unreadable;
  }
  const machines = compileMachines(constitution.value);
  if (!withCases) return print(io, { ...compileConstitution(constitution.value), ...machines });
  const beside = await casesFor(io, opened.value, constitution);
  if (!beside.ok) return beside.code;
  const { cases, stories } = beside.value.cases;
  const compiled = await compileWithCases(constitution.value, cases);
  return print(io, { ...compiled, ...machines, stories: await compileStories(constitution.value, stories) });
}

function print(io: Io, compiled: object): ExitCode {
  io.stdout(`${JSON.stringify(compiled, null, 2)}\n`);
  return exitCodes.fine;
}
