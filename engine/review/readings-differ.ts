import { test } from "../conditions/condition.ts";
import type { Plainly } from "../conditions/push-negations.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Question } from "../constitution/question.ts";
import { join } from "./joined.ts";
import type { Values } from "./replay.ts";
import { outcomeOf } from "./replay.ts";
import { caseWhere } from "./search.ts";

/** What is known of two readings of one question: a case in which they differ, the proof that there is none, or neither. */
export type Difference =
  | { readonly kind: "differ"; readonly values: Values; readonly taken: string; readonly rival: string }
  | { readonly kind: "alike" | "not-established" };

/** One question under the reading taken and under a rival. */
export interface TwoReadings {
  readonly constitution: Constitution;
  readonly reading: string;
  readonly taken: Question;
  readonly rival: Question;
}

/** An everyday case that comes out one way as taken and another way as the rival has it, put to `decide` under both first. */
export async function differenceOf(two: TwoReadings): Promise<Difference> {
  const joined = join(two.taken, two.rival);
  if (joined === undefined) return { kind: "not-established" };
  let isProved = true;
  for (const [taken, condition] of joined.one) {
    for (const [rival, otherwise] of joined.other) {
      if (taken === rival) continue;
      const usual = caseWhere([condition, otherwise, somebody(joined.question)], joined.question);
      const example = usual.kind === "found" ? usual : caseWhere([condition, otherwise], joined.question);
      if (example.kind === "none") continue;
      if (example.kind === "found" && (await isSo(two, example.values, { taken, rival })))
        return { kind: "differ", values: example.values, taken, rival };
      isProved = false;
    }
  }
  return { kind: isProved ? "alike" : "not-established" };
}

/** That there is somebody on every roll, as on any ordinary day. */
function somebody({ facts }: Question): Plainly {
  const counts = facts.filter(({ circumstance, type }) => circumstance === true && type.kind === "number");
  return { kind: "all", of: counts.map(({ name }) => test(name, "atLeast", 1)) };
}

async function isSo(
  { constitution, reading, taken, rival }: TwoReadings,
  values: Values,
  expected: { readonly taken: string; readonly rival: string },
): Promise<boolean> {
  return (
    (await outcomeOf(constitution, taken, values)) === expected.taken &&
    (await outcomeOf(constitution, rival, values, reading)) === expected.rival
  );
}
