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
  recurrence,
  reference,
  settings,
  timeOfDay,
  whole,
  words,
  yesNo,
} from "../../constitution/shapes.ts";

const audienceWord = Type.String({
  pattern: idPattern,
  maxLength: 100,
  "x-expected": "a word for a group of people, such as gps, public or practice-managers",
});

const audience = (description: string) =>
  Type.Array(audienceWord, { minItems: 1, maxItems: 20, uniqueItems: true, description });

const counts = settings(
  {
    quorate: Type.Optional(
      yesNo({ description: "Whether a meeting counts only if it was quorate. Not stated, it counts either way." }),
    ),
    inNotice: Type.Optional(
      yesNo({
        description:
          "Whether a meeting counts only if its notice was given in time. Not stated, it does where `notice` is stated.",
      }),
    ),
    audience: Type.Optional(
      oneOf(["hard", "soft"], {
        description:
          "`hard` (taken if not stated): a meeting counts only if it was open to all it must be open to and closed to all it must be closed to. `soft`: it counts though others joined it.",
      }),
    ),
  },
  { description: "Which meetings count towards the number. One that was cancelled never does." },
);

const people = audience("To whom it goes.");
const lastHour = timeOfDay({
  description: "The hour at which the last day ends; not stated, it may be done until the end of that day.",
});

const notice = settings(
  {
    atLeast: period({
      description:
        "How long before the meeting. The day of the meeting is not counted and notice may be given on the day reached; clear days are one day more.",
    }),
    to: Type.Optional(people),
    by: Type.Optional(words({ maxLength: 300, description: "How it is given: in writing, by post, on the website." })),
    takenAsGivenAfter: Type.Optional(
      period({
        description:
          "How long after it is sent notice is taken to be given (“deemed”), whenever it arrives; the day of sending is not counted. Not stated, it is given on the day it is given.",
      }),
    ),
    hour: Type.Optional(lastHour),
    lost: Type.Optional(
      oneOf(["does not void", "voids"], {
        description: "Whether a notice that went astray voids the meeting. Not stated, the constitution is silent.",
      }),
    ),
  },
  { description: "The notice that must be given of the meeting." },
);

const papers = settings(
  {
    atLeast: period({
      description: "How long before the meeting its papers go out; counted as notice is.",
    }),
    to: Type.Optional(people),
    hour: Type.Optional(lastHour),
  },
  { description: "When the papers of the meeting must be sent." },
);

const threshold = {
  atLeast: Type.Optional(
    Type.Union([fraction(), count({ minimum: 1 })], { description: "This share or number of them, or more." }),
  ),
  moreThan: Type.Optional(
    Type.Union([fraction(), count()], { description: "More than this share or number of them." }),
  ),
  of: Type.Optional(reference("rolls", { description: "Of whom: a roll. A share without it is an error." })),
};

const requisition = settings(
  {
    by: Type.Optional(
      whole(threshold, { description: "How many of the electors of a roll may call for the meeting together." }),
    ),
    orBy: Type.Optional(
      named(
        whole({
          title: words({ maxLength: 200, description: "Who it is, as in “the Chair” or “the LMC”." }),
          ...threshold,
        }),
        {
          description:
            "Others who may call for it; any of them suffices. Without a number, the person or body alone may.",
        },
      ),
    ),
    chairSilentFor: Type.Optional(
      period({
        description:
          "How long after receiving it the chair may go without calling the meeting; the day of receipt is not counted. Not stated, the constitution is silent.",
      }),
    ),
    thenCalledBy: Type.Optional(
      words({
        maxLength: 200,
        description:
          "Who may call the meeting after that: `requisitionists`, or others in your own words. Not stated, the constitution is silent.",
      }),
    ),
    heldWithin: Type.Optional(
      period({
        description:
          "How long after the requisition is received the meeting must be held; the day of receipt is not counted.",
      }),
    ),
  },
  { description: "Who may require the meeting to be called, and what happens if the chair does not call it." },
);

const business = settings(
  {
    limitedToNotice: Type.Optional(
      yesNo({
        description:
          "Whether only business in the notice is in order, at the meetings `limitApplies` names. Not stated, the constitution is silent on other business.",
      }),
    ),
    limitApplies: Type.Optional(
      oneOf(["requisitioned meetings", "every meeting"], {
        description: "At which meetings business is limited; `requisitioned meetings` is taken if not stated.",
      }),
    ),
    urgent: Type.Optional(
      oneOf(["by the chair's ruling", "never"], {
        description:
          "Whether other business may be taken if the chair rules it urgent, wherever business is limited; taken to be `never` if not stated.",
      }),
    ),
    order: Type.Optional(
      Type.Array(words({ maxLength: 200 }), {
        minItems: 1,
        maxItems: 50,
        description: "The order in which business is taken; it is stated, not decided.",
      }),
    ),
  },
  { description: "Which business is in order." },
);

/** One sort of meeting. */
export const meetingShape = provision(
  {
    atLeast: Type.Optional(count({ minimum: 1, maximum: 1_000, description: "How many there must be, or more." })),
    exactly: Type.Optional(count({ minimum: 1, maximum: 1_000, description: "How many there must be, no more." })),
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
        description: "The days on which it is held, such as 2nd Thursday of each month except August; each is owed.",
      }),
    ),
    firstPeriod: Type.Optional(
      oneOf(["counted", "not counted"], {
        description:
          "Whether the number is owed in a first period cut short by the body's establishment, in full; taken to be `counted` if not stated.",
      }),
    ),
    forEach: Type.Optional(
      Type.String({
        pattern: idPattern,
        maxLength: 100,
        "x-expected": "a word such as practice or locality",
        description: "For whom each time: practice, locality. It is then asked about one of them.",
      }),
    ),
    openTo: Type.Optional(audience("Who may attend.")),
    closedTo: Type.Optional(audience("Who may not attend.")),
    counts: Type.Optional(counts),
    notice: Type.Optional(notice),
    papers: Type.Optional(papers),
    requisition: Type.Optional(requisition),
    business: Type.Optional(business),
  },
  "A sort of meeting: how often it is held, for whom, with what notice, and who may require it.",
);

/** A sort of meeting as read. */
export type Meeting = Value<typeof meetingShape>;
/** A number of people who may call for a meeting, as read. */
export type RequisitionThreshold = NonNullable<NonNullable<Meeting["requisition"]>["by"]>;
