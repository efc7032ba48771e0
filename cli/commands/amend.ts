import { Command } from "commander";
import type { Block, CaseEvent, Constitution, MigrationPlan, Plain, PlannedMove, Weighed } from "../../engine/index.ts";
import {
  amendmentBlocks,
  dryRun,
  htmlPage,
  markdownOfBlocks,
  plannedMovesBlocks,
  runStory,
  textOfBlocks,
  weigh,
} from "../../engine/index.ts";
import { openCases } from "../cases-files.ts";
import { readFactsFile } from "../facts-file.ts";
import { factsFromWords, mergedFacts } from "../given-facts.ts";
import type { ExitCode, Io } from "../io.ts";
import { exitCodes, misuse } from "../io.ts";
import { dateOption, formatOption, oneOf, repeated } from "../options.ts";
import { paintFor } from "../paint.ts";
import { readForUse } from "../read-for-use.ts";

interface AmendOptions {
  readonly proposed?: Temporal.PlainDate;
  readonly on?: Temporal.PlainDate;
  readonly fact?: readonly string[];
  readonly facts?: string;
  readonly move?: MigrationPlan["clocks"];
  readonly renamed?: readonly string[];
  readonly format: string;
}

const example = `
The rules that count are those of CURRENT, the version in force when the change was proposed. Facts are those that its ways of
change ask for: \`charter ask CURRENT amendment/ID/adopted\` lists them.

With --move, the cases in the stories beside CURRENT stand for running cases: each is shown before and after the move.

For example:
  charter amend my-group@2013.1 constitutions/my-group/2014.1.yaml --proposed 2014-01-06 --fact decided=2014-02-10

Exit codes: 0 adopted, or nothing to adopt · 1 not adopted, or not allowed · 2 asked wrongly · 3 a file could not be read · 4 not known
`;

/** `charter amend CURRENT PROPOSED`: what a proposed text takes to be adopted, and how far it has come. */
export function amendCommand(io: Io): Command {
  return new Command("amend")
    .description("Say what a proposed text changes, how it must be adopted, and how far it has come.")
    .argument("<CURRENT>", "the constitution in force when the change was proposed")
    .argument("<PROPOSED>", "the proposed text")
    .option("--proposed <date>", "the day on which it was proposed (default: the date asked about)", dateOption)
    .option("--on <date>", "the date asked about (default: today)", dateOption)
    .option("--fact <name=value>", "a fact, such as decided=2014-02-10; give it again for each fact", repeated)
    .option("--facts <FILE>", "a file with facts, YAML or JSON")
    .option(
      "--move <clocks>",
      "a dry run that moves running cases: keep, restart or recompute their deadlines",
      oneOf(["keep", "restart", "recompute"]),
    )
    .option(
      "--renamed <old=new>",
      "what a stage, action or deadline is called in the proposed text; again for each",
      repeated,
    )
    .addOption(formatOption("text", "json", "md", "html"))
    .addHelpText("after", example)
    .action(async (current: string, proposed: string, options: AmendOptions) => {
      io.exitWith(await amend(io, current, proposed, options));
    });
}

async function amend(io: Io, currentFile: string, proposedFile: string, options: AmendOptions): Promise<ExitCode> {
  const on = options.on ?? io.today();
  const proposedOn = options.proposed ?? on;
  const current = await readForUse(io, currentFile, proposedOn);
  if (!current.ok) return current.code;
  const proposed = await readForUse(io, proposedFile, on);
  if (!proposed.ok) return proposed.code;
  const given = await gathered(io, current.value, options);
  if (!given.ok) return given.code;
  const weighed = await weigh({ current: current.value, proposed: proposed.value, proposedOn, on, facts: given.facts });
  const renamed = renamedBy(options.renamed ?? []);
  if (renamed === undefined)
    return misuse(io, "`--renamed` says an old name and a new one.", "Write it as `--renamed old=new`.");
  const plan =
    options.move === undefined ? undefined : { by: "dry run", on, because: "dry run", renamed, clocks: options.move };
  const moves =
    plan === undefined ? undefined : await planned(io, currentFile, { from: current.value, to: proposed.value, plan });
  if (typeof moves === "number") return moves;
  io.stdout(printed(io, weighed, moves, options.format));
  return codes[weighed.standing];
}

const codes: Readonly<Record<Weighed["standing"], ExitCode>> = {
  "nothing-changed": exitCodes.fine,
  adopted: exitCodes.fine,
  "in-force": exitCodes.fine,
  "no-way": exitCodes.undetermined,
  "not-known": exitCodes.undetermined,
  never: exitCodes.no,
  "not-adopted": exitCodes.no,
  lapsed: exitCodes.no,
};

type Gathered =
  | { readonly ok: true; readonly facts: Readonly<Record<string, Plain>> }
  | { readonly ok: false; readonly code: ExitCode };

/** Facts by the types of the first way of change that knows them. */
async function gathered(io: Io, current: Constitution, { fact, facts }: AmendOptions): Promise<Gathered> {
  const fromFile = facts === undefined ? ({ ok: true, facts: {} } as const) : await readFactsFile(io, facts);
  if (!fromFile.ok) return fromFile;
  let words: Readonly<Record<string, Plain>> = {};
  for (const word of fact ?? []) {
    const name = word.slice(0, Math.max(word.indexOf("="), 0)).trim();
    const ways = [...current.questions.values()].filter(({ address }) => /^amendment\/.*\/adopted$/.test(address));
    const knowing = ways.find((question) => question.facts.some((each) => each.name === name)) ?? ways[0];
    const read = factsFromWords([word], current, knowing?.address ?? "");
    if (!read.ok) return { ok: false, code: misuse(io, read.message, read.help) };
    words = mergedFacts(words, read.facts);
  }
  return { ok: true, facts: mergedFacts(fromFile.facts, words) };
}

function renamedBy(words: readonly string[]): Readonly<Record<string, string>> | undefined {
  const pairs = words.map((word) => /^([^=]+)=([^=]+)$/.exec(word));
  return pairs.some((pair) => pair === null)
    ? undefined
    : Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? "", pair?.[2] ?? ""]));
}

/** The stories beside the current text as running cases, each as far as it had come on the day of the move. */
async function planned(
  io: Io,
  file: string,
  { from, to, plan }: { readonly from: Constitution; readonly to: Constitution; readonly plan: MigrationPlan },
): Promise<readonly PlannedMove[] | ExitCode> {
  const opened = await openCases(io, file);
  if (!opened.ok) return opened.code;
  const histories = new Map<string, readonly CaseEvent[]>();
  for (const story of opened.value.cases.stories) {
    const { scenes } = await runStory(from, story);
    const own = scenes.flatMap(({ happened }) => happened).filter(({ of }) => of === 0);
    const events = own.map(({ event }) => event).filter((event) => event.on <= plan.on.toString());
    if (events.length > 0) histories.set(story.name, events);
  }
  return dryRun(histories, { from, to, constitutionOf: () => from }, plan);
}

function printed(io: Io, weighed: Weighed, moves: readonly PlannedMove[] | undefined, format: string): string {
  if (format === "json") {
    const ways = weighed.ways.map(({ way, ...rest }) => ({
      address: way.provision.address,
      because: way.because,
      isNever: way.isNever,
      ...rest,
    }));
    return `${JSON.stringify({ format: "charter.amendment/1", ...weighed, ways, ...(moves === undefined ? {} : { moves }) }, null, 2)}\n`;
  }
  const blocks: readonly Block[] = [
    ...amendmentBlocks(weighed),
    ...(moves === undefined ? [] : plannedMovesBlocks(moves)),
  ];
  if (format === "html") return htmlPage("Amendment", blocks);
  return format === "md" ? markdownOfBlocks(blocks) : textOfBlocks(blocks, paintFor(io));
}
