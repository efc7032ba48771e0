import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "charter-package-"));
const project = join(folder, "project");
const installed = join(project, "node_modules", "charter");

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command as its user would: without this project's own commands in reach, or what npm adds for its scripts. */
async function run(command: string, words: readonly string[], cwd: string): Promise<Ran> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_(?!config_)|npm_config_local_prefix|INIT_CWD)/.test(name),
  );
  const path = (process.env["PATH"] ?? "").split(delimiter).filter((part) => !part.startsWith(root));
  const env = { ...Object.fromEntries(kept), PATH: path.join(delimiter) };
  try {
    return { code: 0, ...(await promisify(execFile)(command, words, { cwd, env })) };
  } catch (error) {
    const { code, stdout, stderr } = { code: 70, stdout: "", stderr: String(error), ...Object(error) };
    return { code, stdout, stderr };
  }
}

async function succeed(command: string, words: readonly string[], cwd: string): Promise<string> {
  const ran = await run(command, words, cwd);
  if (ran.code !== 0)
    throw new Error(`${command} ${words.join(" ")} ended with ${String(ran.code)}:\n${ran.stdout}${ran.stderr}`);
  return ran.stdout;
}

const charter = (...words: readonly string[]): Promise<Ran> =>
  run("npx", ["--no-install", "charter", ...words], project);

describe("the package, installed in an empty project", () => {
  beforeAll(async () => {
    mkdirSync(project);
    writeFileSync(join(project, "package.json"), '{ "name": "empty", "private": true }');
    await succeed("npm", ["pack", "--pack-destination", folder], root);
    const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
    const quiet = ["--prefer-offline", "--no-audit", "--no-fund"];
    await succeed("npm", ["install", ...quiet, join(folder, tarball)], project);
  }, 300_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("brings a `charter` that says its version", async () => {
    const { version }: { version: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(await charter("--version")).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  it("lists the checks it makes", async () => {
    const { code, stdout } = await charter("checks");
    expect(code).toBe(0);
    expect(stdout).toContain("yaml-syntax");
  });

  it("brings the example constitutions, and finds nothing wrong with them", async () => {
    const shipped = files(installed).filter((path) => /^dist\/constitutions\/[^/]+\/\d[^/]*\.yaml$/.test(path));
    expect(shipped.length).toBeGreaterThan(0);
    expect(await charter("check", ...shipped.map((path) => join(installed, path)))).toMatchObject({ code: 0 });
  });

  it("brings the schemas", () => {
    expect(files(installed)).toContain("dist/schemas/constitution.schema.json");
  });

  it("leaves the tests and the TypeScript at home", () => {
    expect(files(installed).filter((path) => path.endsWith(".ts") || path.startsWith("dist/test/"))).toEqual([]);
  });

  it("could not do without being compiled, for Node refuses TypeScript there (control)", async () => {
    const source = join(installed, "cli", "main.ts");
    writeFileSync(source, "export async function main(): Promise<number> { return 0; }");
    expect(await charter("--version")).toMatchObject({ code: 70 });
    rmSync(source);
  });
});

/** The files of the package itself, not those of the libraries it brings. */
function files(top: string): readonly string[] {
  return readdirSync(top, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !path.startsWith("node_modules/"));
}
