import { describe, expect, it } from "vitest";
import { prepare } from "../../../engine/decisions/decide.ts";
import { run } from "../../../engine/decisions/run.ts";
import type { PartialCount, ToldTwice } from "./small-electorates.ts";
import { outcomesOfCompletions, randomCount, seeded, votes } from "./small-electorates.ts";

const on = Temporal.PlainDate.from("2014-05-01");

/** The partial counts for which the engine and brute force disagree about what is still possible. */
async function disagreements(cases: readonly Case[], useTies: boolean): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { vote, known } of cases) {
    const prepared = await prepare(vote.constitution, { question: "resolutions/vote", facts: known, on });
    if (prepared.kind === "refused") throw new Error(JSON.stringify(prepared.refusals));
    for (const each of prepared.runs) {
      const question = useTies ? each.law.question : { ...each.law.question, constraints: [] };
      const { possible } = await run(question, each);
      const expected = [...outcomesOfCompletions(vote, known)].sort();
      if ([...possible].sort().join() !== expected.join()) {
        found.push(`${JSON.stringify(known)}: ${possible.join()} but ${expected.join()}`);
      }
    }
  }
  return found;
}

interface Case {
  readonly vote: ToldTwice;
  readonly known: PartialCount;
}

function randomCases(seed: number, count: number): readonly Case[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const full = randomCount(random, 7);
    const known = Object.entries(full).filter(([name]) => name === "entitled" || random(2) === 0);
    const vote = votes[index % votes.length];
    if (vote === undefined) throw new Error("no vote");
    return { vote, known: Object.fromEntries(known) };
  });
}

describe("what is still possible", () => {
  it("is exactly what the votes that are not known could still bring about (seed 20110701)", async () => {
    expect(await disagreements(randomCases(20_110_701, 1_500), true)).toEqual([]);
  });

  it("would be too much without the ties between the counts (control)", async () => {
    const found = await disagreements(randomCases(20_110_701, 300), false);
    expect(found.length).toBeGreaterThan(30);
  });
});
