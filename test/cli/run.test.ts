import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { overChristmas, recallAndElection } from "../engine/cases/stories/saltings-stories.ts";
import { charter, clubText, folderWith, root } from "./world.ts";

const saltings = readFileSync(join(root, "test/engine/procedures/saltings.yaml"), "utf8");
const stories = `constitution: saltings@1\nstories:\n${overChristmas}${recallAndElection}`;

describe("telling a story on the command line", () => {
  const folder = folderWith({
    "constitutions/saltings/1.yaml": saltings,
    "constitutions/saltings/cases.yaml": stories,
    "failing/cases.yaml": stories.replace("stage: screening", "stage: preparing"),
    "constitutions/bird-hide/2012.1.yaml": clubText(),
    "constitutions/bird-hide/cases.yaml":
      "constitution: bird-hide@2012.1\ncases:\n  - { name: a, on: 2014-05-01, ask: rules/may-enter, facts: { hasKey: true, birds: [owl] }, expect: { outcome: may-enter } }\n",
  });
  const run = (...words: readonly string[]) => charter(["run", ...words], { folder });

  it("lists the stories where none is named", async () => {
    const ran = await run("saltings");
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout.split("\n").map((line) => line.trim())).toEqual([
      "2 stories:",
      "1. a hearing is held in time over Christmas procedures/dispute",
      "2. a recall leads to an election procedures/recall",
      "",
    ]);
    expect(JSON.parse((await run("saltings", "--format", "json")).stdout)).toMatchObject({
      stories: [{ procedure: "procedures/dispute", steps: 14 }, {}],
    });
  });

  it.each(["a recall leads to an election", "RECALL", "2"])(
    "takes a name, a part of one, or a number: %s",
    async (name) => {
      const ran = await run("constitutions/saltings/1.yaml", name);
      expect(ran).toMatchObject({ code: 0, stderr: "" });
      expect(ran.stdout).toMatch(/^A recall leads to an election\n=+\n/);
    },
  );

  it("gives it as text of a hundred characters, as data, as Markdown and as a page", async () => {
    const text = (await run("saltings", "1")).stdout;
    expect(Math.max(...text.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(100);
    expect(JSON.parse((await run("saltings", "1", "--format", "json")).stdout)).toMatchObject({
      format: "charter.story/1",
      passed: true,
    });
    expect((await run("saltings", "1", "--format", "md")).stdout).toMatch(/^# A hearing is held in time/);
    expect((await run("saltings", "1", "--format", "html")).stdout).toMatch(/^<!doctype html>/);
  });

  it("ends with exit code 1 where it comes out otherwise, and says where (control)", async () => {
    const ran = await run("failing/cases.yaml", "Christmas");
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain("failing/cases.yaml:13");
    expect(ran.stdout).toContain("It did not come out as the story tells.");
  });

  it("says which there are where none is called that, or several are", async () => {
    const none = await run("saltings", "a merger");
    expect(none).toMatchObject({ code: 2, stdout: "" });
    expect(none.stderr).toContain("No story is called `a merger`.");
    expect((await run("saltings", "a ")).stderr).toContain("stands in the names of 2 stories");
    expect(await run("bird-hide")).toMatchObject({ code: 3, stdout: "" });
  });

  it("is part of what is tested, with what the stories show", async () => {
    const ran = await charter(["test", "saltings", "--coverage"], { folder });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(ran.stdout).toContain("constitutions/saltings/cases.yaml: 2 stories\n");
    expect(ran.stdout).toMatch(/\d+ of \d+ sides of deadlines \(kept, kept on the last day, missed\) have a story/);
    const failing = await charter(["test", "failing/cases.yaml", "--format", "junit"], { folder });
    expect(failing.code).toBe(1);
    expect(failing.stdout).toContain("Expected was the stage `preparing`; but it is in `screening`.");
    const data = JSON.parse((await charter(["test", "failing/cases.yaml", "--format", "json"], { folder })).stdout);
    expect(data).toMatchObject({
      summary: { passed: 1, failed: 1 },
      files: [{ stories: [{ passed: false, told: 14 }, {}] }],
    });
  });

  it("is told of in what is compiled, for stock XState", async () => {
    const compiled = JSON.parse((await charter(["compile", "saltings@1", "--cases"], { folder })).stdout);
    expect(Object.keys(compiled.machines)).toContain("procedures/election");
    expect(compiled.stories).toHaveLength(2);
    expect(compiled.howToRun[0]).toContain("createMachine");
    const without = JSON.parse((await charter(["compile", "bird-hide@2012.1"], { folder })).stdout);
    expect(without).toMatchObject({ machines: {}, howToRun: [] });
  });
});
