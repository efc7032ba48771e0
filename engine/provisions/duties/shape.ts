import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import {
  count,
  factNamePattern,
  idPattern,
  named,
  oneOf,
  period,
  provision,
  recurrence,
  settings,
  whole,
  words,
} from "../../constitution/shapes.ts";

const dateFact = { pattern: factNamePattern, maxLength: 100, "x-fact": true } as const;

const event = (description: string) =>
  Type.Union(
    [
      words({ maxLength: 200 }),
      whole(
        { fact: Type.String({ ...dateFact, description: "The name of a declared date." }) },
        { description: "A declared date." },
      ),
      whole(
        {
          latestOf: Type.Array(Type.String(dateFact), {
            minItems: 2,
            maxItems: 10,
            description: "The names of declared dates.",
          }),
        },
        { description: "The latest of some declared dates; those of which there was none are left out." },
      ),
    ],
    { description },
  );

const person = settings({ title: words({ maxLength: 200, description: "Who it is, or what for." }) });

const step = settings({
  title: words({ maxLength: 200, description: "What is done, as in “Analysed”." }),
  by: Type.Optional(
    Type.Union([words({ maxLength: 200 }), Type.Array(words({ maxLength: 200 }), { minItems: 2, maxItems: 10 })], {
      description: "Who does it; of a list, all must have taken part.",
    }),
  ),
  to: Type.Optional(words({ maxLength: 200, description: "To whom." })),
  within: Type.Optional(
    period({
      description:
        "How long after the step before, whose own day is not counted. Not stated, the constitution is silent on when the step is overdue.",
    }),
  ),
});

const ifMissed = Type.Union(
  [
    oneOf(["breach"]),
    whole({
      breach: Type.Optional(oneOf(["at once", "never"], { description: "`never` is taken if not stated." })),
      breachAfter: Type.Optional(
        period({
          description:
            "How long it may be overdue before it is breached; the last day it was due is not counted. What is done late within that time keeps it from being a breach.",
        }),
      ),
      follows: Type.Optional(words({ description: "What follows, in words." })),
    }),
  ],
  {
    description:
      "The consequence of missing it: `breach` is a breach the day after it was due. Not stated, it is overdue and never breached.",
  },
);

/** One duty. */
export const dutyShape = provision(
  {
    owedBy: Type.Optional(words({ maxLength: 200, description: "Who owes it." })),
    owedTo: Type.Optional(words({ maxLength: 200, description: "To whom it is owed." })),
    forEach: Type.Optional(
      Type.String({
        pattern: idPattern,
        maxLength: 100,
        "x-expected": "a word such as practice or locality",
        description: "For whom each time: practice, locality. It is then asked about one of them.",
      }),
    ),
    how: Type.Optional(
      words({ maxLength: 300, description: "How it is done: formally, in writing. Said, not decided." }),
    ),
    atLeast: Type.Optional(
      Type.Union([count({ minimum: 1, maximum: 1_000 }), period()], {
        description:
          "With `each`: how many times, or more. With `before`: how long before the event, whose own day is not counted; it may be done on the day reached.",
      }),
    ),
    each: Type.Optional(
      recurrence({
        description:
          "In which stretch of time: governance year, financial year, calendar year, quarter, month, or rolling 12 months (which look back from any day).",
      }),
    ),
    largestGap: Type.Optional(
      period({
        description:
          "The longest time from one to the next: the next falls within this of the last, whose own day is not counted; the first, within this of the body's establishment, or of the first day of this provision (`from`) if that is later.",
      }),
    ),
    on: Type.Optional(
      recurrence({
        description: "The days on which it is done, such as 1 May or 1st Monday of each month; each is owed.",
      }),
    ),
    firstPeriod: Type.Optional(
      oneOf(["counted", "not counted"], {
        description:
          "Whether the number is owed in a first period cut short by the body's establishment, in full; taken to be `counted` if not stated.",
      }),
    ),
    within: Type.Optional(
      period({
        description: "How long after the event it must be done. Not stated, the constitution is silent on that.",
      }),
    ),
    after: Type.Optional(
      event(
        "The event it is counted from, whose own day is not counted: words, or a declared date. With `each`: `its end` or `its beginning`, of each period; the question is then about the last period that has ended, or has begun.",
      ),
    ),
    beginningWith: Type.Optional(event("The event it is counted from, whose own day is the first.")),
    before: Type.Optional(event("The event before which it must be done.")),
    jointlyBy: Type.Optional(named(person, { description: "Who must take part; it counts only if all of them did." })),
    nominates: Type.Optional(named(person, { description: "Who must be nominated; it is done once each of them is." })),
    onePersonForSeveral: Type.Optional(
      oneOf(["allowed", "not allowed"], {
        description:
          "Whether one person can be nominated for several. Not stated, the constitution is silent where one is.",
      }),
    ),
    steps: Type.Optional(
      named(step, {
        ordered: true,
        description: "The steps in which it is done, one after another; a step before its time does not count.",
      }),
    ),
    ifMissed: Type.Optional(ifMissed),
  },
  "Something that is owed: again and again, or within a time of an event.",
);

/** A duty as read. */
export type Duty = Value<typeof dutyShape>;
/** One step of a duty as read. */
export type Step = NonNullable<Duty["steps"]>[string];
/** What a period is counted from, as read. */
export type Event = NonNullable<Duty["after"]>;
