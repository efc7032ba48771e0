import { describe, expect, it } from "vitest";
import { checkCases } from "../../../engine/cases/check-cases.ts";
import { readCases } from "../../../engine/cases/read-cases.ts";
import type { Problem } from "../../../engine/problem.ts";
import { inventedGroup, readCasesOf } from "./invented-group.ts";

const group = inventedGroup();

/** Everything that is wrong with a file of cases, each as `line code: message help`. */
function troubles(lines: string): readonly string[] {
  const read = readCasesOf(lines);
  const constitutionOf = (reference: string) => (reference === "invented-group@2013.1" ? group : undefined);
  const problems: readonly Problem[] = read.ok ? checkCases(read.value, constitutionOf) : read.problems;
  return problems.map(({ at, code, message, help }) => `${at.line} ${code}: ${message} ${help}`);
}

describe("a file of cases is read", () => {
  it("with unquoted dates, a reading, and what was known when", () => {
    const read = readCasesOf(`
  - name: three quarters of all
    on: 2014-05-01
    knownAt: 2014-04-01
    ask: resolutions/recall
    reading: of-all
    facts: { entitled: 400, for: 300 }
    expect: { outcome: carried }
`);
    const [first] = read.ok ? read.value.cases : [];
    expect(first?.request.on.toString()).toBe("2014-05-01");
    expect(first?.request.knownAt?.toString()).toBe("2014-04-01");
    expect(first?.request.reading).toBe("of-all");
    expect(first?.request.facts).toEqual({ entitled: 400, for: 300 });
    expect(first?.at.line).toBe(4);
  });

  it("and an address, a reading or an outcome that is not there is told with the nearest that is", () => {
    expect(
      troubles(`
  - { name: a, on: 2014-05-01, ask: resolutions/recal, expect: { outcome: carried } }
  - { name: b, on: 2014-05-01, ask: resolutions/recall, reading: of-al, expect: { outcome: caried, possible: [vod] } }
  - { name: c, on: 2014-05-01, ask: resolutions/recall, constitution: other@1, expect: { outcome: carried } }
`),
    ).toEqual([
      "4 unknown-question: `resolutions/recal` is not a question that this constitution answers. Did you mean `resolutions/recall`?",
      "5 unknown-reading: `of-al` is not a rival reading of this provision. Did you mean `of-all`?",
      "5 unknown-outcome: `caried` is not an outcome of this question. Did you mean `carried`?",
      "5 unknown-outcome: `vod` is not an outcome of this question. Did you mean `void`?",
      "6 unknown-constitution: The constitution `other@1` cannot be read, or is not in the library. Write the id and version of one that is, such as `some-model@2011.1`.",
    ]);
  });

  it("and a case that expects an outcome and a refusal at once is refused, as is one that expects neither", () => {
    const told = troubles(`
  - { name: a, on: 2014-05-01, ask: resolutions/recall, expect: { outcome: carried, refused: [for] } }
  - { name: b, on: 2014-05-01, ask: resolutions/recall, expect: {} }
`);
    expect(told).toHaveLength(2);
    expect(told[0]).toMatch(/^4 entries-clash: `refused` cannot stand together/);
    expect(told[1]).toMatch(/^5 missing-key: `expect` says neither of `outcome` and `refused`/);
  });

  it("and no list of stories that is empty", () => {
    expect(
      troubles("  - { name: a, on: 2014-05-01, ask: resolutions/recall, expect: { outcome: carried } }\nstories: []\n"),
    ).toEqual(["4 wrong-count: `stories` is empty. Say at least one, or leave the whole entry out."]);
  });

  it("with the warnings that stay, each with its reason, of the constitution at the head or of another", () => {
    const one = "  - { name: a, on: 2014-05-01, ask: resolutions/recall, expect: { outcome: carried } }\n";
    const entry = "{ warning: always-met, at: resolutions/recall, because: The statute says so.";
    const read = readCasesOf(`${one}accepts:\n  - ${entry} }\n  - ${entry}, constitution: other@1 }\n`);
    const accepts = read.ok ? (read.value.accepts ?? []) : [];
    expect(accepts.map(({ constitution, warning, path }) => [constitution, warning, path])).toEqual([
      ["invented-group@2013.1", "always-met", "resolutions/recall"],
      ["other@1", "always-met", "resolutions/recall"],
    ]);
    expect(readCasesOf(one)).not.toHaveProperty("value.accepts");
    const own = one.replace("on:", "constitution: other@1, on:");
    const headless = readCases({ file: "cases.yaml", text: `cases:\n${own}accepts:\n  - ${entry} }\n` });
    expect(headless.problems.map(({ at, code, message }) => `${at.line} ${code}: ${message}`)).toEqual([
      "4 missing-key: It is not said of which constitution `always-met` is accepted.",
    ]);
  });

  it("and a date that is none, and a name given twice, are told at their lines", () => {
    const told = troubles(`
  - { name: a, on: 2014-02-30, ask: resolutions/recall, expect: { outcome: carried } }
  - { name: a, on: 2014-05-01, ask: resolutions/recall, expect: { outcome: carried } }
`);
    expect(told[0]).toMatch(/^4 wrong-quantity/);
    expect(told[1]).toMatch(/^5 repeated-case: Another case is called `a` as well/);
    expect(told).toHaveLength(2);
  });
});
