import { describe, expect, it } from "vitest";
import type { BallotPaper } from "../../../engine/counting/ballot-paper.ts";
import type { CountMethod } from "../../../engine/counting/count-rules.ts";
import { countVotes } from "../../../engine/counting/count-votes.ts";

/** Forty thousand papers of up to six votes for thirty candidates, from a seed, so that every run has the same. */
function manyPapers(seed: number): readonly BallotPaper[] {
  let state = BigInt(seed);
  const next = (below: number): number => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) & 0xffff_ffff_ffff_ffffn;
    return Number((state >> 33n) % BigInt(below));
  };
  return Array.from({ length: 40_000 }, () => {
    const chosen = new Set<string>();
    while (chosen.size < 6) chosen.add(`c${Math.min(next(30), next(30))}`);
    return { marks: [...chosen] };
  });
}

const candidates = Array.from({ length: 30 }, (_, place) => ({ id: `c${place}`, name: `Candidate ${place}` }));

describe("forty thousand papers of six votes", () => {
  const papers = manyPapers(20_110_701);

  it.each(["first past the post", "approval", "single transferable vote"] satisfies readonly CountMethod[])(
    "are counted by %s, with word of how far it has come",
    (method) => {
      const told: { stage: number; done: number; of: number }[] = [];
      const result = countVotes({ rules: { seats: 6, method }, candidates, papers }, (progress) => told.push(progress));
      if (result.kind === "refused") throw new Error(result.reasons.join());
      expect(result.sheet).toMatchObject({ outcome: "complete", papers: { received: 40_000, valid: 40_000 } });
      expect(result.sheet.elected).toHaveLength(6);
      expect(told.length).toBeGreaterThan(20);
      expect(told.every(({ done, of }) => done > 0 && done <= of)).toBe(true);
      if (method === "first past the post") {
        const votes = Object.values(result.sheet.stages[0]?.votes ?? {}).map(Number);
        expect(votes.reduce((sum, each) => sum + each, 0)).toBe(240_000);
      }
    },
  );
});
