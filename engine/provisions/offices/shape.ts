import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import {
  condition,
  count,
  date,
  factNamePattern,
  named,
  oneOf,
  period,
  provision,
  reference,
  settings,
  source,
  whole,
  words,
  yesNo,
} from "../../constitution/shapes.ts";
import { attendance } from "./attendance-shape.ts";

const from = Type.Optional(date({ description: "The first day on which it applies." }));
const until = Type.Optional(date({ description: "The last day on which it applies." }));
const because = Type.Optional(words({ maxLength: 500, description: "Why, in words." }));

const exception = Type.Union(
  [
    oneOf(["own practice"], { description: "The other office is held in the doctor's own practice only." }),
    whole(
      {
        when: condition({ description: "When the two may be held together after all." }),
        says: Type.Optional(words({ maxLength: 200, description: "The exception in the document's own words." })),
      },
      { description: "An exception by a condition of its own." },
    ),
    whole(
      {
        permissionOf: words({
          maxLength: 200,
          description: "Who may permit it. Without a recorded permission there is none.",
        }),
      },
      { description: "An exception by somebody's permission." },
    ),
  ],
  { description: "When the two may be held together after all." },
);

const incompatibility = settings({
  except: Type.Optional(exception),
  from,
  until,
  heldBefore: Type.Optional(
    oneOf(["give up", "keep"], {
      description:
        "What those do who held both before the first day on which this applies: `give up` one of them from that day on (taken if not stated), or `keep` both. Needs `from`.",
    }),
  ),
  grace: Type.Optional(
    period({
      description:
        "How long after the second office was taken (or after the first day on which this applies, if that is later) one must be given up; that day is not counted. A person can then be chosen while still holding the other. Not stated: at once, and nobody can be chosen who holds the other.",
    }),
  ),
  giveUp: Type.Optional(
    oneOf(["either", "this office", "the other office"], {
      description: "Which of the two must be given up; the person chooses (`either`) if not stated.",
    }),
  ),
  because,
  source: Type.Optional(source),
});

const disqualification = settings({
  title: words({ maxLength: 300, description: "What disqualifies, in a few words." }),
  when: condition({ description: "When a person is disqualified; dates may be held against `inLast: 5 years`." }),
  lookBack: Type.Optional(
    whole(
      {
        period: period({ description: "How long it disqualifies; the same day so long after is the last." }),
        since: Type.String({
          pattern: factNamePattern,
          maxLength: 100,
          description: "The declared date from which it is counted.",
        }),
      },
      { description: "How far one looks back. Not stated: for ever, or as `when` itself says." },
    ),
  ),
  from,
  until,
  because,
  source: Type.Optional(source),
});

const endsAt = whole(
  {
    meeting: words({
      maxLength: 200,
      description:
        "The meeting at whose close the term ends: words, or an address such as meetings/annual-general-meeting.",
    }),
    number: Type.Optional(
      count({
        minimum: 1,
        maximum: 50,
        description:
          "Which such meeting after office was taken: 3 for the third. Not stated: the first one after the term's length has run, or simply the first if no length is stated.",
      }),
    ),
  },
  { description: "A meeting at which the term ends; the office is held until its close, so on that day still." },
);

const extension = whole(
  {
    by: period({ description: "How long each extension lasts." }),
    most: count({ minimum: 1, maximum: 10, description: "How many there may be." }),
    decidedBy: Type.Optional(words({ maxLength: 200, description: "Who may extend it." })),
  },
  { description: "Extensions of one term. Without a recorded decision there is none." },
);

const term = settings(
  {
    length: Type.Optional(
      period({
        description:
          "How long a term lasts, beginning with the day on which office is taken: 3 years from 1 April end on 31 March.",
      }),
    ),
    endsAt: Type.Optional(endsAt),
    endsWith: Type.Optional(
      reference("offices", { description: "The office with whose holder's term this one ends at the latest." }),
    ),
    extension: Type.Optional(extension),
    most: Type.Optional(
      count({
        minimum: 1,
        maximum: 100,
        description: "How many terms one person may serve; every term begun counts, however short.",
      }),
    ),
    inARow: Type.Optional(
      yesNo({
        description:
          "Whether only terms in a row count towards `most`. Without `break`, any whole day out of office ends the row. Not stated: all terms ever served count, unless there is a `break`.",
      }),
    ),
    break: Type.Optional(
      period({
        description:
          "How long a person must be out of office before the count begins afresh; the same day so long after the last term ended will do.",
      }),
    ),
  },
  { description: "How long the office is held, and how often." },
);

const vacancy = settings(
  {
    within: Type.Optional(
      period({
        description: "By when a vacancy must be filled; the day on which the office fell vacant is not counted.",
      }),
    ),
    filledBy: Type.Optional(
      words({
        maxLength: 300,
        description: "Who fills a vacancy, in words or as an address, where it is not done in the usual way.",
      }),
    ),
    meanwhile: Type.Optional(words({ maxLength: 300, description: "Who acts until it is filled." })),
    newcomer: Type.Optional(
      oneOf(["full term", "rest of the term"], {
        description:
          "Whether whoever fills it serves a full term (taken if not stated) or only until the predecessor's would have ended.",
      }),
    ),
  },
  { description: "What happens when the office falls vacant." },
);

/** One office. */
export const officeShape = provision(
  {
    outside: Type.Optional(
      yesNo({
        description:
          "Whether it is an office of another body; this constitution then only says what may not be held with it.",
      }),
    ),
    body: Type.Optional(
      words({ maxLength: 300, description: "The body or bodies whose office it is, where it is not this one." }),
    ),
    committee: Type.Optional(
      words({
        maxLength: 200,
        description: "The committee it belongs to: an id, or words. It is not checked that there is such a committee.",
      }),
    ),
    filledBy: Type.Optional(
      words({
        maxLength: 300,
        description:
          "Who fills it or how: words, or an address such as elections/leadership, which is only checked where that section exists.",
      }),
    ),
    eligible: Type.Optional(
      Type.Union(
        [
          oneOf(["anyone"], { description: "Anyone may hold it who is not barred." }),
          condition({ description: "Who may hold it." }),
        ],
        {
          description: "Who may hold it: a condition, or `anyone`. Not stated, the constitution is silent on who may.",
        },
      ),
    ),
    incompatibleWith: Type.Optional(
      named(incompatibility, {
        description:
          "Offices that cannot be held together with this one, by their ids. It is enough to say so at one of the two: whichever is asked about, it is found. Said at both, both apply.",
      }),
    ),
    disqualifications: Type.Optional(
      named(disqualification, { description: "What disqualifies a person who would otherwise be eligible." }),
    ),
    term: Type.Optional(term),
    attendance: Type.Optional(attendance),
    vacancy: Type.Optional(vacancy),
    recall: Type.Optional(
      words({
        maxLength: 300,
        description: "How its holder can be recalled: words, or an address such as resolutions/recall.",
      }),
    ),
  },
  "An office of a committee or of an outside body: who may hold it, with what, for how long, and when it is lost.",
);

/** An office as read. */
export type Office = Value<typeof officeShape>;
/** What an office says of another that cannot be held with it. */
export type Incompatibility = Value<typeof incompatibility>;
