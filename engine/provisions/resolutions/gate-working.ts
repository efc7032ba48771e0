import type { EncodedValue, FactValues } from "../../conditions/fact.ts";
import { fractionOf } from "../../quantities/fraction.ts";
import { wordsForRoundedPercentage } from "../../quantities/fraction-text.ts";
import type { Gate } from "./shape.ts";
import type { Counting, Sides } from "./sides.ts";

/** What is required at a gate: a number, or the name of the derived fact that says how many of the base it comes to; of both, the less. */
export interface Needed {
  readonly share: string | undefined;
  readonly least: number | undefined;
}

/** A gate with what it counts, and how its rolls are called. */
export interface WorkedGate {
  readonly gate: Gate;
  readonly sides: Sides;
  readonly rollTitled: (roll: string) => string;
}

/** The working of a gate in one sentence: "180 of 240 responses (75.0%) were in favour; at least 180 were needed". */
export function workingOf(
  { gate, sides, rollTitled }: WorkedGate,
  { share, least }: Needed,
): (values: FactValues) => string {
  return (values) => {
    const base = sides.base === undefined ? null : (values.get(sides.base) ?? null);
    const observed = observedWords({ gate, sides, rollTitled }, base, values);
    if (base === 0) return `${observed}; there is nobody of whom there could be a share`;
    return `${observed}; ${wantedWords(share === undefined ? least : (values.get(share) ?? null), least)}`;
  };
}

/** Where a share and a number are stated, the less of the two is needed. */
function wantedWords(needed: EncodedValue | undefined, orAtLeast: number | undefined): string {
  if (typeof needed !== "number")
    return `how many were needed is not known${orAtLeast === undefined ? "" : `, but not more than ${orAtLeast}`}`;
  const least = Math.min(needed, orAtLeast ?? needed);
  return `at least ${least} ${wereFor(least)} needed`;
}

function baseWordsOf({ of }: Gate, rollTitled: WorkedGate["rollTitled"]): string {
  if (of === undefined) return "";
  return typeof of === "object" ? `on ${rollTitled(of.roll)}` : baseWords[of];
}

const baseWords = {
  entitled: "entitled to vote",
  responses: "responses",
  votesCast: "votes cast",
  present: "present",
} as const;
const singleBaseWords = { ...baseWords, responses: "response", votesCast: "vote cast" } as const;

function observedWords({ gate, sides, rollTitled }: WorkedGate, base: EncodedValue, values: FactValues): string {
  const counted = values.get(sides.counted) ?? null;
  const whose = gate.who === undefined ? "" : `, from ${rollTitled(gate.who.roll)},`;
  if (typeof counted !== "number")
    return `how many ${whatTheyDid(sides.counting, 2)} is not known${atLeastSoMany(sides, values)}`;
  const did = `${whose} ${whatTheyDid(sides.counting, counted)}`;
  if (typeof base !== "number") return `${counted}${did}`;
  const words = base === 1 && typeof gate.of === "string" ? singleBaseWords[gate.of] : baseWordsOf(gate, rollTitled);
  const percentage = base === 0 ? "" : ` (${wordsForRoundedPercentage(fractionOf(counted, base))})`;
  return `${counted} of ${base} ${words}${percentage}${did}`;
}

/** Known votes are responses already, whatever else there may be. */
function atLeastSoMany({ answers }: Sides, values: FactValues): string {
  const known = answers.map((name) => values.get(name)).filter((value) => typeof value === "number");
  const total = known.reduce((sum, value) => sum + value, 0);
  return total === 0 ? "" : `, but it is ${total} or more`;
}

function whatTheyDid(counting: Counting, count: number): string {
  switch (counting) {
    case "for":
      return `${wereFor(count)} in favour`;
    case "responses":
      return "responded";
    case "present":
      return `${wereFor(count)} present`;
    case "votesCast":
      return "voted for or against";
  }
}

function wereFor(count: number): string {
  return count === 1 ? "was" : "were";
}
