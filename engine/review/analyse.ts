import { alternativesOf } from "../constitution/alternative.ts";
import type { Alternative } from "../constitution/alternative.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Provision } from "../constitution/provision.ts";
import type { Question } from "../constitution/question.ts";
import { underReading } from "../constitution/under-reading.ts";
import type { Finding } from "./finding.ts";
import { finding, findingsOf } from "./findings-of-question.ts";
import { differenceOf } from "./readings-differ.ts";
import { wordsForCase } from "./replay.ts";

/** What is proved of a constitution as it is read: of every question, each thing once for each place. Needs no cases. */
export function analyse(constitution: Constitution): readonly Finding[] {
  const findings = [...constitution.provisions.values()].flatMap((provision) =>
    questionsOf(constitution, provision).flatMap((question) => findingsOf({ question, provision, reading: undefined })),
  );
  return eachOnce(findings);
}

/**
 * What is proved of each rival reading that is not so as the constitution is read, and for each of its questions an everyday
 * case in which the two differ, put to `decide` under both. In the order written.
 */
export async function analyseReadings(constitution: Constitution): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const provision of constitution.provisions.values()) {
    const known = new Set(analysed(constitution, provision, undefined).map(keyOf));
    const open: string[] = [];
    for (const rival of alternativesOf(provision).filter(({ kind }) => kind === "reading")) {
      const read = underReading(constitution, provision.address, rival.id);
      findings.push(...analysed(read, provision, rival.id).filter((each) => !known.has(keyOf(each))));
      const { differing, isOpen } = await differences({ constitution, read, provision, rival });
      findings.push(...differing);
      if (isOpen) open.push(rival.id);
    }
    if (open.length > 0) findings.push(leftOpen(provision, open));
  }
  return eachOnce(findings);
}

interface Rivalry {
  readonly constitution: Constitution;
  readonly read: Constitution;
  readonly provision: Provision;
  readonly rival: Alternative;
}

function analysed(constitution: Constitution, provision: Provision, reading: string | undefined): readonly Finding[] {
  return questionsOf(constitution, provision).flatMap((question) => findingsOf({ question, provision, reading }));
}

interface Differences {
  /** One finding, with the case of the first question that differs. */
  readonly differing: readonly Finding[];
  /** Whether there is a question of which it is not known. */
  readonly isOpen: boolean;
}

async function differences({ constitution, read, provision, rival }: Rivalry): Promise<Differences> {
  const addresses: string[] = [];
  let isOpen = false;
  let shown = "";
  for (const taken of questionsOf(constitution, provision)) {
    const other = read.questions.get(taken.address);
    if (other === undefined || decidesAlike(taken, other)) continue;
    const difference = await differenceOf({ constitution, reading: rival.id, taken, rival: other });
    if (difference.kind === "not-established") isOpen = true;
    if (difference.kind !== "differ") continue;
    addresses.push(taken.address);
    const stated = wordsForCase(difference.values, [taken, other]);
    shown ||= `\`${taken.address}\` is \`${difference.rival}\` and not \`${difference.taken}\` where ${stated}`;
  }
  const [, ...others] = addresses;
  const also = others.length === 0 ? "" : `; ${listed(others)} ${others.length === 1 ? "differs" : "differ"} as well`;
  const differing = finding(
    "readings-differ",
    rival.entry.keyAt,
    { provision, reading: rival.id },
    {
      message: `${shown}${also}`,
      help: "The case was decided under both readings: ask those who may say so which of them is meant.",
    },
  );
  return { differing: addresses.length === 0 ? [] : [differing], isOpen };
}

function leftOpen(provision: Provision, readings: readonly string[]): Finding {
  return finding(
    "not-established",
    provision.keyAt,
    { provision, reading: undefined },
    {
      message: `whether \`${provision.address}\` ever comes out otherwise if read as ${listed(readings)} is not established`,
      help: "Nothing is claimed of it either way; a case decided under both readings can show it.",
    },
  );
}

function listed(addresses: readonly string[]): string {
  const names = addresses.map((each) => `\`${each}\``);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Whether two readings of a question are the same in everything that decides it. */
function decidesAlike(one: Question, other: Question): boolean {
  const deciding = ({ derived, constraints, requirements, outcomes }: Question): string =>
    JSON.stringify([
      derived.map(({ name, formula }) => [name, formula]),
      constraints,
      requirements.map(({ id, condition }) => [id, condition]),
      outcomes.map(({ id, when }) => [id, when]),
    ]);
  return deciding(one) === deciding(other);
}

function questionsOf({ questions }: Constitution, { address }: Provision): readonly Question[] {
  return [...questions.values()].filter((each) => each.address === address || each.address.startsWith(`${address}/`));
}

/** Several questions of a provision can share a requirement: what is proved of it is said once. */
function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((each) => [`${each.at.file} ${keyOf(each)} ${each.message}`, each])).values()];
}

/** What is said of what, whatever the reading. */
function keyOf({ code, path, message, reading }: Finding): string {
  const plain = message.toLowerCase().replace(reading === undefined ? "" : `read as \`${reading}\``, "");
  return `${code} ${path} ${plain.replace(/^( and )?(, )?/, "")}`;
}
