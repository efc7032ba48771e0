import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import {
  condition,
  count,
  named,
  oneOf,
  period,
  periodRange,
  provision,
  reference,
  settings,
  timeOfDay,
  words,
  yesNo,
} from "../../constitution/shapes.ts";

const openingDay = oneOf(["counted", "not counted"], {
  description: "Whether the opening day is the first day counted; not counted if not stated.",
});

const nominations = settings(
  {
    open: Type.Optional(
      periodRange({ description: "For how long nominations are received, both ends included, such as 2 to 4 weeks." }),
    ),
    openingDay: Type.Optional(openingDay),
    closes: Type.Optional(
      timeOfDay({ description: "The hour at which they close on their last day; not stated, the end of the day." }),
    ),
    by: Type.Optional(
      settings(
        {
          atLeast: count({
            minimum: 0,
            maximum: 1_000,
            description: "How many must nominate; 0 where one simply stands.",
          }),
          roll: Type.Optional(reference("rolls", { description: "Of which roll they must be electors." })),
          who: Type.Optional(words({ maxLength: 300, description: "Who may nominate, where no roll says so." })),
          self: Type.Optional(
            yesNo({
              description:
                "Whether candidates who may nominate count as their own nominators; not stated, they do not.",
            }),
          ),
        },
        { description: "Who may nominate a candidate, and how many must." },
      ),
    ),
    form: Type.Optional(
      named(settings({ title: words({ maxLength: 200, description: "What a nomination must have." }) }), {
        description: "What a nomination must have to be valid: in writing, the candidate's consent, a statement.",
      }),
    ),
  },
  { description: "How candidates are nominated, and until when." },
);

const publicity = settings(
  {
    duty: Type.Optional(words({ maxLength: 500, description: "How nominations and the election are made known." })),
    writtenTo: Type.Optional(words({ maxLength: 300, description: "To whom it is written directly." })),
    by: Type.Optional(words({ maxLength: 200, description: "Who makes it known." })),
  },
  { description: "How the election is made known. It is said, not decided." },
);

const electorate = settings(
  {
    roll: Type.Optional(reference("rolls", { description: "Who may vote." })),
    who: Type.Optional(words({ maxLength: 300, description: "Who may vote, where no roll says so." })),
    sources: Type.Optional(
      named(settings({ title: words({ maxLength: 300, description: "What the source is." }) }), {
        description:
          "From what the list of electors and the issue of papers are made up, so that each can be held against the others.",
      }),
    ),
    reporting: Type.Optional(words({ maxLength: 500, description: "Who should say so when an elector got no paper." })),
  },
  { description: "Who votes, and from which sources that is known." },
);

const ballot = settings(
  {
    open: Type.Optional(periodRange({ description: "For how long papers may be returned, both ends included." })),
    openingDay: Type.Optional(openingDay),
    closes: Type.Optional(
      timeOfDay({ description: "The hour at which it closes on its last day; not stated, the end of the day." }),
    ),
    secret: Type.Optional(yesNo({ description: "Whether the ballot is secret." })),
    bothReturned: Type.Optional(
      oneOf(["void the first", "void the replacement", "void both"], {
        description: "What happens when an elector who was sent a replacement returns both papers.",
      }),
    ),
  },
  { description: "How papers are issued, replaced and returned." },
);

const votes = settings(
  {
    most: Type.Optional(
      Type.Union([oneOf(["as many as seats"]), count({ minimum: 1, maximum: 1_000 })], {
        description: "The most votes on one paper. Not stated, as many as there are seats.",
      }),
    ),
    least: Type.Optional(
      count({
        minimum: 1,
        maximum: 1_000,
        description: "The fewest votes on a paper that counts. Not stated, one: a voter need not use every vote.",
      }),
    ),
  },
  { description: "How many votes one paper can give. A paper that gives more is spoilt as a whole." },
);

const caps = named(
  settings({
    atMost: count({ minimum: 1, maximum: 1_000, description: "How many of one group may be elected." }),
    of: words({ maxLength: 100, description: "What groups candidates, as one thing: practice, locality, profession." }),
  }),
  {
    description:
      "At most so many of one practice, locality or profession. Candidates with fewer votes are passed over when it is full; under a transferable vote they are excluded next.",
  },
);

const ties = named(
  settings({
    way: oneOf(["lot", "casting vote", "run-off", "extra seat"], {
      description: "How a tie for a seat is settled: the count stops until what was done is recorded.",
    }),
    by: Type.Optional(words({ maxLength: 200, description: "Who draws the lot or has the vote." })),
    ifAnnounced: Type.Optional(
      yesNo({ description: "Whether it is open only if it was announced before the ballot." }),
    ),
  }),
  { description: "The lawful ways on from a tie, in the order in which they are to be thought of.", ordered: true },
);

const tooFew = settings(
  {
    standing: oneOf(["elected unopposed", "yes-no ballot", "not elected yet"], {
      description: "What becomes of those who do stand.",
    }),
    seatsLeft: oneOf(["reopen nominations", "co-opt", "leave vacant"], {
      description: "What becomes of the seats for which nobody stands.",
    }),
  },
  { description: "What happens when fewer stand than there are seats." },
);

const vacancies = settings(
  {
    filledBy: words({
      maxLength: 300,
      description:
        "How a seat that falls vacant is filled: the next candidate, another election, co-option; words or an address.",
    }),
    within: Type.Optional(period({ description: "By when." })),
    notIfLeft: Type.Optional(period({ description: "How little of the term may be left for it to stay vacant." })),
  },
  { description: "Casual vacancies. It is said, not decided." },
);

/** One election. */
export const electionShape = provision(
  {
    seats: Type.Optional(
      Type.Union([count({ minimum: 1, maximum: 1_000 }), oneOf(["as many as are vacant"])], {
        description: "How many are elected: a number, or as many as are vacant each time.",
      }),
    ),
    fills: Type.Optional(
      words({ maxLength: 300, description: "What is filled: words, or an address such as offices/board-member." }),
    ),
    stand: Type.Optional(
      Type.Union(
        [oneOf(["anyone"], { description: "Anyone may stand." }), condition({ description: "Who may stand." })],
        {
          description:
            "Who may stand: a condition, or `anyone`. Bars of an office are brought in by its address: `offices/board-member/eligible: eligible`. Not stated, the constitution is silent on who may.",
        },
      ),
    ),
    nominations: Type.Optional(nominations),
    publicity: Type.Optional(publicity),
    electorate: Type.Optional(electorate),
    ballot: Type.Optional(ballot),
    votes: Type.Optional(votes),
    method: Type.Optional(
      oneOf(["first past the post", "approval", "single transferable vote"], {
        description:
          "How the votes are counted. Over several seats, first past the post elects those with the most votes.",
      }),
    ),
    rule: Type.Optional(
      oneOf(["Scottish 2007"], {
        description:
          "The published rules of a transferable vote: Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52, with transfer values to five decimals. Its ties are settled as it says: by the earlier stages, then by lot.",
      }),
    ),
    caps: Type.Optional(caps),
    uncontested: Type.Optional(
      oneOf(["elected unopposed", "yes-no ballot"], {
        description: "What happens when just as many stand as there are seats.",
      }),
    ),
    tooFew: Type.Optional(tooFew),
    ties: Type.Optional(ties),
    vacancies: Type.Optional(vacancies),
    conductedBy: Type.Optional(words({ maxLength: 300, description: "Who conducts the election." })),
    arbiter: Type.Optional(
      words({ maxLength: 200, description: "Whose ruling is final on who may stand: words, or the id of a party." }),
    ),
  },
  "An election: the seats, who may stand and vote, how long nominations and the ballot are open, how the votes are counted, and what happens when that leaves something open.",
);

/** An election as read. */
export type Election = Value<typeof electionShape>;
