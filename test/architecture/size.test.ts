import ts from "typescript";
import { describe, expect, it } from "vitest";
import { sourceFiles, type TextFile } from "./tree.ts";

describe("small, not shredded", () => {
  const files = sourceFiles();

  it("keeps files short: half of them within 90 lines, nine in ten within 250, all within 400", () => {
    expect(beyond(files.map(linesOf), { half: 90, nineInTen: 250, all: 400 })).toEqual([]);
  });

  it("keeps functions short: nine in ten within 40 lines, all within 60", () => {
    expect(beyond(files.flatMap(functionsOf), { nineInTen: 40, all: 60 })).toEqual([]);
  });

  it("would notice long ones (control)", () => {
    const long = { path: "engine/long.ts", text: `export function long() {\n${"  go();\n".repeat(420)}}\n` };
    expect(beyond([linesOf(long)], { half: 90, nineInTen: 250, all: 400 })).toHaveLength(3);
    expect(beyond(functionsOf(long), { nineInTen: 40, all: 60 })).toEqual([
      "nine in ten within 40 lines, but engine/long.ts long has 422",
      "all within 60 lines, but engine/long.ts long has 422",
    ]);
  });
});

interface Length {
  readonly name: string;
  readonly lines: number;
}

interface Budget {
  readonly half?: number;
  readonly nineInTen: number;
  readonly all: number;
}

/** What is longer than the budget allows, one sentence for each share that is broken. */
function beyond(lengths: readonly Length[], { half, nineInTen, all }: Budget): readonly string[] {
  const sorted = lengths.toSorted((a, b) => a.lines - b.lines);
  const shares = [
    { words: "half", share: 0.5, most: half ?? Infinity },
    { words: "nine in ten", share: 0.9, most: nineInTen },
    { words: "all", share: 1, most: all },
  ];
  return shares.flatMap(({ words, share, most }) => {
    const last = sorted[Math.ceil(sorted.length * share) - 1];
    if (last === undefined || last.lines <= most) return [];
    return [`${words} within ${String(most)} lines, but ${last.name} has ${String(last.lines)}`];
  });
}

function linesOf({ path, text }: TextFile): Length {
  return { name: path, lines: text.trimEnd().split("\n").length };
}

function functionsOf({ path, text }: TextFile): readonly Length[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const found: Length[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      const line = (position: number) => file.getLineAndCharacterOfPosition(position).line;
      const name = node.name?.getText(file) ?? `at line ${String(line(node.getStart(file)) + 1)}`;
      found.push({ name: `${path} ${name}`, lines: line(node.end) - line(node.getStart(file)) + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
