import { Type } from "typebox";
import { idPattern, words } from "../../constitution/shapes.ts";

/** The id of one of the stages, actions, parties and so on that a procedure names. */
export const idOf = (what: string, description: string) =>
  Type.String({ pattern: idPattern, maxLength: 100, "x-expected": `the id of one of the ${what}`, description });

/** One of them, or several. */
export const someOf = (what: string, description: string) =>
  Type.Union([
    idOf(what, description),
    Type.Array(idOf(what, `One of the ${what}.`), { minItems: 1, maxItems: 30, uniqueItems: true, description }),
  ]);

/** A name that is given here and nowhere else: how a case ends, what a paper is called. */
export const ownName = (description: string) =>
  Type.String({
    pattern: idPattern,
    maxLength: 100,
    "x-expected": "a name in lower-case words joined by hyphens, such as determined",
    description,
  });

/** Papers by their names. */
export const papersShape = Type.Array(ownName("What the paper is called: grounds, contract."), {
  minItems: 1,
  maxItems: 50,
  uniqueItems: true,
  description: "Papers that must come with it.",
});

/** What people call a part of a procedure. */
export const titleShape = (what: string) =>
  words({ maxLength: 200, description: `What people call ${what}. Not stated, it is made of its id.` });

/** Keys for the author and for comparison with another version; they decide nothing. */
export const remarks = {
  note: Type.Optional(words({ description: "A remark for readers; it decides nothing.", "x-digest": false })),
  was: Type.Optional(
    Type.String({ pattern: idPattern, description: "Its id in the earlier version.", "x-digest": false }),
  ),
};

/** An address beside which other words can stand; whether it is there is checked with the meaning of those words. */
export const addressOrWord = (description: string) =>
  Type.String({
    pattern: "^[a-z]+/[a-z0-9-]+(/[a-z0-9-]+)?$",
    maxLength: 200,
    "x-expected": "an address such as offices/chair",
    description,
  });
