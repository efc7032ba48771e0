import { expect, test } from "vitest";
import { canonicalText } from "../../../engine/documents/canonical.ts";
import { readDocument } from "../../../engine/documents/read-document.ts";
import type { Schema } from "../../../engine/documents/schema.ts";

const share: Schema = { type: "string", pattern: "^[0-9]+(%|/[0-9]+)$", "x-quantity": "fraction" };
const gate: Schema = {
  anyOf: [{ const: "none" }, { type: "object", properties: { atLeast: { anyOf: [share, { const: "all" }] }, of: {} } }],
};
const resolution: Schema = {
  type: "object",
  properties: {
    title: { type: "string" },
    note: { "x-digest": false },
    gates: { type: "object", "x-ordered": true, additionalProperties: gate },
  },
};
const constitution: Schema = {
  properties: {
    resolutions: { type: "object", additionalProperties: resolution },
    tiers: { type: "object", propertyNames: { pattern: "%", "x-quantity": "fraction" }, additionalProperties: share },
  },
};

/** Spells `75%` and `3/4` alike. */
function canonicalQuantity(_: string, text: string): string {
  const [numerator = 0, denominator = 100] = text.replace("%", "").split("/").map(Number);
  const divisor =
    [100, 50, 25, 20, 10, 5, 4, 3, 2, 1].find((one) => numerator % one === 0 && denominator % one === 0) ?? 1;
  return `${numerator / divisor}/${denominator / divisor}`;
}

function canonical(text: string, schema: Schema = constitution): string {
  const read = readDocument(text, "own.yaml");
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return canonicalText(read.value, schema, { canonicalQuantity });
}

const twoGates =
  "resolutions:\n  recall:\n    title: Recall\n    gates:\n      turnout: { atLeast: 50%, of: entitled }\n      support: { atLeast: 75%, of: responses }\n";

test("names stand in the order of code points, except where order has a meaning: there as pairs", () => {
  expect(canonical(twoGates)).toBe(
    '{"resolutions":{"recall":{"gates":[["turnout",{"atLeast":"1/2","of":"entitled"}],["support",{"atLeast":"3/4","of":"responses"}]],"title":"Recall"}}}',
  );
});

test("layout, remarks, quotes, the order of names and the spelling of a fraction change nothing", () => {
  const other =
    '# the same\n{"resolutions": {"recall": {"gates": {"turnout": {"of": "entitled", "atLeast": "1/2"}, "support": {"atLeast": "3/4", "of": "responses"}}, "title": "Recall"}}}';
  expect(canonical(other)).toBe(canonical(twoGates));
});

test("the order of gates changes everything", () => {
  const swapped = twoGates.replace(/( {6}turnout.*\n)( {6}support.*\n)/, "$2$1");
  expect(canonical(swapped)).not.toBe(canonical(twoGates));
  // The control: under a schema that forgets to say so, the two could not be told apart.
  expect(canonical(swapped, {})).toBe(canonical(twoGates, {}));
});

test("what says nothing about the meaning is left out", () => {
  expect(canonical("resolutions: { recall: { note: for the reader, title: R } }\n")).toBe(
    '{"resolutions":{"recall":{"title":"R"}}}',
  );
});

test("only a text in the form of a quantity is spelt as one, and so are names that are quantities", () => {
  expect(canonical("resolutions: { recall: { gates: { a: { atLeast: all }, b: none } } }\n")).toContain(
    '[["a",{"atLeast":"all"}],["b","none"]]',
  );
  expect(canonical("tiers: { 90%: 100%, 60%: 50% }\n")).toBe('{"tiers":{"3/5":"1/2","9/10":"1/1"}}');
});

test("names that look like numbers, and characters beyond the first plane, keep their place by code point", () => {
  expect(canonical('{"\\uFF41": 1, "\\uD83D\\uDE00": 2, "10": 3, "9": 4}')).toBe(
    '{"10":3,"9":4,"\uFF41":1,"\u{1F600}":2}',
  );
});

test("numbers, truth values and null are spelt as JSON spells them", () => {
  expect(canonical("a: [1, -5, true, null, 'x\"y']\n")).toBe('{"a":[1,-5,true,null,"x\\"y"]}');
});
