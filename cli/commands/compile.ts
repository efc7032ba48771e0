import { Command } from "commander";
import { compileConstitution, compileWithCases, problemsText } from "../../engine/index.ts";
import { casesFor } from "../cases-files.ts";
import { openConstitution } from "../constitution-file.ts";
import type { ExitCode, Io } from "../io.ts";
import { exitCodes, unreadable } from "../io.ts";
import { paintFor } from "../paint.ts";

const example = `
What comes out is plain JSON: for each question its facts, the facts that follow from them, and rules that json-rules-engine
runs as it comes, so that anybody can check the answers without Charter. With --cases, each case is added with all its facts
and the answer.

For example:
  charter compile some-model@2011.1 --cases > some-model.json
`;

/** `charter compile FILE`: the rules of a constitution as plain JSON for json-rules-engine. */
export function compileCommand(io: Io): Command {
  return new Command("compile")
    .description("Print the rules of a constitution as JSON that json-rules-engine runs as it comes.")
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
  if (!withCases) return print(io, compileConstitution(constitution.value));
  const cases = await casesFor(io, opened.value, constitution.value);
  return cases.ok ? print(io, await compileWithCases(constitution.value, cases.value.cases.cases)) : cases.code;
}

function print(io: Io, compiled: object): ExitCode {
  io.stdout(`${JSON.stringify(compiled, null, 2)}\n`);
  return exitCodes.fine;
}
