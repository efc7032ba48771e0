import type { ProblemCode, Span } from "../../problem.ts";
import type { DocumentNode } from "../node.ts";
import { headOf, type Segments } from "../positions.ts";
import { quoted } from "../refusal.ts";
import type { Resolve, Schema } from "../schema.ts";

/** Something in which a value does not fit its schema. */
export interface Finding {
  readonly code: ProblemCode;
  readonly at: Span;
  readonly path: Segments;
  readonly message: string;
  readonly help: string;
  /** How deep the value stands whose schema is not met. */
  readonly level: number;
  /** For an unknown or a missing name: that name, and the names the schema knows in this place. */
  readonly name?: string;
  readonly allowed?: readonly string[];
}

/** A value under examination: where it stands, and what to underline if all of it is wrong. */
export interface Place {
  readonly node: DocumentNode;
  readonly path: Segments;
  readonly at: Span;
}

/** What examining a schema's parts needs: references, and the examination itself. */
export interface Examination {
  readonly resolve: Resolve;
  readonly examine: (schema: Schema, place: Place) => readonly Finding[];
}

/** A finding about the whole of a value. */
export function findingAt(place: Place, code: ProblemCode, message: string, help: string): Finding {
  return { code, at: place.at, path: place.path, message, help, level: place.path.length };
}

/** The place of a map's entry or a list's item. */
export function placeWithin(place: Place, step: string, node: DocumentNode, keyAt?: Span): Place {
  return { node, path: [...place.path, step], at: node.kind === "scalar" ? node.at : (keyAt ?? headOf(node)) };
}

/** What a message calls a value: its name in backticks, "item 2 of `openTo`", or "the file". */
export function nameOf(place: Place): string {
  const last = place.path.at(-1);
  if (last === undefined) return "the file";
  if (!/^[0-9]+$/.test(last)) return quoted(last);
  const list = place.path.at(-2);
  return `item ${Number(last) + 1}${list === undefined ? "" : ` of ${quoted(list)}`}`;
}

/** A sentence's first letter as a capital. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
