import { describe, expect, it } from "vitest";
import { projectFiles, type TextFile } from "./tree.ts";

/** What may not stand in any text file of the project: what it is called, and how it looks. */
const unwanted: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["a note to oneself", /\b(TO[D]O|FIX[M]E|X[X]X)\b/],
  ["a path of somebody's machine", /(?<![\w.:/@-])\/(work|root|tmp|home|Users|mnt)\/\w/],
  ["the address of a package registry", /\bregistr[y]\.\w|\w\.jfrog\.io|\bnpmj[s]\.(com|org)|"resolved"[:]/],
  ["a conflict left by a merge", /^(<{7}|>{7}) /m],
];

const unwantedInTests: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["a test left out or left alone", /\b(it|test|describe)\.(only|skip|todo)\b/],
];

const unwantedInCode: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["a rule of lint switched off without a reason", /(?<!\/\/ [^\n]+\n\s*\/\/ )eslint-dis[a]ble(?!.* -- \w)/],
];

const homeless = /(^|\/)(utils?|helpers?|common|misc|shared|types|constants)(\/|\.ts$)/;

describe("the tree is tidy", () => {
  const files = projectFiles();

  it("holds nothing that was not meant to stay", () => {
    expect(leftovers(files)).toEqual([]);
  });

  it("would notice each leftover (control)", () => {
    const text = `// ${"TO"}DO: later\nconst path = "/${"work"}/main";\n// ${"eslint"}-disable-next-line\nit${".only"}("is alone");\n`;
    expect(leftovers([{ path: "test/engine/a.test.ts", text }])).toEqual([
      "test/engine/a.test.ts: a note to oneself",
      "test/engine/a.test.ts: a path of somebody's machine",
      "test/engine/a.test.ts: a test left out or left alone",
      "test/engine/a.test.ts: a rule of lint switched off without a reason",
    ]);
    expect(leftovers([{ path: "a.md", text: `https://${"registry"}.example.org/` }])).toHaveLength(1);
  });

  it("names files in lower-case words joined by hyphens, and after an idea", () => {
    expect(misnamed(files)).toEqual([]);
    const broken = ["engine/utils.ts", "engine/Thing.ts", "server/helpers/a.ts", "cli/a_b.ts", "engine/two-words.ts"];
    expect(misnamed(broken.map((path) => ({ path, text: "" })))).toEqual(broken.slice(0, 4));
  });

  it("explains every folder in a README of at most 20 lines", () => {
    expect(unexplained(files)).toEqual([]);
    const long = { path: "engine/new/README.md", text: "line\n".repeat(21) };
    const broken = [{ path: "engine/new/a.ts", text: "" }, long, { path: "server/b.ts", text: "" }];
    expect(unexplained(broken)).toEqual(["engine/new has 21 lines", "server has none"]);
  });
});

function leftovers(files: readonly TextFile[]): readonly string[] {
  return files.flatMap(({ path, text }) => {
    const code = /\.(ts|js)$/.test(path);
    const patterns = [
      ...unwanted,
      ...(path.startsWith("test/") ? unwantedInTests : []),
      ...(code ? unwantedInCode : []),
    ];
    return patterns.filter(([, pattern]) => pattern.test(text)).map(([name]) => `${path}: ${name}`);
  });
}

function misnamed(files: readonly TextFile[]): readonly string[] {
  const name = /^([\w.-]+\/)*[a-z0-9]+(-[a-z0-9]+)*(\.(test|long\.test|config))?\.ts$/;
  return files
    .map(({ path }) => path)
    .filter((path) => path.endsWith(".ts") && (!name.test(path) || homeless.test(path)));
}

/** Folders of the product without a README, or with one that is too long; a constitution's folder explains itself. */
function unexplained(files: readonly TextFile[]): readonly string[] {
  const explained = /^(engine|server|cli)(\/|$)|^(schemas|constitutions|test|bench|docs|docs\/decisions)$/;
  const folders = new Set(
    files.map(({ path }) => path.split("/").slice(0, -1).join("/")).filter((path) => explained.test(path)),
  );
  const readmes = new Map(files.map(({ path, text }) => [path, text.trimEnd().split("\n").length]));
  return [...folders].sort().flatMap((folder) => {
    const lines = readmes.get(`${folder}/README.md`);
    if (lines === undefined) return [`${folder} has none`];
    return lines > 20 ? [`${folder} has ${String(lines)} lines`] : [];
  });
}
