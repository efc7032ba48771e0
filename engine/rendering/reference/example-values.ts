import type { DocumentNode, Plain } from "../../documents/node.ts";
import type { Schema } from "../../documents/schema.ts";
import { waysOf } from "./rows.ts";

const longest = 60;

/**
 * A value for a key, as it is written: the shortest of those that real constitutions have there, otherwise one made from
 * the shape; undefined where neither is short enough to stand in a table.
 * @param roots what the paths begin in: whole documents, or provisions
 */
export function exampleValue(
  roots: readonly DocumentNode[],
  path: readonly string[],
  schema: Schema,
): string | undefined {
  const real = roots.flatMap((root) => [...valuesAt(root, path)]).filter((node) => isOf(node, schema));
  const written = real.map(writtenAs).filter((text) => text.length <= longest && text !== "null");
  return written.toSorted((one, two) => one.length - two.length)[0] ?? madeUp(schema);
}

/** Every value at a path in which `<id>`, `<name>` and `<number>` stand for any key and `-` for each entry of a list. */
function* valuesAt(node: DocumentNode, path: readonly string[]): Generator<DocumentNode> {
  const [step, ...rest] = path;
  if (step === undefined) yield node;
  else if (step === "-" && node.kind === "list") for (const item of node.items) yield* valuesAt(item, rest);
  else if (node.kind === "map") {
    for (const { key, value } of node.entries.values()) {
      if (key === step || step.startsWith("<")) yield* valuesAt(value, rest);
    }
  }
}

function isOf(node: DocumentNode, schema: Schema): boolean {
  const allowed = waysOf(schema).flatMap(({ enum: words = [] }) => words);
  return allowed.length === 0 || waysOf(schema).length > 1 || (node.kind === "scalar" && allowed.includes(node.value));
}

function writtenAs(node: DocumentNode): string {
  switch (node.kind) {
    case "scalar":
      return node.text;
    case "list":
      return `[${node.items.map(writtenAs).join(", ")}]`;
    case "map":
      return `{ ${[...node.entries.values()].map(({ key, value }) => `${key}: ${writtenAs(value)}`).join(", ")} }`;
  }
}

function madeUp(schema: Schema): string | undefined {
  const [way = schema] = waysOf(schema);
  const [, example] = /such as `?([^`]*)/.exec(way["x-expected"] ?? "") ?? [];
  if (example !== undefined) return example.split(/ or |, /)[0];
  if (way.const !== undefined) return written(way.const);
  if (way.enum !== undefined) return written(way.enum[0] ?? null);
  if (way.type === "boolean") return "true";
  return way.type === "integer" ? String(Math.max(1, way.minimum ?? 1)) : undefined;
}

function written(value: Plain): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
