import { Command, InvalidArgumentError } from "commander";
import type { CaseFile, Constitution, RanFile } from "../../engine/index.ts";
import {
  casesJunit,
  casesReport,
  casesSummary,
  casesText,
  countCovered,
  coverageOf,
  runCases,
  runStories,
  warningDifferences,
  withProofs,
} from "../../engine/index.ts";
import type { OpenedCases } from "../cases-files.ts";
import { casesInLibrary, openCases } from "../cases-files.ts";
import type { ExitCode, Io } from "../io.ts";
import { exitCodes, unreadable } from "../io.ts";
import { formatOption } from "../options.ts";
import { paintFor } from "../paint.ts";
import type { Progress } from "../progress.ts";
import { progressOf } from "../progress.ts";

interface TestOptions {
  readonly format: string;
  readonly coverage?: boolean;
  readonly minCoverage?: number;
}

const example = `
Cases stand in cases.yaml beside a constitution: facts, and what must come out, with the reason. FILE is a file of cases, a
constitution with cases beside it, or the id of one in the library. Without FILE, all the cases in constitutions/ are run.
Where a file says under \`accepts\` which warnings stay, any other warning fails, and so does one that is no longer given.

For example, after every change:
  charter test constitutions/my-group/2013.1.yaml --coverage

Exit codes: 0 all passed · 1 a case failed, or too little is covered · 2 asked wrongly · 3 a file could not be read
`;

/** `charter test [FILE…]`: runs the cases beside constitutions, and says what they show of them. */
export function testCommand(io: Io): Command {
  return new Command("test")
    .description("Run the cases beside constitutions, and say which came out otherwise.")
    .argument("[FILE...]", "files of cases, or constitutions with cases beside them")
    .option("--coverage", "say which provisions, outcomes and sides of thresholds have no case")
    .option(
      "--min-coverage <N>",
      "end with exit code 1 if fewer than N in a hundred provisions have a case",
      percentage,
    )
    .addOption(formatOption("text", "json", "junit"))
    .addHelpText("after", example)
    .action(async (files: readonly string[], options: TestOptions) => {
      io.exitWith(await test(io, files, options));
    });
}

async function test(io: Io, files: readonly string[], options: TestOptions): Promise<ExitCode> {
  const wanted = files.length > 0 ? files : casesInLibrary(io);
  if (wanted.length === 0)
    return unreadable(io, "There are no cases in the library.", "Write some into `cases.yaml` beside a constitution.");
  const progress = progressOf(io);
  const ran: RanFile[] = [];
  let unread: ExitCode = exitCodes.fine;
  for (const file of wanted) {
    const opened = await openCases(io, file);
    if (opened.ok) ran.push(await run(opened.value, options, progress));
    else unread = opened.code;
  }
  progress.end();
  if (ran.length > 0) io.stdout(printed(io, ran, options.format));
  return unread === exitCodes.fine ? verdict(io, ran, options) : unread;
}

async function run(opened: OpenedCases, options: TestOptions, progress: Progress): Promise<RanFile> {
  const { cases, constitutions } = opened;
  const told = (done: number, of: number): void => {
    progress.tell(`${cases.file}: ${done} of ${of} cases`);
  };
  const constitutionOf = (reference: string): Constitution | undefined => constitutions.get(reference);
  const results = await runCases(cases, constitutionOf, told);
  const stories = await runStories(cases.stories, constitutionOf);
  const isCovering = options.coverage === true || options.minCoverage !== undefined;
  const covered = isCovering ? [...constitutions.values()] : [];
  const coverage = await Promise.all(covered.map((each) => coverageOf(each, results, stories)));
  const { file, accepts } = cases;
  const warnings = accepts === undefined ? {} : { warnings: await warningsOf(opened, accepts) };
  return { file, results, stories, ...warnings, coverage };
}

/** Where what `check` says of the constitutions differs from what is accepted. */
async function warningsOf({ constitutions, problems }: OpenedCases, accepts: NonNullable<CaseFile["accepts"]>) {
  const said = [...constitutions].map(async ([reference, constitution]) =>
    warningDifferences(accepts, reference, await withProofs(constitution, problems.get(reference) ?? [])),
  );
  return (await Promise.all(said)).flat();
}

function printed(io: Io, ran: readonly RanFile[], format: string): string {
  if (format === "json") return `${JSON.stringify(casesReport(ran), null, 2)}\n`;
  return format === "junit" ? casesJunit(ran) : casesText(ran, paintFor(io));
}

function verdict(io: Io, ran: readonly RanFile[], { minCoverage }: TestOptions): ExitCode {
  const scant = ran
    .flatMap(({ coverage }) => coverage)
    .filter(({ provisions }) => {
      const { covered, of } = countCovered(provisions);
      return covered * 100 < (minCoverage ?? 0) * of;
    });
  for (const { constitution, provisions } of scant) {
    const { covered, of } = countCovered(provisions);
    io.stderr(
      `${covered} of ${of} provisions of \`${constitution}\` have a case; at least ${minCoverage} in a hundred were wanted.\n`,
    );
  }
  return casesSummary(ran).failed > 0 || scant.length > 0 ? exitCodes.no : exitCodes.fine;
}

function percentage(value: string): number {
  const number = /^\d{1,3}$/.test(value) ? Number(value) : 101;
  if (number > 100) throw new InvalidArgumentError(`\`${value}\` is not a whole number from 0 to 100.`);
  return number;
}
