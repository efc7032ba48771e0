import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import { idPattern, named, oneOf, settings, whole, words, yesNo } from "../../constitution/shapes.ts";
import { actionShape } from "./action-shape.ts";
import { addressOrWord, idOf, ownName, remarks, someOf, titleShape } from "./name-shapes.ts";

const awaits = whole(
  {
    procedure: idOf("procedures", "The procedure whose case was opened."),
    to: Type.Record(Type.String({ pattern: idPattern }), idOf("stages", "Where this case then goes."), {
      additionalProperties: false,
      minProperties: 1,
      "x-ids": "ways in which the other procedure ends",
      description: "Where this case goes for each way in which the other ends.",
    }),
  },
  { description: "The case rests until the case that it opened has ended." },
);

const appeal = Type.Union(
  [
    addressOrWord("The procedure by which the party may appeal."),
    whole(
      { to: words({ maxLength: 300, description: "To whom outside this constitution an appeal lies." }) },
      { description: "An appeal that lies outside this constitution." },
    ),
    oneOf(["none"], { description: "That there is none, on purpose." }),
  ],
  { description: "The appeal of the party it goes against." },
);

/** A stage of a procedure. */
export const stageShape = settings(
  {
    title: Type.Optional(titleShape("the stage")),
    does: Type.Optional(
      named(actionShape, { ordered: true, description: "What can be done in it, by whom, and where it leads." }),
    ),
    awaits: Type.Optional(awaits),
    ends: Type.Optional(ownName("That the case ends here, and how: settled, determined, rejected.")),
    adverseTo: Type.Optional(someOf("parties", "Whom this end goes against.")),
    appeal: Type.Optional(appeal),
    openEnded: Type.Optional(yesNo({ description: "That the stage may last as long as it takes, on purpose." })),
    ...remarks,
  },
  { description: "A stage: what can be done in it, or how the case has ended." },
);

/** A stage as read. */
export type StageData = Value<typeof stageShape>;
