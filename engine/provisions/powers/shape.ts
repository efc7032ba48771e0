import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import {
  condition,
  date,
  factNamePattern,
  idPattern,
  named,
  oneOf,
  period,
  provision,
  settings,
  whole,
  words,
} from "../../constitution/shapes.ts";

const who = words({ maxLength: 200 });

/** One, several, or several by id with a time of their own. */
const others = (description: string) =>
  Type.Union(
    [
      who,
      Type.Array(who, { minItems: 1, maxItems: 20, uniqueItems: true }),
      named(
        settings({
          title: words({ maxLength: 200, description: "Who it is." }),
          atLeast: Type.Optional(
            period({
              description:
                "How long before the power is used; the day it is used is not counted, and the day reached is early enough.",
            }),
          ),
        }),
      ),
    ],
    { description },
  );

const inWords = words({ maxLength: 200 });

const scope = Type.Union([inWords, whole({ when: condition({ description: "When it is within the scope." }) })], {
  description:
    "The only thing for which it may be used: `own practice`, a condition under `when`, or other words, which need judgement.",
});

const time = Type.Union(
  [
    inWords,
    whole(
      {
        from: Type.Optional(date({ description: "The first day." })),
        until: Type.Optional(date({ description: "The last day." })),
      },
      { description: "From a day, until a day, or both; each is included." },
    ),
    whole({ when: condition({ description: "While this holds." }) }),
  ],
  {
    description:
      "The time for which all of this is said: `first year`, `first governance year` or `first financial year` (all from the body's establishment), dates, a condition under `when`, or other words, which need judgement. Outside it the constitution is silent unless `outside` says otherwise.",
  },
);

const terms = {
  allowed: Type.Optional(
    oneOf(["never", "always"], {
      description:
        "`never`, or `always`: then only what else is stated limits it. Not stated, what else is stated does.",
    }),
  ),
  only: Type.Optional(scope),
  when: Type.Optional(
    condition({
      description:
        "In which circumstances it may be used. A variation changes it under its own `instead`, because its `when` says when it applies.",
    }),
  ),
  during: Type.Optional(time),
  outside: Type.Optional(
    oneOf(["permitted", "refused"], { description: "What holds outside the time that `during` states." }),
  ),
  by: Type.Optional(
    Type.Union([who, Type.Array(who, { minItems: 1, maxItems: 20, uniqueItems: true })], {
      description: "Who alone may use it: one, or any of several.",
    }),
  ),
  with: Type.Optional(
    others(
      "Whose agreement is needed, of several that of each; on or before the day the power is used. To be consulted is not to agree.",
    ),
  ),
  afterConsulting: Type.Optional(
    others(
      "Who must have been consulted, on or before the day the power is used; whether they agreed does not matter.",
    ),
  ),
  notifying: Type.Optional(
    others("Who must have been told, on or before the day the power is used; being told is not being consulted."),
  ),
};

const level = settings(terms);

/** One power. */
export const powerShape = provision(
  {
    ...terms,
    judgedBy: Type.Optional(
      words({
        maxLength: 200,
        description:
          "Who judges what needs judgement. Not stated, the constitution does not say whose judgement counts.",
      }),
    ),
    byLevel: Type.Optional(
      named(level, {
        description:
          "The terms at each level of delegation, beside those that hold at every level. At a level that is not named the constitution is silent.",
      }),
    ),
    level: Type.Optional(
      Type.Union(
        [
          Type.String({
            pattern: idPattern,
            maxLength: 100,
            "x-expected": "the id of one of the levels, such as level-1",
          }),
          whole({
            fact: Type.String({
              pattern: factNamePattern,
              maxLength: 100,
              "x-fact": true,
              description: "The name of a declared fact whose words are ids of levels.",
            }),
          }),
        ],
        {
          description:
            "At which level the body is: one of the ids, or a declared fact with one of those words, which may have a history. Not stated, it is the declared fact `level`, of which the constitution can state since when it is what; where none is declared, it is asked.",
        },
      ),
    ),
  },
  "Something the body may do, or may never do.",
);

/** A power as read. */
export type Power = Value<typeof powerShape>;
/** The terms of a power, at every level or at one. */
export type Terms = Omit<Value<typeof level>, "when"> & { readonly when?: unknown };
/** Whose part is needed, as read. */
export type Others = NonNullable<Terms["with"]>;
