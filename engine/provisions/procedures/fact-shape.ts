import { Type } from "typebox";
import { factShape } from "../../constitution/facts.ts";
import type { Value } from "../../constitution/shapes.ts";
import { whole, words } from "../../constitution/shapes.ts";

/** A fact of a case: as a declared fact, but its question can be left to be made of its name. */
export const procedureFactShape = whole(
  {
    ...factShape.properties,
    question: Type.Optional(
      words({
        maxLength: 500,
        description: "The question a person is asked for it. Not stated, it is made of its name.",
      }),
    ),
  },
  { description: "A fact of each case of this procedure." },
);

/** A fact of a case as read. */
export type ProcedureFactData = Value<typeof procedureFactShape>;
