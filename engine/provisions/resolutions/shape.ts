import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import {
  condition,
  count,
  fraction,
  named,
  oneOf,
  period,
  periodRange,
  provision,
  reference,
  settings,
  timeOfDay,
  whole,
  words,
  yesNo,
} from "../../constitution/shapes.ts";

const roll = reference("rolls", { description: "A roll: who is an elector." });

const onRoll = whole({ roll }, { description: "The electors of another roll; it brings supporters of its own." });

/** One threshold of a vote. A refinement replaces it whole, because half a threshold means nothing. */
const gate = whole(
  {
    title: Type.Optional(words({ maxLength: 200, description: "What people call this threshold." })),
    atLeast: Type.Optional(
      Type.Union([fraction(), count({ minimum: 1 })], { description: "This share or number, or more." }),
    ),
    moreThan: Type.Optional(Type.Union([fraction(), count()], { description: "More than this share or number." })),
    orAtLeast: Type.Optional(
      count({
        minimum: 1,
        description:
          "Beside a share: this number will do where the share comes to more, “a fifth or ten, whichever is less”. “Whichever is greater” is two thresholds.",
      }),
    ),
    of: Type.Optional(
      Type.Union([oneOf(["entitled", "responses", "votesCast", "present"]), onRoll], {
        description:
          "The base of the share: everyone `entitled`; all `responses` (abstentions and spoilt papers included); `votesCast` (for and against only); those `present` (then nobody else votes); or everyone on another roll. A share without a base is an error.",
      }),
    ),
    counting: Type.Optional(
      oneOf(["for", "responses", "present", "votesCast"], {
        description:
          "What is counted against the threshold. Not stated: the votes for, but the responses at the gate `turnout` and those present at the gate `quorum`.",
      }),
    ),
    who: Type.Optional(
      whole(
        { roll },
        { description: "Whose votes are counted, where not everybody's are: those of this roll. It is not the base." },
      ),
    ),
    weight: Type.Optional(
      oneOf(["votes", "electors"], {
        description:
          "Whether votes are counted as the roll weights them (votes, which is taken if not stated) or each elector once.",
      }),
    ),
    otherwise: Type.Optional(
      oneOf(["void", "lost"], {
        description: "What failing it means: `void`, as if never put, or `lost` (taken if not stated).",
      }),
    ),
  },
  { description: "A threshold: a comparison, a share or number, and of what." },
);

const gates = (description: string) => named(gate, { description, ordered: true });

const castingVote = settings(
  {
    by: named(settings({ title: words({ maxLength: 200, description: "Who it is." }) }), {
      description: "Who has it, and who instead: the first who is there and not conflicted.",
      ordered: true,
    }),
    at: Type.String({ pattern: "^[a-z][a-z0-9-]*$", description: "The gate at which it breaks a tie." }),
    for: Type.Optional(
      Type.Array(words({ maxLength: 100 }), {
        minItems: 1,
        maxItems: 50,
        description: "The named business for which there is one; not stated, for any.",
      }),
    ),
  },
  {
    description:
      "Who has a casting vote when votes for and against are equal, for what, and who instead. It is one more vote in favour, in the vote of the whole and not within its parts; if nobody is left to give it, the constitution is silent.",
  },
);

const motion = settings(
  {
    notice: Type.Optional(
      settings(
        {
          atLeast: period({ description: "How long before the vote notice must be given." }),
          to: words({ maxLength: 200, description: "To whom: the person concerned, every elector." }),
        },
        { description: "Notice of the motion; a motion put without it is void." },
      ),
    ),
    calledForThePurpose: Type.Optional(
      yesNo({ description: "Whether it can only be put at a meeting called for the purpose." }),
    ),
    priorApproval: Type.Optional(
      named(settings({ by: words({ maxLength: 200, description: "Who must have approved it." }) }), {
        description: "Who must have approved it, each on a date not after the vote.",
      }),
    ),
    targets: Type.Optional(
      Type.Array(words({ maxLength: 100 }), {
        minItems: 1,
        maxItems: 50,
        description: "Whom it may be aimed at, in the words used.",
      }),
    ),
    requires: Type.Optional(
      named(
        settings({
          title: words({ maxLength: 200, description: "What must be so." }),
          when: condition({ description: "The condition." }),
        }),
        { description: "What else must be so before it may be put; otherwise it is void." },
      ),
    ),
    coolingOff: Type.Optional(
      period({
        description:
          "How long after an earlier attempt was decided it may be put again; on the day so long after it, it may: after 1 year on the same day of the next year.",
      }),
    ),
  },
  { description: "What must be so before the motion may be put. A motion that may not be put is void." },
);

const ballot = settings(
  {
    open: Type.Optional(
      periodRange({
        description: "How long papers may be returned, both ends included; the opening day is not counted.",
      }),
    ),
    closes: Type.Optional(
      timeOfDay({ description: "The hour at which it closes on its last day; not stated, the end of the day." }),
    ),
    answers: Type.Optional(
      Type.Array(oneOf(["for", "against", "abstain"]), {
        minItems: 1,
        maxItems: 3,
        description: "What a paper may say; anything else is spoilt. Not stated: for, against, abstain.",
      }),
    ),
    secret: Type.Optional(yesNo({ description: "Whether the ballot is secret." })),
  },
  { description: "How papers are returned: for how long, until what hour, and what they may say." },
);

const inEach = settings(
  {
    constituents: named(
      settings({
        title: words({ maxLength: 200, description: "What the part is called." }),
        roll: Type.Optional(roll),
      }),
      {
        description: "The parts that vote apart: localities, classes of members.",
      },
    ),
    gates: Type.Optional(gates("The thresholds in each part; not stated, those of the whole.")),
    whole: Type.Optional(
      yesNo({ description: "Whether the whole must pass its own gates as well; not stated, it must." }),
    ),
  },
  { description: "Concurrent majorities: lost in any part is lost; else void in any part is void." },
);

const questions = named(
  settings({
    title: words({ maxLength: 300, description: "The question on the paper." }),
    gates: Type.Optional(gates("Its own thresholds; not stated, those of the resolution.")),
  }),
  { description: "Several questions on one ballot, each decided on its own counts." },
);

/** One resolution: a question put to a roll. */
export const resolutionShape = provision(
  {
    question: Type.Optional(words({ maxLength: 500, description: "The question as put." })),
    roll: Type.Optional(roll),
    voters: Type.Optional(
      words({ maxLength: 200, description: "Who votes, where no roll says so: the members of a panel." }),
    ),
    gates: gates("The thresholds, in the order in which they are applied; the first that fails decides."),
    abstentions: Type.Optional(
      oneOf(["allowed", "not allowed"], {
        description: "Whether a paper may abstain; taken to be allowed if not stated.",
      }),
    ),
    castingVote: Type.Optional(castingVote),
    inEach: Type.Optional(inEach),
    questions: Type.Optional(questions),
    motion: Type.Optional(motion),
    ballot: Type.Optional(ballot),
    target: Type.Optional(words({ maxLength: 200, description: "Whom it is aimed at, in words." })),
    lawOf: Type.Optional(
      oneOf(["noticeGiven"], { description: "The event whose date's law applies; not stated, the day of the vote." }),
    ),
    follows: Type.Optional(
      settings(
        {
          carried: Type.Optional(words({ description: "What follows if it is carried." })),
          lost: Type.Optional(words({ description: "What follows if it is lost." })),
          void: Type.Optional(words({ description: "What follows if it is void." })),
        },
        { description: "What follows from each outcome, in words." },
      ),
    ),
  },
  "A question put to a roll, with the thresholds that decide it.",
);

/** A resolution as read. */
export type Resolution = Value<typeof resolutionShape>;
/** A gate as read. */
export type Gate = Value<typeof gate>;
