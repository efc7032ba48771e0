import type { Plain } from "../../documents/node.ts";
import type { Schema } from "../../documents/schema.ts";
import { listed } from "../sentences.ts";
import { waysOf } from "./rows.ts";

/** What a value can be, as Markdown: "a fraction", "`void` or `lost`", "named entries, in an order that counts". */
export function wordsForShape(shape: Schema): string {
  const ways = [...new Set(waysOf(shape).map(wordsForWay))];
  return listed(ways, "or");
}

function wordsForWay(shape: Schema): string {
  if (shape.$ref !== undefined) return "a condition";
  if (shape.const !== undefined) return named(shape.const);
  if (shape.enum !== undefined) {
    return listed(shape.enum.map(named), "or");
  }
  switch (shape.type) {
    case "boolean":
      return "`true` or `false`";
    case "integer":
      return numberWords(shape);
    case "array":
      return typeof shape.items === "object" ? listWords(shape.items) : "a list";
    case "object":
      return shape.patternProperties === undefined ? settingsWords(shape) : entriesWords(shape);
    case "string":
      return textWords(shape);
    default:
      return "a value of the fact's type";
  }
}

function listWords(items: Schema): string {
  const words = wordsForShape(items);
  return words === "words" ? "a list of words" : `a list, each ${words}`;
}

function numberWords({ minimum = 0, maximum = 1_000_000_000 }: Schema): string {
  if (maximum < 1_000_000_000) return `a whole number from ${minimum} to ${maximum}`;
  return minimum > 0 ? `a whole number, ${minimum} or more` : "a whole number";
}

function settingsWords(shape: Schema): string {
  return shape["x-whole"] === true ? "settings, replaced whole" : "settings";
}

function entriesWords(shape: Schema): string {
  return shape["x-ordered"] === true ? "named entries, in an order that counts" : "named entries";
}

function textWords(shape: Schema): string {
  const expected = shape["x-expected"];
  if (expected !== undefined) return expected.replace(/,? such as .*$/, "");
  if ("x-fact" in shape) return "the name of a fact";
  if ("x-document" in shape) return "the id of one of the documents";
  if ("x-calendar" in shape) return "the id of a calendar";
  if (shape.pattern === undefined) return "words";
  return shape.pattern.includes("A-Za-z0-9]*$") ? "the name of a fact" : "an id";
}

function named(value: Plain): string {
  return `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;
}
