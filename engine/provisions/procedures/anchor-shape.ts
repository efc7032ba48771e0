import { Type } from "typebox";
import { whole } from "../../constitution/shapes.ts";

const anchorName = Type.String({
  minLength: 1,
  maxLength: 100,
  "x-expected": "a date fact, an action, a stage or another deadline of this procedure",
  description:
    "A date fact; an action (the day it was last done); a stage (the day the case entered it); another deadline (its last day); or `start`, the day the case began.",
});
const anchorNames = Type.Array(anchorName, {
  minItems: 2,
  maxItems: 20,
  uniqueItems: true,
  description: "Of these dates.",
});

/** What a deadline is counted from or towards: a date spoken of by name, or the latest or earliest of several. */
export const anchorShape = (description: string) =>
  Type.Union(
    [
      anchorName,
      whole(
        { latestOf: anchorNames },
        { description: "The latest of several; one that there was none of is left out." },
      ),
      whole(
        { earliestOf: anchorNames },
        { description: "The earliest of several; one that there was none of is left out." },
      ),
    ],
    { description },
  );
