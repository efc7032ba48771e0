import type { Operator } from "../../conditions/condition.ts";
import { operators } from "../../conditions/condition.ts";
import type { FactType } from "../../conditions/fact.ts";
import { allowedFor } from "../../constitution/comparable.ts";

/** One comparison: how it is written, what it asks, and of what facts it can be asked. */
export interface ComparisonRow {
  readonly key: string;
  readonly says: string;
  readonly of: string;
  readonly example: string;
}

/** The comparisons of conditions; `said` gives the words of a comparison by its name. */
export function comparisonRows(said: (key: string) => string): readonly ComparisonRow[] {
  const plain = operators.map((key) => ({
    key,
    says: said(key),
    of: typesFor(key).join(", "),
    example: examples[key],
  }));
  const others = Object.entries(forOthers).map(([key, { of, example }]) => ({ key, says: said(key), of, example }));
  return [...plain, ...others];
}

/** Each type of a fact, as it is declared, with one such type. */
const types: readonly (readonly [words: string, type: FactType])[] = [
  ["yes-no", { kind: "yes-no" }],
  ["number", { kind: "number" }],
  ["money", { kind: "money" }],
  ["date", { kind: "date" }],
  ["moment", { kind: "moment" }],
  ["one word of a list", { kind: "word", words: [] }],
  ["several words (someOf)", { kind: "words", words: [] }],
  ["records", { kind: "records", fields: [] }],
];

function typesFor(operator: Operator): readonly string[] {
  const able = types.filter(([, type]) => allowedFor(type).includes(operator)).map(([words]) => words);
  return able.length === types.length ? ["any fact"] : able;
}

const examples: Readonly<Record<Operator, string>> = {
  is: "status: partner",
  isNot: "status: { isNot: locum }",
  atLeast: "yearsInPractice: { atLeast: 2 }",
  moreThan: 'damage: { moreThan: "£1,000" }',
  atMost: "litresDrawn: { atMost: { fact: allowance } }",
  lessThan: "appointedOn: { lessThan: 2013-04-01 }",
  oneOf: "status: [partner, salaried]",
  noneOf: "status: { noneOf: [locum] }",
  includes: "tools: { includes: chainsaw }",
  lacks: "tools: { lacks: chainsaw }",
  known: "removedOn: { known: false }",
};

const forOthers = {
  inLast: { of: "date", example: "removedOn: { inLast: 5 years }" },
  any: { of: "records", example: "cautions: { any: { upheld: true } }" },
  every: { of: "records", example: "cautions: { every: { upheld: false } }" },
  count: { of: "records", example: "cautions: { count: { where: { upheld: true }, atLeast: 3 } }" },
};
