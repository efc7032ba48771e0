import { describe, expect, it } from "vitest";
import type { CompiledWithCases } from "../../engine/cases/compile-cases.ts";
import { compileWithCases } from "../../engine/cases/compile-cases.ts";
import { asPrinted, otherwiseAnswered } from "../engine/cases/stock-engine.ts";
import { casesIn, shipped, shippedConstitution } from "./cases-library.ts";

/** Every so manieth case is put to stock json-rules-engine as well; every one in the long run. */
const every = process.env["CHARTER_LONG"] === "1" ? 1 : 12;

const compiled = new Map<string, Promise<CompiledWithCases>>();

/** A constitution compiled with cases, as `charter compile --cases` prints it; compiled once. */
function compiledFrom(reference: string, folder: string): Promise<CompiledWithCases> {
  const cases = casesIn(folder).cases.filter((_, index) => index % every === 0);
  const made =
    compiled.get(reference) ?? compileWithCases(shippedConstitution(reference), cases).then((each) => asPrinted(each));
  compiled.set(reference, made);
  return made;
}

async function differencesIn(all: readonly CompiledWithCases[]): Promise<readonly string[]> {
  return (await Promise.all(all.map(otherwiseAnswered))).flat();
}

function changed(all: readonly CompiledWithCases[], from: RegExp, to: string): readonly CompiledWithCases[] {
  return JSON.parse(JSON.stringify(all).replaceAll(from, to)) as readonly CompiledWithCases[];
}

describe("the cases of the constitutions that come with Charter", () => {
  it.each(shipped)("are answered alike by json-rules-engine as it comes: %s", async (reference, folder) => {
    const made = await compiledFrom(reference, folder);
    expect(made.cases.length).toBeGreaterThan(0);
    expect(await differencesIn([made])).toEqual([]);
  });

  it("would be answered otherwise with a comparison changed, or without what the ties leave open (control)", async () => {
    const some = shipped.filter(([reference]) => /^(blackwater|saltmarsh|tanners)/.test(reference));
    const ofVotes = some.map(async ([reference, folder]) => {
      const votes = casesIn(folder).cases.filter(({ request }) => request.question.startsWith("resolutions/"));
      return asPrinted(await compileWithCases(shippedConstitution(reference), votes));
    });
    const all = await Promise.all(ofVotes);
    const stricter = changed(all, /"greaterThanInclusive"/g, '"greaterThan"');
    expect((await differencesIn(stricter)).length).toBeGreaterThan(0);
    const allOpen = changed(all, /("open: [^"]+":)false/g, "$1true");
    expect((await differencesIn(allOpen)).length).toBeGreaterThan(0);
  });
});
