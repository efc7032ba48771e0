import type { JsonSchema } from "../../operations/read-schemas.ts";

/** A text. */
export function text(description: string, more: JsonSchema = {}): JsonSchema {
  return { type: "string", description, ...more };
}

/** A civil date such as 2013-12-09. */
export function date(description: string): JsonSchema {
  return text(description, { format: "date" });
}

/** A list. */
export function list(items: JsonSchema, description: string, more: JsonSchema = {}): JsonSchema {
  return { type: "array", description, items, ...more };
}

/** A set of named entries of which nothing else is known. */
export function anything(description: string): JsonSchema {
  return { type: "object", description };
}

/** A closed set of entries; those whose name ends in `?` may be absent. */
export function entries(description: string, properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const names = Object.keys(properties);
  return {
    type: "object",
    description,
    properties: Object.fromEntries(names.map((name) => [name.replace("?", ""), properties[name]])),
    required: names.filter((name) => !name.endsWith("?")),
    additionalProperties: false,
  };
}

/** A component by its name. */
export function reference(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}
