import { alternativesOf } from "../constitution/alternative.ts";
import type { Alternative } from "../constitution/alternative.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Provision } from "../constitution/provision.ts";
import type { Question } from "../constitution/question.ts";
import { underReading } from "../constitution/under-reading.ts";
import type { Finding } from "./finding.ts";
import { findingsOfConflicts } from "./findings-of-conflicts.ts";
import { findingsOfPayments } from "./findings-of-payments.ts";
import { findingsOfProcedure } from "./findings-of-procedures.ts";
import { finding, findingsOf } from "./findings-of-question.ts";
import { findingsOfShares } from "./findings-of-shares.ts";
import { findingsOfWeights } from "./findings-of-weights.ts";
import { differenceOf } from "./readings-differ.ts";
import { wordsForCase } from "./replay.ts";

/**
 * What is proved of a constitution as it is read: of every question, each thing once for each place, and the clauses that
 * contradict each other. Needs no cases; every case it tells was put to `decide` first.
 */
export async function analyse(constitution: Constitution): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const provision of constitution.provisions.values()) {
    const found = await analysed({ constitution, read: constitution, provision });
    findings.push(...(await sayingWhichReading(found, constitution, provision)));
  }
  return eachOnce([...findings, ...(await findingsOfConflicts(constitution))]);
}

/**
 * What is proved of each rival reading that is not so as the constitution is read, and for each of its questions an everyday
 * case in which the two differ, put to `decide` under both. In the order written.
 */
export async function analyseReadings(constitution: Constitution): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const contradictions = new Set((await findingsOfConflicts(constitution)).map(keyOf));
  for (const provision of constitution.provisions.values()) {
    const rivals = rivalsOf(provision);
    if (rivals.length === 0) continue;
    const known = new Set((await analysed({ constitution, read: constitution, provision })).map(keyOf));
    const open: string[] = [];
    for (const rival of rivals) {
      const read = underReading(constitution, provision.address, rival.id);
      const found = await analysed({ constitution, read, provision, reading: rival.id });
      findings.push(...found.filter((each) => !known.has(keyOf(each))));
      const conflicts = await findingsOfConflicts(read, rival.id);
      findings.push(...conflicts.filter((each) => !contradictions.has(keyOf(each))));
      const { differing, isOpen } = await differences({ constitution, read, provision, rival });
      findings.push(...differing);
      if (isOpen) open.push(rival.id);
    }
    if (open.length > 0) findings.push(leftOpen(provision, open));
  }
  return eachOnce(findings);
}

function rivalsOf(provision: Provision): readonly Alternative[] {
  return alternativesOf(provision).filter(({ kind }) => kind === "reading");
}

interface Analysed {
  /** What `decide` is asked of. */
  readonly constitution: Constitution;
  /** The same, as it is under the rival reading if there is one. */
  readonly read: Constitution;
  readonly provision: Provision;
  readonly reading?: string;
}

async function analysed({ constitution, read, provision, reading }: Analysed): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const question of questionsOf(read, provision)) {
    const looked = { question, provision, reading };
    findings.push(...findingsOf(looked));
    findings.push(...(await findingsOfShares(constitution, looked)));
    findings.push(...(await findingsOfPayments(constitution, looked)));
    findings.push(...(await findingsOfWeights(constitution, looked)));
  }
  return [...findings, ...findingsOfProcedure(read, { provision, reading })];
}

/** Not looked into again under each rival reading. */
const isToldOnce: ReadonlySet<Finding["code"]> = new Set(["not-established", "stage-without-limit", "last-day-to-act"]);

/** Where a finding does not hold under a rival reading, it is the reading that decides it: that is said. */
async function sayingWhichReading(
  findings: readonly Finding[],
  constitution: Constitution,
  provision: Provision,
): Promise<readonly Finding[]> {
  const rivals = findings.length === 0 ? [] : rivalsOf(provision);
  const found = new Map<string, ReadonlySet<string>>();
  for (const { id } of rivals) {
    const read = underReading(constitution, provision.address, id);
    found.set(id, new Set((await analysed({ constitution, read, provision, reading: id })).map(keyOf)));
  }
  return findings.map((each) => {
    const otherwise = [...found].flatMap(([id, keys]) => (keys.has(keyOf(each)) ? [] : [id]));
    if (otherwise.length === 0 || isToldOnce.has(each.code)) return each;
    return { ...each, help: `${each.help} It is not so if read as ${listed(otherwise)}.` };
  });
}

interface Rivalry {
  readonly constitution: Constitution;
  readonly read: Constitution;
  readonly provision: Provision;
  readonly rival: Alternative;
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
