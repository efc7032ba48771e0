import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import {
  address,
  condition,
  date,
  dayOfYear,
  named,
  oneOf,
  period,
  provision,
  settings,
  whole,
  words,
  yesNo,
} from "../../constitution/shapes.ts";

const who = words({ maxLength: 200 });

const listed = Type.Array(
  Type.String({
    pattern: "^[a-z]+(/[a-z][a-z0-9]*(-[a-z0-9]+)*)?$",
    maxLength: 200,
    "x-expected": "a section such as rolls, or an address such as resolutions/recall",
  }),
  { minItems: 1, maxItems: 200, uniqueItems: true },
);

const notice = settings(
  {
    to: Type.Union([who, Type.Array(who, { minItems: 1, maxItems: 20, uniqueItems: true })], {
      description: "Who is told of the proposal.",
    }),
    atLeast: Type.Optional(
      period({
        description:
          "How long before it is decided on; that day is not counted, and the day reached is early enough. Not stated: by that day.",
      }),
    ),
  },
  { description: "Notice of the proposal. To be told is not to be consulted." },
);

const consulted = settings({
  title: words({ maxLength: 200, description: "Who it is." }),
  atLeast: Type.Optional(
    period({
      description:
        "How long before it is decided on the consultation must have begun; that day is not counted. Not stated: by that day.",
    }),
  ),
});

const approver = settings({ title: words({ maxLength: 200, description: "Who it is." }) });

const takesEffect = whole(
  {
    on: Type.Optional(
      oneOf(["decision", "last approval"], {
        description: "On the day on which it is decided on, or, where approvals are needed, on that of the last.",
      }),
    ),
    day: Type.Optional(
      date({ description: "On a fixed day; if it is decided on or approved later, on the day of the last of these." }),
    ),
    after: Type.Optional(
      period({ description: "So long after the decision, or the last approval; that day is not counted." }),
    ),
    next: Type.Optional(
      dayOfYear({ description: "On the next such day after the decision, or the last approval: `1 April`." }),
    ),
  },
  {
    description:
      "When a change takes effect: one of `on`, `day`, `after` and `next`. Not stated, the constitution is silent.",
  },
);

const confirmation = whole(
  {
    day: Type.Optional(date({ description: "On or before this day." })),
    within: Type.Optional(
      period({ description: "Within so long of the day on which it took effect; that day is not counted." }),
    ),
    at: Type.Optional(
      address({ description: "At the first of these meetings after it took effect: meetings/general-meeting." }),
    ),
  },
  {
    description:
      "A change ceases to have effect unless it is confirmed: one of `day`, `within` and `at`. It has effect up to that day, and no longer.",
  },
);

/** One way of changing the document. */
export const amendmentShape = provision(
  {
    material: Type.Optional(
      Type.Union([oneOf(["whole document"]), listed], {
        description:
          "Which changes must be made in this way: those that touch one of these sections (`rolls`; of the head `body`, `calendar`, `year`, `facts`) or addresses (`resolutions/recall`), whatever else they touch, or `whole document`. A change that touches the lists of several ways must be made in each. Not stated, it is the way of every change that touches no list.",
      }),
    ),
    founding: Type.Optional(
      yesNo({ description: "Whether it is about the first adoption of the document, not about a change of it." }),
    ),
    allowed: Type.Optional(oneOf(["never"], { description: "That such a change may never be made." })),
    onlyIf: Type.Optional(
      condition({
        description:
          "What must be so for such a change to be made, on the day on which it is decided on where that is asked of another provision.",
      }),
    ),
    notice: Type.Optional(notice),
    consulting: Type.Optional(
      named(consulted, {
        description: "Who must be consulted, and for how long. Whether they agree does not matter.",
      }),
    ),
    carriedBy: Type.Optional(
      address({ description: "The resolution that must be carried: `resolutions/change-of-rules`." }),
    ),
    approvals: Type.Optional(
      named(approver, {
        description: "Whose approval is needed, each on a day of its own. To be consulted is not to approve.",
      }),
    ),
    takesEffect: Type.Optional(takesEffect),
    lapsesUnlessConfirmed: Type.Optional(confirmation),
    runningCases: Type.Optional(
      oneOf(["finish under the version they began under", "move by plan"], {
        description:
          "What becomes of procedures that run when the change takes effect. Not stated, they finish under the version they began under; a plan says for each stage where it goes.",
      }),
    ),
  },
  "One way of changing this document, or of adopting it: for which changes, who decides, is told, is consulted and approves, and when it takes effect. The law is that of the day on which the change was proposed.",
);

/** One way of changing the document, as read. */
export type Amendment = Omit<Value<typeof amendmentShape>, "onlyIf"> & { readonly onlyIf?: unknown };
