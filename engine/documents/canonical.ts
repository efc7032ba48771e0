import { alongside, entrySchemas, itemSchemas, matches } from "./alongside.ts";
import type { DocumentNode, MapNode } from "./node.ts";
import { resolverOf, type Resolve, type Schema } from "./schema.ts";

/** How quantities are written in one way: the kind that the schema names and the text as written, to the one spelling. */
export interface CanonicalOptions {
  readonly canonicalQuantity: (kind: string, text: string) => string;
}

/**
 * The one spelling of what a document means (after RFC 8785): no layout, no comments; the names of maps in the order of
 * code points, except where the schema says `x-ordered`: there a list of pairs in the written order. Entries with
 * `x-digest: false` are left out; texts with `x-quantity` are spelt by `canonicalQuantity`.
 */
export function canonicalText(root: DocumentNode, schema: Schema, options: CanonicalOptions): string {
  return written(root, [schema], { ...options, resolve: resolverOf(schema) });
}

interface Spelling extends CanonicalOptions {
  readonly resolve: Resolve;
}

function written(node: DocumentNode, schemas: readonly Schema[], spelling: Spelling): string {
  const beside = alongside(schemas, node, spelling.resolve);
  switch (node.kind) {
    case "scalar":
      return JSON.stringify(typeof node.value === "string" ? spelt(node.value, beside, spelling) : node.value);
    case "list":
      return `[${node.items.map((item, index) => written(item, itemSchemas(beside, index), spelling)).join(",")}]`;
    case "map":
      return mapWritten(node, beside, spelling);
  }
}

function mapWritten(node: MapNode, beside: readonly Schema[], spelling: Spelling): string {
  const names = beside.flatMap((schema) => schema.propertyNames ?? []);
  const entries = [...node.entries.values()].flatMap(({ key, value }) => {
    const schemas = entrySchemas(beside, key);
    if (alongside(schemas, value, spelling.resolve).some((schema) => schema["x-digest"] === false)) return [];
    return { key: spelt(key, names, spelling), value: written(value, schemas, spelling) };
  });
  if (beside.some((schema) => schema["x-ordered"] === true)) {
    return `[${entries.map(({ key, value }) => `[${JSON.stringify(key)},${value}]`).join(",")}]`;
  }
  const sorted = entries.toSorted((a, b) => byCodePoint(a.key, b.key));
  return `{${sorted.map(({ key, value }) => `${JSON.stringify(key)}:${value}`).join(",")}}`;
}

/** A text in its one spelling, by the first schema that says it is a quantity and whose form it has. */
function spelt(text: string, schemas: readonly Schema[], { canonicalQuantity }: Spelling): string {
  const kind = schemas.find(
    (schema) => schema["x-quantity"] !== undefined && (schema.pattern === undefined || matches(schema.pattern, text)),
  )?.["x-quantity"];
  return kind === undefined ? text : canonicalQuantity(kind, text);
}

/** Code points, not the code units that `<` compares: an emoji comes after every letter. */
function byCodePoint(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index]?.codePointAt(0) ?? 0) - (b[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
