import { describe, expect, it } from "vitest";
import { decide } from "../../../engine/decisions/decide.ts";
import type { Change, Decision } from "../../../engine/decisions/decision.ts";
import type { FullCount, PartialCount, ToldTwice } from "./small-electorates.ts";
import { outcomesOfCompletions, randomCount, seeded, votes } from "./small-electorates.ts";

const on = Temporal.PlainDate.from("2014-05-01");
const acts = ["responses", "for", "against", "abstained", "spoilt"] as const;

describe("what would change the outcome", () => {
  it("does change it, and nothing smaller does: 500 random votes (seed 1948)", async () => {
    const found: string[] = [];
    let named = 0;
    for (const { vote, known, decision } of await decidedVotes(500)) {
      for (const change of decision.wouldChange) found.push(...troubleWith(vote, known, change));
      found.push(...leftOut(vote, known, decision));
      named += decision.wouldChange.length;
    }
    expect(found).toEqual([]);
    expect(named).toBeGreaterThan(500);
  });

  it("one vote too many or too few would be noticed (control)", async () => {
    const sizes = { caught: 0, of: 0 };
    for (const { vote, known, decision } of await decidedVotes(150)) {
      for (const change of decision.wouldChange.filter(isOneAct)) {
        sizes.of += 2;
        for (const by of [-1, 1]) if (troubleWith(vote, known, moved(change, by)).length > 0) sizes.caught += 1;
      }
    }
    expect(sizes.of).toBeGreaterThan(40);
    expect(sizes.caught).toBe(sizes.of);
  });
});

interface DecidedVote {
  readonly vote: ToldTwice;
  readonly known: PartialCount;
  readonly decision: Decision;
}

async function decidedVotes(count: number): Promise<readonly DecidedVote[]> {
  const random = seeded(1_948);
  const found: DecidedVote[] = [];
  for (let index = 0; index < count; index += 1) {
    const vote = votes[index % votes.length];
    if (vote === undefined) throw new Error("no vote");
    const { abstained, spoilt, ...counted } = randomCount(random, 7);
    const known = index % 2 === 0 ? counted : { ...counted, abstained, spoilt };
    const answer = await decide(vote.constitution, { question: "resolutions/vote", facts: known, on });
    if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusals));
    found.push({ vote, known, decision: answer.decision });
  }
  return found;
}

function isOneAct({ set }: Change): boolean {
  return set.length === 1 && set[0]?.fact !== "entitled";
}

function moved(change: Change, by: number): Change {
  return { ...change, set: change.set.map((each) => ({ ...each, to: Number(each.to) + by })) };
}

/** What is wrong with a change: it leads elsewhere, or a smaller one of its own sort or of a simpler one leads there as well. */
function troubleWith(vote: ToldTwice, known: PartialCount, change: Change): readonly string[] {
  const say = (trouble: string): string => `${JSON.stringify(known)} to ${change.outcome}: ${change.words} ${trouble}`;
  const changed = { ...known, ...Object.fromEntries(change.set.map(({ fact, to }) => [fact, Number(to)])) };
  if (!leadsTo(vote, changed, change.outcome)) return [say("leads elsewhere")];
  const distance = Math.max(...change.set.map(({ from, to }) => Math.abs(Number(from) - Number(to))));
  const isCircumstance = change.set.some(({ fact }) => fact === "entitled");
  const [single, pair] = [nearestSingle(vote, known, change.outcome), nearestPair(vote, known, change.outcome)];
  if (isCircumstance) return single === undefined && pair === undefined ? [] : [say("although votes could do it")];
  if (change.set.length === 1) return distance === single ? [] : [say(`although ${single} is enough`)];
  return single === undefined && distance === pair ? [] : [say(`although ${single ?? pair} is enough`)];
}

/** Outcomes that one or two votes could lead to and for which no change is named. */
function leftOut(vote: ToldTwice, known: PartialCount, decision: Decision): readonly string[] {
  const named = new Set([decision.outcome, ...decision.wouldChange.map((change) => change.outcome)]);
  return ["carried", "lost", "void"]
    .filter((outcome) => !named.has(outcome))
    .filter((outcome) => (nearestSingle(vote, known, outcome) ?? nearestPair(vote, known, outcome)) !== undefined)
    .map((outcome) => `${JSON.stringify(known)} to ${outcome}: not named`);
}

function leadsTo(vote: ToldTwice, known: PartialCount, outcome: string): boolean {
  const outcomes = outcomesOfCompletions(vote, known);
  return outcomes.size === 1 && outcomes.has(outcome);
}

function nearestSingle(vote: ToldTwice, known: PartialCount, outcome: string): number | undefined {
  const distances = otherValues(known).flatMap(([name, value]) =>
    leadsTo(vote, { ...known, [name]: value }, outcome) ? [Math.abs(value - (known[name] ?? 0))] : [],
  );
  return distances.length === 0 ? undefined : Math.min(...distances);
}

function nearestPair(vote: ToldTwice, known: PartialCount, outcome: string): number | undefined {
  const values = otherValues(known);
  const distances = values.flatMap(([name, value]) =>
    values
      .filter(([other]) => acts.indexOf(other) > acts.indexOf(name))
      .filter(([other, otherValue]) => leadsTo(vote, { ...known, [name]: value, [other]: otherValue }, outcome))
      .map(([other, otherValue]) =>
        Math.max(Math.abs(value - (known[name] ?? 0)), Math.abs(otherValue - (known[other] ?? 0))),
      ),
  );
  return distances.length === 0 ? undefined : Math.min(...distances);
}

function otherValues(known: PartialCount): readonly (readonly [(typeof acts)[number] & keyof FullCount, number])[] {
  const values = Array.from({ length: (known.entitled ?? 0) + 1 }, (_, index) => index);
  return acts
    .filter((name) => known[name] !== undefined)
    .flatMap((name) => values.filter((value) => value !== known[name]).map((value) => [name, value] as const));
}
