import { expect, test } from "vitest";
import { mergeDocuments, type Merged } from "../../../engine/documents/merge.ts";
import type { MapNode, Plain } from "../../../engine/documents/node.ts";
import { keySpanAt, nodeAt, toPlain } from "../../../engine/documents/positions.ts";
import { readDocument } from "../../../engine/documents/read-document.ts";
import type { Schema } from "../../../engine/documents/schema.ts";

const gate: Schema = { type: "object", "x-whole": true, properties: { atLeast: {}, moreThan: {}, of: {} } };
const resolution: Schema = {
  type: "object",
  properties: {
    gates: { type: "object", "x-ordered": true, additionalProperties: gate },
    notice: { type: "object" },
    openTo: { type: "array" },
  },
};
const constitution: Schema = {
  type: "object",
  properties: { resolutions: { type: "object", patternProperties: { "^[a-z-]+$": { $ref: "#/$defs/resolution" } } } },
  $defs: { resolution: { anyOf: [{ const: "none" }, resolution] } },
};

const model = `title: Model
resolutions:
  recall:
    title: Power of recall
    gates:
      turnout: { atLeast: 50%, of: entitled }
      support: { atLeast: 75%, of: responses }
    notice: { days: 14, to: members }
    openTo: [gps, public]
  dissolve: { title: Dissolution }
`;

function documentOf(text: string, file: string): MapNode {
  const read = readDocument(text, file);
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value;
}

const result = (own: string) =>
  mergeDocuments(documentOf(model, "model.yaml"), documentOf(own, "own.yaml"), constitution);

function merged(own: string): Merged {
  const done = result(own);
  if (!done.ok) throw new Error(done.problems[0]?.message);
  return done.value;
}

const wrong = (own: string) =>
  result(own).problems.map(
    ({ at, code, path, message, help }) => `${at.file} ${at.line}:${at.column} ${code} [${path}] ${message} → ${help}`,
  );

function mergedAt(own: string, ...steps: readonly string[]): Plain | undefined {
  const node = nodeAt(merged(own).root, ["resolutions", "recall", ...steps]);
  return node && toPlain(node);
}

test("maps merge key by key; lists and texts are replaced; what is not named stays", () => {
  expect(mergedAt("resolutions: { recall: { title: Recall, notice: { days: 21 }, openTo: [gps] } }\n")).toEqual({
    title: "Recall",
    gates: { turnout: { atLeast: "50%", of: "entitled" }, support: { atLeast: "75%", of: "responses" } },
    notice: { days: 21, to: "members" },
    openTo: ["gps"],
  });
});

test("one thing, such as a gate, is replaced whole: no half of the inherited one survives", () => {
  const own = "resolutions: { recall: { gates: { support: { moreThan: 1/2, of: entitled } } } }\n";
  expect(mergedAt(own, "gates", "support")).toEqual({ moreThan: "1/2", of: "entitled" });
  // The control: under a schema that does not say so, the two would mix.
  const mixed = mergeDocuments(documentOf(model, "model.yaml"), documentOf(own, "own.yaml"), {});
  expect(
    mixed.ok && toPlain(nodeAt(mixed.value.root, ["resolutions", "recall", "gates", "support"]) ?? mixed.value.root),
  ).toEqual(expect.objectContaining({ atLeast: "75%", moreThan: "1/2" }));
});

test("null takes away an entry or a provision", () => {
  const { root, overridden } = merged("resolutions: { dissolve: null, recall: { gates: { turnout: null } } }\n");
  expect(nodeAt(root, ["resolutions", "dissolve"])).toBeUndefined();
  expect(nodeAt(root, ["resolutions", "recall", "gates", "turnout"])).toBeUndefined();
  expect([...overridden]).toEqual(["resolutions/dissolve", "resolutions/recall/gates/turnout"]);
});

test("a null that takes nothing away is refused at the null", () => {
  expect(wrong("resolutions:\n  recall:\n    gates: { turnuot: null }\n")).toEqual([
    "own.yaml 3:23 nothing-to-remove [resolutions/recall/gates/turnuot] There is nothing to remove: no `turnuot` is inherited here. → Did you mean `turnout`? Take the line out; if `null` is meant as a text, put it in quotes.",
  ]);
});

test("a null within something new or replaced whole takes nothing away either", () => {
  expect(
    wrong(
      "resolutions:\n  merger: { title: null }\n  recall: { gates: { support: { atLeast: null, of: entitled } } }\n",
    ),
  ).toEqual([
    expect.stringContaining("own.yaml 2:20 nothing-to-remove [resolutions/merger/title]"),
    expect.stringContaining("own.yaml 3:42 nothing-to-remove [resolutions/recall/gates/support/atLeast]"),
  ]);
});

test("every value keeps the file and line it was written in, and a refined entry is the own file's", () => {
  const { root } = merged("resolutions:\n  recall:\n    title: Recall\n");
  expect(keySpanAt(root, ["resolutions", "recall"])).toMatchObject({ file: "own.yaml", line: 2, column: 3 });
  expect(nodeAt(root, ["resolutions", "recall", "title"])?.at).toMatchObject({ file: "own.yaml", line: 3 });
  expect(nodeAt(root, ["resolutions", "recall", "gates", "support", "of"])?.at).toMatchObject({
    file: "model.yaml",
    line: 7,
  });
  expect(keySpanAt(root, ["resolutions", "dissolve"])).toMatchObject({ file: "model.yaml", line: 10 });
});

test("what the own file changed and what it added are told apart; what it only repeats is neither", () => {
  const { overridden, added } = merged(
    "title: Model\nresolutions: { recall: { gates: { support: { moreThan: 1/2, of: entitled } }, clause: '7.2' }, merger: { title: Merger } }\n",
  );
  expect([...overridden]).toEqual(["resolutions/recall/gates/support"]);
  expect([...added]).toEqual(["resolutions/recall/clause", "resolutions/merger"]);
});

const gates = (own: string) => Object.keys(mergedAt(`resolutions: { recall: { gates: { ${own} } } }\n`, "gates") ?? {});
const some = "atLeast: 1/2, of: present";

test("inherited entries come first, new ones last", () => {
  expect(gates(`quorum: { ${some} }, support: { ${some} }`)).toEqual(["turnout", "support", "quorum"]);
});

test("`placedAfter` places an entry, and is itself no part of the result", () => {
  expect(gates(`quorum: { ${some}, placedAfter: turnout }`)).toEqual(["turnout", "quorum", "support"]);
  expect(gates(`turnout: { ${some}, placedAfter: support }`)).toEqual(["support", "turnout"]);
  expect(gates(`a: { ${some}, placedAfter: turnout }, b: { ${some}, placedAfter: turnout }`)).toEqual([
    "turnout",
    "a",
    "b",
    "support",
  ]);
  expect(gates(`b: { ${some}, placedAfter: a }, a: { ${some}, placedAfter: turnout }`)).toEqual([
    "turnout",
    "a",
    "b",
    "support",
  ]);
  const own = `resolutions: { recall: { gates: { quorum: { ${some}, placedAfter: turnout } } } }\n`;
  expect(mergedAt(own, "gates", "quorum")).toEqual({
    atLeast: "1/2",
    of: "present",
  });
});

test("`placedAfter` a sibling that is not there, or in a circle, is refused", () => {
  expect(wrong(`resolutions: { recall: { gates: { quorum: { ${some}, placedAfter: turnuot } } } }\n`)).toEqual([
    "own.yaml 1:85 unknown-sibling [resolutions/recall/gates/quorum/placedAfter] `quorum` cannot be placed after `turnuot`: no other entry here has that name. → Did you mean `turnout`? Known here: `turnout`, `support`.",
  ]);
  expect(
    wrong(`resolutions: { recall: { gates: { a: { ${some}, placedAfter: b }, b: { ${some}, placedAfter: a } } } }\n`),
  ).toEqual([expect.stringContaining("`a` is placed after an entry that is itself placed after it.")]);
});

test("the base and the own file are left as they were", () => {
  const base = documentOf(model, "model.yaml");
  const before = JSON.stringify(toPlain(base));
  mergeDocuments(base, documentOf("resolutions: { dissolve: null }\n", "own.yaml"), constitution);
  expect(JSON.stringify(toPlain(base))).toBe(before);
});
