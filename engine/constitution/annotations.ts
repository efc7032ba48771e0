import type { DocumentNode, MapNode } from "../documents/node.ts";
import type { PlainSchema } from "./refinement.ts";
import { isPlainSchema } from "./refinement.ts";

/** A value together with a schema that describes it and the keys that lead to it. */
export interface Annotated {
  readonly node: DocumentNode;
  readonly schema: PlainSchema;
  readonly path: readonly string[];
}

/**
 * Walks a document beside its schema and gives every value with each schema that fits it, outermost first. References into
 * `$defs` are followed; of several alternatives those are taken that fit the value's own kind and keys.
 */
export function* annotated(
  node: DocumentNode,
  schema: PlainSchema,
  root: PlainSchema = schema,
  path: readonly string[] = [],
): Generator<Annotated, void> {
  const resolved = resolve(schema, root);
  if (!fits(node, resolved)) return;
  yield { node, schema: resolved, path };
  for (const choice of asSchemas(resolved["anyOf"])) yield* annotated(node, choice, root, path);
  if (node.kind === "list" && isPlainSchema(resolved["items"])) {
    for (const [index, item] of node.items.entries())
      yield* annotated(item, resolved["items"], root, [...path, String(index)]);
  }
  if (node.kind === "map") {
    for (const entry of node.entries.values()) {
      const schemaOfKey = schemaFor(entry.key, resolved);
      if (schemaOfKey !== undefined) yield* annotated(entry.value, schemaOfKey, root, [...path, entry.key]);
    }
  }
}

/** The schema that a map's schema gives a key: by its name, by a pattern, or for any other. */
function schemaFor(key: string, schema: PlainSchema): PlainSchema | undefined {
  const properties = schema["properties"];
  if (isPlainSchema(properties) && Object.hasOwn(properties, key) && isPlainSchema(properties[key]))
    return properties[key];
  const patterns = schema["patternProperties"];
  if (isPlainSchema(patterns)) {
    for (const [pattern, each] of Object.entries(patterns))
      if (new RegExp(pattern, "u").test(key) && isPlainSchema(each)) return each;
  }
  return isPlainSchema(schema["additionalProperties"]) ? schema["additionalProperties"] : undefined;
}

function resolve(schema: PlainSchema, root: PlainSchema): PlainSchema {
  const reference = schema["$ref"];
  if (typeof reference !== "string") return schema;
  const known = referred.get(schema);
  if (known !== undefined) return known;
  const definitions = root["$defs"];
  const name = reference.replace("#/$defs/", "");
  const found = isPlainSchema(definitions) ? definitions[name] : undefined;
  if (!isPlainSchema(found)) return schema;
  const whole = { ...found, ...schema, $ref: undefined };
  referred.set(schema, whole);
  return whole;
}

/** What a reference stands for, with what stands beside it; a schema belongs to one root. */
const referred = new WeakMap<PlainSchema, PlainSchema>();

function fits(node: DocumentNode, schema: PlainSchema): boolean {
  const type = schema["type"];
  const types = typeof type === "string" ? [type] : Array.isArray(type) ? type : undefined;
  if (types !== undefined && !types.some((each) => kindFits(node, each))) return false;
  return node.kind !== "map" || keysFit(node, schema);
}

function kindFits(node: DocumentNode, type: unknown): boolean {
  if (node.kind === "map") return type === "object";
  if (node.kind === "list") return type === "array";
  if (node.value === null) return type === "null";
  if (typeof node.value === "number") return type === "integer" || type === "number";
  return type === typeof node.value;
}

function keysFit(node: MapNode, schema: PlainSchema): boolean {
  if (schema["additionalProperties"] !== false) return true;
  return [...node.entries.keys()].every((key) => schemaFor(key, schema) !== undefined);
}

function asSchemas(value: unknown): readonly PlainSchema[] {
  return Array.isArray(value) ? value.filter(isPlainSchema) : [];
}
