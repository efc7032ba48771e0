import type { Surroundings } from "../../constitution/kind.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { spokenShare } from "../share-words.ts";
import type { Gate } from "./shape.ts";
import type { Counting } from "./sides.ts";
import { countingOf } from "./sides.ts";

/** Where a gate stands, for its sentence. */
export interface WrittenGate {
  readonly id: string;
  readonly gate: Gate;
  readonly path: string;
  /** What it applies to, where that is not the whole vote: "In each of them". */
  readonly lead?: string;
}

/** A gate in plain English: "At least half of those entitled to vote must respond; otherwise it is void." */
export function gateSentence({ id, gate, path, lead }: WrittenGate, say: Writer, surroundings: Surroundings): Sentence {
  const key = gate.moreThan === undefined ? "atLeast" : "moreThan";
  const threshold = gate[key];
  const comparison = key === "atLeast" ? "at least" : "more than";
  const words = threshold === undefined ? undefined : spokenShare(threshold);
  return {
    path,
    parts: [
      ...say`${lead === undefined ? comparison.replace(/^./, (first) => first.toUpperCase()) : `${lead}, ${comparison}`} ${say.value(`${path}/${key}`, words)}`,
      ...baseParts(gate, path, say, surroundings),
      ...(gate.orAtLeast === undefined ? say`` : say`, or ${say.value(`${path}/orAtLeast`)} if that is fewer,`),
      ...say` ${mustHaveDone[countingOf(id, gate)]}`,
      ...(gate.who === undefined
        ? say``
        : say`, counting only those on ${say.value(`${path}/who/roll`, rollWords(gate.who.roll, surroundings))}`),
      ...(gate.weight === "electors" ? say`, ${say.value(`${path}/weight`, "each elector counted once")}` : say``),
      ...(gate.otherwise === undefined
        ? say`; otherwise it is lost.`
        : say`; otherwise it is ${say.value(`${path}/otherwise`)}.`),
    ],
  };
}

/** A roll as a sentence names it: the roll “Salaried GPs”. */
export function rollWords(roll: string, { provisions }: Pick<Surroundings, "provisions">): string {
  return `the roll “${provisions.get(`rolls/${roll}`)?.title ?? roll}”`;
}

function baseParts(gate: Gate, path: string, say: Writer, surroundings: Surroundings): readonly Part[] {
  if (gate.of === undefined) return say``;
  if (typeof gate.of === "object") {
    return say` of those on ${say.value(`${path}/of/roll`, rollWords(gate.of.roll, surroundings))}`;
  }
  return say` of ${say.value(`${path}/of`, baseWords[gate.of])}`;
}

const baseWords = {
  entitled: "those entitled to vote",
  responses: "the responses",
  votesCast: "the votes cast",
  present: "those present",
} as const;

const mustHaveDone: Readonly<Record<Counting, string>> = {
  for: "must be in favour",
  responses: "must respond",
  present: "must be present",
  votesCast: "must vote for or against",
};
