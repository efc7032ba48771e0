import type { Fact, FactType } from "../conditions/fact.ts";
import { listed } from "./sentences.ts";

/** What a fact can be, in words: "a whole number of GPs", "yes or no", "one of partner, salaried or locum". */
export function wordsForType(fact: Fact): string {
  const words = typeWords(fact.type, fact.unit);
  return fact.mayBeNone === true ? `${words}, or none` : words;
}

function typeWords(type: FactType, unit: string | undefined): string {
  switch (type.kind) {
    case "yes-no":
      return "yes or no";
    case "number":
      return `a whole number${unit === undefined ? "" : ` of ${unit}`}${bounds(type)}`;
    case "money":
      return "an amount of money such as £12,000";
    case "date":
      return "a date such as 2013-04-01";
    case "moment":
      return "a date with an hour, such as 2013-04-01 17:00";
    case "word":
      return type.words.length === 1 ? `${type.words[0]}` : `one of ${listed(type.words, "or")}`;
    case "words":
      return `any of ${listed(type.words)}`;
    case "records":
      return `a list, in which each entry says ${listed(type.fields.map((field) => `${field.name} (${typeWords(field.type, field.unit)})`))}`;
    case "history":
      return `a list of values, each with the date from which it holds: ${typeWords(type.of, unit)}`;
  }
}

function bounds({ least, most }: { readonly least?: number; readonly most?: number }): string {
  if (most !== undefined && least !== undefined) return ` from ${least} to ${most}`;
  if (least !== undefined && least > 0) return `, ${least} or more`;
  return most === undefined ? "" : `, ${most} or fewer`;
}
