import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { askedOfKind } from "../../engine/rendering/reference/asked-of-kind.ts";
import { ownId } from "../../engine/rendering/reference/sample.ts";
import { rowsOf } from "../../engine/rendering/reference/rows.ts";
import { kinds } from "../../engine/index.ts";
import { root } from "../cli/world.ts";

const glossary = readFileSync(join(root, "docs", "glossary.md"), "utf8");
const reference = readFileSync(join(root, "docs", "reference.md"), "utf8");

describe("the words of the language", () => {
  it.each(kinds.map((kind) => [kind.section, kind] as const))(
    "of %s: every outcome stands in the glossary",
    (_section, kind) => {
      expect(absent(outcomesOf(kind), glossary)).toEqual([]);
    },
  );

  it.each(kinds.map((kind) => [kind.section, kind] as const))(
    "of %s: every key stands in the reference",
    (section, kind) => {
      const keys = rowsOf(kind.shape).map(({ path }) => path.at(-1) ?? "");
      expect(absent([section, ...keys.filter((key) => /^[a-z]/i.test(key))], reference)).toEqual([]);
    },
  );

  it("has one meaning for each outcome of each section, and one line for each entry", () => {
    expect(repeated(glossary)).toEqual([]);
  });

  it("would notice a word that is missing or given twice (control)", () => {
    expect(absent(["carried", "adjourned"], glossary)).toEqual(["adjourned"]);
    expect(repeated("## A\n\n| word | means |\n|---|---|\n| roll | a |\n| gate | b |\n| roll | c |\n")).toEqual([
      "roll",
    ]);
  });
});

function outcomesOf(kind: (typeof kinds)[number]): readonly string[] {
  const outcomes = askedOfKind(kind).flatMap((question) => question.outcomes);
  return [...new Set(outcomes)].filter((outcome) => outcome !== ownId);
}

/** The words that do not stand in a text as they are written in YAML: between backticks, alone or as part of a path. */
function absent(words: readonly string[], text: string): readonly string[] {
  return [...new Set(words)].filter((word) => !new RegExp(`\`([^\`\\n]*/)?${RegExp.escape(word)}\``).test(text));
}

/** Entries that stand twice in the glossary, as they are written there. */
function repeated(text: string): readonly string[] {
  const entries = [...text.matchAll(/^\| ([^|]+) \|/gm)]
    .map(([, entry = ""]) => entry)
    .filter((entry) => entry !== "word");
  return entries.filter((entry, index) => entries.indexOf(entry) !== index);
}
