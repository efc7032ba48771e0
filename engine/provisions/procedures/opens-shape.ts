import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import { byFactName, idPattern, whole } from "../../constitution/shapes.ts";
import { idOf } from "./name-shapes.ts";

/** A case of another procedure that is opened on the way. */
export const opensShape = whole(
  {
    procedure: idOf("procedures", "The procedure of which a case is opened."),
    as: Type.Optional(
      Type.Record(
        Type.String({ pattern: idPattern }),
        idOf("parties and roles", "Which party or role of this case that is."),
        {
          additionalProperties: false,
          minProperties: 1,
          "x-ids": "ids of the other procedure's parties and roles",
          description:
            "Who the parties of the new case are, from among those of this one. Those not named are the same where they are called the same.",
        },
      ),
    ),
    facts: Type.Optional(
      byFactName(
        Type.Unsafe<string | number | boolean>({
          type: ["string", "number", "boolean"],
          description: "The value it starts with.",
        }),
        { description: "Facts with which the new case starts." },
      ),
    ),
  },
  { description: "A case of another procedure that this opens, such as the election that follows a recall." },
);

/** What is opened, as read. */
export type OpensData = Value<typeof opensShape>;
