import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../engine/index.ts";
import { demoClock } from "../../server/clock.ts";
import { shippedConstitutions } from "../../server/library.ts";
import { startServer } from "../../server/main.ts";
import { asExpected, bytesOf, expectations, folder, namesIn, type ExpectedProblem } from "./broken-files.ts";
import { showsStack } from "./telling.ts";

const expected = new Map([...expectations()].map(([name, { problems }]) => [name, problems]));
const names = namesIn("bad");
/** What a slow machine is told meanwhile. */
const progress = /^\d+ of \d+ files checked\n/gm;

function charter(...words: readonly string[]) {
  const starter = join(folder, "..", "..", "cli", "charter.js");
  const env = { ...process.env, CHARTER_DEBUG: "" };
  return spawnSync(process.execPath, [starter, ...words], {
    cwd: folder,
    env,
    encoding: "utf8",
    maxBuffer: 64_000_000,
  });
}

interface Report {
  readonly files: readonly { readonly file: string; readonly problems: readonly Problem[] }[];
}

describe("the command line", () => {
  const files = names.map((name) => `bad/${name}.yaml`);

  it("says of every broken file exactly what is expected", () => {
    const { status, stdout, stderr } = charter("check", "--format", "json", ...files);
    const report: Report = JSON.parse(stdout);
    const told = report.files.map(({ file, problems }): [string, readonly ExpectedProblem[]] => [
      file.replace(/^bad\/|\.yaml$/g, ""),
      problems.map((problem) => asExpected(problem, file)),
    ]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(expected));
    expect({ status, stderr: stderr.replaceAll(progress, "") }).toEqual({ status: 1, stderr: "" });
  });

  it("shows each with its place and words, and never a stack or a file of the program", () => {
    const { status, stdout, stderr } = charter("check", ...files);
    expect({ status, stderr: stderr.replaceAll(progress, "") }).toEqual({ status: 1, stderr: "" });
    const shown = stdout.split("\n").filter((line) => showsStack(line) && !/^\s*\d+ \|/.test(line));
    expect(shown).toEqual([]);
    const places = [...expected].flatMap(([name, problems]) => problems.map(({ at }) => `bad/${name}.yaml:${at} `));
    expect(places.filter((place) => !stdout.includes(place))).toEqual([]);
  });

  it("ends with 0 for one that is repaired (control)", () => {
    const { status, stdout } = charter("check", "--format", "json", "good/misspelt-key.yaml");
    const report: Report = JSON.parse(stdout);
    expect({ status, problems: report.files.map(({ problems }) => problems) }).toEqual({ status: 0, problems: [[]] });
  });
});

describe("the HTTP interface", () => {
  const bugs: unknown[] = [];
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => {
    const config = { host: "127.0.0.1", port: 0, clock: demoClock() };
    server = await startServer(config, {
      folders: [folder, shippedConstitutions],
      report: (error) => void bugs.push(error),
    });
  });
  afterAll(async () => {
    if (server.ok) await server.stop();
  });

  const validate = async (kind: "bad" | "good", name: string) => {
    if (!server.ok) throw new Error(server.message);
    const bytes = Buffer.from(bytesOf(kind, name));
    // A request without a body says nothing at all; a text without a word is sent as one.
    const body = bytes.length > 0 ? bytes : JSON.stringify({ text: "" });
    const headers = { "Content-Type": bytes.length > 0 ? "application/yaml" : "application/json" };
    const answer = await fetch(`${server.base}/api/v1/constitutions/validate`, { method: "POST", headers, body });
    const text = await answer.text();
    return { status: answer.status, text, ...(JSON.parse(text) as { valid: boolean; problems: readonly Problem[] }) };
  };

  it("says of every broken file exactly what is expected, without a stack or a file of the program", async () => {
    const told = new Map<string, readonly ExpectedProblem[]>();
    for (const name of names) {
      const { status, problems, text } = await validate("bad", name);
      expect({ name, status, showsStack: showsStack(text) }).toEqual({ name, status: 200, showsStack: false });
      told.set(
        name,
        problems.map((problem) => asExpected(problem, "constitution.yaml")),
      );
    }
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(expected));
    expect(bugs).toEqual([]);
  });

  it("finds nothing in one that is repaired (control)", async () => {
    expect(await validate("good", "misspelt-key")).toMatchObject({ status: 200, valid: true, problems: [] });
  });
});

it("a stack would be noticed (control)", () => {
  expect(showsStack("    at readConstitution (file:///charter/engine/constitution/read.ts:40:16)")).toBe(true);
  expect(showsStack("TypeError: Cannot read properties of undefined")).toBe(true);
  expect(showsStack("`atleast` is not known here.")).toBe(false);
});
