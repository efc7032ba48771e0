import { inReadingOrder, type Problem } from "../problem.ts";
import { failure, success, type Result } from "../result.ts";
import { alongside, entrySchemas } from "./alongside.ts";
import { arranged } from "./arrangement.ts";
import { nearest } from "./nearest.ts";
import type { DocumentNode, MapEntry, MapNode } from "./node.ts";
import { pathOf, toPlain, type Segments } from "./positions.ts";
import { quoted, refusal } from "./refusal.ts";
import { resolverOf, type Resolve, type Schema } from "./schema.ts";

/** A base refined by a file of its own; every value keeps the file, line and column where it was written. */
export interface Merged {
  readonly root: MapNode;
  /** Addresses at which the own file replaced an inherited value by another, or took it away. */
  readonly overridden: ReadonlySet<string>;
  /** Addresses at which the own file states what was not inherited. */
  readonly added: ReadonlySet<string>;
}

/**
 * Refines a base. Maps merge key by key; anything else, and every map whose schema says `x-whole`, is replaced; `null`
 * takes away. Inherited keys come first in their order, new ones last, or after the sibling that `placedAfter` names.
 * A `null` that takes nothing away, and a `placedAfter` that names no sibling, are refused where they are written.
 */
export function mergeDocuments(base: MapNode, own: MapNode, schema: Schema): Result<Merged> {
  const merging: Merging = { resolve: resolverOf(schema), problems: [], overridden: new Set(), added: new Set() };
  const root = mergeMaps(base, own, { path: [], schemas: [schema] }, merging);
  if (merging.problems.length > 0) return failure(inReadingOrder(merging.problems));
  return success({ root, overridden: merging.overridden, added: merging.added });
}

interface Merging {
  readonly resolve: Resolve;
  readonly problems: Problem[];
  readonly overridden: Set<string>;
  readonly added: Set<string>;
}

interface Place {
  readonly path: Segments;
  readonly schemas: readonly Schema[];
}

function mergeMaps(base: MapNode | undefined, own: MapNode, place: Place, merging: Merging): MapNode {
  const entries = new Map(base?.entries);
  const schemas = alongside(place.schemas, own, merging.resolve);
  for (const entry of own.entries.values()) {
    if (entry.key === "placedAfter" && place.path.length > 0) continue;
    const within = { path: [...place.path, entry.key], schemas: entrySchemas(schemas, entry.key) };
    const value = refined(base?.entries.get(entry.key)?.value, entry, { ...within, siblings: entries }, merging);
    if (value === undefined) entries.delete(entry.key);
    else entries.set(entry.key, Object.freeze<MapEntry>({ key: entry.key, keyAt: entry.keyAt, value }));
  }
  const { entries: ordered, problems } = arranged(entries, own, place.path);
  merging.problems.push(...problems);
  return Object.freeze<MapNode>({ kind: "map", entries: ordered, at: own.at });
}

interface EntryPlace extends Place {
  readonly siblings: ReadonlyMap<string, MapEntry>;
}

/** The value of a stated entry in the result; undefined if it is taken away. */
function refined(
  inherited: DocumentNode | undefined,
  { key, value }: MapEntry,
  place: EntryPlace,
  merging: Merging,
): DocumentNode | undefined {
  const address = pathOf(place.path);
  if (value.kind === "scalar" && value.value === null) {
    if (inherited === undefined && isForLater(place, value, merging)) return value;
    if (inherited === undefined) merging.problems.push(nothingToRemove(key, value, place));
    else merging.overridden.add(address);
    return undefined;
  }
  const whole = alongside(place.schemas, value, merging.resolve).some((schema) => schema["x-whole"] === true);
  if (value.kind === "map" && inherited?.kind === "map" && !whole) return mergeMaps(inherited, value, place, merging);
  if (inherited === undefined) merging.added.add(address);
  else if (JSON.stringify(toPlain(inherited)) !== JSON.stringify(toPlain(value))) merging.overridden.add(address);
  if (value.kind !== "map") return value;
  // What is stated whole or for the first time inherits nothing: a `null` in it takes nothing away.
  const silent = { ...merging, overridden: new Set<string>(), added: new Set<string>() };
  return mergeMaps(undefined, value, place, silent);
}

/** In a variation or a rival reading that is stated here, `null` takes something away when that is merged in its turn. */
function isForLater({ schemas }: EntryPlace, value: DocumentNode, { resolve }: Merging): boolean {
  return alongside(schemas, value, resolve).some(({ type }) => [type].flat().includes("null"));
}

function nothingToRemove(key: string, value: DocumentNode, { path, siblings }: EntryPlace): Problem {
  const meant = nearest(key, siblings.keys());
  const help = meant === undefined ? "" : `Did you mean \`${meant}\`? `;
  return refusal("nothing-to-remove", value.at, {
    message: `There is nothing to remove: no ${quoted(key)} is inherited here.`,
    help: `${help}Take the line out; if \`null\` is meant as a text, put it in quotes.`,
    path: pathOf(path),
  });
}
