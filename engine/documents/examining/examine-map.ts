import { alongside, entrySchemas, matches, ownEntry, patternsMatching } from "../alongside.ts";
import { expectationOf, isOnlyKind } from "./expectation.ts";
import { findingAt, nameOf, placeWithin, sentence, type Examination, type Finding, type Place } from "./finding.ts";
import { nameLike } from "./name-like.ts";
import { nearest } from "../nearest.ts";
import type { MapEntry } from "../node.ts";
import { listed, quoted } from "../refusal.ts";
import type { Resolve, Schema } from "../schema.ts";

/** Whether a map has the names expected, no others, none that clash, as many as expected, and values that fit. */
export function mapFindings(schema: Schema, place: Place, examination: Examination): readonly Finding[] {
  if (place.node.kind !== "map") return [];
  const entries = [...place.node.entries.values()];
  const unknown = entries.flatMap((entry) => entryFindings(schema, place, entry, examination));
  const misspelt = new Set(
    unknown.flatMap(({ code, name = "", allowed = [] }) =>
      code === "unknown-key" ? (nearest(name, allowed) ?? []) : [],
    ),
  );
  // A required name that stands there misspelt is not missing as well.
  const missing = missingFindings(schema, place, examination.resolve).filter(({ name = "" }) => !misspelt.has(name));
  return [...missing, ...unknown, ...countFindings(schema, place, entries.length)];
}

function entryFindings(
  schema: Schema,
  place: Place,
  entry: MapEntry,
  { examine, resolve }: Examination,
): readonly Finding[] {
  const { key, keyAt, value } = entry;
  const within = placeWithin(place, key, value, keyAt);
  const named = ownEntry(schema.properties, key);
  const declared = [...(named === undefined ? [] : [named]), ...patternsMatching(schema, key)];
  const badName =
    schema.propertyNames === undefined
      ? []
      : nameFindings(schema.propertyNames, schema, { ...within, at: keyAt }, examine);
  if (badName.length > 0) return badName;
  if (declared.length > 0) return declared.flatMap((inner) => examine(inner, within));
  const rest = schema.additionalProperties ?? restOf(schema, place, key, resolve);
  if (rest === false) {
    const finding = unknownKey(schema, { ...within, at: keyAt }, resolve);
    const above = outdentedFrom(schema, place, entry, { examine, resolve });
    return [
      above === undefined
        ? finding
        : { ...finding, help: `Indent it further if it belongs to ${quoted(above)}. ${finding.help}` },
    ];
  }
  return typeof rest === "object" ? examine(rest, within) : [];
}

/** The name of the entry just above, if a strange entry would be at home among the lines indented under it. */
function outdentedFrom(
  schema: Schema,
  place: Place,
  { key, keyAt, value }: MapEntry,
  { examine, resolve }: Examination,
): string | undefined {
  if (place.node.kind !== "map") return undefined;
  const entries = [...place.node.entries.values()];
  const above = entries[entries.findIndex((entry) => entry.key === key) - 1];
  if (above?.value.kind !== "map" || above.value.at.line === above.keyAt.line || keyAt.line === above.keyAt.line)
    return undefined;
  const named = ownEntry(schema.properties, above.key);
  const inner = named === undefined ? patternsMatching(schema, above.key) : [named];
  const meant = entrySchemas(alongside(inner, above.value, resolve), key);
  const within = { node: value, path: [...place.path, above.key, key], at: keyAt };
  return meant.length > 0 && meant.every((each) => examine(each, within).length === 0) ? above.key : undefined;
}

/** What `unevaluatedProperties` says of a name that no schema alongside knows. */
function restOf(schema: Schema, place: Place, key: string, resolve: Resolve): boolean | Schema | undefined {
  if (schema.unevaluatedProperties === undefined) return undefined;
  const isKnown = alongside([schema], place.node, resolve).some(
    (inner) =>
      ownEntry(inner.properties, key) !== undefined ||
      patternsMatching(inner, key).length > 0 ||
      (inner.additionalProperties !== undefined && inner.additionalProperties !== false),
  );
  return isKnown ? undefined : schema.unevaluatedProperties;
}

function nameFindings(
  names: Schema,
  schema: Schema,
  place: Place,
  examine: Examination["examine"],
): readonly Finding[] {
  const key = place.path.at(-1) ?? "";
  const asText = { kind: "scalar", value: key, text: key, at: place.at } as const;
  if (examine(names, { ...place, node: asText }).length === 0) return [];
  return [
    badName(
      place,
      names["x-expected"] ?? schema["x-ids"],
      (name) => examine(names, { ...place, node: { ...asText, value: name } }).length === 0,
    ),
  ];
}

function unknownKey(schema: Schema, place: Place, resolve: Resolve): Finding {
  const key = place.path.at(-1) ?? "";
  const allowed = alongside([schema], undefined, resolve).flatMap((inner) => Object.keys(inner.properties ?? {}));
  const patterns = Object.keys(schema.patternProperties ?? {});
  if (allowed.length === 0 && patterns.length > 0) {
    return badName(place, schema["x-ids"], (name) => patterns.some((pattern) => matches(pattern, name)));
  }
  return { ...unknownName(place, key, [...new Set(allowed)]), level: place.path.length - 1 };
}

/** "`atleast` is not known here", with the nearest name known here, or all of them where none is near. */
export function unknownName(place: Place, key: string, allowed: readonly string[]): Finding {
  const meant = nearest(key, allowed);
  const known =
    allowed.length === 0 ? "Nothing can be said here." : `Known here: ${listed(allowed.map(quoted), "and")}.`;
  const help = meant === undefined ? known : `Did you mean \`${meant}\`?`;
  return { ...findingAt(place, "unknown-key", `${quoted(key)} is not known here.`, help), name: key, allowed };
}

/** "`Recall Vote` cannot be a name here", with the same words written as names are. */
function badName(place: Place, expected: string | undefined, fits: (name: string) => boolean): Finding {
  const key = place.path.at(-1) ?? "";
  const foreign = /[^\p{ASCII}]/u.exec(key)?.[0];
  const rule = fits("two-words")
    ? "ids are lower-case words joined by hyphens"
    : fits("twoWords")
      ? "names are words written together, each after the first with a capital"
      : expected;
  const better = nameLike(key, fits);
  const help = [
    rule === undefined ? undefined : `${sentence(rule)}.`,
    better === undefined ? undefined : `Write \`${better}\`.`,
  ];
  const message =
    foreign === undefined
      ? `${quoted(key)} cannot be a name here.`
      : `${quoted(key)} cannot be a name here: \`${foreign}\` (${codePoint(foreign)}) is not one of the letters a to z.`;
  return {
    ...findingAt(
      place,
      "bad-name",
      message,
      help.filter((part) => part !== undefined).join(" ") || "Choose another name.",
    ),
    level: place.path.length - 1,
  };
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function missingFindings(schema: Schema, place: Place, resolve: Resolve): readonly Finding[] {
  if (place.node.kind !== "map") return [];
  const { entries } = place.node;
  const plainly = (schema.required ?? [])
    .filter((name) => !entries.has(name))
    .map((name) => missing(schema, place, name, resolve));
  const together = Object.entries(schema.dependentRequired ?? {}).flatMap(([name, others]) =>
    entries.has(name)
      ? others
          .filter((other) => !entries.has(other))
          .map((other) => ({
            ...missing(schema, place, other, resolve),
            message: `${sentence(nameOf(place))} says \`${name}\`, so it must also say \`${other}\`.`,
          }))
      : [],
  );
  return [...plainly, ...together];
}

/** "`recall` does not say `roll`: who may vote", told at the name of the entry that lacks it. */
function missing(schema: Schema, place: Place, name: string, resolve: Resolve): Finding {
  const inner = ownEntry(schema.properties, name);
  const parts = inner === undefined ? [] : alongside([inner], undefined, resolve);
  const title = parts.find((part) => part.title)?.title;
  const called = title === undefined || title.toLowerCase() === name.toLowerCase() ? "" : ` (${title})`;
  const message = `${sentence(nameOf(place))} does not say \`${name}\`${called}.`;
  const where = place.path.length === 0 ? "in the first column" : "under it";
  const noun = inner === undefined ? "" : expectationOf(inner, resolve);
  const expected = isOnlyKind(noun) ? (described(parts) ?? noun) : noun;
  const help = `Add \`${name}: …\` ${where}${expected === "" ? "" : `: ${expected}`}.`;
  return { ...findingAt(place, "missing-key", message, help), name };
}

/** The first sentence that a schema says of a value, as the end of another sentence. */
function described(schemas: readonly Schema[]): string | undefined {
  const first = schemas.find((schema) => schema.description)?.description?.split(/\.(?:\s|$)/)[0];
  return first?.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}

function countFindings(schema: Schema, place: Place, count: number): readonly Finding[] {
  const { minProperties = 0, maxProperties = Infinity } = schema;
  if (count >= minProperties && count <= maxProperties) return [];
  const message =
    count === 0
      ? `${sentence(nameOf(place))} is empty.`
      : `${sentence(nameOf(place))} holds ${count} ${count === 1 ? "entry" : "entries"}.`;
  const help =
    count < minProperties
      ? `Say at least ${minProperties === 1 ? "one" : minProperties}, or leave the whole entry out.`
      : `Keep ${maxProperties} at most.`;
  return [findingAt(place, "wrong-count", message, help)];
}
