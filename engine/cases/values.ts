import type { GivenFacts } from "../decisions/given.ts";
import type { DocumentNode, Plain } from "../documents/node.ts";
import { keySpanAt, nodeAt, toPlain } from "../documents/positions.ts";
import type { Span } from "../problem.ts";
import { parseCivilDate } from "../quantities/civil-date.ts";

/** The text that stands at a path; undefined where none does. */
export function textAt(node: DocumentNode, ...path: readonly string[]): string | undefined {
  const found = nodeAt(node, path);
  return found?.kind === "scalar" && typeof found.value === "string" ? found.value : undefined;
}

/** The texts of the list at a path; undefined where no list stands there. */
export function textsAt(node: DocumentNode, ...path: readonly string[]): readonly string[] | undefined {
  const found = nodeAt(node, path);
  if (found?.kind !== "list") return undefined;
  return found.items.flatMap((item) => (item.kind === "scalar" ? [String(item.value)] : []));
}

/** The texts of the map at a path, by their keys; none where no map stands there. */
export function textsByKey(node: DocumentNode, ...path: readonly string[]): Readonly<Record<string, string>> {
  const found = nodeAt(node, path);
  if (found?.kind !== "map") return {};
  return Object.fromEntries([...found.entries.keys()].map((key) => [key, textAt(found, key) ?? ""]));
}

/** Whether true or false stands at a path; undefined where neither does. */
export function truthAt(node: DocumentNode, ...path: readonly string[]): boolean | undefined {
  const found = nodeAt(node, path);
  return found?.kind === "scalar" && typeof found.value === "boolean" ? found.value : undefined;
}

/** The facts under `facts`; none where there are none. */
export function factsAt(node: DocumentNode): GivenFacts {
  const found = nodeAt(node, ["facts"]);
  const plain: Plain = found === undefined ? null : toPlain(found);
  return isFacts(plain) ? plain : {};
}

/** The civil date under a key; undefined where none stands there. */
export function dateAt(node: DocumentNode, key: string): Temporal.PlainDate | undefined {
  const read = parseCivilDate(textAt(node, key) ?? "");
  return read.ok ? read.value : undefined;
}

/** The entries of the list under a key. */
export function itemsAt(node: DocumentNode, key: string): readonly DocumentNode[] {
  const found = nodeAt(node, [key]);
  return found?.kind === "list" ? found.items : [];
}

/** Where a key stands; where it does not, the nearest that it would stand under. */
export function placeOf(node: DocumentNode, path: readonly string[]): Span | undefined {
  return path.length === 0 ? undefined : (keySpanAt(node, path) ?? placeOf(node, path.slice(0, -1)));
}

function isFacts(plain: Plain): plain is { readonly [name: string]: Plain } {
  return typeof plain === "object" && plain !== null && !Array.isArray(plain);
}
