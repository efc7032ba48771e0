import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../engine/index.ts";
import { charter, clubText, folderWith, root } from "./world.ts";

const verbs = ["new", "check", "test", "ask", "count", "render", "compile", "schema", "checks", "serve"];

/** What tells of the inside of a program: traces, names of types, words of programmers. */
const inside =
  /\n\s+at |\b(TypeError|undefined|null|NaN|object|string|boolean|array|regex|stack|instanceof|ENOENT)\b|\[object/;

describe("the command line", () => {
  it("lists every command", async () => {
    const { code, stdout } = await charter(["--help"]);
    expect(code).toBe(0);
    for (const verb of verbs) expect(stdout).toMatch(new RegExp(`^ {2}${verb} `, "m"));
  });

  it.each(verbs)("explains `%s` with an example, in plain words", async (verb) => {
    const { code, stdout } = await charter([verb, "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/For example[^]*\n {2}charter /);
    expect(stdout).not.toMatch(inside);
  });

  it.each([
    ["nothing", [], "Usage: charter"],
    ["a misspelt command", ["chek"], "`chek` is not one of the commands.\n  Did you mean `check`?"],
    [
      "a misspelt option",
      ["check", "--fromat", "json"],
      "`--fromat` is not an option here.\n  Did you mean `--format`?",
    ],
    ["an unknown format", ["check", "--format", "pdf", "x"], "`pdf` is not one of them; write `text` or `json`"],
    ["no file", ["check"], "What is missing: `FILE`."],
    ["an option without its value", ["ask", "x", "--on"], "The option `--on <date>` lacks its value."],
    ["a bare year", ["ask", "x", "--on", "2013"], "`2013` is a bare year, not a date."],
    ["too many words", ["ask", "a", "b", "c"], "There are more words than this command takes."],
    ["a port that is none", ["serve", "--port", "99999"], "`99999` is not a port; write a number from 0 to 65535."],
    ["an unknown schema", ["schema", "constitutions"], "Did you mean `constitution`?"],
    ["an unknown command for help", ["help", "chek"], ""],
  ])("answers %s in plain words, with exit code 2 and nothing on standard output", async (_case, words, message) => {
    const ran = await charter(words);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toContain(message);
    expect(ran.stderr).not.toMatch(inside);
  });

  it("never tells of the inside of the program, whatever it is given", async () => {
    expect("TypeError: x\n    at main (main.ts:1)").toMatch(inside);
    const folder = folderWith({
      "list.yaml": "- a\n",
      "number.yaml": "5",
      "binary.yaml": "\u0000\u0001\u0002",
      "deep.yaml": "[".repeat(5_000),
      "types.yaml": clubText().replace("resolutions:", "resolutions: 5\nx:"),
      "empty.yaml": "",
    });
    for (const file of [
      "list.yaml",
      "number.yaml",
      "binary.yaml",
      "deep.yaml",
      "types.yaml",
      "empty.yaml",
      ".",
      "\u0000",
      "",
    ]) {
      for (const words of [
        ["check", file],
        ["ask", file, "x/y"],
        ["render", file],
        ["ask", "essex-lmc-model", "resolutions/recall", "--facts", file],
      ]) {
        const ran = await charter(words, { folder });
        expect([1, 2, 3], words.join(" ")).toContain(ran.code);
        expect(ran.stdout + ran.stderr, words.join(" ")).not.toMatch(inside);
      }
    }
  });

  it("lists the checks by their permanent ids", async () => {
    const { stdout } = await charter(["checks", "--format", "json"]);
    const { checks } = JSON.parse(stdout) as { checks: readonly { id: string }[] };
    expect(checks.map(({ id }) => id)).toEqual(Object.keys(catalogue));
    expect((await charter(["checks"])).stdout).toContain("`unknown-key`");
  });

  it("prints the schemas, and lists them", async () => {
    expect(JSON.parse((await charter(["schema", "decision"])).stdout).$id).toBe("decision.schema.json");
    const { stdout } = await charter(["schema"]);
    for (const name of ["constitution", "cases", "decision", "problems"]) expect(stdout).toContain(`\`${name}\``);
  });
});

describe("the command line as a process", () => {
  const run = (words: readonly string[], input = "") =>
    spawnSync(process.execPath, [join(root, "cli", "charter.js"), ...words], { cwd: root, encoding: "utf8", input });

  it("gives results on standard output, the rest on standard error, and its exit code", () => {
    const facts = ["--fact", "entitled=400", "--fact", "for=180", "--format", "json"];
    const open = run(["ask", "constitutions/essex-lmc-model/2011.1.yaml", "resolutions/recall", ...facts]);
    expect(open).toMatchObject({ status: 4, stderr: "" });
    expect(JSON.parse(open.stdout)).toMatchObject({ outcome: "undetermined", possible: ["carried", "lost", "void"] });
    const missing = run(["check", "-"], "");
    expect(missing).toMatchObject({ status: 1, stderr: "" });
    expect(missing.stdout).toContain("stdin:1:1  error  empty-document");
    expect(missing.stdout).not.toContain("\u001B");
  });
});
