import type { Operator } from "../conditions/condition.ts";
import type { Encoded } from "../conditions/encode.ts";
import { encodeValue } from "../conditions/encode.ts";
import type { FactType } from "../conditions/fact.ts";
import type { ScalarNode } from "../documents/node.ts";

const orderings = ["is", "isNot", "atLeast", "moreThan", "atMost", "lessThan", "known"] as const;

/** How a fact of a type can be compared. */
export function allowedFor(type: FactType): readonly Operator[] {
  switch (type.kind) {
    case "yes-no":
      return ["is", "isNot", "known"];
    case "number":
    case "money":
    case "date":
    case "moment":
      return orderings;
    case "word":
      return ["is", "isNot", "oneOf", "noneOf", "known"];
    case "words":
      return ["includes", "lacks", "known"];
    case "records":
    case "history":
      return ["known"];
  }
}

/** A type in words: "a whole number", "yes or no". */
export function typeWords(type: FactType): string {
  switch (type.kind) {
    case "yes-no":
      return "yes or no";
    case "number":
      return "a whole number";
    case "money":
      return "an amount of money";
    case "date":
      return "a date";
    case "moment":
      return "a date with an hour";
    case "word":
      return `one of ${type.words.join(", ")}`;
    case "words":
      return `some of ${type.words.join(", ")}`;
    case "records":
      return "a list of records";
    case "history":
      return `${typeWords(type.of)} with its dates`;
  }
}

/** A value as a condition writes it: money always with its pounds, because 500 could be pounds or pence. */
export function encodeLiteral(type: FactType, { value, text }: ScalarNode): Encoded {
  if (type.kind !== "money" || typeof value !== "number") return encodeValue(withoutBounds(type), value);
  return {
    ok: false,
    message: `\`${text}\` is not an amount of money`,
    help: `Write \`£${text}\`, in quotes if it has a comma.`,
  };
}

/** What a text in quotes was meant for, where the fact takes a number or true and false. */
export function unquoted(type: FactType, text: string): string | undefined {
  if (type.kind === "number") return /^(?:0|[1-9][0-9]{0,8})$/.test(text) ? text : undefined;
  if (type.kind !== "yes-no") return undefined;
  const word = text.toLowerCase();
  return ["true", "yes", "y", "on"].includes(word)
    ? "true"
    : ["false", "no", "n", "off"].includes(word)
      ? "false"
      : undefined;
}

/** A threshold may lie outside a fact's domain; that it can then never matter is a finding of its own. */
function withoutBounds(type: FactType): FactType {
  return type.kind === "number" ? { kind: "number" } : type;
}
