import { Type } from "typebox";
import { encodeFact, encodeValue } from "../conditions/encode.ts";
import type { Fact, FactType } from "../conditions/fact.ts";
import type { Plain } from "../documents/node.ts";
import { byFactName, count, oneOf, settings, whole, words, yesNo } from "./shapes.ts";
import type { Value } from "./shapes.ts";
import { encodeStated, statedShape } from "./stated.ts";

const simple = oneOf(["yes-no", "number", "money", "date", "moment"], {
  description: "yes-no, a whole number, money, a date, or a moment (a date with an hour).",
});
const choice = Type.Array(words({ maxLength: 100 }), {
  minItems: 1,
  maxItems: 100,
  description: "One of these words.",
});
const several = whole({ someOf: choice }, { description: "Any number of these words." });
const plainType = Type.Union([simple, choice, several]);
const history = whole(
  { history: plainType },
  { description: "A value that changes, each with the date from which it holds." },
);

const properties = {
  title: Type.Optional(words({ maxLength: 200, description: "A short name; its question otherwise." })),
  question: words({ maxLength: 500, description: "The question a person is asked for it." }),
  unit: Type.Optional(words({ maxLength: 50, description: "What is counted: GPs, patients." })),
  min: Type.Optional(count({ description: "The least it can be." })),
  max: Type.Optional(count({ description: "The most it can be." })),
  about: Type.Optional(
    oneOf(["person", "practice", "meeting", "motion", "item", "body", "ballot", "office"], {
      description: "Whom or what it is about.",
    }),
  ),
  optional: Type.Optional(yesNo({ description: "Whether it may be left out; it is then not known." })),
  mayBeNone: Type.Optional(
    yesNo({ description: "Whether `none` is an answer: there was none, which is not the same as not recorded." }),
  ),
  typical: Type.Optional(Type.Unsafe<Plain>({ description: "An everyday value, for examples." })),
};
/** What one entry of a list of records says under one name. */
export const fieldShape = settings({ ...properties, type: plainType });
const records = whole(
  { records: byFactName(fieldShape, { description: "What each entry of the list says." }) },
  { description: "A list of things, each saying these." },
);

/** One declared fact. */
export const factShape = settings(
  {
    ...properties,
    type: Type.Union([simple, choice, several, history, records], { description: "What it can be." }),
    stated: Type.Optional(statedShape),
  },
  { description: "A fact that conditions may speak of.", "x-whole": true },
);

/** The `facts` section. */
export const factsShape = byFactName(factShape, {
  title: "Facts",
  description:
    "What may be spoken of. A fact that is not declared here, and that no kind of provision brings, is an error.",
});

type DeclaredType = Value<typeof factShape>["type"];

/** A declared fact as the engine uses it. The shape has been checked. */
export function declareFact(name: string, declared: Value<typeof factShape> | Value<typeof fieldShape>): Fact {
  const type = factType(declared.type, declared);
  const fact: Fact = {
    name,
    title: declared.title ?? declared.question,
    question: declared.question,
    type,
    ...(declared.unit === undefined ? {} : { unit: declared.unit }),
    ...(declared.about === undefined ? {} : { about: declared.about }),
    ...(declared.optional === undefined ? {} : { optional: declared.optional }),
    ...(declared.mayBeNone === undefined ? {} : { mayBeNone: declared.mayBeNone }),
  };
  const typical = declared.typical === undefined ? undefined : encodeFact(fact, declared.typical);
  return {
    ...fact,
    ...(typical?.ok === true ? { typical: typical.value } : {}),
    ...("stated" in declared && declared.stated !== undefined ? { stated: encodeStated(type, declared.stated) } : {}),
  };
}

/** Why a fact's typical value is none of its type, if it is not. */
export function troubleWithTypical(fact: Fact, typical: Plain): string | undefined {
  const encoded = encodeValue(fact.type, typical);
  return encoded.ok ? undefined : encoded.message;
}

function factType(type: DeclaredType, bounds: { readonly min?: number; readonly max?: number }): FactType {
  if (type === "number") {
    return {
      kind: "number",
      ...(bounds.min === undefined ? {} : { least: bounds.min }),
      ...(bounds.max === undefined ? {} : { most: bounds.max }),
    };
  }
  if (typeof type === "string") return { kind: type };
  if ("someOf" in type) return { kind: "words", words: type.someOf };
  if ("history" in type) return { kind: "history", of: factType(type.history, bounds) };
  if ("records" in type) {
    return { kind: "records", fields: Object.entries(type.records).map(([name, each]) => declareFact(name, each)) };
  }
  return { kind: "word", words: type };
}
