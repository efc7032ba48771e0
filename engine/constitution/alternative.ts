import type { MapEntry, MapNode } from "../documents/node.ts";
import { nodeAt } from "../documents/positions.ts";
import type { Provision } from "./provision.ts";

/** A rival reading or a variation of one provision: what it refines, and what it replaces whole. */
export interface Alternative {
  readonly address: string;
  readonly kind: "reading" | "variation";
  readonly id: string;
  readonly entry: MapEntry;
}

/** The keys of an alternative that are about itself and refine nothing. */
export const aboutItself: Readonly<Record<Alternative["kind"], ReadonlySet<string>>> = {
  reading: new Set(["says"]),
  variation: new Set(["from", "until", "when", "approvedBy", "because", "instead"]),
};

/** Every rival reading and variation of a provision, in the order written. */
export function alternativesOf(provision: Provision): readonly Alternative[] {
  const kinds = [
    ["reading", nodeAt(provision.node, ["reading", "instead"])],
    ["variation", nodeAt(provision.node, ["variations"])],
  ] as const;
  return kinds.flatMap(([kind, node]) =>
    node?.kind === "map"
      ? [...node.entries.values()].map((entry) => ({ address: provision.address, kind, id: entry.key, entry }))
      : [],
  );
}

/** Whether the variation has circumstances besides dates. */
export function whenOf(variation: Alternative): MapNode | undefined {
  const when = variation.entry.value.kind === "map" ? variation.entry.value.entries.get("when")?.value : undefined;
  return when?.kind === "map" ? when : undefined;
}

/** The first and last day of a variation as written; the ends of time where it does not say. */
export function daysOf(variation: Alternative): readonly [from: string, until: string] {
  const textAt = (key: string): string | undefined => {
    const node = variation.entry.value.kind === "map" ? variation.entry.value.entries.get(key)?.value : undefined;
    return node?.kind === "scalar" ? String(node.value) : undefined;
  };
  return [textAt("from") ?? "0000-01-01", textAt("until") ?? "9999-12-31"];
}

/** Whether two variations share a day. */
export function overlap(one: Alternative, other: Alternative): boolean {
  const [from, until] = daysOf(one);
  const [otherFrom, otherUntil] = daysOf(other);
  return from <= otherUntil && otherFrom <= until;
}

/** The longest path below which both change something. */
export function sharedPath(one: Alternative, other: Alternative): string {
  const pairs = changedPaths(one).flatMap((path) => changedPaths(other).map((each) => commonPath(path, each)));
  return pairs.reduce((longest, each) => (each.length > longest.length ? each : longest), "");
}

/** The paths within the provision of what a variation takes away with `null`. */
export function removedBy(variation: Alternative): readonly string[] {
  const { value } = variation.entry;
  const isNull = (path: string): boolean => {
    const node = nodeAt(value, path.split("/")) ?? nodeAt(value, ["instead", ...path.split("/")]);
    return node?.kind === "scalar" && node.value === null;
  };
  return changedPaths(variation).filter(isNull);
}

function commonPath(one: string, other: string): string {
  const [steps, others] = [one.split("/"), other.split("/")];
  const apart = steps.findIndex((step, index) => step !== others[index]);
  return steps.slice(0, apart === -1 ? steps.length : apart).join("/");
}

function changedPaths(alternative: Alternative): readonly string[] {
  if (alternative.entry.value.kind !== "map") return [];
  const instead = alternative.entry.value.entries.get("instead")?.value;
  const replaced = instead?.kind === "map" ? [...instead.entries.keys()] : [];
  const refined = [...alternative.entry.value.entries.values()]
    .filter((entry) => !aboutItself.variation.has(entry.key))
    .flatMap((entry) => leaves(entry, ""));
  return [...replaced, ...refined];
}

function leaves(entry: MapEntry, before: string): readonly string[] {
  const path = `${before}${entry.key}`;
  if (entry.value.kind !== "map" || entry.value.entries.size === 0) return [path];
  return [...entry.value.entries.values()].flatMap((inner) => leaves(inner, `${path}/`));
}
