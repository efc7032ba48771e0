import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import { count, fraction, oneOf, period, settings, whole, words } from "../../constitution/shapes.ts";

const within = Type.Optional(
  period({
    description:
      "Within so long of the first of them: 12 months from 1 May reach to the next 1 May, that day included.",
  }),
);
const each = (which: string) =>
  Type.Optional(
    oneOf(["governance year", "financial year", "calendar year"], { description: `Within one such year: ${which}.` }),
  );

const missed = settings(
  {
    inARow: Type.Optional(count({ minimum: 1, maximum: 1_000, description: "So many meetings one after another." })),
    number: Type.Optional(
      whole(
        {
          atLeast: count({ minimum: 1, maximum: 1_000, description: "So many meetings or more." }),
          within,
          each: each("the one in which the date asked about lies"),
        },
        { description: "So many meetings, in a row or not. Without `within` or `each`: since office was taken." },
      ),
    ),
    share: Type.Optional(
      whole(
        {
          atLeast: Type.Optional(fraction({ description: "This share or more." })),
          moreThan: Type.Optional(fraction({ description: "More than this share." })),
          of: oneOf(["meetings"], { description: "Of the meetings held in that time." }),
          within: Type.Optional(
            period({
              description:
                "In so long up to the date asked about, which is the last day, or since office was taken if that is less.",
            }),
          ),
          each: each(
            "the last one that had ended before the date asked about, because a share is only known at the end",
          ),
        },
        {
          description:
            "Such a share of the meetings. Without `within` or `each`: since office was taken. No meetings are no share.",
        },
      ),
    ),
    all: Type.Optional(
      whole(
        {
          longerThan: period({
            description:
              "Every meeting for longer than this: since the last one attended, or since office was taken, until the next one attended or the date asked about. Attending on the last day of the period is in time.",
          }),
        },
        { description: "Every meeting for so long; at least one must have been missed." },
      ),
    ),
  },
  { description: "How many meetings may not be missed. Reaching any one of these is enough.", minProperties: 1 },
);

const excuse = whole(
  {
    by: words({ maxLength: 200, description: "Who decides whether an absence is excused." }),
    countsAs: oneOf(["attended", "left out"], {
      description:
        "What an excused absence counts as: `attended`, which ends a row, or `left out`, as if the meeting had not been held.",
    }),
  },
  { description: "Excused absences. Not stated: there are no excuses, and every absence counts." },
);

/** What follows from missing meetings. */
export const attendance = settings(
  {
    missed,
    excuse: Type.Optional(excuse),
    consequence: oneOf(["automatic", "power"], {
      description: "Whether the office is lost at once (`automatic`), or somebody may take it away (`power`).",
    }),
    by: Type.Optional(words({ maxLength: 200, description: "Who may take it away, where it is a power." })),
  },
  { description: "When missing meetings costs the office." },
);

/** The rule on attendance as read. */
export type Attendance = Value<typeof attendance>;
