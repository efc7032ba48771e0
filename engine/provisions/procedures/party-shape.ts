import { Type } from "typebox";
import { idPattern, oneOf, whole, words } from "../../constitution/shapes.ts";
import { addressOrWord } from "./name-shapes.ts";
import type { Value } from "../../constitution/shapes.ts";

/** What a party can be, in a word of the field. */
export const partyKind = Type.String({
  pattern: idPattern,
  maxLength: 100,
  description: "What such a party is: practice, body, person, another word of the field.",
  "x-expected": "a word such as practice or body",
});

/** One party: what it is. */
export const partyShape = Type.Union(
  [partyKind, Type.Array(partyKind, { minItems: 1, maxItems: 10, uniqueItems: true, description: "Any of these." })],
  { description: "What the party is; a list means that it may be any of them." },
);

const inWord = oneOf(["office", "panel", "committee", "body", "outside body", "person"], {
  description:
    "What acts: an office of this constitution of the same id, a member of a panel or committee, the body itself, an outside body, or a person named in the case.",
});
const byAddress = addressOrWord("The office, committee or panel that acts, by its address.");

/** One role: who acts in the procedure beside the parties. */
export const roleShape = Type.Union(
  [
    inWord,
    byAddress,
    whole(
      {
        title: words({ maxLength: 200, description: "What people call it." }),
        is: Type.Union([inWord, byAddress], { description: "What acts." }),
      },
      { description: "What acts, with the name that people use." },
    ),
  ],
  { description: "Who else acts in it, beside the parties." },
);

/** A party as read. */
export type PartyData = Value<typeof partyShape>;
