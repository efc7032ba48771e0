import fc from "fast-check";
import { expect, test } from "vitest";
import { LineCounter, parseDocument } from "yaml";
import { toPlain } from "../../../engine/documents/positions.ts";
import { readDocument } from "../../../engine/documents/read-document.ts";
import { hasErrors } from "../../../engine/problem.ts";

const example = `language: 1
resolutions:
  recall:
    title: "Power of recall"
    gates:
      turnout: { atLeast: 50%, of: entitled, otherwise: void }
      support: { atLeast: 75%, of: [responses, present] }
    note: |
      The first line
      and the second.
    dates:
      - 2013-04-01
      - "2014-04-01"
`;

const signs = [
  "\t",
  " ",
  "\n",
  ":",
  "- ",
  "{",
  "}",
  "[",
  "]",
  ",",
  '"',
  "'",
  "#",
  "&a",
  "*a",
  "!",
  "|",
  ">",
  "?",
  "%",
  "---\n",
  "\u202E",
  "é",
  "0",
  "\r",
];
const edits = fc.array(fc.record({ at: fc.nat(example.length), cut: fc.nat(12), put: fc.constantFrom(...signs) }), {
  minLength: 1,
  maxLength: 4,
});
const edited = edits.map((all) =>
  all.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), example),
);
const bytes = fc.uint8Array({ maxLength: 60 });

const long = process.env["CHARTER_LONG"] === "1";
const seeded = { numRuns: long ? 200_000 : 3_000, seed: 20110701 };

test("any text and any bytes end in a document or in at least one error, each at a place of the text, in reading order", () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 4, arbitrary: edited }, bytes), (text) => {
      const read = readDocument(text, "own.yaml");
      expect(read.ok).toBe(!hasErrors(read.problems));
      const lines = read.problems.map(({ at }) => at.line);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      for (const { at, message, help } of read.problems) {
        expect(at.start).toBeLessThanOrEqual(at.end);
        expect(at.column).toBeGreaterThan(0);
        expect(message).toMatch(/^\S.*[.]$/s);
        expect(help).toMatch(/^\S.*[.]$/s);
      }
    }),
    seeded,
  );
});

/** Of all single insertions: how many bring more than two messages, and how many a first one that is a line off. */
function singleInsertions(messages: (text: string) => readonly number[]): { many: number; off: number; all: number } {
  const count = { many: 0, off: 0, all: 0 };
  for (let at = 0; at <= example.length; at++) {
    for (const put of signs) {
      const lines = messages(example.slice(0, at) + put + example.slice(at));
      const line = example.slice(0, at).split("\n").length;
      count.all += 1;
      if (lines.length > 2) count.many += 1;
      if (lines[0] !== undefined && Math.abs(lines[0] - line) > 1) count.off += 1;
    }
  }
  return count;
}

test("one sign put anywhere brings at most two messages, the first on its line or the next, but for one in a hundred", () => {
  const ours = singleInsertions((text) => readDocument(text, "own.yaml").problems.map(({ at }) => at.line));
  expect(ours.many / ours.all).toBeLessThan(0.005);
  expect(ours.off / ours.all).toBeLessThan(0.01);
});

test("the control: the library's own errors are more, and further from the place", () => {
  const raw = singleInsertions((text) => {
    const lines = new LineCounter();
    return parseDocument(text, { lineCounter: lines }).errors.map(({ pos }) => lines.linePos(pos[0]).line);
  });
  expect(raw.many / raw.all).toBeGreaterThan(0.02);
});

test("what JSON can say is read as what JSON says", () => {
  const names = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).filter((name) => !(name in {}));
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(
        fc.maxSafeInteger().map((number) => number + 0),
        fc.boolean(),
        fc.constant(null),
        fc.stringMatching(/^[ -~£é]{0,20}$/),
      ),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(names, tie("value"), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  const differ = (read: (text: string) => unknown): boolean =>
    fc.check(
      fc.property(
        fc.dictionary(names, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
        fc.nat(2),
        (document, indent) => {
          expect(read(JSON.stringify(document, null, indent))).toEqual(document);
        },
      ),
      { numRuns: 500, seed: 20110701 },
    ).failed;
  const reading = (text: string) => {
    const read = readDocument(text, "own.json");
    return read.ok ? toPlain(read.value) : read.problems;
  };
  expect(differ(reading)).toBe(false);
  // The control: a reader that takes texts such as "true" for what they look like is caught.
  expect(differ((text) => reading(text.replaceAll(/"(\d+|true|null)"/g, "$1")))).toBe(true);
});
