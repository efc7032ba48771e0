import { describe, expect, it } from "vitest";
import { checkCases } from "../../engine/cases/check-cases.ts";
import { coverageOf } from "../../engine/cases/coverage.ts";
import {
  casesIn,
  constitutionOf,
  failures,
  notAccepted,
  resultsIn,
  shipped,
  shippedConstitution,
  storiesIn,
  uncovered,
} from "./cases-library.ts";

/** In so many files the constitutions that come with Charter are gone through, so that several can be at once. */
export const parts = 4;

/** The tests of every `parts`-th constitution, beginning with one of them. */
export function testPart(part: number): void {
  describe.each(shipped.filter((_, index) => index % parts === part))("%s", (reference, folder) => {
    it("has nothing wrong with it but what is accepted with the reason", async () => {
      expect(await notAccepted(reference, casesIn(folder))).toEqual([]);
    });

    it("has cases and stories that speak of what is there, and come out as they say", async () => {
      const cases = casesIn(folder);
      expect(cases.cases.length + cases.stories.length).toBeGreaterThan(0);
      expect(checkCases(cases, constitutionOf)).toEqual([]);
      expect(failures(await resultsIn(folder))).toEqual([]);
      expect(failures(await storiesIn(folder))).toEqual([]);
    });

    it("is shown whole: every provision, question, outcome, reading, variation, stage, and side of a threshold", async () => {
      const coverage = await coverageOf(
        shippedConstitution(reference),
        await resultsIn(folder),
        await storiesIn(folder),
      );
      expect(uncovered(coverage)).toEqual([]);
    });
  });
}
