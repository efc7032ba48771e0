import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { catalogue, publishedSchemas } from "../../engine/index.ts";
import type { ProblemsReport } from "../../engine/index.ts";
import { charter, clubText, folderWith, root } from "./world.ts";

const sound = clubText();
const rounded = clubText().replace(
  "support: { atLeast: 2/3, of: votesCast }",
  "support: { atLeast: 66.67%, of: votesCast }",
);
const broken = clubText().replace("roll: keyholders", "roll: keyholder").replace("    gates:", "    gate:");
const derived =
  'language: 1\nid: osprey\nversion: "2013.1"\ntitle: Osprey\nbasedOn: bird-hide@2012.1\nbody: { id: osprey, name: Osprey }\n';

describe("checking constitutions", () => {
  const folder = folderWith({
    "constitutions/bird-hide/2012.1.yaml": sound,
    "constitutions/bird-hide/cases.yaml":
      "constitution: bird-hide@2012.1\ncases:\n  - name: nobody asks\n    on: 2014-05-01\n    ask: rules/may-entr\n    expect: { outcome: may-enter }\n",
    "constitutions/calendars/moon.yaml":
      "id: moon\ntitle: Moon\nsource: None\ncovers: { from: 2012-01-01, to: 2012-12-31 }\nworkingWeek: [Monday]\nholidays:\n  2012-02-30: Never\n",
    "constitutions/osprey/2013.1.yaml": derived,
    "rounded.yaml": rounded,
    "broken.yaml": broken,
    "tabs.yaml": "language: 1\n\tid: x\n",
    "hidden.yaml": `language: 1\nid: x\nversion: "1"\ntitle: A\u202Eb\u001B[2J\n`,
    "long.yaml": `language: 1\n# \nid: { ${"a: 1, ".repeat(60)}${"b".repeat(200)}: 1 }\n`,
  });
  const check = (...words: readonly string[]) => charter(["check", ...words], { folder });

  it("says in one line what was read where nothing is wrong", async () => {
    expect(await check("constitutions/bird-hide/2012.1.yaml")).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^Rules of the bird hide \(bird-hide@2012\.1\): 3 provisions, \d+ questions: no problems\n$/,
      ),
      stderr: "",
    });
  });

  it("shows each problem at its place, underlined, with what to write instead, and counts them", async () => {
    const ran = await check("broken.yaml");
    expect(ran).toMatchObject({ code: 1, stderr: "" });
    expect(ran.stdout).toContain(
      "broken.yaml:18:5  error  unknown-key\n  18 |     gate:\n     |     ^^^^\n  `gate` is not known here.\n  Did you mean `gates`?",
    );
    expect(ran.stdout).toMatch(/\n\n\d errors?\n$/);
  });

  it("warns of a gate that can never matter, and tells of rival readings only if asked", async () => {
    const idle = clubText().replace(
      "support: { atLeast: 2/3, of: votesCast }",
      "support: { atLeast: 2/3, of: votesCast }\n      half: { atLeast: 1/2, of: votesCast }",
    );
    const { stdout, code } = await charter(["check", "-"], { folder, stdin: idle });
    expect(code).toBe(0);
    expect(stdout).toContain("warning  gate-never-matters");
    expect(stdout).toContain("The gate `half` can never matter: whenever `support` is met, so is `half`.");
    expect(stdout).not.toContain("note");
    const model = join(root, "constitutions/essex-lmc-model/2011.1.yaml");
    expect((await check(model)).stdout).not.toContain("of-all-gps");
    const told = (await check(model, "--readings")).stdout;
    expect(told).toMatch(
      /2011\.1\.yaml:\d+:\d+ {2}note {2}gate-never-matters\n {2}Read as `of-all-gps`, the gate `turnout` can never/,
    );
    expect(await check(model, "--readings", "--format", "json")).toMatchObject({ code: 2, stdout: "" });
  });

  it("warns of two thirds written as a percentage, with the case where it matters; only --strict lets that fail", async () => {
    const ran = await check("rounded.yaml");
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain("warning  approximate-fraction");
    expect(ran.stdout).toContain("of 3, 3 are needed, where 2/3 would need 2");
    expect((await check("--strict", "rounded.yaml")).code).toBe(1);
    expect((await check("--strict", "constitutions/bird-hide/2012.1.yaml")).code).toBe(0);
  });

  it("checks all files that can be read, and says which cannot", async () => {
    const ran = await check("absent.yaml", "broken.yaml", "constitutions/bird-hide/2012.1.yaml");
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain("`absent.yaml` is not there.");
    expect(ran.stdout).toContain("broken.yaml:18:5");
    expect(ran.stdout).toContain("no problems");
  });

  it("checks cases and calendars too", async () => {
    const cases = await check("constitutions/bird-hide/cases.yaml");
    expect(cases.stdout).toContain("cases.yaml:5:5  error  unknown-question\n");
    expect(cases.stdout).toContain("Did you mean `rules/may-enter`?");
    const calendar = await check("constitutions/calendars/moon.yaml");
    expect(calendar.stdout).toContain(
      "moon.yaml:7:3  error  unusable-calendar\n  7 |   2012-02-30: Never\n    |   ^^^^^^^^^^\n",
    );
  });

  it("tells a problem of a base once, at its place in the base", async () => {
    const files = { "constitutions/bird-hide/2012.1.yaml": rounded, "constitutions/osprey/2013.1.yaml": derived };
    const ran = await charter(["check", "osprey", "bird-hide"], { folder: folderWith(files) });
    expect(ran.stdout.match(/approximate-fraction/g)).toHaveLength(1);
    expect(ran.stdout).toContain("constitutions/bird-hide/2012.1.yaml:20:27  warning");
    expect(ran.stdout).toContain("1 warning in 2 files");
  });

  it("keeps signs that would steer a terminal out of what it shows, and long lines short", async () => {
    const hidden = await check("hidden.yaml");
    const steering = /[\u0000-\u0008\u000B-\u001F\u202E]/;
    expect(steering.test("a\u202Eb")).toBe(true);
    expect(hidden.stdout).not.toMatch(steering);
    expect(hidden.stdout).toContain("title: A\uFFFDb");
    const long = await check("long.yaml");
    expect(long.stdout).toContain("3 | ");
    expect(
      Math.max(
        ...long.stdout
          .split("\n")
          .filter((line) => line.includes(" | "))
          .map((line) => line.length),
      ),
    ).toBeLessThan(110);
  });

  it("keeps the underline in step with tabs", async () => {
    expect((await check("tabs.yaml")).stdout).toMatch(/ {2}2 \| \tid: x\n {4}\| \^/);
  });

  it("gives the same problems as data that its schema describes", async () => {
    const { $id: _id, ...schema } = publishedSchemas().get("problems") ?? {};
    const fits = new Ajv2020({ strict: false }).compile(schema);
    const report = JSON.parse(
      (await check("--format", "json", "broken.yaml", "rounded.yaml", "constitutions/bird-hide/2012.1.yaml")).stdout,
    ) as ProblemsReport;
    expect(fits(report)).toBe(true);
    expect(report.summary).toMatchObject({ files: 3, warnings: 1 });
    expect(report.files.map(({ valid }) => valid)).toEqual([false, true, true]);
    // A control: a check that is not in the catalogue.
    expect(fits(JSON.parse(JSON.stringify(report).replaceAll("unknown-key", "no-such-check")))).toBe(false);
  });

  it("gives SARIF that points at the lines, with the rules from the catalogue", async () => {
    const log = JSON.parse((await check("--format", "sarif", "rounded.yaml")).stdout);
    const [run] = log.runs;
    expect(log.version).toBe("2.1.0");
    expect(run.tool.driver.rules[0].shortDescription.text).toBe(catalogue["approximate-fraction"].title);
    expect(run.results[0]).toMatchObject({ ruleId: "approximate-fraction", level: "warning" });
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: "rounded.yaml" },
      region: { startLine: 20, startColumn: 27, endLine: 20, endColumn: 33 },
    });
  });

  it("gives JUnit that fails for errors and only tells warnings", async () => {
    const failed = (await check("--format", "junit", "broken.yaml")).stdout;
    expect(failed).toContain('<testcase classname="broken.yaml" name="unknown-key at 18:5">');
    const warned = (await check("--format", "junit", "rounded.yaml")).stdout;
    expect(warned).toContain('<testsuites name="charter" tests="1" failures="0" errors="0">');
    expect(warned).toContain("<system-out>rounded.yaml:20:27 approximate-fraction");
  });

  it("uses colour only where it is wanted, and colour changes no word", async () => {
    const plain = await check("broken.yaml");
    const coloured = await charter(["check", "broken.yaml"], { folder, colour: true });
    expect(plain.stdout).not.toContain("\u001B");
    expect(coloured.stdout).toContain("\u001B[1m");
    expect(coloured.stdout.replaceAll(/\u001B\[\d+m/g, "")).toBe(plain.stdout);
  });

  it("says how far it has come when it takes more than a second", async () => {
    const slow = await charter(["check", "rounded.yaml", "broken.yaml"], { folder, tick: 700 });
    expect(slow.stderr).toContain("1 of 2 files checked\n");
    expect((await check("rounded.yaml", "broken.yaml")).stderr).toBe("");
  });
});

describe("watching a constitution", () => {
  it("checks again after each change, and ends when interrupted", async () => {
    const folder = folderWith({ "constitutions/bird-hide/2012.1.yaml": sound });
    const file = "constitutions/bird-hide/2012.1.yaml";
    const child = spawn(process.execPath, [join(root, "cli", "charter.js"), "check", "--watch", file], { cwd: folder });
    let seen = "";
    child.stdout.on("data", (chunk: Buffer) => (seen += chunk.toString("utf8")));
    child.stderr.on("data", (chunk: Buffer) => (seen += chunk.toString("utf8")));
    const until = async (words: RegExp): Promise<void> => {
      for (let tries = 0; tries < 400 && !words.test(seen); tries++) await sleep(50);
      expect(seen).toMatch(words);
    };
    await until(/no problems\n[^]*Watching for changes/);
    seen = "";
    writeFileSync(join(folder, file), broken);
    await until(/unknown-key[^]*Watching for changes/);
    seen = "";
    writeFileSync(join(folder, file), sound);
    await until(/no problems\n[^]*Watching for changes/);
    child.kill("SIGINT");
    const [code] = await once(child, "close");
    expect(code).toBe(0);
  });
});
