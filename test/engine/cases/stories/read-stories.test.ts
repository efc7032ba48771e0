import { describe, expect, it } from "vitest";
import { checkCases } from "../../../../engine/cases/check-cases.ts";
import { readCases } from "../../../../engine/cases/read-cases.ts";
import { saltings } from "../../procedures/saltings.ts";
import { overChristmas, readStoriesOf, recallAndElection, storiesOf } from "./saltings-stories.ts";

const head = `  - name: a story
    procedure: dispute
`;
const steps = `    steps: [{ on: 2013-12-02, by: appellant, does: settle }]
`;

/** What is said of how a file is written. */
function said(lines: string, above?: string): readonly string[] {
  const read = above === undefined ? readStoriesOf(lines) : readStoriesOf(lines, above);
  return read.problems.map(({ code, message, help, at }) => `${at.line} ${code}: ${message} ${help}`);
}

/** What is said of what it speaks of. */
function unknown(lines: string): readonly string[] {
  const read = readStoriesOf(lines);
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return checkCases(read.value, () => saltings()).map(
    ({ code, message, help, at }) => `${at.line} ${code}: ${message} ${help}`,
  );
}

describe("a file of stories", () => {
  it("is read without cases", () => {
    expect(readStoriesOf(overChristmas + recallAndElection)).toMatchObject({
      ok: true,
      value: { cases: [], stories: [{ name: "a hearing is held in time over Christmas" }, {}] },
    });
  });

  it("has cases or stories", () => {
    expect(readCases({ file: "cases.yaml", text: "constitution: saltings@1\n" }).problems).toMatchObject([
      { code: "missing-key", message: "There are neither `cases` nor `stories` here." },
    ]);
  });

  it("begins on the day of its first step, by whoever does it, and papers can be named only", () => {
    const [story] = storiesOf(
      `${head}    steps: [{ on: 2013-12-02, by: respondent, does: refer, papers: [contract] }, { expect: { ended: true } }]\n`,
    );
    expect(story?.begins).toMatchObject({ procedure: "procedures/dispute", by: "respondent", parties: {} });
    expect(story?.begins.on.toString()).toBe("2013-12-02");
    expect(story?.steps).toMatchObject([{ kind: "act", papers: { contract: "contract" } }, { kind: "look" }]);
    expect(story?.steps[1]?.on.toString()).toBe("2013-12-02");
  });

  it.each([
    [
      "does not say under which constitution it happens",
      head + steps,
      "",
      /^2 missing-key: The story `a story` does not say under/,
    ],
    [
      "tells of nothing",
      `${head}    on: 2013-12-02\n    by: appellant\n`,
      undefined,
      /^3 missing-key: Nothing happens in the story/,
    ],
    [
      "does not say when",
      `${head}    by: appellant\n    refused: true\n`,
      undefined,
      /^3 missing-key: .* on which day it begins/,
    ],
    [
      "does not say by whom",
      `${head}    on: 2013-12-02\n    refused: true\n`,
      undefined,
      /^3 missing-key: .* who begins its case/,
    ],
    [
      "goes on although it may not begin",
      `${head}    refused: true\n${steps}`,
      undefined,
      /^6 entries-clash: .*nothing can happen in it/,
    ],
    [
      "is told twice",
      head + steps + head + steps,
      undefined,
      /^6 repeated-case: Another story is called `a story` as well/,
    ],
    ["has a day that is none", head + steps.replace("12-02", "02-30"), undefined, /^5 wrong-quantity: /],
    ["has a misspelt key", head + steps.replace("does", "doess"), undefined, /^5 unknown-key: .*Did you mean `does`\?/],
  ])("is told what is wrong where a story %s", (_what, lines, above, words) => {
    expect(said(lines, above)).toEqual([expect.stringMatching(words)]);
  });

  it.each([
    [
      "a procedure",
      head.replace("dispute", "disput") + steps,
      "4 unknown-in-story: `disput` is not a procedure of this constitution. Did you mean `dispute`?",
    ],
    [
      "an action",
      head + steps.replace("settle", "setle"),
      "5 unknown-in-story: `setle` is not an action of this procedure. Did you mean `settle`?",
    ],
    [
      "a party",
      head + steps.replace("appellant", "apellant"),
      "5 unknown-in-story: `apellant` is not a party or role of this procedure. Did you mean `appellant`?",
    ],
    [
      "a stage",
      head + steps.replace(" }]", ", expect: { stage: setled } }]"),
      "5 unknown-in-story: `setled` is not a stage of this procedure. Did you mean `settled`?",
    ],
    [
      "a deadline",
      head + steps.replace(" }]", ", expect: { due: { hering: 2014-01-20 } } }]"),
      "5 unknown-in-story: `hering` is not a deadline of this procedure. Did you mean `hearing`?",
    ],
    [
      "whose deadline",
      head + steps.replace(" }]", ", expect: { met: [documents of respondents] } }]"),
      "5 unknown-in-story: `respondents` is not a party or role of this procedure. Did you mean `respondent`?",
    ],
    [
      "an end",
      head + steps.replace(" }]", ", expect: { outcome: settle } }]"),
      "5 unknown-in-story: `settle` is not an end of this procedure. Did you mean `settled`?",
    ],
  ])("is told that there is no such thing where a story speaks of %s", (_what, lines, words) => {
    expect(unknown(lines)).toEqual([words]);
  });

  it("may speak of what is not there in a step that is refused for it", () => {
    expect(unknown(head + steps.replace("settle }", "sulk, refused: { failed: [action] } }"))).toEqual([]);
  });
});
