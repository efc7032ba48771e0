import { Command } from "commander";
import type { Answer, Constitution, Decision, Plain, Question } from "../../engine/index.ts";
import {
  decide,
  decisionMarkdown,
  decisionText,
  markdownOfBlocks,
  nearest,
  neededFactsBlocks,
  questionsBlocks,
  textOfBlocks,
  underReading,
} from "../../engine/index.ts";
import { openExamples } from "../../server/operations/examples.ts";
import type { Example } from "../../server/operations/examples.ts";
import { readFactsFile } from "../facts-file.ts";
import { factsFromWords, mergedFacts } from "../given-facts.ts";
import type { ExitCode, Io } from "../io.ts";
import { exitCodes, misuse } from "../io.ts";
import { dateOption, formatOption, repeated } from "../options.ts";
import { paintFor } from "../paint.ts";
import { questionData, questionsData } from "../questions-data.ts";
import { readForUse } from "../read-for-use.ts";

interface AskOptions {
  readonly facts?: string;
  readonly fact?: readonly string[];
  readonly on?: Temporal.PlainDate;
  readonly knownAt?: Temporal.PlainDate;
  readonly reading?: string;
  readonly expect?: string;
  readonly format: string;
}

const closing = `
Without ADDRESS, the questions that can be asked are listed; with ADDRESS and no facts, the facts it needs.

For example, was a motion of recall carried?
  charter ask some-model@2011.1 resolutions/recall \\
    --fact entitled=400 --fact responses=240 --fact for=180 --fact against=60

Exit codes: 0 whatever the outcome · 4 undetermined · 1 another outcome than expected · 2 facts refused
`;

/** `charter ask FILE [ADDRESS]`: the questions there are, the facts one of them needs, or a decision with its reasons. */
export function askCommand(io: Io): Command {
  return new Command("ask")
    .description("Ask a constitution a question, and be told the outcome and why.")
    .argument("<FILE>", "the constitution")
    .argument("[ADDRESS]", "the question, such as resolutions/recall")
    .option("--fact <name=value>", "a fact, such as entitled=400; give it again for each fact", repeated)
    .option("--facts <FILE>", "a file with facts, YAML or JSON; - for standard input")
    .option("--on <date>", "the date asked about, such as 2014-05-01 (default: today)", dateOption)
    .option(
      "--known-at <date>",
      "the day up to which new bank holidays are taken into account (default: the date asked about)",
      dateOption,
    )
    .option("--reading <id>", "decide under a rival reading of the provision")
    .option("--expect <outcome>", "end with exit code 1 if the outcome is another")
    .addOption(formatOption("text", "json", "md"))
    .addHelpText("after", closing)
    .action(async (file: string, address: string | undefined, options: AskOptions) => {
      io.exitWith(await ask(io, file, address, options));
    });
}

async function ask(io: Io, file: string, address: string | undefined, options: AskOptions): Promise<ExitCode> {
  if (file === "-" && options.facts === "-") {
    return misuse(
      io,
      "Both the constitution and the facts would be read from standard input.",
      "Give one of them as a file.",
    );
  }
  const on = options.on ?? io.today();
  const read = await readForUse(io, file, on);
  if (!read.ok) return read.code;
  const constitution = read.value;
  if (address === undefined) return listQuestions(io, constitution, options.format);
  const asked = underReading(constitution, address, options.reading);
  const given = await gatherFacts(io, asked, address, options);
  if (!given.ok) return given.code;
  const question = asked.questions.get(address);
  const nothingGiven = options.fact === undefined && options.facts === undefined && options.expect === undefined;
  if (nothingGiven && question !== undefined && question.facts.length > 0) {
    const { format, reading } = options;
    // An example from the cases is one of the text as it stands.
    const example = reading === undefined ? openExamples(read.library)(constitution).get(address) : undefined;
    return listFacts(io, question, { file, format, reading, example });
  }
  const strange = unknownOutcome(
    options.expect,
    question?.outcomes.map(({ id }) => id),
  );
  if (strange !== undefined) return misuse(io, strange.message, strange.help);
  const { knownAt, reading } = options;
  const answer = await decide(constitution, {
    question: address,
    facts: given.facts,
    on,
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(reading === undefined ? {} : { reading }),
  });
  return tell(io, constitution, answer, options);
}

type Gathered =
  | { readonly ok: true; readonly facts: Readonly<Record<string, Plain>> }
  | { readonly ok: false; readonly code: ExitCode };

async function gatherFacts(
  io: Io,
  constitution: Constitution,
  address: string,
  options: AskOptions,
): Promise<Gathered> {
  const fromFile =
    options.facts === undefined ? ({ ok: true, facts: {} } as const) : await readFactsFile(io, options.facts);
  if (!fromFile.ok) return fromFile;
  const words = factsFromWords(options.fact ?? [], constitution, address);
  if (!words.ok) return { ok: false, code: misuse(io, words.message, words.help) };
  return { ok: true, facts: mergedFacts(fromFile.facts, words.facts) };
}

function listQuestions(io: Io, constitution: Constitution, format: string): ExitCode {
  if (format === "json") io.stdout(json(questionsData(constitution)));
  else {
    const blocks = questionsBlocks(constitution);
    io.stdout(format === "md" ? markdownOfBlocks(blocks) : textOfBlocks(blocks, paintFor(io)));
  }
  return exitCodes.fine;
}

interface FactsWanted {
  readonly file: string;
  readonly format: string;
  readonly reading: string | undefined;
  readonly example: Example | undefined;
}

function listFacts(io: Io, question: Question, wanted: FactsWanted): ExitCode {
  const { format } = wanted;
  if (format === "json") {
    io.stdout(json(questionData(question)));
    return exitCodes.fine;
  }
  const blocks = neededFactsBlocks(question, commandFor(question, wanted));
  io.stdout(format === "md" ? markdownOfBlocks(blocks) : textOfBlocks(blocks, paintFor(io)));
  return exitCodes.fine;
}

/** A command that can be given as it stands, where an example of the facts is known. */
function commandFor({ address, facts }: Question, { file, reading, example }: FactsWanted): string {
  const given = Object.entries(example?.on === undefined ? {} : example.facts).map(([name, value]) => ({
    name,
    word: oneWord(value),
  }));
  const start = `charter ask ${file} ${address}${reading === undefined ? "" : ` --reading ${reading}`}`;
  if (given.some(({ word }) => word === undefined)) return `${start} --facts facts.yaml`;
  const needed = facts.filter(
    (fact) =>
      fact.optional !== true && fact.assumed === undefined && fact.stated === undefined && !fact.name.includes("/"),
  );
  const words =
    given.length > 0 ? given.map(({ name, word = "…" }) => `${name}=${word}`) : needed.map(({ name }) => `${name}=…`);
  const on = example?.on === undefined ? [] : [`--on ${example.on}`];
  return [start, ...on, ...words.map((word) => `--fact ${word}`)].join(" \\\n  ");
}

/** A value as it can be written after `--fact name=` without quotes; undefined for what is better given in a file. */
function oneWord(value: Plain): string | undefined {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const words = typeof value === "string" ? [value] : Array.isArray(value) ? value : [undefined];
  const plain = words.filter((word) => typeof word === "string").filter((word) => /^[\w.:/-]+$/.test(word));
  return plain.length > 0 && plain.length === words.length ? plain.join(",") : undefined;
}

function unknownOutcome(
  expected: string | undefined,
  outcomes: readonly string[] | undefined,
): { message: string; help: string } | undefined {
  if (expected === undefined || outcomes === undefined || [...outcomes, "undetermined"].includes(expected))
    return undefined;
  const meant = nearest(expected, outcomes);
  const help =
    meant === undefined
      ? `It can be ${outcomes.map((each) => `\`${each}\``).join(", ")} or \`undetermined\`.`
      : `Did you mean \`${meant}\`?`;
  return { message: `\`${expected}\` is not an outcome of this question.`, help };
}

function tell(io: Io, constitution: Constitution, answer: Answer, options: AskOptions): ExitCode {
  if (answer.kind === "refused") {
    if (options.format === "json") io.stdout(json({ format: "charter.refusal/1", refusals: answer.refusals }));
    for (const { message, help } of answer.refusals) io.stderr(`${message}\n  ${help}\n`);
    return exitCodes.usage;
  }
  const { decision } = answer;
  io.stdout(printed(io, constitution, decision, options.format));
  if (options.expect !== undefined) {
    if (decision.outcome === options.expect) return exitCodes.fine;
    io.stderr(`The outcome is \`${decision.outcome}\`, not \`${options.expect}\` as expected.\n`);
    return exitCodes.no;
  }
  return decision.outcome === "undetermined" ? exitCodes.undetermined : exitCodes.fine;
}

function printed(io: Io, constitution: Constitution, decision: Decision, format: string): string {
  if (format === "json") return json(decision);
  return format === "md"
    ? decisionMarkdown(decision, constitution)
    : decisionText(decision, constitution, paintFor(io));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
