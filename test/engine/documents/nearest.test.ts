import { expect, test } from "vitest";
import { distance, nearest } from "../../../engine/documents/nearest.ts";

const gate = ["atLeast", "moreThan", "of", "otherwise"];

test.each([
  ["atleast", "atLeast"],
  ["atLaest", "atLeast"],
  ["othrwise", "otherwise"],
  ["morethen", "moreThan"],
  ["rol", "roll"],
])("`%s` is a misspelt `%s`", (word, meant) => {
  expect(nearest(word, [...gate, "roll"])).toBe(meant);
});

test.each(["turnout", "on", "xx", "whatever"])("`%s` is not like any of them", (word) => {
  expect(nearest(word, gate)).toBeUndefined();
});

test("of two equally like the first is taken", () => {
  expect(nearest("gates", ["gate", "dates"])).toBe("gate");
});

test("two letters swapped are one step, as in no plain edit distance", () => {
  expect(distance("for", "fro")).toBe(1);
  expect(distance("responses", "respnoses")).toBe(1);
  expect(distance("", "lost")).toBe(4);
  expect(distance("void", "lost")).toBe(3);
});
