import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import { fixedProvision, settings, whole, words, yesNo } from "../../constitution/shapes.ts";
import type { Category } from "./categories.ts";
import { anInterest } from "./categories.ts";

const act = (what: string) =>
  Type.Optional(
    Type.Union(
      [
        yesNo(),
        whole(
          {
            permissionOf: words({
              maxLength: 100,
              description: "Who may permit it. Without a recorded permission there is none.",
            }),
          },
          { description: "Only with somebody's permission." },
        ),
      ],
      {
        description: `Whether a person with such an interest may ${what}. Not stated, the constitution is silent on it.`,
      },
    ),
  );

const acts = {
  stay: act("stay in the meeting for the item"),
  speak: act("speak on the item"),
  vote: act("vote on the item"),
  seePapers: act("see the papers for the item"),
};

const of = (category: Category) =>
  Type.Optional(settings(acts, { description: `What a person with ${anInterest(category)} in an item may do.` }));

/** What follows from an interest, category by category. */
export const treatmentShape = fixedProvision(
  {
    personal: of("personal"),
    prejudicial: of("prejudicial"),
    pecuniary: of("pecuniary"),
    "non-pecuniary": of("non-pecuniary"),
    financial: of("financial"),
    "non-financial-professional": of("non-financial-professional"),
    "non-financial-personal": of("non-financial-personal"),
    indirect: of("indirect"),
    loyalty: of("loyalty"),
  },
  "What a person with an interest in an item may do, by category: stay, speak, vote, see the papers. With interests of several categories all of them must allow it.",
);

/** The treatment as read. */
export type Treatment = Value<typeof treatmentShape>;
/** What may be done, or not. */
export type Act = keyof typeof acts;
