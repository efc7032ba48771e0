import { Type } from "typebox";
import { fieldShape } from "../../constitution/facts.ts";
import type { Value } from "../../constitution/shapes.ts";
import {
  byFactName,
  condition,
  count,
  fraction,
  idPattern,
  named,
  oneOf,
  provision,
  settings,
  whole,
  words,
  yesNo,
} from "../../constitution/shapes.ts";

const other = settings({
  title: Type.Optional(words({ maxLength: 300, description: "What the seat is called then." })),
  when: condition({ description: "In which disputes, or other cases, this holds: a condition over declared facts." }),
  who: condition({ description: "Who may sit in the seat then, in place of `who`." }),
});

const seat = settings({
  title: words({ maxLength: 300, description: "Who sits in it, in words: a member of the board of another group." }),
  who: Type.Optional(
    condition({
      description:
        "Where whoever sits in it must come from: a condition over what is asked of each member (`asks`) and declared facts. Not stated, anyone may.",
    }),
  ),
  instead: Type.Optional(
    named(other, {
      description: "Cases in which somebody else must sit in it; the first that is so counts.",
      ordered: true,
    }),
  ),
  exactly: Type.Optional(
    count({ minimum: 1, maximum: 1_000, description: "How many such seats there are. Nothing stated means one." }),
  ),
  atLeast: Type.Optional(count({ maximum: 1_000, description: "The least number of people in such seats." })),
  atMost: Type.Optional(count({ minimum: 1, maximum: 1_000, description: "The greatest number of people in them." })),
  voting: Type.Optional(yesNo({ description: "Whether whoever sits in it has a vote; not stated, they have." })),
  namedBy: Type.Optional(words({ maxLength: 300, description: "Who names them, in words." })),
});

const seatId = Type.String({ pattern: idPattern, maxLength: 100, "x-expected": "the id of a seat of this panel" });

const chair = settings(
  {
    chosenBy: Type.Optional(words({ maxLength: 300, description: "Who chooses the chair: the panel." })),
    from: Type.Optional(
      Type.Union([oneOf(["members with a vote", "all members"]), Type.Array(seatId, { minItems: 1, maxItems: 50 })], {
        description:
          "From among whom: `members with a vote`, `all members`, or those in the seats named. Not stated, the constitution is silent on whether somebody without a vote can preside.",
      }),
    ),
  },
  { description: "Who takes the chair of the panel." },
);

const quorum = Type.Union(
  [
    oneOf(["all members with a vote"], { description: "Every seat with a vote must be there." }),
    whole(
      {
        atLeast: Type.Optional(Type.Union([fraction(), count({ minimum: 1 })], { description: "So many, or more." })),
        moreThan: Type.Optional(Type.Union([fraction(), count()], { description: "More than so many." })),
        of: Type.Optional(oneOf(["voting seats"], { description: "The base of a share: the seats with a vote." })),
      },
      { description: "How many members with a vote must be there." },
    ),
  ],
  { description: "How many members with a vote must be there. Not stated, the constitution is silent." },
);

const majority = whole(
  {
    atLeast: Type.Optional(Type.Union([fraction(), count({ minimum: 1 })], { description: "So many votes, or more." })),
    moreThan: Type.Optional(Type.Union([fraction(), count()], { description: "More votes than this." })),
    of: Type.Optional(
      oneOf(["voting seats", "sitting", "votes cast"], {
        description:
          "The base of a share: all `voting seats`, the members with a vote who are `sitting`, or the `votes cast`.",
      }),
    ),
  },
  { description: "How many votes in favour a decision takes." },
);

/** One panel. */
export const panelShape = provision(
  {
    asks: Type.Optional(
      byFactName(fieldShape, {
        description: "What is asked of each member, so that it can be seen where they come from.",
      }),
    ),
    seats: named(seat, { description: "The seats, by name; nobody sits in two of them." }),
    everybody: Type.Optional(
      condition({ description: "What must be so of every member, whichever seat: a condition as in `who`." }),
    ),
    chair: Type.Optional(chair),
    quorum: Type.Optional(quorum),
    majority: Type.Optional(majority),
    tie: Type.Optional(
      oneOf(["the chair decides", "lost", "heard again"], {
        description:
          "What if votes are equal: `the chair decides` by a casting vote, it is `lost`, or it is `heard again`. Not stated, the constitution is silent where votes are equal and no majority is reached.",
      }),
    ),
  },
  "A panel formed for a case: where each of its members must come from, who presides, and how it decides.",
);

/** A panel as read. */
export type Panel = Value<typeof panelShape>;
/** A seat of a panel as read. */
export type PanelSeat = Value<typeof seat>;
