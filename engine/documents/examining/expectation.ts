import type { DocumentNode, Plain } from "../node.ts";
import { listed, quoted } from "../refusal.ts";
import type { Resolve, Schema } from "../schema.ts";

/** What a schema expects, as a noun: "true or false", "a fraction such as 75% or 2/3", "`void` or `lost`". */
export function expectationOf(schema: Schema, resolve: Resolve): string {
  const parts = [...new Set(partsOf(schema, resolve))];
  return parts.length > 8 ? `${parts.slice(0, 8).join(", ")} and others` : listed(parts);
}

/** Whether an expectation says no more than "a text" or "a list": what the value is for then says more. */
export function isOnlyKind(expectation: string): boolean {
  return Object.values(nouns).includes(expectation);
}

/** The words to choose from that a schema names, its alternatives included. */
export function wordsToChoose(schema: Schema, resolve: Resolve): readonly string[] {
  if (schema.const !== undefined) return typeof schema.const === "string" ? [schema.const] : [];
  if (schema.enum !== undefined) return schema.enum.filter((word) => typeof word === "string");
  return innerOf(schema, resolve).flatMap((inner) => wordsToChoose(inner, resolve));
}

/** A value as a message shows it: "the text `NO`", "the number `5`", "a list". */
export function shown(node: DocumentNode): string {
  if (node.kind === "list") return "a list";
  if (node.kind === "map") return "a set of named entries";
  if (node.value === null) return "`null`";
  if (typeof node.value === "boolean") return quoted(node.text);
  return `the ${typeof node.value === "number" ? "number" : "text"} ${quoted(node.text)}`;
}

function partsOf(schema: Schema, resolve: Resolve): readonly string[] {
  if (schema["x-expected"] !== undefined) return [schema["x-expected"]];
  if (schema.const !== undefined) return schema.const === null ? [] : [quoted(wordOf(schema.const))];
  if (schema.enum !== undefined) return schema.enum.filter((word) => word !== null).map((word) => quoted(wordOf(word)));
  const inner = innerOf(schema, resolve).flatMap((part) => partsOf(part, resolve));
  if (inner.length > 0) return inner;
  return [schema.type ?? []].flat().flatMap((type) => nouns[type] ?? []);
}

function innerOf(schema: Schema, resolve: Resolve): readonly Schema[] {
  const referred = schema.$ref === undefined ? undefined : resolve(schema.$ref);
  return [...(referred === undefined ? [] : [referred]), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
}

function wordOf(value: Plain): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

const nouns: Readonly<Record<string, string>> = {
  boolean: "true or false",
  integer: "a whole number",
  number: "a whole number",
  string: "a text",
  array: "a list",
  object: "a set of named entries",
};
