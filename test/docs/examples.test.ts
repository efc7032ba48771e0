import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../cli/world.ts";
import { fencesIn, isCommand, isSaid, play } from "./examples.ts";

const documents = markdownFiles().map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
const withExamples = documents.filter(({ text }) => fencesIn(text).some(isCommand));

describe("the examples in the documents", () => {
  it("are there, in the README and in both guides", () => {
    const guides = ["README.md", "docs/guide-for-governance-leads.md", "docs/guide-for-reviewers.md"];
    expect(withExamples.map(({ file }) => file)).toEqual(expect.arrayContaining(guides));
  });

  it.each(withExamples)("of $file print what it says they print", async ({ text }) => {
    const played = await play(text);
    for (const { command, printed, said } of played) {
      if (said !== undefined && !isSaid(printed, said.text))
        expect(printed, `line ${String(command.line)}`).toBe(said.text);
    }
  });

  it("would notice an output that has changed (control)", async () => {
    const readme = documents.find(({ file }) => file === "README.md")?.text ?? "";
    const [first] = await play(readme);
    const said = first?.said?.text ?? "";
    expect(isSaid(first?.printed ?? "", said)).toBe(true);
    expect(isSaid(first?.printed ?? "", said.replace("240", "241"))).toBe(false);
    expect(isSaid(`${first?.printed ?? ""}one line more\n`, said.replace(/\n…$/, ""))).toBe(false);
  });

  it("of YAML in the README stand so in the model", () => {
    const readme = documents.find(({ file }) => file === "README.md")?.text ?? "";
    const shown =
      fencesIn(readme)
        .find(({ word }) => word === "yaml")
        ?.text.split("\n") ?? [];
    const model = readFileSync(join(root, "constitutions", "essex-lmc-model", "2011.1.yaml"), "utf8").split("\n");
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.filter((line) => !model.includes(line))).toEqual([]);
    expect(["      support: { atLeast: 74%, of: responses }"].filter((line) => !model.includes(line))).toHaveLength(1);
  });

  it("may leave out lines, or words within a line, and nothing else", () => {
    expect(isSaid("one\ntwo\nthree\n", "one\n…\nthree")).toBe(true);
    expect(isSaid("one\nthree\n", "one\n…\nthree")).toBe(true);
    expect(isSaid("digest 12ab, on Monday\n", "digest …, on Monday")).toBe(true);
    expect(isSaid("one\ntwo\n", "one")).toBe(false);
    expect(isSaid("one\ntwo\n", "one\n…\nfour")).toBe(false);
  });
});

describe("the links in the documents", () => {
  it.each(documents)("of $file lead somewhere", ({ file, text }) => {
    expect(brokenLinks(file, text)).toEqual([]);
  });

  it("would be noticed if they did not (control)", () => {
    const text = "[a](absent.md) [b](README.md#no-such-heading) [c](README.md#glossary) [d](https://example.org)";
    expect(brokenLinks("docs/x.md", text)).toEqual(["absent.md", "README.md#no-such-heading", "README.md#glossary"]);
    expect(brokenLinks("docs/x.md", "[a](README.md) [b](glossary.md#deciding)")).toEqual([]);
  });
});

/** Markdown that people read: at the top, in docs/ and below. */
function markdownFiles(): readonly string[] {
  const within = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" });
  const found = [...readdirSync(root), ...within.map((name) => join("docs", name))];
  return found.filter((name) => name.endsWith(".md")).sort();
}

/** Links to files that are not there, or to headings that they do not have. Links to the web are not followed. */
function brokenLinks(file: string, text: string): readonly string[] {
  const prose = text.replaceAll(/^```[^]*?^```/gm, "");
  const links = [...prose.matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = ""]) => link);
  return links.filter((link) => {
    if (/^(https?|mailto):/.test(link)) return false;
    const [path = "", heading] = link.split("#");
    const target = path === "" ? file : join(dirname(file), path);
    if (!existsSync(join(root, target))) return true;
    return heading !== undefined && !headingsOf(readFileSync(join(root, target), "utf8")).includes(heading);
  });
}

/** The names by which the headings of a Markdown text can be linked to, as code hosts make them. */
function headingsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, words = ""]) =>
    words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .trim()
      .replaceAll(" ", "-"),
  );
}
