import { dirname, join } from "node:path";
import { plainValue, printCivilDate, readCases } from "../../engine/index.ts";
import type { Constitution, Plain, Question } from "../../engine/index.ts";
import type { Library } from "../library.ts";
import { readUpTo } from "../read-up-to.ts";

/** A request that can be sent as it stands. */
export interface Example {
  readonly question: string;
  readonly facts: Readonly<Record<string, Plain>>;
  readonly on?: string;
}

/** An example for each question of a constitution, by its address. */
export type Examples = (constitution: Constitution) => ReadonlyMap<string, Example>;

/**
 * Examples from the cases that stand beside a constitution: for each question the first that gives facts and expects a decision.
 * A question without one has the typical values that its facts name. They are worked out again only when the cases have changed.
 */
export function openExamples(library: Library): Examples {
  const kept = new Map<
    string,
    { readonly text: Uint8Array | undefined; readonly examples: ReadonlyMap<string, Example> }
  >();
  return (constitution) => {
    const text = casesBeside(library, constitution);
    const known = kept.get(constitution.digest);
    if (known !== undefined && isSame(known.text, text)) return known.examples;
    const examples = examplesOf(constitution, text);
    kept.set(constitution.digest, { text, examples });
    return examples;
  };
}

function casesBeside(library: Library, { id, version }: Constitution): Uint8Array | undefined {
  const entry = library.list().find((each) => each.id === id && each.version === version);
  return entry === undefined ? undefined : readUpTo(join(dirname(entry.path), "cases.yaml"));
}

function examplesOf(constitution: Constitution, text: Uint8Array | undefined): ReadonlyMap<string, Example> {
  const read = text === undefined ? undefined : readCases({ file: "cases.yaml", text });
  const own = `${constitution.id}@${constitution.version}`;
  const examples = new Map<string, Example>();
  for (const each of read?.ok === true ? read.value.cases : []) {
    const { question, facts, on, reading, knownAt } = each.request;
    const isPlain =
      reading === undefined &&
      knownAt === undefined &&
      each.expect.kind === "decided" &&
      each.expect.outcome !== "undetermined";
    if (!isPlain || each.constitution !== own || examples.has(question) || Object.keys(facts).length === 0) continue;
    examples.set(question, { question, on: printCivilDate(on), facts });
  }
  for (const [address, question] of constitution.questions) {
    if (!examples.has(address)) examples.set(address, { question: address, facts: typicalFacts(question) });
  }
  return examples;
}

function typicalFacts(question: Question): Example["facts"] {
  const typical = question.facts.flatMap(({ name, type, typical: value }) =>
    value === undefined || value === null || Array.isArray(value) ? [] : [[name, plainValue(type, value)] as const],
  );
  return Object.fromEntries(typical);
}

function isSame(one: Uint8Array | undefined, two: Uint8Array | undefined): boolean {
  return one === undefined || two === undefined ? one === two : Buffer.compare(one, two) === 0;
}
