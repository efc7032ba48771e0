import { Type } from "typebox";
import { count, date, dayOfYear, idPattern, named, settings, words, yesNo, factNamePattern } from "./shapes.ts";
import type { Value } from "./shapes.ts";

const expectedId = "an id of lower-case words joined by hyphens, such as my-group";

const declared = settings(
  {
    status: words({ maxLength: 100, description: "What the file says it is: model, draft, adopted, illustrative." }),
    inForce: Type.Optional(
      settings(
        {
          from: date({ description: "The first day it claims to be in force." }),
          until: Type.Optional(date({ description: "The last day it claims to be in force." })),
        },
        { description: "From when, and until when, it claims to be in force." },
      ),
    ),
  },
  { description: "What the file claims of its own standing; a claim, not a proof.", "x-digest": false },
);

const body = settings(
  {
    id: Type.String({ pattern: idPattern, "x-expected": expectedId, description: "The id of the body." }),
    type: words({ maxLength: 100, description: "What sort of body it is, in a word; nothing is decided by it." }),
    name: words({ maxLength: 300, description: "Its name." }),
    established: Type.Optional(date({ description: "The day it came into being; its first year runs from it." })),
    area: Type.Optional(words({ maxLength: 300, description: "The area it covers." })),
    invented: Type.Optional(yesNo({ description: "Whether it is an invented example." })),
  },
  { description: "The body whose constitution this is." },
);

const documents = named(
  settings({
    title: words({ maxLength: 300, description: "Its title, as printed." }),
    by: Type.Optional(words({ maxLength: 300, description: "Whose document it is." })),
    date: Type.Optional(words({ maxLength: 100, description: "As printed: July 2011." })),
    url: Type.Optional(words({ maxLength: 500, description: "Where it can be read." })),
  }),
  { description: "The documents that provisions cite in `source`.", "x-digest": false },
);

const year = settings(
  {
    governance: dayOfYear({ description: "The day on which the governance year begins." }),
    financial: dayOfYear({ description: "The day on which the financial year begins." }),
  },
  { description: "When the body's years begin." },
);

const factName = Type.String({ pattern: factNamePattern, maxLength: 100, "x-fact": true });

const constraints = named(
  settings(
    {
      title: Type.Optional(words({ maxLength: 300, description: "The tie in words, for a refusal." })),
      sum: Type.Array(factName, { minItems: 1, maxItems: 20, description: "The facts that are added up." }),
      atMost: Type.Optional(Type.Union([factName, count()], { description: "The total is this or less." })),
      atLeast: Type.Optional(Type.Union([factName, count()], { description: "The total is this or more." })),
      is: Type.Optional(Type.Union([factName, count()], { description: "The total is exactly this." })),
    },
    { "x-whole": true },
  ),
  { description: "What always holds between facts; a request that breaks it is refused." },
);

/** The keys at the head of a constitution, before its sections. */
export const headProperties = {
  language: Type.Literal(1, { description: "The version of the constitution language." }),
  id: Type.String({
    pattern: idPattern,
    maxLength: 100,
    "x-expected": expectedId,
    description: "The constitution's id, and the name of its folder.",
  }),
  version: Type.String({
    pattern: "^[0-9A-Za-z][0-9A-Za-z.-]{0,40}$",
    "x-expected": 'a version in quotes, such as "2013.1"',
    description: "Its version, in quotes.",
    "x-digest": false,
  }),
  title: words({ description: "Its title." }),
  basedOn: Type.Optional(
    Type.String({
      pattern: "^[a-z][a-z0-9-]*@[0-9A-Za-z][0-9A-Za-z.-]{0,40}$",
      "x-expected": "a constitution and its version, such as some-model@2011.1",
      description: "The constitution whose provisions this one takes and refines.",
      "x-digest": false,
    }),
  ),
  declared: Type.Optional(declared),
  body,
  calendar: Type.Optional(
    Type.String({ pattern: idPattern, "x-calendar": true, description: "Whose bank holidays count for working days." }),
  ),
  year: Type.Optional(year),
  documents: Type.Optional(documents),
  constraints: Type.Optional(constraints),
};

/** The head as read. */
export type Head = Value<ReturnType<typeof headShape>>;

/** The head alone, as a shape. */
export function headShape() {
  return settings(headProperties);
}
