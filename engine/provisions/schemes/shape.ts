import { Type } from "typebox";
import type { Value } from "../../constitution/shapes.ts";
import {
  condition,
  count,
  factNamePattern,
  moneyPerHead,
  named,
  oneOf,
  provision,
  recurrence,
  settings,
  share,
  whole,
  words,
  yesNo,
} from "../../constitution/shapes.ts";

/** An edge is a percentage or a fraction; which of them means the same as which is checked after the shape. */
const edge = "^([0-9]{1,3}([.][0-9]{1,9})?%|[0-9]{1,9}/[0-9]{1,9})$";

const pays = Type.Record(Type.String({ pattern: edge }), share({ description: "What is paid from that edge on." }), {
  additionalProperties: false,
  minProperties: 1,
  propertyNames: { type: "string", "x-quantity": "share" },
  "x-ids": "edges are shares, such as 0%, 60% or 2/3",
  description:
    "What is paid from each edge up to the next, as a share of what the achievement can earn. Each edge is written once; of an achievement below the lowest edge nothing is said.",
});

const tiers = whole(
  {
    measure: Type.Optional(
      oneOf(["achievement"], { description: "What the edges are shares of: the achievement, from 0% to 100%." }),
    ),
    edgesBelongTo: Type.Optional(
      oneOf(["upper tier", "lower tier", "not stated"], {
        description:
          "To which of its two tiers an achievement exactly on an edge belongs. The lowest edge always belongs to the lowest tier. Needed unless straight lines join the edges.",
      }),
    ),
    between: Type.Optional(
      oneOf(["steps", "straight lines"], {
        description:
          "`steps` (taken if not stated): every achievement of a tier is paid the same. `straight lines`: what is paid rises evenly from one edge to the next; from the highest edge on it stays.",
      }),
    ),
    pays,
  },
  { description: "What an achievement earns." },
);

const vetoedCases = Type.Union(
  [
    oneOf(["removed", "counted as met", "counted as not met"], {
      description: "`removed`: a vetoed case is no case. The other two leave it among the cases, as met or as not met.",
    }),
    whole({
      ignoredIfFewerThan: count({
        minimum: 1,
        description: "Fewer vetoed cases than this are removed; this many or more all count as not met.",
      }),
    }),
  ],
  {
    description:
      "How cases count in which the practice used its clinical veto. Where it is not stated for an objective that follows a pathway, the constitution is silent as soon as there is one.",
  },
);

const numberName = Type.String({
  pattern: factNamePattern,
  maxLength: 100,
  "x-expected": "the name of a declared fact that is a number",
});

const objective = settings({
  title: words({ maxLength: 200, description: "What is to be achieved." }),
  worth: share({ description: "Which share of the premium hangs on it." }),
  metWhen: Type.Optional(
    condition({ description: "When it is achieved, for an objective that is achieved wholly or not at all." }),
  ),
  fall: Type.Optional(
    whole(
      {
        from: { ...numberName, description: "The number before." },
        to: { ...numberName, description: "The number after." },
      },
      { description: "Measured by how far a number fell: (from − to) of from. A rise is a fall of 0%." },
    ),
  ),
  followsPathway: Type.Optional(
    yesNo({
      description:
        "Whether it asks practices to follow a clinical pathway or referral protocol, so that single cases can be vetoed.",
    }),
  ),
  tiers: Type.Optional(tiers),
});

const gateway = settings({
  title: words({ maxLength: 200, description: "What the gateway asks." }),
  passedWhen: condition({ description: "When a practice passes it." }),
  otherwise: Type.Union(
    [
      oneOf(["nothing is paid"]),
      whole({
        cutBy: share({
          description: "Which share of what would otherwise be paid is lost. The cuts of several gateways add up.",
        }),
      }),
    ],
    { description: "What follows for a practice that does not pass it." },
  ),
});

const attestation = settings({
  title: words({ maxLength: 300, description: "What is attested of an objective." }),
  by: Type.Optional(words({ maxLength: 200, description: "Who attests it." })),
});

const admissible = settings(
  {
    attested: Type.Optional(
      named(attestation, { description: "What must be attested of every objective, each as an entry of its own." }),
    ),
    clinicalVeto: Type.Optional(
      oneOf(["required"], {
        description:
          "Whether an objective that follows a pathway must let a practice depart from it in single cases for clinical reasons.",
      }),
    ),
    when: Type.Optional(condition({ description: "What else must hold of an objective." })),
    challengedBefore: Type.Optional(
      words({
        maxLength: 200,
        description: "Before whom an attestation can be challenged. One upheld there makes the objective inadmissible.",
      }),
    ),
  },
  { description: "What makes an objective admissible." },
);

const surplus = settings(
  {
    toOtherPractices: Type.Optional(
      oneOf(["never", "allowed"], {
        description: "Whether it may be given to other practices as income. Not stated, the constitution is silent.",
      }),
    ),
    ringFencedFor: Type.Optional(words({ maxLength: 200, description: "The only purpose for which it may be spent." })),
    spentIn: Type.Optional(
      oneOf(["following financial year", "same financial year"], {
        description:
          "In which financial year it is spent, counted from the one in which it was topsliced. Not stated, the constitution is silent.",
      }),
    ),
    shownSeparately: Type.Optional(yesNo({ description: "Whether the accounts show it separately." })),
  },
  { description: "What becomes of money that was topsliced and not paid." },
);

/** One scheme: what is topsliced, what earns it back, and what becomes of the rest. */
export const schemeShape = provision(
  {
    each: Type.Optional(recurrence({ description: "For which stretch of time each time: financial year." })),
    topslice: Type.Optional(
      moneyPerHead({
        description:
          "What is topsliced from a practice's baseline, for each of its patients. Not stated, the amount is asked for.",
      }),
    ),
    earnBack: Type.Optional(
      whole(
        {
          atMost: share({ description: "The most that a practice can be paid." }),
          of: oneOf(["topslice"], { description: "Of what." }),
        },
        {
          description:
            "The cap. Not stated, achievements alone decide, and `check` warns if they can earn more than was topsliced.",
        },
      ),
    ),
    objectives: Type.Optional(
      named(objective, {
        description:
          "What the premium hangs on, each with its worth. Unless it says otherwise an objective is measured by its cases: how many were met of how many. Not stated, there is one achievement, worth all of it.",
      }),
    ),
    tiers: Type.Optional(tiers),
    vetoedCases: Type.Optional(vetoedCases),
    fewestCases: Type.Optional(
      count({
        minimum: 1,
        description: "With fewer cases than this an objective is taken as one without cases. Not stated: 1.",
      }),
    ),
    noCases: Type.Optional(
      oneOf(["met", "not met"], {
        description:
          "Whether an objective without cases is taken as met in full or not at all. Not stated, the constitution is silent.",
      }),
    ),
    rounded: Type.Optional(
      oneOf(["down", "up", "nearest"], {
        description:
          "How the payment is rounded to whole pence, once, at the end; `down` is taken if not stated, `nearest` takes half a penny up. No rounding takes it above the cap.",
      }),
    ),
    gateways: Type.Optional(named(gateway, { description: "What a practice must pass, whatever it achieves." })),
    admissible: Type.Optional(admissible),
    monitored: Type.Optional(
      words({ maxLength: 300, description: "How achievement is monitored, and how often; it is said, not decided." }),
    ),
    consulted: Type.Optional(
      words({
        maxLength: 300,
        description: "Who is consulted on the scheme, and when; see `duties` for the deadline.",
      }),
    ),
    surplus: Type.Optional(surplus),
    appeal: Type.Optional(
      words({
        maxLength: 200,
        description:
          "Where a practice can appeal against a refusal of all or part: an address such as procedures/dispute, which is only checked where that section exists, or words.",
      }),
    ),
  },
  "A premium: what is topsliced, what earns it back, and what becomes of the rest.",
);

/** A scheme as read. */
export type Scheme = Value<typeof schemeShape>;
/** A table of tiers as read. */
export type SchemeTiers = NonNullable<Scheme["tiers"]>;
/** One objective as read. */
export type Objective = NonNullable<Scheme["objectives"]>[string];
