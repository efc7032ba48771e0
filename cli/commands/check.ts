import { Command } from "commander";
import type { CheckedFile } from "../../engine/index.ts";
import { problemsJunit, problemsReport, problemsSarif, problemsText, totals } from "../../engine/index.ts";
import { checkFile } from "../checking.ts";
import { readingsText } from "../readings-text.ts";
import { openConstitution } from "../constitution-file.ts";
import type { ExitCode, Io } from "../io.ts";
import { exitCodes, misuse, unreadable } from "../io.ts";
import { formatOption } from "../options.ts";
import { paintFor } from "../paint.ts";
import { progressOf } from "../progress.ts";
import { watchFiles } from "../watching.ts";

interface CheckOptions {
  readonly format: string;
  readonly strict?: boolean;
  readonly watch?: boolean;
  readonly readings?: boolean;
}

const example = `
Each problem is shown with its place, your own words, and what to write instead. Warnings are for your judgement.
Files of cases (cases.yaml) and calendars can be checked as well.

For example, after every change:
  charter check constitutions/my-group/2013.1.yaml

Exit codes: 0 no errors · 1 errors (with --strict also warnings) · 3 a file could not be read
`;

/** `charter check FILE…`: everything that is wrong with constitutions, at its place, with what to write instead. */
export function checkCommand(io: Io): Command {
  return new Command("check")
    .description("Check constitutions: every problem, its place, and what to write instead.")
    .argument("<FILE...>", "the constitutions")
    .option("--strict", "let warnings fail as well")
    .option("--readings", "show as well what is proved of rival readings, and a case in which each differs")
    .option("--watch", "check again whenever a file changes, until interrupted")
    .addOption(formatOption("text", "json", "sarif", "junit"))
    .addHelpText("after", example)
    .action(async (files: readonly string[], options: CheckOptions) => {
      if (options.readings === true && options.format !== "text")
        io.exitWith(misuse(io, "`--readings` is told in words only.", "Leave out `--format`."));
      else if (options.watch === true) io.exitWith(await watch(io, files, options));
      else io.exitWith((await check(io, files, options)).code);
    });
}

interface Ran {
  readonly code: ExitCode;
  /** The files on this machine that were checked. */
  readonly paths: readonly string[];
}

async function check(io: Io, files: readonly string[], options: CheckOptions): Promise<Ran> {
  const checked: CheckedFile[] = [];
  const texts = new Map<string, string | Uint8Array>();
  const paths: string[] = [];
  let missing = false;
  const progress = progressOf(io);
  for (const [index, file] of files.entries()) {
    progress.tell(`${index} of ${files.length} files checked`);
    const opened = await openConstitution(io, file);
    if (!opened.ok) {
      unreadable(io, opened.message, opened.help);
      missing = true;
      continue;
    }
    checked.push(await checkFile(opened.value));
    for (const [name, text] of opened.value.texts) texts.set(name, text);
    if (opened.value.path !== undefined) paths.push(opened.value.path);
  }
  progress.end();
  io.stdout(printed(io, checked, texts, options.format));
  if (options.readings === true) io.stdout(await readingsText(checked, paintFor(io)));
  return { code: missing ? exitCodes.unreadable : verdict(checked, options), paths };
}

function verdict(checked: readonly CheckedFile[], { strict }: CheckOptions): ExitCode {
  const { errors, warnings } = totals(checked);
  return errors > 0 || (strict === true && warnings > 0) ? exitCodes.no : exitCodes.fine;
}

function printed(
  io: Io,
  checked: readonly CheckedFile[],
  texts: ReadonlyMap<string, string | Uint8Array>,
  format: string,
): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(problemsReport(checked), null, 2)}\n`;
    case "sarif":
      return `${JSON.stringify(problemsSarif(checked), null, 2)}\n`;
    case "junit":
      return problemsJunit(checked);
    default:
      return problemsText(checked, texts, paintFor(io));
  }
}

/** Checks, then again after each change, one check at a time, until interrupted. */
async function watch(io: Io, files: readonly string[], options: CheckOptions): Promise<ExitCode> {
  if (files.includes("-")) return misuse(io, "Standard input cannot be watched.", "Name a file.");
  let last: ExitCode = exitCodes.fine;
  const run = async (): Promise<readonly string[]> => {
    if (io.colour) io.stdout("\u001B[2J\u001B[H");
    const { code, paths } = await check(io, files, options);
    last = code;
    io.stderr("Watching for changes; Ctrl+C ends it.\n");
    return paths;
  };
  await watchFiles(run, io.untilInterrupted());
  return last;
}
