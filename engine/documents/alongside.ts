import type { DocumentNode } from "./node.ts";
import type { Resolve, Schema } from "./schema.ts";

/**
 * The schemas that speak about one value: the given ones, those they refer to, and those of their alternatives that
 * the value could be meant for. What a value lacks does not count against an alternative: it may be inherited.
 */
export function alongside(
  schemas: readonly Schema[],
  node: DocumentNode | undefined,
  resolve: Resolve,
): readonly Schema[] {
  const found = new Set<Schema>();
  const pending = [...schemas];
  for (const schema of pending) {
    if (found.has(schema)) continue;
    found.add(schema);
    const referred = schema.$ref === undefined ? undefined : resolve(schema.$ref);
    if (referred !== undefined) pending.push(referred);
    for (const always of [...(schema.allOf ?? []), schema.then, schema.else]) if (always) pending.push(always);
    for (const alternative of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) {
      if (node === undefined || couldBe(alternative, node, resolve)) pending.push(alternative);
    }
  }
  return [...found];
}

/** The schemas of a map's entry, from the schemas alongside the map. */
export function entrySchemas(schemas: readonly Schema[], key: string): readonly Schema[] {
  return schemas.flatMap((schema) => {
    const named = ownEntry(schema.properties, key);
    const matching = patternsMatching(schema, key);
    const declared = named === undefined ? matching : [named, ...matching];
    if (declared.length > 0) return declared;
    return [schema.additionalProperties, schema.unevaluatedProperties].filter((rest) => typeof rest === "object");
  });
}

/** The schemas of a list's item, from the schemas alongside the list. */
export function itemSchemas(schemas: readonly Schema[], index: number): readonly Schema[] {
  return schemas.flatMap((schema) => {
    const fixed = schema.prefixItems?.[index];
    return fixed ?? (typeof schema.items === "object" ? schema.items : []);
  });
}

/** The schemas that a map gives, by pattern, for a name. */
export function patternsMatching(schema: Schema, key: string): readonly Schema[] {
  const patterns = Object.entries(schema.patternProperties ?? {});
  return patterns.filter(([pattern]) => matches(pattern, key)).map(([, value]) => value);
}

/** Whether a text has the form of a pattern; patterns come from our own shapes, never from a user. */
export function matches(pattern: string, text: string): boolean {
  return new RegExp(pattern, "u").test(text);
}

/** A record's own entry: `constructor` is none. */
export function ownEntry<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Whether a value could be meant for a schema: by its kind, its words, its form, and the words that tell maps apart. */
export function couldBe(schema: Schema, node: DocumentNode, resolve: Resolve): boolean {
  const referred = schema.$ref === undefined ? undefined : resolve(schema.$ref);
  if (referred !== undefined && !couldBe(referred, node, resolve)) return false;
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined && !alternatives.some((inner) => couldBe(inner, node, resolve))) return false;
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOfType(type, node))) return false;
  if (node.kind === "map")
    return Object.entries(schema.properties ?? {}).every(([key, inner]) => agrees(inner, node.entries.get(key)?.value));
  if (node.kind === "list") return true;
  return (
    saysWord(schema, node) &&
    (schema.pattern === undefined || typeof node.value !== "string" || matches(schema.pattern, node.value))
  );
}

/** Whether a value is of one of JSON Schema's types. */
export function isOfType(type: string, node: DocumentNode): boolean {
  if (node.kind !== "scalar") return type === (node.kind === "map" ? "object" : "array");
  if (node.value === null) return type === "null";
  if (typeof node.value === "number") return type === "number" || (type === "integer" && Number.isInteger(node.value));
  return type === typeof node.value;
}

function agrees(schema: Schema, node: DocumentNode | undefined): boolean {
  return node === undefined || node.kind !== "scalar" || saysWord(schema, node);
}

function saysWord(schema: Schema, node: DocumentNode & { readonly kind: "scalar" }): boolean {
  if (schema.const !== undefined) return schema.const === node.value;
  return schema.enum === undefined || schema.enum.includes(node.value);
}
