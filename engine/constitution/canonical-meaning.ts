import { canonicalText } from "../documents/canonical.ts";
import type { MapNode, Plain } from "../documents/node.ts";
import type { Kind } from "./kind.ts";
import { canonicalQuantity } from "./quantities.ts";
import { constitutionSchemas } from "./schema.ts";

/**
 * What a resolved document means, as data: the same that its digest is made of. Maps whose order means something are lists of
 * pairs; quantities have one spelling; what decides nothing is left out.
 */
export function canonicalOf(root: MapNode, kinds: readonly Kind[]): Plain {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- a text of our own making, in which every value is plain
  const data: Plain = JSON.parse(canonicalText(root, constitutionSchemas(kinds).whole, { canonicalQuantity }));
  return data;
}
