import { describe, expect, it } from "vitest";
import { compileWithCases } from "../../../engine/cases/compile-cases.ts";
import { casesOf, inventedGroup } from "./invented-group.ts";
import { asPrinted, otherwiseAnswered } from "./stock-engine.ts";

const file = casesOf(`
  - { name: carried, on: 2014-05-01, ask: resolutions/recall, facts: { entitled: 400, responses: 240, for: 180, against: 60 }, expect: { outcome: carried } }
  - { name: lost, on: 2014-05-01, ask: resolutions/recall, facts: { entitled: 400, responses: 240, for: 179, against: 61 }, expect: { outcome: lost } }
  - { name: no longer carried, on: 2014-05-01, ask: resolutions/recall, facts: { entitled: 400, responses: 240, against: 61 }, expect: { outcome: lost } }
  - { name: open, on: 2014-05-01, ask: resolutions/recall, facts: { entitled: 400, for: 180 }, expect: { outcome: undetermined } }
  - { name: otherwise read, on: 2014-05-01, ask: resolutions/recall, reading: of-all, facts: { entitled: 400, responses: 320, for: 299 }, expect: { outcome: lost } }
  - { name: in the first year, on: 2013-07-01, ask: resolutions/emergency, facts: { for: 19, against: 10 }, expect: { outcome: lost } }
  - { name: afterwards, on: 2014-07-01, ask: resolutions/emergency, facts: { for: 19, against: 10 }, expect: { outcome: carried } }
  - { name: before its day, on: 2013-05-31, ask: resolutions/emergency, facts: { for: 3, against: 1 }, expect: { outcome: undetermined } }
  - { name: refused, on: 2014-05-01, ask: resolutions/recall, facts: { responses: 1, for: 2 }, expect: { refused: [for, responses] } }
`);

async function compiled() {
  return asPrinted(await compileWithCases(inventedGroup(), file.cases));
}

describe("a constitution compiled with its cases", () => {
  it("is answered alike by json-rules-engine as it comes", async () => {
    expect(await otherwiseAnswered(await compiled())).toEqual([]);
  });

  it("leaves out cases that are refused, and names readings and variations that change a question", async () => {
    const { cases, questions } = await compiled();
    expect(cases.map((each) => [each.name, each.runs.map((run) => run.question).join(), each.answer])).toEqual([
      ["carried", "resolutions/recall", "carried"],
      ["lost", "resolutions/recall", "lost"],
      ["no longer carried", "resolutions/recall", "lost"],
      ["open", "resolutions/recall", "undetermined"],
      ["otherwise read", "resolutions/recall (reading of-all)", "lost"],
      ["in the first year", "resolutions/emergency (variation first-year)", "lost"],
      ["afterwards", "resolutions/emergency", "carried"],
      ["before its day", "resolutions/emergency (variation first-year)", "undetermined"],
    ]);
    expect(Object.keys(questions)).toEqual([
      "resolutions/recall",
      "resolutions/emergency",
      "resolutions/recall (reading of-all)",
      "resolutions/emergency (variation first-year)",
    ]);
  });

  it("says of every fact what it is, and gives every case a value for each", async () => {
    const { cases, questions } = await compiled();
    for (const { runs } of cases) {
      for (const { question, facts } of runs) {
        const named = [...(questions[question]?.facts ?? []), ...(questions[question]?.derived ?? [])].map(
          (each) => each.name,
        );
        expect(Object.keys(facts).toSorted()).toEqual(named.toSorted());
      }
    }
  });

  it("would be answered otherwise with one comparison changed (control)", async () => {
    const printed = JSON.stringify(await compiled()).replaceAll('"greaterThanInclusive"', '"greaterThan"');
    expect(await otherwiseAnswered(JSON.parse(printed))).toContain("carried: undetermined, not carried");
  });

  it("would be answered otherwise without what the ties leave open (control)", async () => {
    const printed = JSON.stringify(await compiled()).replaceAll(/("open: [^"]+":)false/g, "$1true");
    const differences = await otherwiseAnswered(JSON.parse(printed));
    expect(differences).toContain("no longer carried: undetermined, not lost");
  });
});
