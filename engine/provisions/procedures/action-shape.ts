import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import {
  address,
  byFactName,
  condition,
  factNamePattern,
  idPattern,
  settings,
  words,
  yesNo,
} from "../../constitution/shapes.ts";
import { procedureFactShape } from "./fact-shape.ts";
import { idOf, papersShape, remarks, titleShape } from "./name-shapes.ts";
import { opensShape } from "./opens-shape.ts";
import { whoShape } from "./who-shape.ts";

const target = Type.Union(
  [
    idOf("stages", "The stage the case goes to."),
    Type.Record(Type.String({ pattern: idPattern }), idOf("stages", "The stage the case then goes to."), {
      additionalProperties: false,
      minProperties: 1,
      "x-whole": true,
      "x-ids": "outcomes of the question in `decidedBy`",
      description: "A stage for each outcome of the question in `decidedBy`.",
    }),
  ],
  { description: "Where the case goes once it is done. Not stated: it stays in its stage." },
);

/** Something that can be done in a stage. */
export const actionShape = settings(
  {
    title: Type.Optional(titleShape("it")),
    by: whoShape,
    as: Type.Optional(
      Type.Array(words({ maxLength: 100, description: "One capacity." }), {
        minItems: 1,
        maxItems: 20,
        description: "In what capacity somebody is involved: advice, mediation. One of them is named when it is done.",
      }),
    ),
    papers: Type.Optional(papersShape),
    asks: Type.Optional(
      byFactName(procedureFactShape, {
        description:
          "Facts that are given when it is done, such as the date of a hearing; later actions and deadlines can speak of them.",
      }),
    ),
    when: Type.Optional(
      condition({
        description:
          "What must hold before it may be done: facts, actions of this procedure (`involve-lmc: done`), outcomes of other provisions by address, and `deadlines: can-all-be-kept`.",
      }),
    ),
    decidedBy: Type.Optional(
      address({
        description:
          "A question that is decided when this is done; `to` can then name a stage for each of its outcomes.",
      }),
    ),
    to: Type.Optional(target),
    opens: Type.Optional(opensShape),
    onDay: Type.Optional(
      Type.String({
        pattern: factNamePattern,
        maxLength: 100,
        "x-expected": "the name of a date fact of this procedure, such as hearingDate",
        description:
          "The date fact that fixes the day on which it is done, such as the date of a hearing. On another day it is refused; `deadlines: can-all-be-kept` counts with that day.",
      }),
    ),
    again: Type.Optional(
      yesNo({
        description: "Whether it may be done again in the same stage. Not stated: yes, and the later one counts.",
      }),
    ),
    ...remarks,
  },
  { description: "Something that can be done in this stage." },
);

/** An action as read. */
export type ActionData = Value<typeof actionShape>;
