import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CompiledWithCases } from "../../engine/cases/compile-cases.ts";
import { compileWithCases } from "../../engine/cases/compile-cases.ts";
import { checkCases } from "../../engine/cases/check-cases.ts";
import { readCases } from "../../engine/cases/read-cases.ts";
import type { CaseResult } from "../../engine/cases/run-cases.ts";
import { runCases } from "../../engine/cases/run-cases.ts";
import type { Constitution } from "../../engine/constitution/constitution.ts";
import { openLibrary } from "../../server/library.ts";
import { asPrinted, otherwiseAnswered } from "../engine/cases/stock-engine.ts";

const library = openLibrary();
const folders = [...new Map(library.list().map(({ id, path }) => [id, dirname(path)]))];

function constitutionOf(reference: string): Constitution | undefined {
  const result = library.read(reference);
  return result?.ok === true ? result.value : undefined;
}

function casesIn(folder: string) {
  const read = readCases({ file: "cases.yaml", text: readFileSync(join(folder, "cases.yaml")) });
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.value;
}

async function compiledFrom(folder: string): Promise<readonly CompiledWithCases[]> {
  const { cases } = casesIn(folder);
  const compiled: CompiledWithCases[] = [];
  for (const reference of new Set(cases.map((each) => each.constitution))) {
    const constitution = constitutionOf(reference);
    if (constitution !== undefined) compiled.push(asPrinted(await compileWithCases(constitution, cases)));
  }
  return compiled;
}

async function differencesIn(compiled: readonly CompiledWithCases[]): Promise<readonly string[]> {
  return (await Promise.all(compiled.map(otherwiseAnswered))).flat();
}

function changed(compiled: readonly CompiledWithCases[], from: RegExp, to: string): readonly CompiledWithCases[] {
  return JSON.parse(JSON.stringify(compiled).replaceAll(from, to)) as readonly CompiledWithCases[];
}

describe("the constitutions that come with Charter", () => {
  it("are there, each with cases", () => {
    expect(folders.length).toBeGreaterThanOrEqual(3);
    for (const [, folder] of folders) expect(casesIn(folder).cases.length).toBeGreaterThan(10);
  });

  it.each(folders)("decide as their cases say: %s", async (_id, folder) => {
    const cases = casesIn(folder);
    expect(checkCases(cases, constitutionOf)).toEqual([]);
    expect(failures(await runCases(cases, constitutionOf))).toEqual([]);
  });

  it.each(folders)("are answered alike by json-rules-engine as it comes, case by case: %s", async (_id, folder) => {
    const compiled = await compiledFrom(folder);
    expect(compiled.flatMap(({ cases }) => cases).length).toBeGreaterThan(10);
    expect(await differencesIn(compiled)).toEqual([]);
  });

  it("would be answered otherwise with a comparison changed, or without what the ties leave open (control)", async () => {
    const compiled = (await Promise.all(folders.map(([, folder]) => compiledFrom(folder)))).flat();
    const stricter = changed(compiled, /"greaterThanInclusive"/g, '"greaterThan"');
    expect((await differencesIn(stricter)).length).toBeGreaterThan(10);
    const allOpen = changed(compiled, /("open: [^"]+":)false/g, "$1true");
    expect((await differencesIn(allOpen)).length).toBeGreaterThan(0);
  });
});

function failures(results: readonly CaseResult[]): readonly string[] {
  return results.flatMap(({ differences }) => differences.map(({ at, words }) => `line ${at.line}: ${words}`));
}
