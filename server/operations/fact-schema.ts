import { historyFields } from "../../engine/index.ts";
import type { Fact, FactType, Question } from "../../engine/index.ts";

/**
 * The facts of a question as a JSON Schema (2020-12): of what fits it, names and types are refused only for an hour or a day
 * that never was.
 */
export interface FactsSchema {
  readonly type: "object";
  readonly properties: Readonly<Record<string, ValueSchema>>;
  readonly additionalProperties: false;
}

/** The schema of one value; keywords as in JSON Schema, and `x-` ones with the question's own words. */
export type ValueSchema = Readonly<Record<string, unknown>>;

/** The schema of the facts that a question takes. No fact is required: what is not given is not known. */
export function schemaOfFacts(question: Question): FactsSchema {
  const properties = question.facts.map((fact) => [fact.name, schemaOfFact(fact)] as const);
  return { type: "object", properties: Object.fromEntries(properties), additionalProperties: false };
}

/** The schema of one fact; null is "not known", and `none` "there was none" where that is an answer. */
export function schemaOfFact(fact: Fact): ValueSchema {
  const none = fact.mayBeNone === true || fact.type.kind === "records" || fact.type.kind === "words";
  const ways = [
    schemaOfType(fact.type),
    ...(none ? [thereWasNone] : []),
    ...(fact.name.includes("/") ? [toBeDecided] : []),
  ];
  return {
    title: fact.title,
    description: fact.question,
    anyOf: [...ways, notKnown],
    ...(fact.unit === undefined ? {} : { "x-unit": fact.unit }),
    ...(fact.about === undefined ? {} : { "x-about": fact.about }),
    ...(fact.optional === true ? { "x-optional": true } : {}),
  };
}

const thereWasNone = { const: "none", description: "There was none." };
const toBeDecided = { type: "object", description: "The facts of that question, from which its outcome is decided." };
const notKnown = { type: "null", description: "Not known." };
const largest = Number.MAX_SAFE_INTEGER;

function schemaOfType(type: FactType): ValueSchema {
  switch (type.kind) {
    case "yes-no":
      return { type: "boolean" };
    case "number":
      return { type: "integer", minimum: type.least ?? 0, maximum: type.most ?? largest };
    case "money":
      return {
        description: "Whole pence, or pounds as text: £12,000 or £5.13.",
        anyOf: [
          { type: "integer", minimum: 0, maximum: largest },
          { type: "string", pattern: "^£([0-9]{1,3}(,[0-9]{3}){1,3}|[0-9]{1,12})(\\.[0-9]{2})?$" },
        ],
      };
    case "date":
      return {
        type: "string",
        format: "date",
        pattern: "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}$",
        description: "2013-04-01",
      };
    case "moment":
      return {
        type: "string",
        pattern: "^(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$",
        description: "2013-04-01 17:00, as clocks in London show it.",
      };
    case "word":
      return { type: "string", enum: type.words };
    case "words":
      return { type: "array", items: { type: "string", enum: type.words } };
    case "records":
      return recordsOf(type.fields);
    case "history":
      return recordsOf(historyFields(type.of));
  }
}

function recordsOf(fields: readonly Fact[]): ValueSchema {
  const properties = Object.fromEntries(fields.map((field) => [field.name, schemaOfFact(field)] as const));
  return { type: "array", maxItems: 10_000, items: { type: "object", properties, additionalProperties: false } };
}
