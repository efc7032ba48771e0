import { describe, expect, it } from "vitest";
import { headed, read, sound, troubleWith } from "./library.ts";

describe("what is wrong with a file", () => {
  it("is told all at once, in reading order", () => {
    const text = headed(
      "own",
      `documents: { guide: { title: A guide } }
resolutions:
  recall:
    title: Recall
    voters: all
    gates: { support: { atLeast: 75%, of: everybody } }
  merger:
    title: Merger
    voters: all
    gates: { support: { atLeast: three quarters, of: entitled } }
  split: { title: Split, voters: all, gatees: {}, gates: { support: { atLeast: 1/2, of: entitled } } }
`,
    );
    const lines = troubleWith(text).map((each) => each.split(" ").slice(0, 2).join(" "));
    expect(lines).toEqual(["own.yaml:11 unknown-word", "own.yaml:15 wrong-quantity", "own.yaml:16 unknown-key"]);
  });

  it("is told for every provision where the shape is right", () => {
    const text = headed(
      "own",
      `resolutions:
  a: { title: A, voters: all, roll: nobody, source: { document: guide }, gates: { support: { atLeast: 75%, of: entitled } } }
  b: { title: B, voters: all, from: 2014-02-01, until: 2014-01-01, gates: { support: { atLeast: 75%, of: entitled } } }
`,
    );
    expect(troubleWith(text).map((each) => each.split(" ").slice(0, 2).join(" "))).toEqual([
      "own.yaml:7 unknown-reference",
      "own.yaml:7 unknown-reference",
    ]);
    const meant = text
      .replace("roll: nobody, source: { document: guide }, ", "")
      .replace("of: entitled", "otherwise: void");
    expect(troubleWith(meant).map((each) => each.split(" ").slice(0, 2).join(" "))).toEqual([
      "own.yaml:7 share-without-base",
      "own.yaml:8 dates-out-of-order",
    ]);
  });

  it("points at the character where a quantity goes wrong", () => {
    const result = read(
      headed(
        "own",
        'resolutions: { a: { title: A, voters: all, gates: { support: { atLeast: "75 %", of: entitled } } } }',
      ),
    );
    expect(result.problems[0]).toMatchObject({ code: "wrong-quantity", path: "resolutions/a/gates/support/atLeast" });
  });

  it("a rival reading is told at its own line, though nobody asks for it", () => {
    const text = headed(
      "own",
      `resolutions:
  recall:
    title: Recall
    voters: all
    gates: { support: { atLeast: 75%, of: responses } }
    reading:
      taken: Of those who respond.
      instead:
        of-all: { says: Of all., gates: { support: { moreThan: 100%, of: entitled } } }
`,
    );
    expect(troubleWith(text)).toEqual(["own.yaml:14 unreachable-threshold More than `100%` can never be reached."]);
  });

  it("a declared fact may not have the name of one that a provision brings", () => {
    const text = headed(
      "own",
      `facts: { responses: { type: number, question: How many? } }
resolutions: { a: { title: A, voters: all, gates: { support: { atLeast: 75%, of: responses } } } }
`,
    );
    expect(troubleWith(text)).toEqual([
      "own.yaml:6 reserved-name `responses` is a fact that `resolutions` bring of their own.",
    ]);
  });

  it("working days need a calendar", () => {
    const vote =
      "resolutions: { a: { title: A, voters: all, gates: { support: { atLeast: 75%, of: responses } }, motion: { notice: { atLeast: 5 working days, to: all } } } }";
    expect(troubleWith(headed("own", vote))).toEqual([
      expect.stringMatching(/^own\.yaml:6 no-calendar `5 working days`/),
    ]);
    expect(troubleWith(headed("own", `calendar: england-and-wales\n${vote}`))).toEqual([]);
    expect(troubleWith(headed("own", `calendar: atlantis\n${vote}`))[0]).toMatch(
      /^own\.yaml:6 unknown-calendar .*`atlantis`/,
    );
  });
});

describe("a constitution that has been read", () => {
  const text = headed(
    "own",
    "resolutions: { a: { title: A, voters: all, gates: { support: { atLeast: 75%, of: responses } } } }",
  );

  it("is frozen, all of it, maps included", () => {
    const constitution = sound(text);
    expect(openParts(constitution)).toEqual([]);
    expect(() => (constitution.provisions as Map<string, unknown>).clear()).toThrow("cannot be changed");
    expect(() => (constitution.overridden as Set<string>).add("x")).toThrow("cannot be changed");
  });

  it("would be noticed if a part were open (control)", () => {
    expect(openParts({ a: Object.freeze({ b: {} }), c: Object.freeze(new Map()) })).toEqual([
      "",
      "a/b",
      "c can be changed",
    ]);
  });
});

/** The parts of a value that could still be changed, by their paths. */
function openParts(value: unknown, path = "", seen = new Set<unknown>()): readonly string[] {
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  const here = Object.isFrozen(value) ? [] : [path];
  const below = (inner: Iterable<readonly [string, unknown]>) =>
    [...inner].flatMap(([key, each]) => openParts(each, path === "" ? key : `${path}/${key}`, seen));
  if (!(value instanceof Map)) return [...here, ...below(Object.entries(value))];
  const isOpen = !Object.hasOwn(value, "set");
  return [...here, ...(isOpen ? [`${path} can be changed`] : []), ...below(value.entries())];
}
