import { branchFindings } from "./branches.ts";
import { findingAt, nameOf, placeWithin, sentence, type Examination, type Finding, type Place } from "./finding.ts";
import { mapFindings } from "./examine-map.ts";
import { scalarFindings, typeFindings } from "./examine-scalar.ts";
import type { DocumentNode } from "../node.ts";
import { toPlain } from "../positions.ts";
import type { Resolve, Schema } from "../schema.ts";

/**
 * Says in which ways a value does not fit a schema, in words for a person: of alternatives only the one that was most
 * likely meant. Whether it fits at all, ajv decides; this only explains.
 */
export function examine(schema: Schema, place: Place, resolve: Resolve): readonly Finding[] {
  // Alternatives within alternatives look at the same value again and again: each pair is looked at once.
  const known = new Map<Schema, Map<DocumentNode, readonly Finding[]>>();
  const examination: Examination = {
    resolve,
    examine: (inner, at) => {
      const before = known.get(inner) ?? new Map<DocumentNode, readonly Finding[]>();
      known.set(inner, before);
      const findings = before.get(at.node) ?? examined(inner, at, examination);
      before.set(at.node, findings);
      return findings;
    },
  };
  return examination.examine(schema, place);
}

function examined(schema: Schema, place: Place, examination: Examination): readonly Finding[] {
  const wrongType = typeFindings(schema, place, examination.resolve);
  if (wrongType.length > 0) return wrongType;
  return distinct([
    ...scalarFindings(schema, place, examination.resolve),
    ...mapFindings(schema, place, examination),
    ...listFindings(schema, place, examination),
    ...combined(schema, place, examination),
    ...branchFindings(schema, place, examination),
  ]);
}

function combined(schema: Schema, place: Place, { resolve, examine }: Examination): readonly Finding[] {
  const referred = schema.$ref === undefined ? undefined : resolve(schema.$ref);
  const always = [...(referred === undefined ? [] : [referred]), ...(schema.allOf ?? [])];
  if (schema.if !== undefined) {
    const chosen = examine(schema.if, place).length === 0 ? schema.then : schema.else;
    if (chosen !== undefined) always.push(chosen);
  }
  const findings = always.flatMap((inner) => examine(inner, place));
  if (schema.not === undefined || examine(schema.not, place).length > 0) return findings;
  return [...findings, excluded(schema.not, place)];
}

function excluded(schema: Schema, place: Place): Finding {
  const names = (schema.required ?? []).map((name) => `\`${name}\``);
  if (names.length > 1) {
    return findingAt(place, "entries-clash", `${names.join(" and ")} cannot stand together.`, "Keep one of them.");
  }
  const message = `${sentence(nameOf(place))} says what cannot be said here.`;
  return findingAt(place, "wrong-shape", message, schema.description ?? "See how the example constitutions write it.");
}

function listFindings(schema: Schema, place: Place, { examine }: Examination): readonly Finding[] {
  if (place.node.kind !== "list") return [];
  const { items } = place.node;
  const findings = items.flatMap((item, index) => {
    const inner = schema.prefixItems?.[index] ?? schema.items;
    const within = placeWithin(place, String(index), item);
    if (inner === false)
      return [findingAt(within, "wrong-count", "There are too many items in this list.", "Take this one out.")];
    return typeof inner === "object" ? examine(inner, within) : [];
  });
  return [...findings, ...countFindings(schema, place, items.length), ...repeated(schema, place)];
}

function countFindings(schema: Schema, place: Place, count: number): readonly Finding[] {
  const { minItems = 0, maxItems = Infinity } = schema;
  if (count >= minItems && count <= maxItems) return [];
  const words = count === 0 ? "is empty" : `has ${count} ${count === 1 ? "item" : "items"}`;
  const help = count < minItems ? atLeastWords(minItems) : `Keep ${maxItems} at most.`;
  return [findingAt(place, "wrong-count", `${sentence(nameOf(place))} ${words}.`, help)];
}

function atLeastWords(count: number): string {
  return `Say at least ${count === 1 ? "one" : count}, or leave the whole entry out.`;
}

function repeated(schema: Schema, place: Place): readonly Finding[] {
  if (schema.uniqueItems !== true || place.node.kind !== "list") return [];
  const seen = new Set<string>();
  return place.node.items.flatMap((item, index) => {
    const written = JSON.stringify(toPlain(item));
    const again = seen.has(written);
    seen.add(written);
    const within = placeWithin(place, String(index), item);
    return again
      ? [findingAt(within, "wrong-count", `${sentence(nameOf(within))} has been said before.`, "Take it out.")]
      : [];
  });
}

/** The same thing said twice, by a schema and by one it refers to, is said once. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ at, message }) => {
    const told = `${at.start} ${message}`;
    const isNew = !seen.has(told);
    seen.add(told);
    return isNew;
  });
}
