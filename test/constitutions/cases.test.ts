import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../engine/problem.ts";
import { coverageOf } from "../../engine/cases/coverage.ts";
import { runCases } from "../../engine/cases/run-cases.ts";
import {
  casesIn,
  constitutionOf,
  failures,
  notAccepted,
  problemsOf,
  resultsIn,
  shipped,
  shippedConstitution,
  storiesIn,
  uncovered,
} from "./cases-library.ts";

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

describe("the constitutions that come with Charter", () => {
  it("are a model, groups that refine it, and bodies based on nothing", () => {
    const basedOn = shipped.map(([reference]) => shippedConstitution(reference).head.basedOn);
    expect(new Set(basedOn)).toEqual(new Set([undefined, "essex-lmc-model@2011.1"]));
    expect(basedOn.filter((base) => base === undefined).length).toBeGreaterThan(1);
  });

  it("would be found to have a warning that nobody accepted, or one accepted that is not there (control)", async () => {
    const [constitution, folder] = shipped.find(([each]) => each.startsWith("essex")) ?? ["", ""];
    const cases = casesIn(folder);
    const { at } = shippedConstitution(constitution).root;
    const [warning, path] = ["approximate-fraction", "resolutions/recall/gates/support/atLeast"] as const;
    const said: Problem = { code: warning, severity: "warning", at, path, message: "Not a third.", help: "Mend it." };
    const before = await notAccepted(constitution, cases);
    const accepts = [...(cases.accepts ?? []), { constitution, warning, path, because: "It is true.", at }];
    const problems = [...(await problemsOf(constitution)), said];
    const newIn = (now: readonly string[]) => now.filter((each) => !before.includes(each));
    expect(newIn(await notAccepted(constitution, cases, problems))).toEqual([
      expect.stringContaining("is not accepted"),
    ]);
    expect(newIn(await notAccepted(constitution, { ...cases, accepts }))).toEqual([
      expect.stringContaining("not given"),
    ]);
    expect(newIn(await notAccepted(constitution, { ...cases, accepts }, problems))).toEqual([]);
  });
});

describe("the cases of the constitutions that come with Charter", () => {
  it("fail where they expect another outcome, another reason or another gap (control)", async () => {
    const [, folder = ""] = shipped.find(([reference]) => reference.startsWith("essex")) ?? [];
    const as = casesIn(folder);
    const failuresWith = async (from: string, to: string): Promise<readonly string[]> => {
      const { file, cases } = casesIn(folder, (text) => text.replace(from, to));
      const changedOnes = cases.filter((each, index) => !isDeepStrictEqual(each.expect, as.cases[index]?.expect));
      expect(changedOnes).toHaveLength(1);
      return failures(await runCases({ file, cases: changedOnes }, constitutionOf));
    };
    const reason = "because: [240 of 400 entitled to vote, 180 of 240 responses,";
    expect(await failuresWith("outcome: carried", "outcome: lost")).toEqual([
      expect.stringMatching(/^line \d+: `lost` was expected, but it is `carried`/),
    ]);
    expect(await failuresWith(reason, reason.replace("180", "18"))).toHaveLength(1);
    expect(await failuresWith("missing: [responses, against]", "missing: [responses]")).toHaveLength(1);
    expect(await failuresWith("refused: [for, responses]", "refused: [for]")).toHaveLength(1);
  });

  it("are many, of many procedures", () => {
    const files = [...new Set(shipped.map(([, folder]) => folder))].map((folder) => casesIn(folder));
    expect(sum(files.map(({ cases }) => cases.length))).toBeGreaterThan(3_000);
    expect(sum(files.map(({ stories }) => stories.length))).toBeGreaterThan(100);
  });

  it("would show less without the case just below a threshold, or the only one under a reading (control)", async () => {
    const [reference = "", folder = ""] = shipped.find(([each]) => each.startsWith("essex")) ?? [];
    const without = async (name: string): Promise<readonly string[]> => {
      const [results, stories] = [await resultsIn(folder), await storiesIn(folder)];
      const others = results.filter((each) => each.case.name !== name);
      expect(others).toHaveLength(results.length - 1);
      return uncovered(await coverageOf(shippedConstitution(reference), others, stories));
    };
    expect(await without("on the last day but one of the quarter there is time")).toEqual([
      expect.stringMatching(/^meetings\/performance-meeting\/held \| There is still time: .* \| just below$/),
    ]);
    expect(await without("the same vote is carried if only votes for and against are the base")).toEqual([
      "resolutions/recall | reading `of-votes-cast`",
    ]);
  });
});

describe("the model", () => {
  const { provisions, head } = shippedConstitution("essex-lmc-model@2011.1");

  it.each([...provisions.values()])("says where $address stands in the document, in a few of its words", ({ data }) => {
    const { document = "", heading = "", page = 0, quote = "" } = data.source ?? {};
    expect(Object.keys(head.documents ?? {})).toContain(document);
    expect(heading).not.toBe("");
    expect(page).toBeGreaterThanOrEqual(6);
    expect(page).toBeLessThanOrEqual(19);
    expect(quote.length).toBeGreaterThan(10);
    expect(quote.length).toBeLessThanOrEqual(300);
  });

  it("says how it is read wherever it names a rival reading", () => {
    const read = [...provisions.values()].flatMap(({ data }) => (data.reading === undefined ? [] : [data.reading]));
    expect(read.length).toBeGreaterThan(8);
    for (const { taken } of read) expect(taken).toMatch(/\.$/);
  });
});
