import { Type } from "typebox";
import type { PlainSchema } from "../constitution/refinement.ts";
import { settings, words, yesNo } from "../constitution/shapes.ts";
import { works } from "./inventory.ts";

const provision = settings(
  {
    provision: Type.String({
      pattern: "^[a-z][a-z0-9-]*@[0-9A-Za-z][0-9A-Za-z.-]{0,40}#[a-z]+/[A-Za-z0-9-]+(/[A-Za-z0-9-]+)*$",
      maxLength: 200,
      "x-expected": "a constitution and an address in it, such as some-model@2011.1#resolutions/recall",
      description: "The constitution that says it, and where: a question, a provision, or a key within one.",
    }),
    cases: Type.Array(words({ maxLength: 300 }), {
      minItems: 1,
      maxItems: 20,
      description: "Cases of that constitution, by their names, that show it.",
    }),
    statedOnly: Type.Optional(
      yesNo({ description: "It is stated at that address, but decides nothing; the cases are of its provision." }),
    ),
  },
  { description: "It stands in a constitution." },
);

const section = settings(
  {
    kind: Type.String({
      pattern: "^[a-z]+$",
      maxLength: 50,
      "x-expected": "the name of a section, such as duties",
      description: "The section that can say it.",
    }),
  },
  { description: "The language can say it; no constitution does so yet." },
);

const later = settings(
  {
    // A pattern, not a list of words: a misspelt word is then told as one, not as the key of another alternative.
    later: Type.String({
      pattern: `^(${works.join("|")})$`,
      "x-expected": "the work it waits for: procedures, records or review",
      description: "What it waits for: `procedures`, `records` or `review`.",
    }),
  },
  { description: "It waits for work that is still to come." },
);

const noBehaviour = settings(
  { noBehaviour: words({ maxLength: 500, description: "Why there is nothing to decide, keep or remind of." }) },
  { description: "Nothing follows from it that could be decided." },
);

const rule = settings(
  {
    heading: Type.Optional(words({ maxLength: 300, description: "The heading it stands under." })),
    page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000, description: "Its page." })),
    quote: words({ maxLength: 300, description: "A few words of it, as printed." }),
    says: words({ maxLength: 500, description: "What it says, in one plain sentence." }),
    status: Type.Union([provision, section, later, noBehaviour], { description: "Where it stands now." }),
  },
  { description: "One rule of the document." },
);

const inventoryShape = settings(
  {
    title: words({ maxLength: 300, description: "The title of the document." }),
    by: words({ maxLength: 300, description: "Who wrote or published it." }),
    date: words({ maxLength: 100, description: "When, in words." }),
    rules: Type.Record(Type.String({ pattern: "^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$" }), rule, {
      additionalProperties: false,
      minProperties: 1,
      "x-ids": "ids of rules are words in capitals and numbers joined by hyphens, such as MODEL-MEET-1",
      description: "Its rules by id, in the order of the document.",
    }),
  },
  { title: "Inventory", description: "Every rule of a source document, and where it stands." },
);

/** The JSON Schema of an inventory. */
export const inventorySchema: PlainSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  ...inventoryShape,
};
