import type { Annotated } from "../../constitution/annotations.ts";
import { annotated } from "../../constitution/annotations.ts";
import type { Constitution } from "../../constitution/constitution.ts";
import { canonicalQuantity } from "../../constitution/quantities.ts";
import { constitutionSchemas } from "../../constitution/schema.ts";
import { canonicalText } from "../../documents/canonical.ts";
import type { DocumentNode, MapNode } from "../../documents/node.ts";
import { pathOf, toPlain } from "../../documents/positions.ts";
import type { Span } from "../../problem.ts";
import type { Aligned } from "./align.ts";

/** One thing that stands differently: a scalar, a list, or a map that is replaced whole, such as a threshold or condition. */
export interface Thing {
  readonly path: readonly string[];
  readonly now?: DocumentNode;
  readonly proposed?: DocumentNode;
  readonly keyNow?: Span;
  readonly keyProposed?: Span;
  /** Whether nothing is decided by it, and nobody bound: titles, sources, remarks, rival readings. */
  readonly isWording: boolean;
  /** Whether it is a condition, which a question always turns on. */
  readonly isCondition: boolean;
}

/** Keys whose words explain and bind nobody. */
const wordingKeys: ReadonlySet<string> = new Set(["title", "question", "because", "note", "clause", "source", "was"]);

/** What differs between two provisions in meaning or words, by the schema: spellings of one quantity do not differ. */
export function thingsThatDiffer(
  pair: Aligned,
  { proposed: { kinds } }: { readonly proposed: Constitution },
  former: ReadonlyMap<string, string>,
): readonly Thing[] {
  const whole = constitutionSchemas(kinds).whole;
  const { current, proposed } = pair;
  if (current === undefined || proposed === undefined) return [];
  const within = [proposed.section, proposed.id];
  const schemas = new Map<string, Annotated["schema"][]>();
  for (const provision of [current, proposed])
    for (const { path, schema } of annotated(nested([provision.section, "x"], provision.node), whole)) {
      const key = pathOf(path.slice(2));
      schemas.set(key, [...(schemas.get(key) ?? []), schema]);
    }
  const says = (path: readonly string[], keyword: string): unknown =>
    schemas
      .get(pathOf(path))
      ?.map((schema) => schema[keyword])
      .find((each) => each !== undefined);
  const spelt = (path: readonly string[], node: DocumentNode): string =>
    canonicalText(nested([...within, ...path], node), whole, { canonicalQuantity });
  const isAlike = (path: readonly string[], now: DocumentNode, then: DocumentNode): boolean => {
    if (JSON.stringify(toPlain(now)) === JSON.stringify(toPlain(then))) return true;
    if (isFormerName(path, now, then)) return true;
    return says(path, "x-digest") !== false && spelt(path, now) === spelt(path, then);
  };
  const isFormerName = (path: readonly string[], now: DocumentNode, then: DocumentNode): boolean => {
    if (now.kind !== "scalar" || then.kind !== "scalar") return false;
    const sections = [says(path, "x-reference")]
      .flat()
      .flatMap((each) => (typeof each === "string" ? [`${each}/`] : []));
    const isAddress = says(path, "x-address") === true;
    return (isAddress ? [""] : sections).some((each) => former.get(`${each}${then.value}`) === `${each}${now.value}`);
  };
  const thing = (path: readonly string[], now?: Entry, then?: Entry): Thing => ({
    path,
    ...(now === undefined ? {} : { now: now.value, keyNow: now.keyAt }),
    ...(then === undefined ? {} : { proposed: then.value, keyProposed: then.keyAt }),
    isWording: path.some((_, index) => says(path.slice(0, index + 1), "x-digest") === false) || isWordingKey(path),
    isCondition: path.some((_, index) => says(path.slice(0, index + 1), "x-condition") === true),
  });
  const walk = (path: readonly string[], now: Entry | undefined, then: Entry | undefined): readonly Thing[] => {
    const isWhole = says(path, "x-whole") === true;
    const maps = [now?.value, then?.value].every((each) => each === undefined || each.kind === "map");
    if (isWhole || !maps || now === undefined || then === undefined) {
      const isSame = now !== undefined && then !== undefined && isAlike(path, now.value, then.value);
      return isSame ? [] : [thing(path, now, then)];
    }
    const parts = keysOf(now, then).flatMap((key) => walk([...path, key], entryOf(now, key), entryOf(then, key)));
    const isReordered = parts.length === 0 && says(path, "x-ordered") === true && !isInOneOrder(now, then);
    return isReordered ? [thing(path, now, then)] : parts;
  };
  return walk([], { value: current.node, keyAt: current.keyAt }, { value: proposed.node, keyAt: proposed.keyAt });
}

function isWordingKey(path: readonly string[]): boolean {
  return wordingKeys.has(path.at(-1) ?? "") || path.includes("source");
}

interface Entry {
  readonly value: DocumentNode;
  readonly keyAt: Span;
}

function entryOf(entry: Entry | undefined, key: string): Entry | undefined {
  return entry?.value.kind === "map" ? entry.value.entries.get(key) : undefined;
}

function isInOneOrder(...entries: readonly (Entry | undefined)[]): boolean {
  const [one, other] = entries.map((each) => keysOf(each).join());
  return one === other;
}

function keysOf(...entries: readonly (Entry | undefined)[]): readonly string[] {
  const keys = entries.flatMap((each) => (each?.value.kind === "map" ? [...each.value.entries.keys()] : []));
  // What a provision was called is said by the rename itself.
  return [...new Set(keys)].filter((key) => key !== "was");
}

/** The node as a document of its own, at the path. */
export function nested(path: readonly string[], node: DocumentNode): MapNode {
  const made = path.reduceRight<DocumentNode>(
    (value, key) => ({ kind: "map", at: node.at, entries: new Map([[key, { key, keyAt: node.at, value }]]) }),
    node,
  );
  if (made.kind !== "map") throw new Error("a document begins with a map");
  return made;
}
