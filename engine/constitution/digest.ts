import { createHash } from "node:crypto";
import { canonicalText } from "../documents/canonical.ts";
import type { MapNode } from "../documents/node.ts";
import { canonicalQuantity } from "./quantities.ts";
import type { PlainSchema } from "./refinement.ts";

/**
 * The SHA-256 digest of what a resolved document means, in lower-case hexadecimal. Layout, comments, the spelling of
 * quantities and what decides nothing (sources, notes, claims of standing) are left out; the order of ordered maps is in.
 */
export function digestOf(root: MapNode, schema: PlainSchema): string {
  return digestOfText(canonicalText(root, schema, { canonicalQuantity }));
}

/** The SHA-256 digest of a text, in lower-case hexadecimal. */
export function digestOfText(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
