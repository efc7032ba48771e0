import type { Schema } from "../../documents/schema.ts";

/** One key of a shape: the names that lead to it (`<id>` for a name of the author's own) and what stands there. */
export interface Row {
  readonly path: readonly string[];
  readonly schema: Schema;
  /** Whether it must be written where the entry it belongs to is written. */
  readonly required: boolean;
  /** The path at which the same keys were given before; then they are not given again. */
  readonly like?: string;
}

/** The keys that were given before, as text, and the path at which they were. */
export type Given = Map<string, string>;

/**
 * The keys of a shape in the order written there, each followed by those within it; keys of alternatives as well. Keys
 * that stand in two places are given once; `given` remembers them from one shape to the next.
 */
export function rowsOf(shape: Schema, given: Given = new Map()): readonly Row[] {
  const rows = [...within(shape, [], given)];
  return [...new Map(rows.map((row) => [JSON.stringify([row.path, row.schema.description]), row])).values()];
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

function* within(shape: Schema, path: readonly string[], given: Given): Generator<Row> {
  for (const way of waysOf(shape)) {
    for (const [key, schema] of Object.entries(way.properties ?? {})) {
      yield* rowAndWithin({ path: [...path, key], schema, required: way.required?.includes(key) === true }, given);
    }
    for (const [pattern, schema] of Object.entries(way.patternProperties ?? {})) {
      const own = [...path, ownName(pattern)];
      if (schema.description !== undefined && schema.type === "object" && path.length > 0) {
        yield { path: own, schema, required: false };
      }
      yield* within(schema, own, given);
    }
    if (typeof way.items === "object") yield* within(way.items, [...path, "-"], given);
  }
}

function* rowAndWithin(row: Row, given: Given): Generator<Row> {
  const before = waysOf(row.schema).map((way) => JSON.stringify([way.properties, way.patternProperties]));
  const [keys = ""] = before;
  const like = before.length === 1 && keys.length > worthNaming ? given.get(keys) : undefined;
  yield like === undefined ? row : { ...row, like };
  if (like !== undefined) return;
  if (!given.has(keys)) given.set(keys, row.path.join("/"));
  yield* within(row.schema, row.path, given);
}

/** Keys whose schema is this long are worth pointing at, rather than given again. */
const worthNaming = 300;
