import { prefixed } from "./counts.ts";
import type { Gate } from "./shape.ts";

/** Where a gate stands and whose counts it is applied to. */
export interface GatePlace {
  readonly id: string;
  readonly gate: Gate;
  /** The path of the gates in the provision: `gates`, `questions/second/gates`. */
  readonly path: string;
  readonly prefix: string;
  /** The prefix of `entitled`, `responses` and `present`, where questions on one ballot share them. */
  readonly sharedPrefix: string;
  readonly where: string;
}

/** What is counted at a gate and of what, by the names of the facts. */
export interface Sides {
  readonly counting: Counting;
  readonly counted: string;
  readonly base: string | undefined;
  /** Every answer whose number is part of what is counted, where that number itself may not be known. */
  readonly answers: readonly string[];
}

/** What a gate can count. */
export type Counting = "for" | "responses" | "present" | "votesCast";

/** What a gate counts: as stated, or the votes for; but responses at the gate `turnout` and those present at `quorum`. */
export function countingOf(id: string, { counting }: Gate): Counting {
  return counting ?? (id === "turnout" ? "responses" : id === "quorum" ? "present" : "for");
}

/** The sides of a gate. Another roll brings its own numerator, whether it is the base or says whose votes are counted. */
export function sidesOf({ id, gate, prefix, sharedPrefix }: GatePlace): Sides {
  const counting = countingOf(id, gate);
  const electors = gate.weight === "electors" ? "electors." : "";
  const own = electors + prefix;
  const shared = electors + sharedPrefix;
  const otherRoll = typeof gate.of === "object" ? gate.of.roll : gate.who?.roll;
  const isShared = counting === "responses" || counting === "present";
  const counted = otherRoll === undefined ? prefixed(isShared ? shared : own, counting) : `${otherRoll}.${counting}`;
  const answersOf = otherRoll === undefined ? own : `${otherRoll}.`;
  return {
    counting,
    counted,
    base: baseOf(gate, own, shared),
    answers: answerNames[counting].map((name) => prefixed(answersOf, name)),
  };
}

const answerNames: Readonly<Record<Counting, readonly string[]>> = {
  for: [],
  present: [],
  votesCast: ["for", "against"],
  responses: ["for", "against", "abstained", "spoilt"],
};

function baseOf(gate: Gate, own: string, shared: string): string | undefined {
  if (gate.of === undefined) return undefined;
  if (typeof gate.of === "object") return `${gate.of.roll}.entitled`;
  return prefixed(gate.of === "votesCast" ? own : shared, gate.of);
}

/** A count that a gate reads, and whose it is: the voters' own, each elector's once, or those of a roll. */
export interface CountRead {
  readonly whose: string;
  readonly name: string;
}

/** The names of the counts that gates read of some of them; votes cast are those for and against, responses all answers. */
export function countsRead(
  gates: Readonly<Record<string, Gate>>,
  isTheirs: (count: CountRead) => boolean,
): ReadonlySet<string> {
  const read = Object.entries(gates).flatMap(([id, gate]): readonly CountRead[] => {
    const own = gate.weight === "electors" ? "electors" : "own";
    const otherRoll = typeof gate.of === "object" ? gate.of.roll : gate.who?.roll;
    const base =
      typeof gate.of === "object" ? { whose: gate.of.roll, name: "entitled" } : { whose: own, name: gate.of ?? "" };
    return [{ whose: otherRoll ?? own, name: countingOf(id, gate) }, base];
  });
  return new Set(read.filter(isTheirs).flatMap(({ name }) => [name, ...(parts[name] ?? [])]));
}

const parts: Readonly<Record<string, readonly string[]>> = {
  votesCast: ["for", "against"],
  responses: ["for", "against"],
};
