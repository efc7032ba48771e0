import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import { oneOf, period, settings, whole, words } from "../../constitution/shapes.ts";
import { anchorShape } from "./anchor-shape.ts";
import { idOf, remarks, someOf, titleShape } from "./name-shapes.ts";
import { opensShape } from "./opens-shape.ts";

const ifMissed = Type.Union(
  [
    oneOf(["breach", "right lapses"], {
      description: "A breach is recorded and the case goes on; or what should have been done may not be done any more.",
    }),
    whole(
      {
        to: idOf("stages", "The stage the case goes to."),
        because: Type.Optional(words({ maxLength: 300, description: "Why." })),
      },
      { description: "The case goes to another stage." },
    ),
    whole({ opens: opensShape }, { description: "A case of another procedure is opened." }),
  ],
  { description: "What follows if it is missed. A deadline of which nothing follows is reported." },
);

/** A deadline of a procedure. */
export const deadlineShape = settings(
  {
    title: Type.Optional(titleShape("it")),
    within: Type.Optional(
      period({
        description:
          "The time in which it must be done, counted from `after` (not counting that day) or `beginningWith` (counting it).",
      }),
    ),
    atLeast: Type.Optional(
      period({
        description:
          "The time that must lie `before` a date, or that must have gone by `after` one. Where there was no such date, nothing need have gone by.",
      }),
    ),
    after: Type.Optional(anchorShape("What the time is counted from; that day is not counted.")),
    beginningWith: Type.Optional(anchorShape("What the time is counted from; that day is the first.")),
    before: Type.Optional(anchorShape("What the time is counted back from; that day is not counted.")),
    notAfter: Type.Optional(anchorShape("The last day itself, where no time is counted.")),
    metBy: Type.Optional(someOf("actions", "Doing which of the actions meets it.")),
    ifMissed: Type.Optional(ifMissed),
    holidays: Type.Optional(
      oneOf(["move", "stay"], {
        description:
          "Whether a bank holiday proclaimed while it runs moves it. Not stated: as `holidays` of the procedure says.",
      }),
    ),
    ...remarks,
  },
  { description: "By when something must be done, or how long must go by first." },
);

/** A deadline as read. */
export type DeadlineData = Value<typeof deadlineShape>;
/** What it is counted from, as read. */
export type AnchorData = NonNullable<DeadlineData["after"]>;
