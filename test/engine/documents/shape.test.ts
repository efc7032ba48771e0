import { Type } from "typebox";
import { expect, test } from "vitest";
import { readDocument } from "../../../engine/documents/read-document.ts";
import type { Schema } from "../../../engine/documents/schema.ts";
import { checkShape } from "../../../engine/documents/shape.ts";

const closed = { additionalProperties: false };
const id = Type.String({ pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" });
const fraction = Type.String({ pattern: "^[0-9]+(%|/[0-9]+)$", "x-expected": "a fraction such as 75% or 2/3" });
const of = Type.Union([Type.Literal("entitled"), Type.Literal("responses"), Type.Literal("votesCast")]);
const otherwise = Type.Optional(Type.Enum(["void", "lost"]));
const gate = Type.Union([
  Type.Object({ atLeast: fraction, of, otherwise }, closed),
  Type.Object({ moreThan: fraction, of, otherwise }, closed),
]);
const resolution = Type.Object(
  {
    title: Type.Optional(Type.String({ minLength: 1, maxLength: 20 })),
    roll: Type.String({ title: "who may vote" }),
    public: Type.Optional(Type.Boolean()),
    openTo: Type.Optional(Type.Array(Type.String({ pattern: "^[a-z]+$" }), { minItems: 1, uniqueItems: true })),
    seats: Type.Optional(Type.Integer({ minimum: 1, maximum: 30 })),
    every: Type.Optional(Type.Union([Type.Boolean(), Type.Object({ months: Type.Integer() }, closed)])),
    gates: Type.Optional(Type.Record(id, gate, { ...closed, minProperties: 1 })),
  },
  closed,
);
const constitution = Type.Object(
  { title: Type.String(), resolutions: Type.Optional(Type.Record(id, resolution, closed)) },
  closed,
);

/** What does not fit, each as "line:column code [address] message → help". */
function unfit(text: string, schema: Schema = constitution): readonly string[] {
  const read = readDocument(text, "own.yaml");
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return checkShape(read.value, schema).map(
    ({ at, code, path, message, help }) => `${at.line}:${at.column} ${code} [${path}] ${message} → ${help}`,
  );
}

const recall = (...lines: readonly string[]) =>
  ["title: T", "resolutions:", "  recall:", "    roll: gps", ...lines.map((line) => `    ${line}`), ""].join("\n");

test("what fits has no problems", () => {
  expect(unfit(recall("gates: { support: { atLeast: 75%, of: responses } }", "public: true"))).toEqual([]);
});

test.each<[fault: string, text: string, problems: readonly string[]]>([
  ["an unknown name", "titel: T\n", ["1:1 unknown-key [titel] `titel` is not known here. → Did you mean `title`?"]],
  [
    "a missing name, told at the entry that lacks it",
    "title: T\nresolutions:\n  recall: { public: true }\n",
    [
      "3:3 missing-key [resolutions/recall] `recall` does not say `roll` (who may vote). → Add `roll: …` under it: a text.",
    ],
  ],
  [
    "a missing name of the file",
    "resolutions: {}\n",
    ["1:1 missing-key [] The file does not say `title`. → Add `title: …` in the first column: a text."],
  ],
  [
    "NO for false",
    recall("public: NO"),
    [
      "5:13 wrong-type [resolutions/recall/public] `public` expects true or false, found the text `NO`. → Write `false`.",
    ],
  ],
  [
    "yes where true is one of two ways",
    recall("every: yes"),
    [
      "5:12 wrong-type [resolutions/recall/every] `every` expects true or false or a set of named entries, found the text `yes`. → Write `true`.",
    ],
  ],
  [
    "a number for a text",
    "title: 2011\n",
    ['1:8 wrong-type [title] `title` expects a text, found the number `2011`. → Put it in quotes: `"2011"`.'],
  ],
  [
    "a number in quotes",
    recall('seats: "5"'),
    [
      '5:12 wrong-type [resolutions/recall/seats] `seats` expects a whole number, found the text `"5"`. → Write it without quotes: `5`.',
    ],
  ],
  [
    "a single word for a list",
    recall("openTo: gps"),
    [
      "5:13 wrong-type [resolutions/recall/openTo] `openTo` expects a list, found the text `gps`. → Write it as a list: `[gps]`.",
    ],
  ],
  [
    "an item that is no word",
    recall("openTo: [gps, 5]"),
    [
      "5:19 wrong-type [resolutions/recall/openTo/1] Item 2 of `openTo` expects a text, found the number `5`. → Write a text.",
    ],
  ],
  [
    "an item said twice",
    recall("openTo: [gps, gps]"),
    ["5:19 wrong-count [resolutions/recall/openTo/1] Item 2 of `openTo` has been said before. → Take it out."],
  ],
  [
    "an empty list",
    recall("openTo: []"),
    [
      "5:5 wrong-count [resolutions/recall/openTo] `openTo` is empty. → Say at least one, or leave the whole entry out.",
    ],
  ],
  [
    "no gates",
    recall("gates: {}"),
    ["5:5 wrong-count [resolutions/recall/gates] `gates` is empty. → Say at least one, or leave the whole entry out."],
  ],
  [
    "an empty title",
    recall('title: ""'),
    ["5:12 out-of-range [resolutions/recall/title] `title` is empty. → Write something, or leave the entry out."],
  ],
  [
    "a long title",
    recall("title: A title of more than twenty"),
    ["5:12 out-of-range [resolutions/recall/title] `title` has 27 characters. → Write 20 characters or fewer."],
  ],
  [
    "too many seats",
    recall("seats: 31"),
    ["5:12 out-of-range [resolutions/recall/seats] `seats` cannot be 31. → Write 30 or less."],
  ],
  [
    "an id with capitals and a space",
    "title: T\nresolutions: { Power of Recall: { roll: gps } }\n",
    [
      "2:16 bad-name [resolutions/Power of Recall] `Power of Recall` cannot be a name here. → Ids are lower-case words joined by hyphens. Write `power-of-recall`.",
    ],
  ],
  [
    "a share without a sign",
    recall("gates: { support: { atLeast: 75, of: responses } }"),
    [
      "5:34 wrong-type [resolutions/recall/gates/support/atLeast] `atLeast` expects a fraction such as 75% or 2/3, found the number `75`. → Write a fraction such as 75% or 2/3.",
    ],
  ],
  [
    "a share in no known form",
    recall("gates: { support: { atLeast: most, of: responses } }"),
    [
      "5:34 wrong-form [resolutions/recall/gates/support/atLeast] `atLeast` is not in the form expected: the text `most`. → Write a fraction such as 75% or 2/3.",
    ],
  ],
  [
    "a misspelt base",
    recall("gates: { support: { atLeast: 75%, of: respnoses } }"),
    [
      "5:43 unknown-word [resolutions/recall/gates/support/of] `of` cannot be `respnoses`. → Did you mean `responses`? Possible: `entitled`, `responses` or `votesCast`.",
    ],
  ],
  [
    "a misspelt comparison, which is not missing as well",
    recall("gates: { support: { atleast: 75%, of: responses } }"),
    [
      "5:25 unknown-key [resolutions/recall/gates/support/atleast] `atleast` is not known here. → Did you mean `atLeast`?",
    ],
  ],
  [
    "no comparison",
    recall("gates: { support: { of: responses } }"),
    [
      "5:14 missing-key [resolutions/recall/gates/support] `support` says neither of `atLeast` and `moreThan`. → Add `atLeast` or `moreThan`.",
    ],
  ],
  [
    "two comparisons",
    recall("gates: { support: { atLeast: 75%, moreThan: 1/2, of: responses } }"),
    [
      "5:39 entries-clash [resolutions/recall/gates/support/moreThan] `moreThan` cannot stand together with what else stands here. → Keep to either `atLeast`, `of` and `otherwise`, or `moreThan`, `of` and `otherwise`.",
    ],
  ],
  [
    "a text for a gate",
    recall("gates: { support: 75% }"),
    [
      "5:23 wrong-type [resolutions/recall/gates/support] `support` expects a set of named entries, found the text `75%`. → Write under it `atLeast: …` and `of: …`.",
    ],
  ],
  [
    "a comma that makes null of a gate in a file without a base",
    recall("gates: { support: null }"),
    [
      "5:23 wrong-type [resolutions/recall/gates/support] `support` expects a set of named entries, found `null`. → Write under it `atLeast: …` and `of: …`.",
    ],
  ],
])("%s", (_, text, problems) => {
  expect(unfit(text)).toEqual(problems);
});

test("all that does not fit is told at once, in reading order", () => {
  const text = recall(
    "public: NO",
    "seats: 0",
    "gates: { Support: {}, turnout: { atLeast: 50%, of: entitle } }",
  ).replace("title", "titel");
  expect(unfit(text).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
    "1:1 unknown-key",
    "5:13 wrong-type",
    "6:12 out-of-range",
    "7:14 bad-name",
    "7:56 unknown-word",
  ]);
});

test("a part is checked under the address it has in its document", () => {
  const read = readDocument("roll: 5\n", "own.yaml");
  const problems = read.ok ? checkShape(read.value, resolution, { path: "resolutions/recall" }) : [];
  expect(problems).toMatchObject([{ path: "resolutions/recall/roll", code: "wrong-type" }]);
});

test("names of facts are words written together, if the schema says so or its pattern shows it", () => {
  const facts = Type.Record(Type.String({ pattern: "^[a-z][a-zA-Z0-9]*$" }), Type.Integer(), closed);
  expect(unfit("works-in-area: 1\n", facts)).toEqual([
    "1:1 bad-name [works-in-area] `works-in-area` cannot be a name here. → Names are words written together, each after the first with a capital. Write `worksInArea`.",
  ]);
});

test("names that only an alternative or a part knows are known, and no others", () => {
  const parts: Schema = {
    type: "object",
    allOf: [{ properties: { title: { type: "string" } } }],
    anyOf: [{ properties: { kind: { const: "a" }, seats: { type: "integer" } }, required: ["kind"] }],
    unevaluatedProperties: false,
  };
  expect(unfit("title: T\nkind: a\nseats: 5\n", parts)).toEqual([]);
  expect(unfit("title: T\nkind: a\nseat: 5\n", parts)).toEqual([
    "3:1 unknown-key [seat] `seat` is not known here. → Did you mean `seats`?",
  ]);
});

test("a schema that refers to itself is followed to the fault", () => {
  const condition: Schema = {
    $ref: "#/$defs/condition",
    $defs: {
      condition: {
        anyOf: [
          {
            type: "object",
            properties: { all: { type: "array", items: { $ref: "#/$defs/condition" }, minItems: 1 } },
            required: ["all"],
            additionalProperties: false,
          },
          { type: "object", properties: { fact: { type: "string" } }, required: ["fact"], additionalProperties: false },
        ],
      },
    },
  };
  expect(unfit("all:\n  - fact: x\n  - all: [{ fact: 5 }]\n", condition)).toEqual([
    '3:19 wrong-type [all/1/all/0/fact] `fact` expects a text, found the number `5`. → Put it in quotes: `"5"`.',
  ]);
  expect(unfit("all: []\n", condition)).toEqual([
    "1:1 wrong-count [all] `all` is empty. → Say at least one, or leave the whole entry out.",
  ]);
});

test("entries that exclude or need one another say so", () => {
  const schema: Schema = {
    type: "object",
    properties: { from: {}, until: {}, each: {}, forEach: {} },
    not: { required: ["each", "forEach"] },
    dependentRequired: { until: ["from"] },
  };
  expect(unfit("each: 1\nforEach: 2\nuntil: 3\n", schema)).toEqual(
    [
      "1:1 missing-key [] The file says `until`, so it must also say `from`. → Add `from: …` in the first column.",
      "1:1 entries-clash [] `each` and `forEach` cannot stand together. → Keep one of them.",
    ].toSorted(),
  );
});

test("what ajv refuses and no words explain is refused all the same", () => {
  const schema: Schema & { readonly contains: Schema } = {
    type: "object",
    properties: { a: { contains: { const: 1 } } as Schema },
    contains: {},
  };
  expect(unfit("a: [2]\n", schema)).toEqual([
    "1:1 wrong-shape [a] `a` does not have the shape expected here. → See how the example constitutions write it.",
  ]);
});

test("no message shows a pattern or a word of programmers", () => {
  const jargon = /\^|\\|\bobject\b|\bstring\b|\barray\b|\bboolean\b|regex|schema|additionalProperties/;
  for (const text of [
    recall("public: 5", "openTo: 5", "gates: 5", "seats: x", "Xx: 1"),
    "title: {}\n",
    "resolutions: []\n",
  ]) {
    for (const line of unfit(text)) expect(line).not.toMatch(jargon);
  }
  // The control: ajv's own words are caught.
  expect('must match pattern "^[a-z]+$"').toMatch(jargon);
});
