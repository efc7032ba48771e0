import { operators } from "../conditions/condition.ts";
import type { PlainSchema } from "./refinement.ts";

const conditionReference = { $ref: "#/$defs/condition" } as const;
const scalar = { type: ["boolean", "integer", "string"], maxLength: 200 } as const;
const list = {
  type: "array",
  minItems: 1,
  maxItems: 100,
  items: { type: ["integer", "string"], maxLength: 200 },
} as const;
const otherFact = {
  type: "object",
  properties: { fact: { type: "string", maxLength: 100, description: "The name of another fact." } },
  required: ["fact"],
  additionalProperties: false,
} as const;

/** json-rules-engine's own operators, as they may be written in its own form of a condition. */
export const stockOperators = [
  "equal",
  "notEqual",
  "greaterThanInclusive",
  "greaterThan",
  "lessThanInclusive",
  "lessThan",
  "in",
  "notIn",
  "contains",
  "doesNotContain",
] as const;

const described: Record<(typeof operators)[number], string> = {
  is: "Exactly this.",
  isNot: "Anything but this.",
  atLeast: "This or more; for a date, on or after it.",
  moreThan: "More than this; for a date, after it.",
  atMost: "This or less; for a date, on or before it.",
  lessThan: "Less than this; for a date, before it.",
  oneOf: "One of these words.",
  noneOf: "None of these words.",
  includes: "This word is among them.",
  lacks: "This word is not among them.",
  known: "Whether anything is recorded at all.",
};

function comparisonOf(operator: (typeof operators)[number]): PlainSchema {
  const description = described[operator];
  if (operator === "known") return { type: "boolean", description };
  if (operator === "oneOf" || operator === "noneOf") return { ...list, description };
  return { anyOf: [scalar, otherFact], description };
}

const comparisons = {
  type: "object",
  minProperties: 1,
  properties: {
    ...Object.fromEntries(operators.map((operator) => [operator, comparisonOf(operator)])),
    inLast: {
      type: "string",
      maxLength: 100,
      "x-quantity": "period",
      "x-expected": "a period such as 5 years",
      description: "For a date: not earlier than this long before the day asked about, and not after it.",
    },
    any: { ...conditionReference, description: "For a list of records: at least one of them satisfies this." },
    every: { ...conditionReference, description: "For a list of records: each of them satisfies this." },
    count: {
      type: "object",
      properties: {
        where: conditionReference,
        atLeast: { type: "integer", minimum: 0, description: "This many or more." },
        moreThan: { type: "integer", minimum: 0, description: "More than this many." },
        atMost: { type: "integer", minimum: 0, description: "This many or fewer." },
        lessThan: { type: "integer", minimum: 1, description: "Fewer than this many." },
        is: { type: "integer", minimum: 0, description: "Exactly this many." },
      },
      minProperties: 1,
      additionalProperties: false,
      description: "For a list of records: how many of them there are, or satisfy `where`.",
    },
  },
  additionalProperties: false,
} as const;

/**
 * The JSON Schema of a condition. A map of facts and comparisons means all of them; `all`, `any` and `not` combine;
 * json-rules-engine's own `{ fact, operator, value }` may stand wherever a condition may.
 */
export const conditionSchema: PlainSchema = {
  title: "Condition",
  "x-expected": "a condition such as `{ worksInArea: true }`",
  description:
    "What must hold. Each key is a fact, or the address of a question; its value what it must be. `all`, `any` and `not` combine conditions.",
  type: "object",
  minProperties: 1,
  maxProperties: 50,
  "x-whole": true,
  "x-condition": true,
  properties: {
    all: { type: "array", minItems: 1, maxItems: 50, items: conditionReference, description: "Every one of these." },
    any: { type: "array", minItems: 1, maxItems: 50, items: conditionReference, description: "One or more of these." },
    not: { ...conditionReference, description: "The opposite of this." },
    fact: { type: "string", maxLength: 100, description: "json-rules-engine's own form: the fact." },
    operator: { type: "string", enum: [...stockOperators], description: "json-rules-engine's own form: the operator." },
    value: { anyOf: [scalar, list, otherFact], description: "json-rules-engine's own form: the value." },
  },
  additionalProperties: { anyOf: [scalar, list, comparisons] },
};
