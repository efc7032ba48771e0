import type { Span } from "../problem.ts";
import type { DocumentNode, MapNode, Plain } from "./node.ts";

/** The steps from the root to a value: names of entries, and numbers of list items counted from 0. */
export type Segments = readonly string[];

/** The address that problems and results show: the steps joined by `/`; a `/` inside a name becomes `~1`, `~` `~0`. */
export function pathOf(segments: Segments): string {
  return segments.map((segment) => segment.replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
}

/** The steps of an address made by `pathOf`. */
export function segmentsOf(path: string): Segments {
  if (path === "") return [];
  return path.split("/").map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The value that the steps lead to; undefined if there is none. */
export function nodeAt(root: DocumentNode, segments: Segments): DocumentNode | undefined {
  return segments.reduce<DocumentNode | undefined>((node, segment) => node && childOf(node, segment), root);
}

/** Where the value that the steps lead to is named: its key; of a list's item and of the root, where it begins. */
export function keySpanAt(root: DocumentNode, segments: Segments): Span | undefined {
  const last = segments.at(-1);
  if (last === undefined) return headOf(root);
  const parent = nodeAt(root, segments.slice(0, -1));
  if (parent?.kind === "map") return parent.entries.get(last)?.keyAt;
  const item = parent && childOf(parent, last);
  return item && headOf(item);
}

/** Where a value begins: all of a text or number, the first key of a map, the bracket or dash's first character else. */
export function headOf(node: DocumentNode): Span {
  if (node.kind === "scalar") return node.at;
  const first = node.kind === "map" ? [...node.entries.values()][0]?.keyAt : undefined;
  if (first !== undefined && first.start === node.at.start && first.file === node.at.file) return first;
  const end = Math.min(node.at.start + 1, node.at.end);
  const width = end - node.at.start;
  return { ...node.at, end, endLine: node.at.line, endColumn: node.at.column + width };
}

/** The same value without places, as JSON would carry it; maps are null-prototype objects. */
export function toPlain(node: DocumentNode): Plain {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(toPlain);
    case "map":
      return plainMap(node);
  }
}

function plainMap(node: MapNode): Plain {
  // Without a prototype no name is special.
  const plain: Record<string, Plain> = { __proto__: null };
  for (const { key, value } of node.entries.values()) plain[key] = toPlain(value);
  return plain;
}

function childOf(node: DocumentNode, segment: string): DocumentNode | undefined {
  switch (node.kind) {
    case "scalar":
      return undefined;
    case "list":
      return /^(?:0|[1-9][0-9]*)$/.test(segment) ? node.items[Number(segment)] : undefined;
    case "map":
      return node.entries.get(segment)?.value;
  }
}
