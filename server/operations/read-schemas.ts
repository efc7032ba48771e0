import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { done, trouble } from "./trouble.ts";
import type { Outcome } from "./trouble.ts";

/** A JSON Schema as data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The published schemas by name (`constitution`, `decision`, …). */
export type Schemas = ReadonlyMap<string, JsonSchema>;

/** The folder of the schemas that come with Charter. */
export const shippedSchemas = fileURLToPath(new URL("../../schemas", import.meta.url));

/** Reads every `<name>.schema.json` of a folder; one that is not JSON is a bug of ours. */
export function readSchemas(folder: string = shippedSchemas): Schemas {
  const suffix = ".schema.json";
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(suffix))
        .sort()
    : [];
  return new Map(
    names.map((name) => [name.slice(0, -suffix.length), parsed(readFileSync(`${folder}/${name}`, "utf8"))]),
  );
}

/** One schema by its name. */
export function showSchema(schemas: Schemas, name: string): Outcome<JsonSchema> {
  const schema = schemas.get(name);
  if (schema !== undefined) return done(schema);
  const known = [...schemas.keys()].map((each) => `\`${each}\``).join(", ");
  return trouble("unknown-schema", {
    detail: `There is no schema \`${name.slice(0, 60)}\`.`,
    help: `There is ${known}.`,
  });
}

function parsed(text: string): JsonSchema {
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null) throw new Error("a published schema is not a set of named entries");
  return Object.fromEntries(Object.entries(value));
}
