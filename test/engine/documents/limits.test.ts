import { expect, test } from "vitest";
import { ordinaryLimits, type Limits } from "../../../engine/documents/reading/limits.ts";
import { sourceOf } from "../../../engine/documents/reading/source.ts";
import { tokensWithin } from "../../../engine/documents/reading/tokens.ts";
import { readDocument } from "../../../engine/documents/read-document.ts";

const keys = (count: number) => Array.from({ length: count }, (_, index) => `k${index}: 1\n`).join("");
const items = (count: number) => "a:\n" + "- 1\n".repeat(count);
const levels = (count: number) =>
  Array.from({ length: count }, (_, index) => `${" ".repeat(index)}a:`).join("\n") + " 1\n";

/** How many pieces of a text are looked at before it is refused; undefined if it is not. */
function refusedAfter(text: string, limits: Limits = ordinaryLimits): number | undefined {
  const gated = tokensWithin(sourceOf(text, "own.yaml"), limits);
  return gated.kind === "refused" ? gated.read : undefined;
}

function places(text: string): readonly string[] {
  return readDocument(text, "own.yaml").problems.map(({ at, code }) => `${at.line}:${at.column} ${code}`);
}

test("500 names in one place, 2,000 items and 32 levels are read, one more is refused where it stands", () => {
  expect(readDocument(keys(500) + "# the end\n", "own.yaml").ok).toBe(true);
  expect(places(keys(501))).toEqual(["501:4 too-many-entries"]);
  expect(readDocument(items(2000), "own.yaml").ok).toBe(true);
  expect(places(items(2001))).toEqual(["2002:3 too-many-entries"]);
  expect(readDocument(levels(32), "own.yaml").ok).toBe(true);
  expect(places(levels(33))).toEqual(["33:34 too-deep"]);
});

test("256 kB are refused unread, as text and as bytes; £ counts as the two bytes it is", () => {
  const most = ordinaryLimits.bytes;
  const text = (size: number) => `a: "${"x".repeat(size - 6)}"\n`;
  expect(readDocument(text(most), "own.yaml").ok).toBe(true);
  expect(places(text(most + 1))).toEqual(["1:1 file-too-large"]);
  expect(readDocument(new Uint8Array(most + 1), "own.yaml").problems).toMatchObject([{ code: "file-too-large" }]);
  expect(places(`a: "${"£".repeat(most / 2)}"\n`)).toEqual(["1:1 file-too-large"]);
});

test("ten thousand names are refused on tokens, before anything is composed", () => {
  expect(refusedAfter(keys(10_000))).toBeLessThan(5_000);
  expect(refusedAfter(`{${keys(10_000).replaceAll("\n", ", ")}}`)).toBeLessThan(5_000);
  expect(places(keys(10_000))).toEqual(["501:4 too-many-entries"]);
  // The control: without the cap on names the gate reads on to the end.
  const uncapped = { ...ordinaryLimits, keysPerMap: Infinity };
  expect(refusedAfter(keys(10_000), uncapped)).toBeUndefined();
});

test.each<[hostile: string, text: string]>([
  ["brackets", "[".repeat(250_000)],
  ["braces", "{a: ".repeat(60_000)],
  ["dashes", "- ".repeat(120_000)],
  ["question marks", "? ".repeat(120_000)],
])("250 kB of nested %s are refused at level 33", (_, text) => {
  expect(refusedAfter(text)).toBeLessThan(200);
  expect(places(text)).toEqual([expect.stringContaining("too-deep")]);
  expect(refusedAfter(text, { ...ordinaryLimits, depth: Infinity }) ?? Infinity).toBeGreaterThan(200);
});

test.each<[hostile: string, text: string]>([
  ["commas", `a: [${",".repeat(250_000)}]`],
  ["closing brackets", "]".repeat(250_000)],
  ["anchors", "&a ".repeat(80_000)],
  ["tags", "! ".repeat(120_000)],
  ["documents", "---\n".repeat(60_000)],
  ["quotes", '""'.repeat(120_000)],
  ["directives", "%\n".repeat(120_000)],
  ["tabs", "\t\n".repeat(120_000)],
  ["tabs before names", "a:\n" + "\tb: 1\n".repeat(12_000)],
  ["remarks", "#\n".repeat(120_000)],
  ["open quotes", 'a: "\n'.repeat(40_000)],
  ["second colons", "a: b: c\n".repeat(15_000)],
  ["names without values", "a:\n".repeat(20_000)],
  ["invisible characters", "\u200B\n".repeat(60_000)],
])("250 kB of %s end in a short list of problems", (_, text) => {
  const { problems } = readDocument(text, "own.yaml");
  expect(problems.length).toBeGreaterThan(0);
  expect(problems.length).toBeLessThanOrEqual(ordinaryLimits.problems + 1);
});

test("a hundred problems are listed, and that there are more", () => {
  const text = Array.from({ length: 150 }, (_, index) => `k${index}: 010\n`).join("");
  const { problems } = readDocument(text, "own.yaml");
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)).toMatchObject({ code: "more-problems", severity: "error", at: { line: 101 } });
});
