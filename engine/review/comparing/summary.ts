import type { Change, Summary } from "./comparison.ts";

/** How many changes there are of each sort. */
export function summaryOf(changes: readonly Change[]): Summary {
  const count = <Word extends string>(words: readonly Word[], of: (change: Change) => Word): Record<Word, number> => {
    const counts = new Map(words.map((word) => [word, 0]));
    for (const change of changes) counts.set(of(change), (counts.get(of(change)) ?? 0) + 1);
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- every word was counted
    return Object.fromEntries(counts) as Record<Word, number>;
  };
  return {
    changes: changes.length,
    kinds: count(["added", "removed", "renamed", "changed"], ({ kind }) => kind),
    meanings: count(["same", "wording", "effect"], ({ meaning }) => meaning),
    verdicts: count(["same", "narrower", "wider", "different-both-ways", "unknown"], ({ verdict }) => verdict),
    effects: count(["better", "worse", "mixed", "needs-judgement", "none"], ({ effect }) => effect),
  };
}
