import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import { condition, fixedProvision, named, settings, words, yesNo } from "../../constitution/shapes.ts";
import { categoryList } from "./categories.ts";

/** Who rules on an interest. */
export const rulingShape = fixedProvision(
  {
    by: named(
      settings({
        title: Type.Optional(
          words({
            maxLength: 200,
            description: "Who it is. Not stated: the title of the office of that id, or the words of the id.",
          }),
        ),
        when: Type.Optional(condition({ description: "When this person or body rules, if not always." })),
        because: Type.Optional(words({ maxLength: 300, description: "Why, in words." })),
      }),
      {
        ordered: true,
        description:
          "Who rules: the first in the order written who is not absent, has no interest in the matter and whose condition holds. None left, the constitution is silent.",
      },
    ),
    mayRule: Type.Optional(
      categoryList(
        "What an interest can be ruled to be. Not stated: any category of which `treatment` says what follows.",
      ),
    ),
    final: Type.Optional(yesNo({ description: "Whether the ruling is final." })),
    recordedIn: Type.Optional(
      words({ maxLength: 200, description: "Where the ruling is recorded, such as the minutes." }),
    ),
  },
  "Who rules on what an interest is, and who instead if that person is absent or has an interest too.",
);

/** The ruling as read. */
export type Ruling = Value<typeof rulingShape>;
