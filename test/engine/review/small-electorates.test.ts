import { describe, expect, it } from "vitest";
import type { Question } from "../../../engine/constitution/question.ts";
import { disagreements } from "../../../engine/review/disagreements.ts";
import { idlenessOfGates } from "../../../engine/review/idle-gates.ts";
import { neverOf } from "../../../engine/review/never.ts";
import { join } from "../../../engine/review/joined.ts";
import { caseWhere } from "../../../engine/review/search.ts";
import { underReading } from "../../../engine/constitution/under-reading.ts";
import { seeded } from "../decisions/small-electorates.ts";
import type { RandomGate } from "./random-votes.ts";
import { countsUpTo, outcomeOf, randomGate, voteOf } from "./random-votes.ts";

const mostEntitled = 6;
const everyCount = countsUpTo(mostEntitled);

/** The vote's question among electorates of up to six only, so that brute force can see all of it. */
function ofFew(question: Question | undefined): Question {
  if (question === undefined) throw new Error("no question");
  const facts = question.facts.map((fact) =>
    fact.name === "entitled" ? { ...fact, type: { kind: "number", least: 0, most: mostEntitled } as const } : fact,
  );
  return { ...question, facts };
}

function randomGates(random: (below: number) => number): readonly RandomGate[] {
  return ["turnout", "support", ...(random(2) === 0 ? ["second"] : [])].map((id) => randomGate(id, random));
}

/** What brute force says of a gate: does it never keep a vote from being carried, and does it tell failures apart? */
function byBruteForce(gates: readonly RandomGate[], id: string, offByOne: boolean): string {
  const others = gates.filter((gate) => gate.id !== id);
  const outcomes = everyCount.map((count) => [outcomeOf(gates, count, offByOne), outcomeOf(others, count, offByOne)]);
  if (outcomes.some(([withGate, without]) => without === "carried" && withGate !== "carried")) return `${id} busy`;
  return `${id} idle ${outcomes.some(([withGate, without]) => withGate !== without)}`;
}

function proved(gates: readonly RandomGate[]): readonly string[] {
  const question = ofFew(voteOf(gates).questions.get("resolutions/vote"));
  return idlenessOfGates(question).map((each) => {
    const id = each.gate.id.replace("gates/", "");
    return each.kind === "idle" ? `${id} idle ${each.tellsFailuresApart}` : `${id} ${each.kind}`;
  });
}

/** The votes of which the proof and brute force say different things. */
function gatesJudgedOtherwise(seed: number, votes: number, offByOne: boolean): readonly string[] {
  const random = seeded(seed);
  return Array.from({ length: votes }, () => randomGates(random)).flatMap((gates) => {
    const [said, expected] = [proved(gates), gates.map(({ id }) => byBruteForce(gates, id, offByOne))];
    return said.join() === expected.join()
      ? []
      : [`${gates.map(({ yaml }) => yaml).join()}: ${said.join()}, not ${expected.join()}`];
  });
}

describe("gates of small electorates", () => {
  it("are idle exactly where brute force over every count finds them so (seed 20110701)", () => {
    expect(gatesJudgedOtherwise(20_110_701, 150, false)).toEqual([]);
  });

  it("are often so, and often not", () => {
    const random = seeded(20_110_701);
    const said = Array.from({ length: 60 }, () => proved(randomGates(random))).flat();
    expect(said.filter((each) => each.includes("idle")).length).toBeGreaterThan(15);
    expect(said.filter((each) => each.includes("busy")).length).toBeGreaterThan(15);
  });

  it("would be judged otherwise with a comparison off by one (control)", () => {
    expect(gatesJudgedOtherwise(20_110_701, 150, true).length).toBeGreaterThan(10);
  });
});

describe("outcomes of small electorates", () => {
  const expected = (gates: readonly RandomGate[], offByOne: boolean): readonly string[] =>
    ["carried", "lost", "void"].filter((id) => {
      const isWritten = id === "carried" || gates.some(({ otherwise }) => otherwise === id);
      return isWritten && everyCount.every((count) => outcomeOf(gates, count, offByOne) !== id);
    });
  const wrong = (offByOne: boolean): readonly string[] => {
    const random = seeded(20_110_704);
    return Array.from({ length: 100 }, () => randomGates(random)).flatMap((gates) => {
      const { outcomes } = neverOf(ofFew(voteOf(gates).questions.get("resolutions/vote")));
      return outcomes.join() === expected(gates, offByOne).join() ? [] : [gates.map(({ yaml }) => yaml).join()];
    });
  };

  it("never come out exactly where brute force finds no count for them (seed 20110704)", () => {
    expect(wrong(false)).toEqual([]);
  });

  it("would be judged otherwise with a comparison off by one (control)", () => {
    expect(wrong(true).length).toBeGreaterThan(0);
  });
});

interface TwoVotes {
  readonly taken: readonly RandomGate[];
  readonly rival: readonly RandomGate[];
}

function randomPairs(seed: number, pairs: number): readonly TwoVotes[] {
  const random = seeded(seed);
  const both = () => ["turnout", "support"].map((id) => randomGate(id, random));
  return Array.from({ length: pairs }, () => ({ taken: both(), rival: both() }));
}

/** Among six electors: the cases, told apart by what either reading turns on, in which brute force has the two differ. */
function differing({ taken, rival }: TwoVotes, offByOne: boolean): bigint {
  const names = new Set([...taken, ...rival].flatMap(({ reads }) => reads));
  const cases = countsUpTo(mostEntitled, mostEntitled)
    .filter((count) => outcomeOf(taken, count) !== outcomeOf(rival, count, offByOne))
    .map((count) => [...names].map((name) => count[name]).join());
  return BigInt(new Set(cases).size);
}

describe("two readings of a vote among few", () => {
  const counted = (pairs: readonly TwoVotes[], offByOne: boolean) =>
    pairs.filter(({ taken, rival }) => {
      const found = disagreements(voteOf(taken, rival), "resolutions/vote", [undefined, "rival"], {
        entitled: mostEntitled,
      });
      return found.kind !== "counted" || found.cases !== differing({ taken, rival }, offByOne);
    });

  it("differ in exactly as many cases as brute force finds (seed 20110702)", () => {
    expect(counted(randomPairs(20_110_702, 100), false)).toEqual([]);
  });

  it("would differ in other numbers with a comparison off by one (control)", () => {
    expect(counted(randomPairs(20_110_702, 100), true).length).toBeGreaterThan(30);
  });

  it("have a case in which they differ exactly where brute force finds one (seed 20110703)", () => {
    const wrong = randomPairs(20_110_703, 60).filter(({ taken, rival }) => {
      const vote = voteOf(taken, rival);
      const other = underReading(vote, "resolutions/vote", "rival").questions.get("resolutions/vote");
      const joined = join(ofFew(vote.questions.get("resolutions/vote")), ofFew(other));
      if (joined === undefined) return true;
      const isFound = [...joined.one].some(([id, when]) =>
        [...joined.other].some(
          ([otherId, otherwise]) => id !== otherId && caseWhere([when, otherwise], joined.question).kind === "found",
        ),
      );
      return isFound !== everyCount.some((count) => outcomeOf(taken, count) !== outcomeOf(rival, count));
    });
    expect(wrong).toEqual([]);
  });
});
