import { describe, expect, it } from "vitest";
import { occursIn } from "../../../engine/cases/occurs.ts";
import type { CaseResult } from "../../../engine/cases/run-cases.ts";
import { runCases } from "../../../engine/cases/run-cases.ts";
import { casesText } from "../../../engine/rendering/cases-text.ts";
import { casesJunit } from "../../../engine/rendering/cases-junit.ts";
import { casesReport } from "../../../engine/rendering/cases-data.ts";
import { casesOf, inventedGroup } from "./invented-group.ts";

const carried = `
  - name: 180 of 240 recalls
    on: 2014-05-01
    ask: resolutions/recall
    facts: { entitled: 400, responses: 240, for: 180, against: 60 }
    expect: { outcome: carried, because: [180 of 240, "at least 180 were needed"], wouldChange: ["241 instead of 240"] }
`;
const refused = `
  - name: more votes than papers are refused
    on: 2014-05-01
    ask: resolutions/recall
    facts: { entitled: 400, responses: 100, for: 180 }
    expect: { refused: [for, responses], because: ["\`for\` = 180"] }
`;
const open = `
  - name: it can no longer be carried
    on: 2014-05-01
    ask: resolutions/recall
    facts: { entitled: 400, responses: 240, against: 61 }
    expect: { outcome: lost }
  - name: without the responses it is open
    on: 2014-05-01
    ask: resolutions/recall
    facts: { entitled: 400, for: 180 }
    expect: { outcome: undetermined, missing: [responses, against], possible: [carried, lost, void] }
`;
const notYet = `
  - name: before its day it says nothing
    on: 2013-05-31
    ask: resolutions/emergency
    facts: { for: 3, against: 1 }
    expect: { outcome: undetermined, silent: [only from 2013-06-01] }
`;

async function run(lines: string, group = inventedGroup()): Promise<readonly CaseResult[]> {
  return runCases(casesOf(lines), () => group);
}

function sentences(results: readonly CaseResult[]): readonly string[] {
  return results.flatMap(({ differences }) => differences.map(({ at, words }) => `${at.line} ${words}`));
}

describe("cases are run", () => {
  it("and pass where everything comes out as they say", async () => {
    const results = await run(carried + refused + open + notYet);
    expect(sentences(results)).toEqual([]);
    expect(results.map(({ got }) => got)).toEqual(["carried", "refused", "lost", "undetermined", "undetermined"]);
  });

  it("and say a silence once", async () => {
    const [said = ""] = sentences(await run(notYet.replace("undetermined, silent: [only from 2013-06-01]", "carried")));
    expect(said.split("in force only from 2013-06-01")).toHaveLength(2);
  });

  it("and fail where the constitution has become another (control)", async () => {
    const stricter = inventedGroup((text) =>
      text.replace("atLeast: 75%, of: responses", "moreThan: 75%, of: responses"),
    );
    const results = await run(carried + refused, stricter);
    expect(results.map(({ passed }) => passed)).toEqual([false, true]);
    expect(results[0]?.got).toBe("lost");
  });

  const slips: readonly (readonly [string, string, string])[] = [
    [
      "another outcome",
      carried.replace("outcome: carried", "outcome: lost"),
      "8 `lost` was expected, but it is `carried`.",
    ],
    [
      "a reason that is not given",
      carried.replace("[180 of 240", "[80 of 240"),
      "8 “80 of 240” should stand in the reasons. They say:",
    ],
    [
      "another change",
      carried.replace("241 instead", "242 instead"),
      "8 “242 instead of 240” should stand in what would change it. It says: “lost:",
    ],
    [
      "fewer facts missing",
      open.replace("[responses, against]", "[responses]"),
      "13 Missing should be `responses`, but `responses` and `against` were named.",
    ],
    [
      "fewer outcomes possible",
      open.replace("[carried, lost, void]", "[void]"),
      "13 Possible should be `void`, but `carried`, `lost` and `void` were named.",
    ],
    [
      "another silence",
      notYet.replace("only from", "never from"),
      "8 “never from 2013-06-01” should stand in what the constitution does not say. It says:",
    ],
    ["other facts refused", refused.replace("[for, responses]", "[against]"), "8 `against` should be refused, but `"],
    [
      "a refusal that does not come",
      carried.replace(/expect: .*/, "expect: { refused: [for] }"),
      "8 A refusal of `for` was expected, but it is `carried`.",
    ],
    [
      "an outcome where facts are refused",
      refused.replace(/expect: .*/, "expect: { outcome: carried }"),
      "8 `carried` was expected, but the facts are refused (",
    ],
    [
      "an amount that there is not",
      carried.replace("outcome: carried,", "outcome: carried, amount: 3,"),
      "8 The amount should be `3`, but it is `no amount`.",
    ],
  ];
  it.each(slips)("and told in words where they expect %s", async (_what, lines, told) => {
    const [first, ...others] = sentences(await run(lines));
    expect(first?.slice(0, told.length)).toBe(told);
    expect(others).toEqual([]);
  });

  it("and say how far they have come", async () => {
    const told: string[] = [];
    await runCases(
      casesOf(carried + refused),
      () => inventedGroup(),
      (done, of) => void told.push(`${done} of ${of}`),
    );
    expect(told).toEqual(["1 of 2", "2 of 2"]);
  });
});

describe("a figure stands in a sentence", () => {
  it("only whole", () => {
    expect(occursIn("180 of 240", "180 of 240 responses (75.0%)")).toBe(true);
    expect(occursIn("80 of 240", "180 of 240 responses")).toBe(false);
    expect(occursIn("180 of 24", "180 of 240 responses")).toBe(false);
    expect(occursIn("80 of 240", "180 of 240 responses, not 80 of 240")).toBe(true);
    expect(occursIn("RESPONSES", "240  responses")).toBe(true);
  });
});

describe("results of cases are told", () => {
  it("to a person, each case with its mark, and the totals", async () => {
    const results = await run(carried + refused.replace("[for, responses]", "[against]"));
    const lines = casesText([{ file: "cases.yaml", results, stories: [], coverage: [] }]).split("\n");
    expect(lines.slice(0, 3).map((line) => line.trim().replaceAll(/ +/g, " "))).toEqual([
      "cases.yaml: 2 cases",
      "✓ 180 of 240 recalls",
      "✗ more votes than papers are refused cases.yaml:10",
    ]);
    expect(lines.at(-2)).toBe("1 passed, 1 failed");
  });

  it("to a build server, and to programs, with the same differences", async () => {
    const results = await run(carried.replace("outcome: carried", "outcome: lost"));
    const files = [{ file: "cases.yaml", results, stories: [], coverage: [] }];
    expect(casesJunit(files)).toContain('<failure message="`lost` was expected, but it is `carried`.">cases.yaml:8:');
    expect(casesReport(files)).toMatchObject({
      format: "charter.tests/1",
      files: [
        {
          file: "cases.yaml",
          cases: [{ name: "180 of 240 recalls", passed: false, expected: "lost", got: "carried" }],
        },
      ],
      summary: { passed: 0, failed: 1 },
    });
  });
});
