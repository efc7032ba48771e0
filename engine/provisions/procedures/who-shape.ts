import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import { condition, idPattern, whole, words } from "../../constitution/shapes.ts";
import { idOf } from "./name-shapes.ts";

/** Who may do something: one, any of several, each party, or the first in an order whose condition holds. */
export const whoShape = Type.Union(
  [
    Type.String({
      maxLength: 100,
      pattern: `^(each party|${idPattern.slice(1, -1)})$`,
      "x-expected": "a party, a role, or `each party`",
      description: "A party or role; `each party` means that all of them must.",
    }),
    Type.Array(idOf("parties and roles", "A party or role."), {
      minItems: 1,
      maxItems: 30,
      uniqueItems: true,
      description: "Any of these.",
    }),
    Type.Record(
      Type.String({ pattern: idPattern }),
      whole(
        {
          when: Type.Optional(condition({ description: "When this one may. Not stated: always." })),
          because: Type.Optional(
            words({ maxLength: 300, description: "Why it falls to this one, such as that the other is a party." }),
          ),
        },
        { description: "When it falls to this one." },
      ),
      {
        additionalProperties: false,
        minProperties: 1,
        "x-whole": true,
        "x-ordered": true,
        "x-ids": "ids of parties or roles",
        description: "In order, each with its condition: the first whose condition holds may act.",
      },
    ),
  ],
  { description: "Who may do it." },
);

/** Who may do something, as read. */
export type WhoData = Value<typeof whoShape>;
