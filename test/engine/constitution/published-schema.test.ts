import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { annotated } from "../../../engine/constitution/annotations.ts";
import { constitutionSchemas, publishedSchema } from "../../../engine/constitution/schema.ts";
import { toPlain } from "../../../engine/documents/positions.ts";
import { readDocument } from "../../../engine/documents/read-document.ts";
import { checkShape } from "../../../engine/documents/shape.ts";
import { headed, kinds } from "./library.ts";

const fits = new Ajv2020({ strict: false, allErrors: true }).compile(publishedSchema(kinds));
const { whole, refining } = constitutionSchemas(kinds);

function node(text: string) {
  const document = readDocument(text, "own.yaml");
  if (!document.ok) throw new Error(JSON.stringify(document.problems));
  return document.value;
}

const vote =
  "resolutions: { vote: { title: A vote, voters: all, gates: { support: { atLeast: 75%, of: responses } } } }";
const based = (rest: string) => headed("own", `basedOn: model@1\n${rest}`);

describe("the published schema, as an editor uses it, agrees with the reader", () => {
  it.each([
    ["a whole constitution", headed("own", vote), true],
    ["a provision without its gates", headed("own", vote.replace(/, gates.*/, " } }")), false],
    ["the same, refining a base", based(vote.replace(/, gates.*/, " } }")), true],
    ["null in a whole one", headed("own", vote.replace("title: A vote", "title: null")), false],
    ["null in one with a base", based("resolutions: { vote: null }"), true],
    [
      "half a threshold in one with a base",
      based("resolutions: { vote: { gates: { support: { atLeast: 3 } } } }"),
      true,
    ],
    ["a misspelt key", based("resolutions: { vote: { gats: null } }"), false],
    [
      "a place after a sibling, with a base",
      based("resolutions: { vote: { gates: { more: { atLeast: 3, placedAfter: support } } } }"),
      true,
    ],
    [
      "a place after a sibling, without",
      headed("own", vote.replace("of: responses", "of: responses, placedAfter: a")),
      false,
    ],
    ["no body", headed("own", vote).replace(/^body.*\n/m, ""), false],
    ["no body, with a base", based("").replace(/^body.*\n/m, ""), true],
  ])("%s", (_, text, isRight) => {
    const root = node(text);
    const own = text.includes("basedOn") ? refining : whole;
    expect([fits(toPlain(root)), checkShape(root, own).length === 0]).toEqual([isRight, isRight]);
  });
});

describe("every value finds the schema that describes it", () => {
  const described = (text: string) =>
    [...annotated(node(text), whole)].map(({ path, schema }) => `${path.join("/")} ${kindOf(schema)}`);

  it("through maps of named entries, choices and lists", () => {
    const found = described(headed("own", vote));
    expect(found).toContain("resolutions/vote/gates/support/atLeast fraction");
    expect(found).toContain("resolutions/vote/gates/support object");
  });

  it("through references to a condition, and into conditions within it", () => {
    const text = headed(
      "own",
      "rules: { r: { title: R, when: { any: [{ joined: { inLast: 5 years } }, { not: { joined: { known: true } } }] }, then: a, otherwise: b } }",
    );
    expect(described(text)).toContain("rules/r/when/any/0/joined/inLast period");
  });

  it("takes of two alternatives only the one that fits (control)", () => {
    const text = headed("own", vote.replace("75%", "3"));
    expect(described(text)).not.toContain("resolutions/vote/gates/support/atLeast fraction");
    expect(described(text)).toContain("resolutions/vote/gates/support/atLeast integer");
  });
});

function kindOf(schema: { readonly [keyword: string]: unknown }): string {
  const kind = schema["x-quantity"] ?? schema["type"];
  return typeof kind === "string" ? kind : "choice";
}
