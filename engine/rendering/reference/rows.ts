import type { Schema } from "../../documents/schema.ts";

/** One key of a shape: the names that lead to it (`<id>` for a name of the author's own) and what stands there. */
export interface Row {
  readonly path: readonly string[];
  readonly schema: Schema;
  /** Whether it must be written where the entry it belongs to is written. */
  readonly required: boolean;
}

/** Keys that say what the provision itself could say, and are not gone through again. */
export type Skip = (path: readonly string[]) => boolean;

/** The keys of a shape in the order written there, each followed by those within it; keys of alternatives as well. */
export function rowsOf(shape: Schema, skip: Skip = () => false): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const row of within(shape, [])) {
    const key = JSON.stringify([row.path, row.schema.description, row.schema.enum]);
    if (!skip(row.path) && !rows.has(key)) rows.set(key, row);
  }
  return [...rows.values()];
}

/** The shape and its alternatives, and theirs: everything that can be said of the value itself. */
export function waysOf(shape: Schema): readonly Schema[] {
  return shape.anyOf === undefined ? [shape] : shape.anyOf.flatMap(waysOf);
}

/** What a name of the author's own is shown as, by the pattern it has. */
export function ownName(pattern: string): string {
  if (pattern.includes("[A-Z") || pattern.includes("a-zA-Z") || pattern.includes("A-Za-z")) return "<name>";
  return pattern.includes("[1-9]") ? "<number>" : "<id>";
}

function* within(shape: Schema, path: readonly string[]): Generator<Row> {
  for (const way of waysOf(shape)) {
    for (const [key, schema] of Object.entries(way.properties ?? {})) {
      yield { path: [...path, key], schema, required: way.required?.includes(key) === true };
      yield* within(schema, [...path, key]);
    }
    for (const [pattern, schema] of Object.entries(way.patternProperties ?? {})) {
      const own = [...path, ownName(pattern)];
      if (hasDescription(schema) && path.length > 0) yield { path: own, schema, required: false };
      yield* within(schema, own);
    }
    if (typeof way.items === "object") yield* within(way.items, [...path, "-"]);
  }
}

function hasDescription({ description }: Schema): boolean {
  return description !== undefined;
}
