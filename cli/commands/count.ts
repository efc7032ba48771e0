import { Command, InvalidArgumentError } from "commander";
import type { BallotPaper, Candidate, CountRules, CountSheet, Ruling } from "../../engine/index.ts";
import {
  candidatesOn,
  countRulesIn,
  countSheetBlocks,
  countVotes,
  readCandidates,
  readPapers,
  readRulings,
  readSheet,
  recount,
  recountBlocks,
  strangersOn,
  textOfBlocks,
  underReading,
} from "../../engine/index.ts";
import type { CountFile } from "../count-files.ts";
import { countFile } from "../count-files.ts";
import type { ExitCode, Io } from "../io.ts";
import { exitCodes, misuse } from "../io.ts";
import { formatOption } from "../options.ts";
import { paintFor } from "../paint.ts";
import { progressOf } from "../progress.ts";
import { readForUse } from "../read-for-use.ts";

interface CountOptions {
  readonly ballots?: string;
  readonly candidates?: string;
  readonly rulings?: string;
  readonly seats?: number;
  readonly reading?: string;
  readonly recount?: string;
  readonly format: string;
}

const closing = `
Ballots are CSV, one paper a line: the ids of candidates with commas between, in order of preference where votes can be
transferred; an empty line is an unmarked paper. Or JSON: [["anna","ben"], { "marks": ["ben"], "alike": 12 }].
Candidates are CSV with the headings id,name and what caps go by, such as practice.
Where a tie decides, the count stops and says what to record; with --rulings it goes on.

For example:
  charter count some-model@2011.1 elections/leadership --seats 6 --ballots papers.csv --candidates candidates.csv
  charter count … --format json > sheet.json
  charter count --recount sheet.json --ballots papers.csv

Exit codes: 0 counted, or the recount agrees · 1 the recount differs · 2 asked wrongly · 3 a file could not be read ·
4 a tie, or the constitution does not say how to count
`;

/** `charter count FILE ELECTION`: a count sheet; with `--recount SHEET`, whether the papers give that sheet. */
export function countCommand(io: Io): Command {
  return new Command("count")
    .description("Count the papers of an election, and print a sheet that a losing candidate can count again.")
    .argument("[FILE]", "the constitution")
    .argument("[ELECTION]", "the election, such as elections/leadership")
    .option("--ballots <FILE>", "the ballot papers, CSV or JSON; - for standard input")
    .option("--candidates <FILE>", "who stands, CSV or JSON (default: whoever is named on a paper)")
    .option("--rulings <FILE>", "how ties were settled, JSON")
    .option("--seats <N>", "how many seats are vacant, where the constitution leaves that open", seatsOption)
    .option("--reading <id>", "count under a rival reading of the election")
    .option("--recount <SHEET>", "a count sheet in JSON, to be held against the ballots")
    .addOption(formatOption("text", "json"))
    .addHelpText("after", closing)
    .action(async (file: string | undefined, election: string | undefined, options: CountOptions) => {
      io.exitWith(
        await (options.recount === undefined ? count(io, file, election, options) : again(io, file, options)),
      );
    });
}

async function count(io: Io, file: string | undefined, named: string | undefined, options: CountOptions) {
  if (file === undefined || named === undefined)
    return misuse(
      io,
      "Which election is to be counted is missing.",
      "Write the constitution and the election, as in `charter count some-model@2011.1 elections/leadership --ballots papers.csv`.",
    );
  const twice = stdinTwice(io, [file, options.ballots, options.candidates, options.rulings]);
  if (twice !== undefined) return twice;
  const read = await readForUse(io, file, io.today());
  if (!read.ok) return read.code;
  const address = named.includes("/") ? named : `elections/${named}`;
  const strange = unknownReading(read.value.provisions.get(address)?.data.reading?.instead, options.reading);
  if (strange !== undefined) return misuse(io, strange, "`charter render` shows the readings there are.");
  const constitution = underReading(read.value, address, options.reading);
  const found = countRulesIn(constitution, named, options.seats);
  if (found.kind !== "found") {
    const code = misuse(io, found.message, found.help);
    return found.kind === "silent" ? exitCodes.undetermined : code;
  }
  const given = await filesOf(io, options);
  if (!given.ok) return given.code;
  const sheet = sheetOf(io, { rules: found.rules, ...given.value });
  if (sheet === undefined) return exitCodes.usage;
  const reading = options.reading === undefined ? "" : ` under the reading ${options.reading}`;
  const setting = { ...found, constitution: `${constitution.id}@${constitution.version}${reading}` };
  const asJson = options.format === "json";
  io.stdout(asJson ? json(sheet) : textOfBlocks(countSheetBlocks(sheet, setting), paintFor(io)));
  return sheet.outcome === "tied" ? exitCodes.undetermined : exitCodes.fine;
}

interface Given {
  readonly papers: readonly BallotPaper[];
  readonly candidates: readonly Candidate[];
  readonly rulings: readonly Ruling[];
}

async function filesOf(io: Io, { ballots, candidates, rulings }: CountOptions): Promise<CountFile<Given>> {
  if (ballots === undefined) return { ok: false, code: noBallots(io) };
  const papers = await countFile(io, { what: "The ballots", file: ballots }, readPapers);
  if (!papers.ok) return papers;
  const named =
    candidates === undefined
      ? undefined
      : await countFile(io, { what: "The candidates", file: candidates }, readCandidates);
  if (named?.ok === false) return named;
  const ruled =
    rulings === undefined ? undefined : await countFile(io, { what: "The rulings", file: rulings }, readRulings);
  if (ruled?.ok === false) return ruled;
  const standing = named?.value ?? candidatesOn(papers.value);
  if (named === undefined) {
    const who = standing.map(({ id }) => id).join(", ");
    io.stderr(`Taken to stand is whoever is named on a paper: ${who}. Give --candidates to say who stands.\n`);
  }
  tellStrangers(io, papers.value, standing);
  return { ok: true, value: { papers: papers.value, candidates: standing, rulings: ruled?.value ?? [] } };
}

/** A name that nobody has may be a slip in the list of candidates; it must not be overlooked. */
function tellStrangers(io: Io, papers: readonly BallotPaper[], candidates: readonly Candidate[]): void {
  const strangers = strangersOn(papers, candidates);
  for (const { name, papers } of strangers.slice(0, 5))
    io.stderr(`${name} is on ${papers === 1 ? "one paper" : `${papers} papers`}, and is nobody who stands.\n`);
  if (strangers.length > 5) io.stderr(`So are ${strangers.length - 5} more.\n`);
}

function sheetOf(io: Io, given: Given & { readonly rules: CountRules }): CountSheet | undefined {
  const progress = progressOf(io);
  const result = countVotes(given, ({ stage, done, of }) => {
    progress.tell(`Stage ${stage}: ${done} of ${of} papers`);
  });
  progress.end();
  if (result.kind === "counted") return result.sheet;
  for (const reason of result.reasons.slice(0, 20)) io.stderr(`${reason}\n`);
  return undefined;
}

async function again(io: Io, file: string | undefined, options: CountOptions): Promise<ExitCode> {
  const { recount: sheetFile = "", ballots, candidates, rulings, seats, reading } = options;
  if (file !== undefined || [candidates, rulings, seats, reading].some((each) => each !== undefined))
    return misuse(
      io,
      "A recount goes by what stands on the sheet, and by the ballots.",
      "Write only `charter count --recount sheet.json --ballots papers.csv`.",
    );
  if (ballots === undefined) return noBallots(io);
  const twice = stdinTwice(io, [sheetFile, ballots]);
  if (twice !== undefined) return twice;
  const sheet = await countFile(io, { what: "The sheet", file: sheetFile }, readSheet);
  if (!sheet.ok) return sheet.code;
  const papers = await countFile(io, { what: "The ballots", file: ballots }, readPapers);
  if (!papers.ok) return papers.code;
  const progress = progressOf(io);
  const differences = recount(sheet.value, papers.value, ({ stage, done, of }) => {
    progress.tell(`Stage ${stage}: ${done} of ${of} papers`);
  });
  progress.end();
  const asJson = options.format === "json";
  io.stdout(
    asJson
      ? json({ format: "charter.recount/1", same: differences.length === 0, differences })
      : textOfBlocks(recountBlocks(differences, sheet.value.rules), paintFor(io)),
  );
  return differences.length === 0 ? exitCodes.fine : exitCodes.no;
}

function noBallots(io: Io): ExitCode {
  return misuse(io, "The ballots are missing.", "Name their file, as in `--ballots papers.csv`.");
}

function stdinTwice(io: Io, files: readonly (string | undefined)[]): ExitCode | undefined {
  if (files.filter((each) => each === "-").length < 2) return undefined;
  return misuse(io, "Two things would be read from standard input.", "Give one of them as a file.");
}

function unknownReading(instead: object | undefined, reading: string | undefined): string | undefined {
  return reading === undefined || Object.keys(instead ?? {}).includes(reading)
    ? undefined
    : `\`${reading}\` is not a reading of this election.`;
}

function seatsOption(value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
  throw new InvalidArgumentError(`\`${value}\` is not a number of seats; write a whole number from 1 to 999.`);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
