import { describe, expect, it } from "vitest";
import { boundariesOf } from "../../../engine/cases/boundaries.ts";
import type { Coverage } from "../../../engine/cases/coverage.ts";
import { coverageOf } from "../../../engine/cases/coverage.ts";
import { countCovered } from "../../../engine/cases/covered.ts";
import { runCases } from "../../../engine/cases/run-cases.ts";
import { leftUncovered } from "../../../engine/rendering/cases-data.ts";
import { casesOf, inventedGroup } from "./invented-group.ts";

const group = inventedGroup();

function recall(facts: string, outcome: string, more = ""): string {
  return `  - { name: "${facts}${more}", on: 2014-05-01, ask: resolutions/recall, facts: { entitled: 400, ${facts} }, expect: { outcome: ${outcome} }${more} }\n`;
}

const below = recall("responses: 240, for: 179, against: 61", "lost");
const at = recall("responses: 240, for: 180, against: 60", "carried");
const above = recall("responses: 240, for: 181, against: 59", "carried");
const turnout = [199, 200, 201]
  .map((number) => recall(`responses: ${number}, for: ${number}`, number < 200 ? "void" : "carried"))
  .join("");
const reading = recall("responses: 320, for: 299", "lost", ", reading: of-all");

async function coverage(lines: string): Promise<Coverage> {
  return coverageOf(group, await runCases(casesOf(lines), () => group));
}

function left(found: Coverage): readonly string[] {
  return leftUncovered(found).map(({ sort, address, words, side = "" }) =>
    `${sort} ${address} ${words} ${side}`.trim(),
  );
}

const ofEmergency = "provisions resolutions/emergency Emergency motion";

describe("what cases show of a constitution", () => {
  it("is everything of a provision where each threshold has a case below, at and above", async () => {
    const found = await coverage(below + at + above + turnout + reading);
    expect(left(found)).toEqual([ofEmergency]);
    expect(countCovered(found.provisions)).toEqual({ covered: 1, of: 2 });
  });

  it.each([
    ["just below", at + above],
    ["exactly at", below + above],
    ["just above", below + at],
  ])("lacks the side %s where that case is taken away (control)", async (side, lines) => {
    const found = await coverage(lines + turnout + reading);
    expect(left(found)).toEqual([
      ofEmergency,
      `boundaries resolutions/recall Support: Votes for: at least 3/4 of Responses ${side}`,
    ]);
  });

  it("counts only cases that pass, and only those put to this constitution", async () => {
    const failing = await coverage(at.replace("outcome: carried", "outcome: lost"));
    expect(countCovered(failing.provisions)).toEqual({ covered: 0, of: 2 });
    const ofAnother = await coverage(at.replace("{ name", "{ constitution: another-group@2013.1, name"));
    expect(countCovered(ofAnother.provisions)).toEqual({ covered: 0, of: 2 });
  });

  it("lacks outcomes and rival readings without a case", async () => {
    const found = left(await coverage(at));
    expect(found).toContain("outcomes resolutions/recall outcome `void`");
    expect(found).toContain("alternatives resolutions/recall reading `of-all`");
  });
});

describe("what no case need show", () => {
  const withMore = inventedGroup(
    (text) => `${text}
year: { governance: 1 April, financial: 1 April }
offices:
  secretary: { title: Secretary, eligible: anyone }
meetings:
  visit: { title: Visit to each branch, atLeast: 2, each: governance year, forEach: branch }
`,
  );
  const shown = coverageOf(withMore, []);
  const named = async (sort: keyof Coverage): Promise<string> => JSON.stringify((await shown)[sort]);

  it("is a question on which the constitution is merely silent; one that is answered it must (control)", async () => {
    expect(await named("questions")).not.toContain("offices/secretary/vacancy");
    expect(await named("questions")).toContain("offices/secretary/eligible");
  });

  it("is a number that stands among the findings for the record only; one that decides it must (control)", async () => {
    expect(await named("boundaries")).not.toContain("For the record");
    expect(await named("boundaries")).toContain("At least 2 in the period");
  });
});

describe("the thresholds of a question", () => {
  function thresholds(change: (text: string) => string): readonly string[] {
    const question = inventedGroup(change).questions.get("resolutions/recall");
    return question === undefined
      ? []
      : boundariesOf(question).map(({ words, sides }) => `${words} (${sides.join(", ")})`);
  }

  it("are its shares; that there is anybody at all goes without saying", () => {
    expect(thresholds((text) => text)).toEqual([
      "Turnout: Responses: at least 1/2 of Entitled to vote (just below, exactly at, just above)",
      "Support: Votes for: at least 3/4 of Responses (just below, exactly at, just above)",
    ]);
  });

  it("leave out a side on which no lawful case can lie: nobody is above all who respond", () => {
    expect(thresholds((text) => text.replace("atLeast: 75%, of: responses", "atLeast: 100%, of: responses"))).toContain(
      "Support: Votes for: at least 100% of Responses (just below, exactly at)",
    );
  });

  it("can be plain numbers", () => {
    expect(thresholds((text) => text.replace("atLeast: 50%, of: entitled", "atLeast: 30"))).toContain(
      "Turnout: Responses: at least 30 (just below, exactly at, just above)",
    );
  });

  it("leave out when a year would have begun without the founding; the day by which a meeting is due they do not (control)", () => {
    const founded = inventedGroup(
      (text) =>
        `${text.replace("An invented group }", "An invented group, established: 2013-05-13 }")}meetings:\n  annual: { title: Annual meeting, exactly: 1, each: calendar year, firstPeriod: not counted }\n`,
    ).questions.get("meetings/annual/held");
    const words = founded === undefined ? [] : boundariesOf(founded).map((each) => each.words);
    expect(words.filter((each) => each.includes("had there been a body by then"))).toEqual([]);
    expect(words.filter((each) => each.includes("The date asked about")).length).toBeGreaterThan(0);
  });
});
