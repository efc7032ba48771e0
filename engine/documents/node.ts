import type { Span } from "../problem.ts";

/** A value of a document that knows where it stands. Nodes are frozen; merging makes new ones that keep their places. */
export type DocumentNode = MapNode | ListNode | ScalarNode;

/** A text, whole number, truth value or null, with the characters it was written with. */
export interface ScalarNode {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** As written, quotes included: what a message shows back to its author. */
  readonly text: string;
  readonly at: Span;
}

/** A list, in the order written. */
export interface ListNode {
  readonly kind: "list";
  readonly items: readonly DocumentNode[];
  readonly at: Span;
}

/** A map with its keys in the order written; a key has a place of its own. */
export interface MapNode {
  readonly kind: "map";
  readonly entries: ReadonlyMap<string, MapEntry>;
  readonly at: Span;
}

/** One key of a map and its value. */
export interface MapEntry {
  readonly key: string;
  readonly keyAt: Span;
  readonly value: DocumentNode;
}

/** Plain data, as JSON would carry it; maps are null-prototype objects so that no key is special. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };
