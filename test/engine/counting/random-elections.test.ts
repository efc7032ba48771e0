import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CountRules } from "../../../engine/counting/count-rules.ts";
import type { Count } from "../../../engine/counting/count-votes.ts";
import type { SmallElection } from "./naive-most-votes.ts";
import { possibleWinners } from "./naive-most-votes.ts";
import { naiveScottish } from "./naive-scottish.ts";
import { settledByLot, sheetOf } from "./papers.ts";

const elections = 5_000;

const nameOf = (candidate: number): string => `c${candidate}`;

/** An election of up to six candidates in up to three practices, with blank and over-voted papers among the others. */
const smallElection = fc
  .record({
    candidates: fc.integer({ min: 1, max: 6 }),
    seats: fc.integer({ min: 1, max: 4 }),
    limit: fc.integer({ min: 1, max: 6 }),
  })
  .chain(({ candidates, seats, limit }) =>
    fc.record({
      seats: fc.constant(seats),
      limit: fc.constant(limit),
      cap: fc.integer({ min: 1, max: 3 }),
      groups: fc.array(fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }), {
        minLength: candidates,
        maxLength: candidates,
      }),
      papers: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: candidates - 1 })), { maxLength: 12 }),
    }),
  );

function countOf({ seats, limit, cap, groups, papers }: SmallElection, method: CountRules["method"]): Count {
  return {
    rules: { seats, method, votes: limit, ties: ["lot"], caps: [{ id: "of-a-practice", atMost: cap, by: "practice" }] },
    candidates: groups.map((group, place) => ({
      id: nameOf(place),
      name: nameOf(place),
      groups: { practice: group === undefined ? "none" : `p${group}` },
    })),
    papers: papers.map((marks) => ({ marks: marks.map(nameOf) })),
  };
}

/** What is wrong with the count of a small election, held against every result there could be. */
function faultsOf(election: SmallElection, count: Count): readonly string[] {
  const possible = possibleWinners(election).map((winners) =>
    winners
      .split(",")
      .filter(Boolean)
      .map((each) => `c${each}`),
  );
  const sheet = sheetOf(count);
  const isOneOf = (elected: readonly string[]): boolean =>
    possible.some((winners) => winners.length === elected.length && winners.every((each) => elected.includes(each)));
  const faults: string[] = [];
  if ((sheet.outcome === "complete") !== (possible.length === 1))
    faults.push(`${sheet.outcome}, ${possible.length} possible`);
  if (sheet.outcome === "complete" && !isOneOf(sheet.elected)) faults.push(`elected ${sheet.elected.join()}`);
  if (!possible.every((winners) => sheet.elected.every((each) => winners.includes(each))))
    faults.push("elected too soon");
  const names = count.candidates.map(({ id }) => id);
  for (const order of [names, names.toReversed()]) {
    const settled = settledByLot(count, order);
    if (!isOneOf(settled.elected)) faults.push(`by lot ${settled.elected.join()}`);
  }
  return faults;
}

describe("the candidates with the most votes, in thousands of random elections", () => {
  it("are those that trying every order gives, with first past the post and a cap", () => {
    fc.assert(
      fc.property(smallElection, (election) => {
        expect(faultsOf(election, countOf(election, "first past the post"))).toEqual([]);
      }),
      { numRuns: elections },
    );
  });

  it("are those that trying every order gives, with approval, where no paper can have too many votes", () => {
    fc.assert(
      fc.property(smallElection, (election) => {
        const unlimited = { ...election, limit: election.groups.length };
        expect(faultsOf(unlimited, countOf(election, "approval"))).toEqual([]);
      }),
      { numRuns: elections },
    );
  });

  it("would not be, were over-voted papers counted (control)", () => {
    const run = fc.check(
      fc.property(smallElection, (election) => {
        const lax = { ...election, limit: election.groups.length };
        return faultsOf(election, countOf(lax, "first past the post")).length === 0;
      }),
      { numRuns: elections },
    );
    expect(run.failed).toBe(true);
  });
});

const transferable = fc
  .record({ candidates: fc.integer({ min: 2, max: 7 }), seats: fc.integer({ min: 1, max: 4 }) })
  .chain(({ candidates, seats }) => {
    const places = Array.from({ length: candidates }, (_, place) => place);
    return fc.record({
      candidates: fc.constant(candidates),
      seats: fc.constant(seats),
      lot: fc.shuffledSubarray(places, { minLength: candidates }),
      ballots: fc.array(fc.shuffledSubarray(places, { minLength: 1 }), { minLength: 1, maxLength: 60 }),
    });
  });

type Transferable = typeof transferable extends fc.Arbitrary<infer Value> ? Value : never;

/** Where our count and the naive one differ; `decimals` is how finely the naive one counts. */
function scottishFaults({ candidates, seats, lot, ballots }: Transferable, decimals = 100_000): readonly string[] {
  const naive = naiveScottish(candidates, seats, ballots, lot, decimals);
  const sheet = settledByLot(
    {
      rules: { seats, method: "single transferable vote" },
      candidates: Array.from({ length: candidates }, (_, place) => ({ id: nameOf(place), name: nameOf(place) })),
      papers: ballots.map((choices) => ({ marks: choices.map(nameOf) })),
    },
    lot.map(nameOf),
  );
  const inPrint = (votes: number): string =>
    votes % decimals === 0 ? String(votes / decimals) : (votes / decimals).toFixed(5);
  const stagesOf = naive.stages.map((votes) => votes.map(inPrint).join(" "));
  const ourStages = sheet.stages.map(({ votes }) => Object.values(votes).join(" "));
  const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join("|") === b.join("|");
  return [
    ...(isSame(stagesOf, ourStages) ? [] : [`stages ${ourStages.join("|")} for ${stagesOf.join("|")}`]),
    ...(isSame([...naive.elected.map(nameOf)].sort(), [...sheet.elected].sort()) ? [] : ["elected"]),
    ...(isSame(
      naive.excluded.map(nameOf),
      sheet.stages.flatMap(({ excluded }) => excluded),
    )
      ? []
      : ["excluded"]),
  ];
}

describe("the single transferable vote, in thousands of random elections", () => {
  it("gives at every stage the votes that counting paper by paper gives", () => {
    fc.assert(
      fc.property(transferable, (election) => {
        expect(scottishFaults(election)).toEqual([]);
      }),
      { numRuns: elections },
    );
  });

  it("would not, were values counted to four decimals (control)", () => {
    const run = fc.check(
      fc.property(transferable, (election) => scottishFaults(election, 10_000).length === 0),
      { numRuns: elections },
    );
    expect(run.failed).toBe(true);
  });

  it("keeps a cap, leaves a seat empty only for want of anybody, and loses no fraction of a vote", () => {
    const capped = fc.record({
      election: transferable,
      cap: fc.integer({ min: 1, max: 2 }),
      groups: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 }),
    });
    fc.assert(
      fc.property(capped, ({ election: { candidates, seats, ballots, lot }, cap, groups }) => {
        const practiceOf = (place: number): number => groups[place] ?? 0;
        const sheet = settledByLot(
          {
            rules: { seats, method: "single transferable vote", caps: [{ id: "cap", atMost: cap, by: "practice" }] },
            candidates: Array.from({ length: candidates }, (_, place) => ({
              id: nameOf(place),
              name: nameOf(place),
              groups: { practice: `p${practiceOf(place)}` },
            })),
            papers: ballots.map((choices) => ({ marks: choices.map(nameOf) })),
          },
          lot.map(nameOf),
        );
        const inEach = Map.groupBy(sheet.elected, (id) => practiceOf(Number(id.slice(1))));
        expect(Math.max(0, ...[...inEach.values()].map((each) => each.length))).toBeLessThanOrEqual(cap);
        const standing = Map.groupBy(Array.from({ length: candidates }).keys(), practiceOf);
        const most = [...standing.values()].reduce((sum, each) => sum + Math.min(cap, each.length), 0);
        expect(sheet.elected.length).toBe(Math.min(seats, most));
        for (const { votes, notTransferable = "0", ignored = "0" } of sheet.stages) {
          const parts = [...Object.values(votes), notTransferable, ignored].map((each) =>
            Math.round(Number(each) * 100_000),
          );
          expect(parts.reduce((sum, each) => sum + each, 0)).toBe(ballots.length * 100_000);
        }
      }),
      { numRuns: elections },
    );
  });
});
