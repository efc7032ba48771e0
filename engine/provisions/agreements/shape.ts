import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import {
  idPattern,
  named,
  oneOf,
  period,
  provision,
  recurrence,
  settings,
  whole,
  words,
  yesNo,
} from "../../constitution/shapes.ts";

const partyId = (description: string) =>
  Type.String({
    pattern: idPattern,
    maxLength: 100,
    "x-expected": "the id of one of the `parties`",
    description,
  });

const party = settings({ title: words({ maxLength: 200, description: "Who it is: the group, the practice." }) });

const heading = settings({
  title: words({ maxLength: 300, description: "The heading, as it stands in the agreement." }),
});

const responsibility = settings({
  title: words({ maxLength: 500, description: "What is to be done." }),
  of: partyId("Which of the parties is to do it."),
  except: Type.Optional(
    words({ maxLength: 300, description: "When it need not be done, in words; it is said, not decided." }),
  ),
  within: Type.Optional(
    period({ description: "In what time, where the agreement says so; `duties` decide whether it was in time." }),
  ),
});

const term = whole(
  {
    each: Type.Optional(
      recurrence({
        description: "It is made anew for each such stretch of time, such as financial year, and runs in it.",
      }),
    ),
    length: Type.Optional(period({ description: "Or how long it runs; the day on which it begins is counted." })),
  },
  { description: "How long an agreement runs. Not stated: until it is ended." },
);

/** One sort of agreement, such as the service level agreement between the group and each practice. */
export const agreementShape = provision(
  {
    parties: named(party, { description: "Who makes it with whom." }),
    headings: Type.Optional(
      named(heading, { ordered: true, description: "What it must deal with, in the order of the agreement." }),
    ),
    responsibilities: Type.Optional(
      named(responsibility, { description: "What it must require, and of which party." }),
    ),
    signatories: Type.Optional(
      Type.Array(partyId("A party that must sign."), {
        minItems: 1,
        maxItems: 20,
        uniqueItems: true,
        description: "Which parties must sign before it is in force. Not stated: all of them.",
      }),
    ),
    onlyIfComplete: Type.Optional(
      yesNo({
        description:
          "Whether it is in force only if it has all its headings and responsibilities. Not stated: it is in force once signed.",
      }),
    ),
    term: Type.Optional(term),
    ifNotRenewed: Type.Optional(
      oneOf(["lapses", "continues"], {
        description: "What becomes of it at the end of its term. Not stated, the constitution is silent.",
      }),
    ),
  },
  "A sort of agreement: between whom, what must stand in it, who signs it, and how long it runs.",
);

/** An agreement as read. */
export type Agreement = Value<typeof agreementShape>;
