import { Engine } from "json-rules-engine";
import type { RuleProperties } from "json-rules-engine";
import { describe, expect, it } from "vitest";
import type { CompiledWithCases } from "../../engine/cases/compile-cases.ts";
import { charter, clubText, folderWith } from "./world.ts";

const cases = `constitution: bird-hide@2012.1
cases:
  - name: two in three open the hide
    on: 2014-05-01
    ask: resolutions/open-the-hide
    facts: { entitled: 10, responses: 6, for: 4, against: 2 }
    expect: { outcome: carried }
  - { name: another version, constitution: bird-hide@2013.1, on: 2014-05-01, ask: rules/may-enter, expect: { outcome: may-enter } }
`;

describe("compiling a constitution", () => {
  const folder = folderWith({
    "constitutions/bird-hide/2012.1.yaml": clubText(),
    "constitutions/bird-hide/cases.yaml": cases,
    "constitutions/alone/2012.1.yaml": clubText().replace("id: bird-hide\nversion", "id: alone\nversion"),
    "broken.yaml": clubText().replace("    gates:", "    gate:"),
  });
  const compile = (...words: readonly string[]) => charter(["compile", ...words], { folder });
  const printed = (text: string): CompiledWithCases => JSON.parse(text) as CompiledWithCases;

  it("prints every question with its facts, derived facts and rules", async () => {
    const ran = await compile("bird-hide@2012.1");
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    const compiled = printed(ran.stdout);
    expect(compiled).toMatchObject({
      format: "charter.compiled/1",
      constitution: { id: "bird-hide", version: "2012.1" },
    });
    const question = compiled.questions["resolutions/open-the-hide"];
    expect(question?.facts).toContainEqual({
      name: "entitled",
      question: "How many are entitled to vote?",
      type: { kind: "number", least: 0 },
    });
    expect(question?.derived.map((each) => each.name)).toContain("support.required");
    expect(question?.outcomes).toEqual(["carried", "lost", "void"]);
    expect(compiled).not.toHaveProperty("cases");
  });

  it("adds with --cases every case of this version, which json-rules-engine answers alike", async () => {
    const compiled = printed((await compile("constitutions/bird-hide/2012.1.yaml", "--cases")).stdout);
    expect(compiled.cases.map((each) => [each.name, each.answer])).toEqual([["two in three open the hide", "carried"]]);
    const run = compiled.cases[0]?.runs[0];
    const { rules = [] } = compiled.questions[run?.question ?? ""] ?? {};
    const { results } = await new Engine(rules as RuleProperties[]).run(run?.facts);
    expect(results.map(({ name }) => name).filter((name) => name.startsWith("possibly"))).toEqual(["possibly carried"]);
  });

  it("prints no cases where there are none", async () => {
    expect(JSON.parse((await compile("alone", "--cases")).stdout).cases).toEqual([]);
  });

  it("prints the same bytes for the same input", async () => {
    expect(await compile("bird-hide@2012.1", "--cases")).toEqual(await compile("bird-hide@2012.1", "--cases"));
  });

  it("ends with 3 on a constitution that cannot be read, telling why", async () => {
    const ran = await compile("broken.yaml");
    expect(ran).toMatchObject({ code: 3, stdout: "" });
    expect(ran.stderr).toContain("Did you mean `gates`?");
  });
});
