import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import type { CompiledWithCases } from "../../engine/cases/compile-cases.ts";
import { compileWithCases } from "../../engine/cases/compile-cases.ts";
import { checkCases } from "../../engine/cases/check-cases.ts";
import { coverageOf } from "../../engine/cases/coverage.ts";
import { runCases } from "../../engine/cases/run-cases.ts";
import { asPrinted, otherwiseAnswered } from "../engine/cases/stock-engine.ts";
import { goldenDigests, warnings } from "./cases-golden.ts";
import {
  casesIn,
  constitutionOf,
  failures,
  problemsOf,
  resultsIn,
  shipped,
  shippedConstitution,
  uncovered,
} from "./cases-library.ts";

const compiled = new Map<string, Promise<CompiledWithCases>>();

/** A constitution compiled with its cases, as `charter compile --cases` prints it; compiled once. */
function compiledFrom(reference: string, folder: string): Promise<CompiledWithCases> {
  const made =
    compiled.get(reference) ??
    compileWithCases(shippedConstitution(reference), casesIn(folder).cases).then((each) => asPrinted(each));
  compiled.set(reference, made);
  return made;
}

async function differencesIn(compiled: readonly CompiledWithCases[]): Promise<readonly string[]> {
  return (await Promise.all(compiled.map(otherwiseAnswered))).flat();
}

function changed(compiled: readonly CompiledWithCases[], from: RegExp, to: string): readonly CompiledWithCases[] {
  return JSON.parse(JSON.stringify(compiled).replaceAll(from, to)) as readonly CompiledWithCases[];
}

describe("the constitutions that come with Charter", () => {
  it("are a model, a group that refines it, and a body based on nothing", () => {
    expect(shipped.map(([reference]) => reference)).toEqual(Object.keys(goldenDigests).toSorted());
    const basedOn = shipped.map(([reference]) => shippedConstitution(reference).head.basedOn);
    expect(new Set(basedOn)).toEqual(new Set([undefined, "essex-lmc-model@2011.1"]));
  });

  it.each(shipped)("have nothing wrong with them but what is known and why: %s", (reference) => {
    expect(problemsOf(reference)).toEqual(warnings[reference]);
  });

  it.each(shipped)("mean what they meant: %s", (reference) => {
    expect(shippedConstitution(reference).digest).toBe(goldenDigests[reference]);
  });
});

describe("the cases of the constitutions that come with Charter", () => {
  it.each(shipped)("speak of what is there, and come out as they say: %s", async (_reference, folder) => {
    const cases = casesIn(folder);
    expect(cases.cases.length).toBeGreaterThan(100);
    expect(checkCases(cases, constitutionOf)).toEqual([]);
    expect(failures(await resultsIn(folder))).toEqual([]);
  });

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

  it.each(shipped)(
    "show every provision, question, outcome, reading and variation, and every side of every threshold: %s",
    async (reference, folder) => {
      const coverage = await coverageOf(shippedConstitution(reference), await resultsIn(folder));
      expect(uncovered(coverage)).toEqual([]);
      expect(coverage.boundaries.length).toBeGreaterThan(50);
    },
  );

  it("would show less without the case just below a threshold, or the only one under a reading (control)", async () => {
    const [reference = "", folder = ""] = shipped.find(([each]) => each.startsWith("essex")) ?? [];
    const without = async (name: string): Promise<readonly string[]> => {
      const results = await resultsIn(folder);
      const others = results.filter((each) => each.case.name !== name);
      expect(others).toHaveLength(results.length - 1);
      return uncovered(await coverageOf(shippedConstitution(reference), others));
    };
    expect(await without("on the last day but one of the quarter there is time")).toEqual([
      expect.stringMatching(/^meetings\/performance-meeting\/held \| There is still time: .* \| just below$/),
    ]);
    expect(await without("the same vote is carried if only votes for and against are the base")).toEqual([
      "resolutions/recall | reading `of-votes-cast`",
    ]);
  });

  it.each(shipped)("are answered alike by json-rules-engine as it comes: %s", async (reference, folder) => {
    const made = await compiledFrom(reference, folder);
    expect(made.cases.length).toBeGreaterThan(100);
    expect(await differencesIn([made])).toEqual([]);
  });

  it("would be answered otherwise with a comparison changed, or without what the ties leave open (control)", async () => {
    const all = await Promise.all(shipped.map(([reference, folder]) => compiledFrom(reference, folder)));
    const stricter = changed(all, /"greaterThanInclusive"/g, '"greaterThan"');
    expect((await differencesIn(stricter)).length).toBeGreaterThan(10);
    const allOpen = changed(all, /("open: [^"]+":)false/g, "$1true");
    expect((await differencesIn(allOpen)).length).toBeGreaterThan(0);
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
