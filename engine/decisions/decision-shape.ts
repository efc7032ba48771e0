import { Type } from "typebox";
import type { TProperties, TSchema } from "typebox";
import type { Plain } from "../documents/node.ts";
import type { PlainSchema } from "../constitution/refinement.ts";
import type { Decision } from "./decision.ts";

const text = (description: string) => Type.String({ description });
const texts = (description: string) => Type.Array(Type.String(), { description });
const day = (description: string) => Type.String({ description, pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });
const maybe = <Shape extends TSchema>(shape: Shape) => Type.Optional(shape);
const value = (description: string) => Type.Unsafe<Plain>({ description });
const record = <Properties extends TProperties>(description: string, properties: Properties) =>
  Type.Object(properties, { description, additionalProperties: false });

const met = Type.Enum(["yes", "no", "unknown"], {
  description: "Whether it is met; unknown where what is known does not tell.",
});

const source = (description: string) =>
  record(description, {
    document: text("The document, by its id among those the constitution cites."),
    heading: maybe(text("The heading it stands under.")),
    page: maybe(Type.Integer({ description: "Its page.", minimum: 1 })),
    quote: maybe(text("A few words of it, as printed.")),
  });

const test = record("One comparison within a requirement, as data.", {
  fact: text("The fact that is compared."),
  operator: text("How it is compared: atLeast, moreThan, is and so on."),
  required: value("What it is compared with."),
  requiredFrom: maybe(text("The fact from which that was read, where it was one.")),
  observed: value("What it is; null where it is not known."),
  met,
});

const finding = record("One requirement and what became of it.", {
  provision: text("The address of the provision."),
  requirement: text("The requirement's id within the question."),
  title: text("What the requirement is called."),
  met,
  because: text("What was required and what was observed, in one sentence."),
  clause: maybe(text("The clause in the body's own document.")),
  source: maybe(source("Where the provision comes from.")),
  departsFrom: maybe(source("The source of the inherited provision that this one changes.")),
  at: record("Where it is written.", {
    file: text("The file."),
    line: Type.Integer({ description: "The line, counted from 1.", minimum: 1 }),
    column: Type.Integer({ description: "The column, counted from 1.", minimum: 1 }),
  }),
  tests: Type.Array(test, { description: "Its comparisons." }),
});

const constitution = record("The constitution that decided.", {
  id: text("Its id."),
  version: text("Its version."),
  digest: Type.String({ description: "What it means, as a SHA-256 in hexadecimal.", pattern: "^[0-9a-f]{64}$" }),
  title: text("Its title."),
  standing: Type.Literal("declared, not proven", { description: "How much its being in force is worth." }),
  reading: maybe(text("The rival reading taken, where one was asked for.")),
  variations: maybe(texts("The variations that applied.")),
});

const change = record("A smallest change of the facts.", {
  outcome: text("The outcome it would lead to."),
  set: Type.Array(
    record("One fact that changes.", {
      fact: text("Its name."),
      from: value("What it is."),
      to: value("What it would be."),
    }),
    { description: "The facts that change." },
  ),
  words: text("The change in words."),
});

const missing = record("A fact that is not known and would matter.", {
  fact: text("Its name."),
  question: text("The question that a person is asked for it."),
  incomplete: maybe(
    Type.Literal(true, { description: "There where records are given that do not say what is needed." }),
  ),
});

const properties = {
  format: Type.Literal("charter.decision/1", { description: "The version of this format." }),
  question: text("The address of the question."),
  asks: text("What was asked, in plain English."),
  outcome: text("One of the question's outcomes, or `undetermined`."),
  on: day("The date asked about."),
  law: maybe(day("The date whose law applied, where that is another.")),
  knownAt: day("The day up to which proclamations of holidays were taken into account."),
  constitution,
  engine: record("The engine that decided.", { version: text("Its version.") }),
  findings: Type.Array(finding, { description: "Why: each requirement and what became of it." }),
  possible: texts("The outcomes that are still open; one of them where the question is decided."),
  missing: Type.Array(missing, {
    description: "What would have to be known, in the order in which a person is best asked.",
  }),
  silent: texts("What would have to be known and the constitution does not say."),
  assumed: Type.Array(
    record(
      "Something taken to be so: what the constitution itself states, or that there was no ruling and no exception.",
      {
        fact: text("The fact."),
        value: value("What it was taken to be."),
        words: text("The same in words."),
      },
    ),
    { description: "What was taken to be so because nothing was given." },
  ),
  wouldChange: Type.Array(change, {
    description: "For each other outcome, the smallest lawful change that would lead to it.",
  }),
  amount: maybe(
    record("The answer's quantity, where it has one.", {
      value: value("The quantity."),
      unit: text("What is counted."),
      words: text("The quantity in words."),
    }),
  ),
  working: texts("Sums of dates and the like, written out."),
  follows: maybe(text("What follows from the outcome, in words.")),
  restsOn: Type.Unsafe<readonly Decision[]>({
    type: "array",
    items: { $ref: "#" },
    description: "Decisions of other questions that this one rests on.",
  }),
  warnings: texts("What the reader should beware of."),
  facts: Type.Array(
    record("A fact as understood.", {
      fact: text("Its name."),
      value: value("Its value."),
      from: Type.Enum(["request", "stated", "assumed", "decided here", "follows"], {
        description: "Where the value comes from.",
      }),
    }),
    { description: "The facts as understood, in the order of the question." },
  ),
};

/** The shape of a decision, as every entrance gives it. */
export const decisionShape = Type.Object(properties, {
  title: "Decision",
  description: "A question put to a constitution, with the answer and why.",
  additionalProperties: false,
});

/** The JSON Schema of a decision. */
export const decisionSchema: PlainSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  ...decisionShape,
};
