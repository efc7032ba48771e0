import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const starter = join(import.meta.dirname, "..", "..", "cli", "charter.js");
const folder = mkdtempSync(join(tmpdir(), "charter-starter-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Starts a copy of the starter beside a main.ts of one line, on this Node or on one that claims to be another. */
function start(main: string, { node = process.versions.node, debug = "" } = {}) {
  mkdirSync(join(folder, "cli"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "cli", "main.ts"), `export async function main(argv: readonly string[]) { ${main} }`);
  copyFileSync(starter, join(folder, "cli", "charter.js"));
  const claim = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${node}" } });`;
  const words = ["--import", `data:text/javascript,${encodeURIComponent(claim)}`, "cli/charter.js", "check", "a.yaml"];
  const env = { ...process.env, CHARTER_DEBUG: debug };
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: folder, env, encoding: "utf8" });
  return { status, stdout, stderr };
}

describe("the starter", () => {
  it("hands the words to main and ends with the code that main gives back", () => {
    const ran = start("console.log(argv.join(' ')); return 4;");
    expect(ran).toEqual({ status: 4, stdout: "check a.yaml\n", stderr: "" });
  });

  it("tells the owner of an older Node what to do, without a stack", () => {
    const ran = start("return 0;", { node: "24.4.1" });
    expect(ran.status).toBe(2);
    expect(ran.stdout).toBe("");
    expect(ran.stderr).toContain("Charter needs Node 26 or later, and this is Node 24.4.1.");
    expect(ran.stderr).toContain("`npm ci --ignore-scripts` leaves no runtime");
    expect(ran.stderr).not.toContain("    at ");
  });

  it.each([
    ["at once", "throw new TypeError('x is not a function');"],
    ["later", "setTimeout(() => { throw new TypeError('x is not a function'); }, 1); return 0;"],
    ["in a promise nobody waits for", "void Promise.reject(new TypeError('x is not a function')); return 0;"],
  ])("owns up to a bug that shows %s, with code 70 and no stack", (_when, main) => {
    const ran = start(main);
    expect(ran.status).toBe(70);
    expect(ran.stderr).toBe(
      "This is a bug in Charter, not in what you wrote. CHARTER_DEBUG=1 shows where; please report it.\n",
    );
  });

  it("shows the stack to whoever asks for it", () => {
    expect(start("throw new TypeError('x is not a function');", { debug: "1" }).stderr).toMatch(
      /x is not a function\n {4}at main/,
    );
  });

  it("can be run as it stands", () => {
    expect(statSync(starter).mode & 0o111).toBe(0o111);
  });
});
