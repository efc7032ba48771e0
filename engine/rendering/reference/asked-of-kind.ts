import type { TSchema } from "typebox";
import type { Constitution } from "../../constitution/constitution.ts";
import type { AskedQuestion, Kind } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Plain } from "../../documents/node.ts";
import type { Span } from "../../problem.ts";
import { capital } from "../sentences.ts";
import { samplesOf } from "./sample.ts";

/** A question with the name of the entry that answers it: `<id>`, or one that the kind fixes. */
export interface AskedOfEntry extends AskedQuestion {
  readonly entry: string;
}

/** The shapes of what can stand in a section: one under `<id>`, or one under each name that the kind fixes. */
export function entriesOf({ shape, fixed }: Kind): readonly (readonly [entry: string, shape: TSchema])[] {
  return fixed === undefined ? [["<id>", shape]] : Object.entries(fixed).map(([name, each]) => [name, each.shape]);
}

/** Every question that a provision of a kind can answer, whatever it says, each with every outcome it can have. */
export function askedOfKind(kind: Kind): readonly AskedOfEntry[] {
  return entriesOf(kind).flatMap(([entry, shape]) => {
    const outcomes = new Map<string, Set<string>>();
    for (const data of samplesOf(shape)) {
      for (const question of kind.asked(provisionOf(kind, entry, data))) {
        const known = outcomes.get(question.id) ?? new Set();
        outcomes.set(question.id, new Set([...known, ...question.outcomes]));
      }
    }
    const all = [...outcomes].map(([id, words]) => ({ entry, id, outcomes: [...words] }));
    return all.toSorted((one, two) => Number(two.id === "") - Number(one.id === ""));
  });
}

/** What the questions of a kind ask, in the words of the first of these constitutions that can be asked it, by their ids. */
export function wordsAsked(kind: Kind, constitutions: readonly Constitution[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const questions = constitutions.flatMap((each) => [...each.questions.values()]);
  for (const form of [/: ([^:]*\?)$/, /^([^:]*\?)$/]) {
    for (const { address, asks } of questions) {
      const [section, , id = ""] = address.split("/");
      const [, asked] = form.exec(asks) ?? [];
      if (section === kind.section && asked !== undefined && !words.has(id)) words.set(id, capital(asked));
    }
  }
  return words;
}

const nowhere: Span = { file: "", line: 1, column: 1, endLine: 1, endColumn: 1, start: 0, end: 0 };

function provisionOf(kind: Kind, entry: string, sample: Plain): Provision {
  const data: object = typeof sample === "object" && sample !== null ? sample : {};
  return {
    address: `${kind.section}/${entry}`,
    section: kind.section,
    id: entry,
    title: kind.noun.one,
    data,
    node: { kind: "map", at: nowhere, entries: new Map() },
    keyAt: nowhere,
  };
}
