import type { JsonSchema } from "../../operations/read-schemas.ts";

/** A published schema as a component of that name: what it refers to within itself is found from its new place. */
export function embedded(schema: JsonSchema, name: string): JsonSchema {
  const { $schema: _version, $id: _address, ...rest } = schema;
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, moved(value, `#/components/schemas/${name}`)]),
  );
}

function moved(value: unknown, place: string): unknown {
  if (Array.isArray(value)) return value.map((each) => moved(each, place));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === "$ref" && typeof each === "string" && each.startsWith("#") ? place + each.slice(1) : moved(each, place),
    ]),
  );
}
