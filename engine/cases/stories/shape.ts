import { Type } from "typebox";
import { date, idPattern, oneOf, settings, words, yesNo } from "../../constitution/shapes.ts";
import { expectShape } from "./expect-shape.ts";
import { reasons } from "./reasons.ts";
import { textsShape } from "./texts-shape.ts";

const procedure = (description: string) =>
  Type.String({
    pattern: "^(procedures/)?[a-z][a-z0-9]*(-[a-z0-9]+)*$",
    maxLength: 200,
    "x-expected": "a procedure such as dispute",
    description,
  });

const id = (description: string, expected: string) =>
  Type.String({ pattern: idPattern, maxLength: 100, "x-expected": expected, description });

const who = (description: string) => id(description, "a party or role such as appellant");

const facts = (description: string) => Type.Unsafe<object>({ type: "object", additionalProperties: true, description });

const papers = Type.Union(
  [
    Type.Array(id("What the paper is called.", "the name of a paper, such as grounds"), { minItems: 1, maxItems: 50 }),
    Type.Record(Type.String({ pattern: idPattern }), words({ maxLength: 2_000 }), {
      additionalProperties: false,
      minProperties: 1,
      "x-ids": "names of papers, such as grounds",
    }),
  ],
  { description: "The papers that come with it: their names, or each with what it says." },
);

const refused = Type.Union(
  [
    yesNo({ description: "That it is refused." }),
    settings(
      {
        failed: Type.Optional(
          Type.Array(oneOf(reasons), {
            minItems: 1,
            maxItems: reasons.length,
            description: "Exactly what is not as it must be.",
          }),
        ),
        because: Type.Optional(textsShape("Texts that must stand in the reasons why it is refused.")),
        instead: Type.Optional(
          Type.Array(id("An action.", "an action such as settle"), {
            minItems: 1,
            maxItems: 50,
            description: "Actions that must be among those offered instead.",
          }),
        ),
      },
      { description: "That it is refused, and why." },
    ),
  ],
  { description: "That it is refused, and why; the case stays as it was." },
);

const within = Type.Optional(
  procedure(
    "The procedure whose case is meant, where it is one that this case has opened. Not stated: the story's own.",
  ),
);
const expect = Type.Optional(expectShape);

const act = settings(
  {
    on: date({ description: "The day on which it is done." }),
    in: within,
    by: who("Who does it: a party or role of the procedure."),
    does: id("What is done: an action of the procedure.", "an action such as request-hearing"),
    as: Type.Optional(words({ maxLength: 100, description: "In what capacity, where the action has several." })),
    papers: Type.Optional(papers),
    facts: Type.Optional(facts("Facts that are given with it, by name; those of another question under its address.")),
    refused: Type.Optional(refused),
    expect,
  },
  { description: "Something that somebody does, or tries to do." },
);

const ended = settings(
  {
    on: date({ description: "The day on which it ended." }),
    in: within,
    ends: settings(
      {
        procedure: procedure("The procedure of which a case was opened."),
        outcome: id("How it ended.", "how it ended, such as elected"),
      },
      { description: "A case that this one has opened, and how it ended." },
    ),
    expect,
  },
  { description: "That a case which this one opened has ended, where the story does not tell that one itself." },
);

const look = settings(
  {
    on: Type.Optional(date({ description: "The day on which one looks. Not stated: that of the step before." })),
    in: within,
    expect: expectShape,
  },
  { description: "A look at how the case stands on a day; time goes by until then." },
);

/** One story: a case of a procedure from its beginning, step by step. */
export const storyShape = settings(
  {
    name: words({ maxLength: 300, description: "What the story shows, in words." }),
    constitution: Type.Optional(
      Type.String({
        pattern: "^[a-z][a-z0-9-]*@[0-9A-Za-z][0-9A-Za-z.-]{0,40}$",
        "x-expected": "a constitution and its version, such as some-model@2011.1",
        description: "The constitution under which it happens, with its version.",
      }),
    ),
    procedure: procedure("The procedure of which a case is told."),
    parties: Type.Optional(
      Type.Record(Type.String({ pattern: idPattern }), words({ maxLength: 200 }), {
        additionalProperties: false,
        minProperties: 1,
        "x-ids": "parties of the procedure, such as appellant",
        description: "Who the parties are: Dr Shah's practice. Not stated: made of their ids.",
      }),
    ),
    on: Type.Optional(date({ description: "The day on which the case begins. Not stated: that of the first step." })),
    by: Type.Optional(who("Who begins it. Not stated: whoever does the first step.")),
    as: Type.Optional(words({ maxLength: 100, description: "In what capacity it is begun." })),
    facts: Type.Optional(facts("The facts with which the case begins, by name.")),
    papers: Type.Optional(papers),
    refused: Type.Optional(refused),
    steps: Type.Optional(
      Type.Array(Type.Union([act, ended, look]), {
        minItems: 1,
        maxItems: 200,
        description:
          "What happens, in the order of the days: what somebody does, that a case opened on the way ended, or a look at how things stand. There are none where the case may not begin.",
      }),
    ),
  },
  { description: "One story: a case of a procedure from its beginning, and what must come of it." },
);
