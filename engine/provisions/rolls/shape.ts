import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import {
  condition,
  count,
  dayOfYear,
  factNamePattern,
  oneOf,
  period,
  provision,
  settings,
  whole,
  words,
} from "../../constitution/shapes.ts";

const ofWhat = Type.String({
  pattern: factNamePattern,
  maxLength: 100,
  "x-expected": "patients, or the name of a fact that is a number",
  description:
    "Of what: `patients`, which brings the fact `listSize` of its own, or the name of a declared fact that is a number, with or without its dates.",
});

const asOfDay = Type.Optional(
  dayOfYear({
    description:
      "The day of the year on which that number is taken: the latest one up to the date of the roll. Then the number is given with its dates. Not stated: the number as it is on the date of the roll.",
  }),
);

const perNumber = whole(
  {
    onePer: count({ minimum: 1, description: "One vote for each so many." }),
    of: ofWhat,
    rounded: oneOf(["up", "down", "nearest"], {
      description: "What becomes of a part that is not full. `nearest` takes a half up.",
    }),
    atLeast: Type.Optional(count({ description: "The fewest votes an elector has." })),
    atMost: Type.Optional(count({ minimum: 1, description: "The most votes an elector has." })),
    asOf: asOfDay,
  },
  { description: "Votes in proportion to a number: one for each 1,000 patients." },
);

const inBands = whole(
  {
    of: ofWhat,
    bands: Type.Record(Type.String({ pattern: "^(0|[1-9][0-9]{0,8})$" }), count(), {
      additionalProperties: false,
      minProperties: 1,
      "x-ordered": true,
      "x-ids": 'edges are whole numbers in quotes, such as "5000"',
      description:
        "The votes from each edge up to the next. The lowest edge belongs to the lowest band. Of a number below it nothing is said.",
    }),
    edgesBelongTo: oneOf(["upper tier", "lower tier", "not stated"], {
      description: "To which of its two bands a number exactly on an edge belongs.",
    }),
    asOf: asOfDay,
  },
  { description: "Votes by size, in bands." },
);

const fixed = whole(
  { each: count({ minimum: 1, description: "How many votes every elector has." }) },
  { description: "The same number of votes for every elector." },
);

const home = settings(
  {
    rule: oneOf(["required", "expected"], {
      description:
        "`required`: an elector on several rolls is entitled in the home group only. `expected`: guidance, which bars nobody and is noted in the findings.",
    }),
    decidedBy: Type.Optional(
      oneOf(["declared", "most sessions", "residence"], {
        description: "What makes a group the home of an elector. Not stated: the question is asked as it stands.",
      }),
    ),
    who: Type.Optional(condition({ description: "To which electors this applies. Not stated: to all." })),
  },
  { description: "The home roll of an elector who is on several." },
);

const snapshot = Type.Union(
  [
    dayOfYear(),
    whole({
      atLeast: Type.Optional(period({ description: "How long before, at the least. Not stated: the day before." })),
      before: oneOf(["opens", "meeting"], { description: "Before the ballot opens, or before the meeting." }),
    }),
  ],
  {
    description:
      "The day whose roll counts: the latest such day of the year up to the date asked about, or a day counted back from an event. Whoever qualified later is not on it, and facts with dates are read as they were on it. Not stated: the date asked about.",
  },
);

/** One roll: who is an elector, and with how many votes. */
export const rollShape = provision(
  {
    electors: oneOf(["persons", "practices", "premises", "bodies", "seats"], {
      description: "Who or what has the votes.",
    }),
    who: Type.Optional(
      condition({
        description:
          "Who of them qualifies. Not stated: the constitution is silent, and nobody is taken to be on the roll.",
      }),
    ),
    votes: Type.Optional(
      Type.Union([oneOf(["one each"]), fixed, perNumber, inBands], {
        description: "How many votes an elector has. Not stated: the constitution is silent.",
      }),
    ),
    split: Type.Optional(
      oneOf(["allowed", "not allowed"], {
        description:
          "Whether an elector with several votes may divide them between answers. Not stated: the constitution is silent.",
      }),
    ),
    castBy: Type.Optional(
      words({ maxLength: 300, description: "Who casts the votes of an elector that is not a person." }),
    ),
    home: Type.Optional(
      Type.Union([oneOf(["one group"]), home], {
        description: "What holds for an elector on several rolls. `one group` is short for `{ rule: required }`.",
      }),
    ),
    arbiter: Type.Optional(
      words({
        maxLength: 300,
        description:
          "Who settles a dispute about who is entitled, in words. A ruling decides whatever the conditions say; without one they decide.",
      }),
    ),
    asOf: Type.Optional(snapshot),
  },
  "Who is an elector, with how many votes.",
);

/** A roll as read. */
export type Roll = Value<typeof rollShape>;
/** What a roll says of votes. */
export type Votes = NonNullable<Roll["votes"]>;
/** Votes that depend on a number: its size per vote, or bands of it. */
export type Weighted = Value<typeof perNumber> | Value<typeof inBands>;
