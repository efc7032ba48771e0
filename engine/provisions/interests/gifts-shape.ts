import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import { fixedProvision, oneOf, period, whole, words, yesNo } from "../../constitution/shapes.ts";
import { wordList } from "./people.ts";

const answers = ["accept", "declare", "refuse"] as const;

const answer = (description: string) => oneOf(answers, { description });

const depending = whole(
  {
    withApprovalOf: Type.Optional(
      words({ maxLength: 200, description: "Who must have approved it. Without a recorded approval there is none." }),
    ),
    forTheBody: Type.Optional(
      Type.Literal(true, { description: "That it is accepted for the body, and not for the person." }),
    ),
    then: answer("What is done with it in that case."),
    otherwise: answer("What is done with it in any other case."),
  },
  { description: "What is done depends on an approval, or on for whom it is accepted; with both, on both together." },
);

const treatment = Type.Union(
  [answer("`accept` it without declaring it, `declare` it when accepting it, or `refuse` it."), depending],
  { description: "What is done with what is worth so much." },
);

/** Amounts of money as keys: £50, £5.13, £12,000. */
const amountPattern = "^£(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})(?:\\.[0-9]{2})?$";

const sides = ["upper tier", "lower tier", "not stated"] as const;
const amounts = 'edges are amounts of money, such as £50, or "£1,000" in quotes';

const byWorth = whole(
  {
    bands: Type.Record(Type.String({ pattern: amountPattern }), treatment, {
      additionalProperties: false,
      minProperties: 1,
      "x-ordered": true,
      "x-ids": amounts,
      description:
        "What is done, from each edge up to the next. The lowest edge belongs to the lowest band. Of what is worth less than it nothing is said.",
    }),
    edgesBelongTo: Type.Optional(
      Type.Union(
        [
          oneOf(sides),
          Type.Record(Type.String({ pattern: amountPattern }), oneOf(sides), {
            additionalProperties: false,
            minProperties: 1,
            "x-ids": amounts,
          }),
        ],
        {
          description:
            "To which of its two bands what is worth exactly an edge belongs: for all edges, or for each of them. Not stated, the constitution is silent on it.",
        },
      ),
    ),
  },
  { description: "What is done, by what it is worth." },
);

const tableFor = (what: string) =>
  Type.Optional(
    Type.Union([answer("The same whatever it is worth."), byWorth], {
      description: `What is done with ${what}. Not stated, the constitution is silent on it.`,
    }),
  );

/** Gifts and hospitality. */
export const giftsShape = fixedProvision(
  {
    whose: Type.Optional(wordList("Whom it binds: ids of offices, or others in words such as employees.")),
    fromSuppliers: tableFor("a gift from a supplier or contractor, present or likely"),
    fromOthers: tableFor("a gift from anybody else"),
    hospitality: tableFor("hospitality, from whomever"),
    declareTo: Type.Optional(
      words({ maxLength: 100, description: "To whom what is accepted is declared: an office, or words." }),
    ),
    declareWithin: Type.Optional(
      period({ description: "How long after it was offered it must be declared; that day is not counted." }),
    ),
    refusalsToo: Type.Optional(yesNo({ description: "Whether what was refused is recorded as well." })),
    public: Type.Optional(yesNo({ description: "Whether anybody may see the register of gifts and hospitality." })),
  },
  "Gifts and hospitality: what may be accepted, what is declared and what is refused, by worth. Editions of a guidance are variations with their dates.",
);

/** Gifts and hospitality as read. */
export type Gifts = Value<typeof giftsShape>;
/** What is done with one sort of thing. */
export type Table = NonNullable<Gifts["fromOthers"]>;
/** What is done within one band. */
export type GiftTreatment = Value<typeof treatment>;
/** The three things that can be done. */
export type GiftAnswer = (typeof answers)[number];
