import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import {
  count,
  fraction,
  idPattern,
  named,
  oneOf,
  period,
  provision,
  settings,
  whole,
  words,
  yesNo,
} from "../../constitution/shapes.ts";

const role = Type.String({
  pattern: idPattern,
  maxLength: 100,
  "x-expected": "the id of a seat or capacity of this committee, or of an office",
});
const roles = (description: string) => Type.Array(role, { minItems: 1, maxItems: 50, description });

const capacity = settings({
  title: words({ maxLength: 200, description: "What such a member is: a GP, a clinician." }),
  includes: Type.Optional(
    roles("Seats, offices and other capacities whose holders are such members without more being said."),
  ),
});

const seat = settings({
  title: words({ maxLength: 200, description: "What the seat, or each of several such seats, is called." }),
  exactly: Type.Optional(
    count({ minimum: 1, maximum: 1_000, description: "How many such seats there are. Nothing stated means one." }),
  ),
  atLeast: Type.Optional(count({ maximum: 1_000, description: "The least number of people in such seats." })),
  atMost: Type.Optional(count({ minimum: 1, maximum: 1_000, description: "The greatest number of people in them." })),
  heldBy: Type.Optional(
    roles("Who may sit in it: only holders of one of these offices, or those with one of these capacities."),
  ),
  filledBy: Type.Optional(
    words({ maxLength: 300, description: "Who fills it or how: words, or an address such as elections/leadership." }),
  ),
  voting: Type.Optional(yesNo({ description: "Whether whoever sits in it has a vote; not stated, they have." })),
});

const need = (bases: readonly ["all seats", "filled seats"] | readonly ["members", "voting members"], of: string) =>
  Type.Union(
    [
      count({ minimum: 1, description: "Short for at least so many of the seat, office or capacity of that name." }),
      whole(
        {
          title: Type.Optional(words({ maxLength: 200, description: "What people call this requirement." })),
          atLeast: Type.Optional(Type.Union([fraction(), count()], { description: "This share or number, or more." })),
          moreThan: Type.Optional(
            Type.Union([fraction(), count()], { description: "More than this share or number." }),
          ),
          atMost: Type.Optional(Type.Union([fraction(), count()], { description: "This share or number, or fewer." })),
          exactly: Type.Optional(count({ description: "Exactly this number." })),
          of: Type.Optional(oneOf(bases, { description: of })),
          who: Type.Optional(
            roles("Of whom: those in one of these seats, offices or capacities. Not stated, of everybody who counts."),
          ),
        },
        { description: "So many, or such a share, of everybody or of some." },
      ),
    ],
    { description: "So many, or such a share, of everybody or of some." },
  );

const onePersonTwoRoles = Type.Optional(
  oneOf(["allowed", "not allowed"], {
    description:
      "Whether one person can stand for two of the named requirements at once: a chair who is a GP as the chair and as one of the GPs. Not stated, the constitution is silent where it matters.",
  }),
);

const quorumNeeds = named(
  need(
    ["all seats", "filled seats"],
    "The base of the share: `all seats`, vacant ones included (“the whole membership”), or `filled seats` only. Only the seats that count for the quorum are meant.",
  ),
  {
    description:
      "What a quorum takes; all of it must be so. “The greater of two numbers” is two entries. `chair: 1` is short for `{ atLeast: 1, who: [chair] }`.",
  },
);

const quorum = settings(
  {
    needs: quorumNeeds,
    counting: Type.Optional(
      oneOf(["members with a vote", "all members", "votes"], {
        description:
          "Who counts where an entry does not say `who`: `members with a vote` (taken if not stated), `all members`, or `votes`, a shared vote once.",
      }),
    ),
    onePersonTwoRoles,
    recused: Type.Optional(
      oneOf(["counted", "not counted"], {
        description:
          "Whether somebody who may not take part in an item counts towards its quorum. Not stated, the constitution is silent where it matters.",
      }),
    ),
    ifLost: Type.Optional(
      words({ maxLength: 300, description: "What follows if an item has no quorum once people have withdrawn." }),
    ),
    waiting: Type.Optional(
      settings(
        {
          time: period({
            description:
              "How long a quorum is waited for, in minutes or hours; before that time is over a meeting without one is not yet inquorate.",
          }),
          then: Type.Optional(words({ maxLength: 300, description: "What follows when it is over, in words." })),
        },
        { description: "How long a quorum is waited for, at an adjourned meeting as well." },
      ),
    ),
    adjourned: Type.Optional(
      settings(
        {
          quorum: Type.Union(
            [
              oneOf(["those present"], {
                description: "Whoever is there is a quorum; two at least, because one person alone is no meeting.",
              }),
              settings({ needs: quorumNeeds }),
            ],
            { description: "The quorum of an adjourned meeting: `those present`, or needs of its own." },
          ),
          heldAfter: Type.Optional(words({ maxLength: 300, description: "When it is held, in words." })),
        },
        { description: "The quorum of a meeting that was adjourned because there was none." },
      ),
    ),
  },
  { description: "When a meeting can do business." },
);

const composition = settings(
  {
    needs: named(
      need(
        ["members", "voting members"],
        "The base of the share: all `members` there are, or the `voting members` among them; of voting members, only those with a vote are counted.",
      ),
      { description: "Who must be among the members; all of it must be so." },
    ),
    onePersonTwoRoles,
  },
  { description: "Who must be among the members, over and above the seats." },
);

/** One committee. */
export const committeeShape = provision(
  {
    capacities: Type.Optional(
      named(capacity, { description: "What a member can be besides the seat held: a GP, a lay person, a clinician." }),
    ),
    seats: Type.Optional(named(seat, { description: "The seats, by name." })),
    size: Type.Optional(
      settings(
        {
          atLeast: Type.Optional(count({ minimum: 1, description: "The least number of members in all." })),
          atMost: Type.Optional(count({ minimum: 1, description: "The greatest number of members in all." })),
        },
        { description: "How many members there are in all, with and without a vote.", minProperties: 1 },
      ),
    ),
    severalSeats: Type.Optional(
      oneOf(["allowed", "not allowed"], {
        description:
          "Whether one person may sit in two different seats. Not stated, the constitution is silent where somebody does.",
      }),
    ),
    composition: Type.Optional(composition),
    sharedVotes: Type.Optional(
      named(
        settings({
          seats: roles("The seats whose holders share a vote."),
          votes: Type.Optional(
            count({ minimum: 1, maximum: 1_000, description: "How many they share; one if not stated." }),
          ),
        }),
        { description: "Seats whose holders have a vote, or some votes, between them." },
      ),
    ),
    chair: Type.Optional(
      settings(
        {
          by: roles("Who presides, and who instead: the first of these who is there and does not have to withdraw."),
          otherwise: Type.Optional(
            oneOf(["chosen by those present"], {
              description: "What if none of them can. Not stated, the constitution is silent.",
            }),
          ),
        },
        { description: "Who takes the chair, and who instead." },
      ),
    ),
    quorum: Type.Optional(quorum),
  },
  "A committee: its seats, who must sit on it, who presides, and when it can do business.",
);

/** A committee as read. */
export type Committee = Value<typeof committeeShape>;
/** A seat as read. */
export type Seat = Value<typeof seat>;
/** What a quorum or composition takes, as read: a number alone, or a threshold. */
export type Needs = Readonly<Record<string, number | Need>>;
/** One threshold of a quorum or composition. */
export interface Need {
  readonly title?: string;
  readonly atLeast?: string | number;
  readonly moreThan?: string | number;
  readonly atMost?: string | number;
  readonly exactly?: number;
  readonly of?: "all seats" | "filled seats" | "members" | "voting members";
  readonly who?: readonly string[];
}
