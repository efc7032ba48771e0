import { Type } from "typebox";
import { catalogue } from "../catalogue.ts";
import type { PlainSchema } from "../constitution/refinement.ts";
import { address, count, date, idPattern, oneOf, settings, words } from "../constitution/shapes.ts";
import { storyShape } from "./stories/shape.ts";

const reference = Type.String({
  pattern: "^[a-z][a-z0-9-]*@[0-9A-Za-z][0-9A-Za-z.-]{0,40}$",
  "x-expected": "a constitution and its version, such as some-model@2011.1",
  description: "The constitution that is asked, with its version.",
});

const texts = (description: string) =>
  Type.Array(words({ maxLength: 500 }), { minItems: 1, maxItems: 50, description });

const names = (description: string, minItems = 0) =>
  Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { minItems, maxItems: 100, description });

const because = Type.Optional(
  texts("Texts that must stand in the reasons: in the findings, the working, what follows, or why facts are refused."),
);

const decided = settings(
  {
    outcome: Type.String({ minLength: 1, maxLength: 100, description: "The outcome, or `undetermined`." }),
    because,
    missing: Type.Optional(names("Exactly the facts that are named as missing.")),
    possible: Type.Optional(names("Exactly the outcomes that are still possible.")),
    silent: Type.Optional(texts("Texts that must stand in what the constitution does not say.")),
    amount: Type.Optional(
      Type.Union([count(), words({ maxLength: 200 })], {
        description: "The answer's quantity, where it has one: 3, or £5.13.",
      }),
    ),
    wouldChange: Type.Optional(texts("Texts that must stand in what would change the outcome.")),
  },
  { description: "What must come out." },
);

const refused = settings(
  {
    refused: names("Exactly the facts that are refused, because they are wrong or contradict each other.", 1),
    because,
  },
  { description: "That the facts are refused." },
);

const example = settings(
  {
    name: words({ maxLength: 300, description: "What the case shows, in words." }),
    constitution: Type.Optional(reference),
    on: date({ description: "The date asked about." }),
    knownAt: Type.Optional(
      date({ description: "The day whose knowledge of bank holidays is used; not stated, the date asked about." }),
    ),
    ask: address({ description: "The address of the question." }),
    reading: Type.Optional(
      Type.String({ pattern: idPattern, maxLength: 100, description: "A rival reading, by its id." }),
    ),
    facts: Type.Optional(
      Type.Unsafe<object>({
        type: "object",
        additionalProperties: true,
        description: "The facts, by name; what is not known is left out.",
      }),
    ),
    expect: Type.Union([decided, refused], { description: "What must come out, or that the facts are refused." }),
  },
  { description: "One example: a question, facts, and what must come out." },
);

const accepted = settings(
  {
    warning: oneOf(Object.keys(catalogue), { description: "The name of the check, as `charter check` prints it." }),
    at: Type.String({
      maxLength: 300,
      "x-expected": "the path of a warning, such as resolutions/recall/gates/turnout",
      description: "Where the warning stands: its path, as `charter test` and `charter check --format json` print it.",
    }),
    because: words({ maxLength: 500, description: "Why it stays, in a sentence." }),
    constitution: Type.Optional(reference),
  },
  { description: "A warning that is true and wanted." },
);

const casesShape = settings(
  {
    constitution: Type.Optional(reference),
    accepts: Type.Optional(
      Type.Array(accepted, {
        maxItems: 200,
        description:
          "The warnings that stay, each with the reason. Where this stands, even as `[]`, `charter test` fails on a warning that is not here, and on one here that is not given.",
      }),
    ),
    cases: Type.Optional(
      Type.Array(example, {
        minItems: 1,
        maxItems: 2_000,
        description: "The examples, in the order in which they are read.",
      }),
    ),
    stories: Type.Optional(
      Type.Array(storyShape, {
        minItems: 1,
        maxItems: 500,
        description: "Stories of cases that take their course, in the order in which they are read.",
      }),
    ),
  },
  {
    title: "Cases",
    description:
      "Examples that a constitution must decide as they say, and stories that must take the course they tell; each can be read aloud.",
  },
);

/** The JSON Schema of a file of cases. */
export const casesSchema: PlainSchema = { $schema: "https://json-schema.org/draft/2020-12/schema", ...casesShape };
