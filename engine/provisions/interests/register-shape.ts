import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import { fixedProvision, oneOf, period, words, yesNo } from "../../constitution/shapes.ts";
import { categoryList } from "./categories.ts";
import { wordList } from "./people.ts";

/** The register of interests. */
export const registerShape = fixedProvision(
  {
    whose: Type.Optional(
      wordList(
        "Whose interests stand in it: ids of offices such as board-member, or others in words such as employees.",
      ),
    ),
    alsoOf: Type.Optional(
      wordList("Whose interests count as the person's own, such as immediate family. Not stated: nobody else's."),
    ),
    categories: Type.Optional(
      categoryList("Which categories of interest stand in it. Not stated, it is not divided into categories."),
    ),
    declareTo: Type.Optional(
      words({ maxLength: 100, description: "To whom interests are declared: an office, or words." }),
    ),
    declareWithin: Type.Optional(
      period({
        description:
          "How long after taking office interests must be declared, and how long after a change unless `changesWithin` says otherwise. What was declared earlier is in time.",
      }),
    ),
    changesWithin: Type.Optional(
      period({ description: "How long after a change it must be declared, where that is not the same time." }),
    ),
    firstDayCounts: Type.Optional(
      yesNo({
        description:
          "Whether the day of taking office, or of the change, is itself the first of the period. Not stated: it is not counted.",
      }),
    ),
    changesCountFrom: Type.Optional(
      oneOf(["the change", "becoming aware"], {
        description:
          "Whether the time for declaring a change runs from the change (taken if not stated) or from the day on which the person became aware of it.",
      }),
    ),
    public: Type.Optional(yesNo({ description: "Whether anybody may see it." })),
    publicFor: Type.Optional(
      wordList(
        "Whose entries anybody may see, where that is not everybody's: such as decision-makers. Needs `public: true`.",
      ),
    ),
    keptFor: Type.Optional(
      period({
        description: "How long an entry is kept after the interest has ended; on the last day it is still kept.",
      }),
    ),
    reviewEvery: Type.Optional(
      period({ description: "How long may pass from one review of the register to the next, such as 1 year." }),
    ),
    reviewedBy: Type.Optional(words({ maxLength: 100, description: "Who reviews it: an office, or words." })),
  },
  "The register of interests: whose, of what categories, declared when and to whom, seen by whom, kept and reviewed how long.",
);

/** The register as read. */
export type Register = Value<typeof registerShape>;
