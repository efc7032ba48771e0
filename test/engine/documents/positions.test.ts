import { expect, test } from "vitest";
import { keySpanAt, nodeAt, pathOf, segmentsOf, toPlain } from "../../../engine/documents/positions.ts";
import { readDocument } from "../../../engine/documents/read-document.ts";

const read = readDocument("stages:\n  informal:\n    when: { panels/dispute: [formed, { fact: x }] }\n", "own.yaml");
if (!read.ok) throw new Error("the example is readable");
const root = read.value;

test("an address leads to a value and to its key, through names with a slash and through lists", () => {
  const steps = ["stages", "informal", "when", "panels/dispute"];
  expect(pathOf(steps)).toBe("stages/informal/when/panels~1dispute");
  expect(segmentsOf(pathOf(steps))).toEqual(steps);
  expect(nodeAt(root, [...steps, "1", "fact"])).toMatchObject({ kind: "scalar", value: "x" });
  expect(keySpanAt(root, steps)).toMatchObject({ line: 3, column: 13, endColumn: 27 });
  expect(keySpanAt(root, [...steps, "1"])).toMatchObject({ line: 3, column: 38 });
  expect(keySpanAt(root, [])).toMatchObject({ line: 1, column: 1, endColumn: 7 });
});

test("an address of nothing leads nowhere", () => {
  expect(nodeAt(root, ["stages", "toString"])).toBeUndefined();
  expect(nodeAt(root, ["stages", "informal", "when", "panels/dispute", "01"])).toBeUndefined();
  expect(nodeAt(root, ["stages", "informal", "when", "panels/dispute", "0", "x"])).toBeUndefined();
  expect(keySpanAt(root, ["stages", "formal"])).toBeUndefined();
  expect(keySpanAt(root, ["stages", "formal", "when"])).toBeUndefined();
});

test("plain data has no prototype, so that no name is special", () => {
  const plain = toPlain(root);
  expect(Object.getPrototypeOf(plain)).toBeNull();
  expect(JSON.stringify(plain)).toBe('{"stages":{"informal":{"when":{"panels/dispute":["formed",{"fact":"x"}]}}}}');
});
