import { mergeDocuments } from "../documents/merge.ts";
import type { MapEntry, MapNode } from "../documents/node.ts";
import type { Problem } from "../problem.ts";
import { errorsAmong, hasErrors } from "../problem.ts";
import type { Result } from "../result.ts";
import { failure, success } from "../result.ts";
import type { Alternative } from "./alternative.ts";
import { aboutItself, alternativesOf, overlap, sharedPath, whenOf } from "./alternative.ts";
import { annotated } from "./annotations.ts";
import type { Constitution } from "./constitution.ts";
import type { Resolved } from "./construct.ts";
import { construct, errorsOfAlternative } from "./construct.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { digestOf } from "./digest.ts";
import { constitutionSchemas } from "./schema.ts";

const made = new WeakMap<Constitution, Map<string, Result<Constitution>>>();

/** The constitution as it is with these alternatives in the place of what they refine. Made once for each set of them. */
export function withAlternatives(
  constitution: Constitution,
  alternatives: readonly Alternative[],
): Result<Constitution> {
  if (alternatives.length === 0) return { ok: true, value: constitution, problems: [] };
  const cache = made.get(constitution) ?? new Map<string, Result<Constitution>>();
  made.set(constitution, cache);
  const key = alternatives.map(({ address, kind, id }) => `${address} ${kind} ${id}`).join("\n");
  const known = cache.get(key) ?? make(constitution, alternatives);
  cache.set(key, known);
  return known;
}

/** What is wrong with the rival readings and variations: each must make a whole and lawful constitution of its own. */
export function checkAlternatives(constitution: Constitution): readonly Problem[] {
  const problems: Problem[] = [];
  for (const provision of constitution.provisions.values()) {
    const alternatives = alternativesOf(provision);
    for (const alternative of alternatives) {
      const merged = mergedWith(constitution, [alternative]);
      problems.push(...(merged.ok ? errorsOfAlternative(merged.value, constitution) : errorsAmong(merged.problems)));
    }
    if (problems.length === 0)
      problems.push(
        ...clashes(
          constitution,
          alternatives.filter((each) => each.kind === "variation"),
        ),
      );
  }
  return problems;
}

function make(constitution: Constitution, alternatives: readonly Alternative[]): Result<Constitution> {
  const merged = mergedWith(constitution, alternatives);
  if (!merged.ok) return merged;
  const { kinds, calendar, file } = constitution;
  const built = construct(merged.value, file, { kinds, calendar: () => calendar, alternativeTo: constitution });
  if (built.ok) return { ...built, value: deepFreeze(built.value) };
  return hasErrors(built.problems) ? built : failure(built.problems);
}

/** The document with the alternatives merged in, each in its turn. */
function mergedWith(constitution: Constitution, alternatives: readonly Alternative[]): Result<Resolved> {
  const { whole } = constitutionSchemas(constitution.kinds);
  let root = constitution.root;
  for (const alternative of alternatives) {
    if (alternative.entry.value.kind !== "map") continue;
    const path = alternative.address.split("/");
    const instead = alternative.entry.value.entries.get("instead")?.value;
    if (alternative.kind === "variation" && instead?.kind === "map") root = replaceKeys(root, path, instead);
    const entries = [...alternative.entry.value.entries.values()].filter(
      (entry) => !aboutItself[alternative.kind].has(entry.key),
    );
    const refinement = nested(path, alternative.entry, mapOf(alternative.entry.value, entries));
    const merged = mergeDocuments(root, refinement, whole);
    if (!merged.ok) return merged;
    root = merged.value.root;
  }
  return success({ root, overridden: constitution.overridden });
}

/** The refinement as a document of its own: `{ section: { id: … } }`. */
function nested(path: readonly string[], entry: MapEntry, value: MapNode): MapNode {
  return path.reduceRight<MapNode>((inner, key) => mapOf(inner, [{ key, keyAt: entry.keyAt, value: inner }]), value);
}

function replaceKeys(root: MapNode, path: readonly string[], replacement: MapNode): MapNode {
  const [key, ...rest] = path;
  if (key === undefined) {
    const entries = [...new Map([...root.entries, ...replacement.entries]).values()];
    return mapOf(
      root,
      entries.filter(({ value }) => value.kind !== "scalar" || value.value !== null),
    );
  }
  const entries = [...root.entries.values()].map((entry) =>
    entry.key === key && entry.value.kind === "map"
      ? { ...entry, value: replaceKeys(entry.value, rest, replacement) }
      : entry,
  );
  return mapOf(root, entries);
}

function mapOf(place: MapNode, entries: readonly MapEntry[]): MapNode {
  return { kind: "map", at: place.at, entries: new Map(entries.map((entry) => [entry.key, entry])) };
}

/** Pairs of variations without circumstances of their own that clash on days they share. */
function clashes(constitution: Constitution, variations: readonly Alternative[]): readonly Problem[] {
  const problems: Problem[] = [];
  const unconditional = variations.filter((each) => whenOf(each) === undefined);
  for (const [index, one] of unconditional.entries()) {
    for (const other of unconditional.slice(index + 1)) {
      const shared = overlap(one, other) ? clashBetween(constitution, one, other) : undefined;
      if (shared === undefined) continue;
      problems.push({
        code: "variations-clash",
        severity: "error",
        at: other.entry.keyAt,
        path: `${one.address}/variations/${other.id}`,
        message: `The variations \`${one.id}\` and \`${other.id}\` both change ${shared} on the same days.`,
        help: "Give them dates or circumstances that exclude each other.",
      });
    }
  }
  return problems;
}

/** What two variations both change, if it matters which of them is applied first. */
export function clashBetween(constitution: Constitution, one: Alternative, other: Alternative): string | undefined {
  const [forth, back] = [withAlternatives(constitution, [one, other]), withAlternatives(constitution, [other, one])];
  if (forth.ok && back.ok && means(forth.value) === means(back.value)) return undefined;
  const shared = asOneThing(sharedPath(one, other), one.address, constitution);
  return shared === "" ? "the same provision" : `\`${shared}\``;
}

/** The path up to the first thing on it that is replaced whole: a threshold is not changed by halves. */
function asOneThing(path: string, address: string, { root, kinds }: Constitution): string {
  const wholes = [...annotated(root, constitutionSchemas(kinds).whole)]
    .filter(({ schema }) => schema["x-whole"] === true)
    .map((each) => each.path.join("/"));
  const above = wholes.filter((each) => each.startsWith(`${address}/`) && `${address}/${path}/`.startsWith(`${each}/`));
  const [first] = above.toSorted((a, b) => a.length - b.length);
  return first === undefined ? path : first.slice(address.length + 1);
}

/** What a constitution with alternatives in it means, which its own digest (that of the file) does not say. */
function means({ root, kinds }: Constitution): string {
  return digestOf(root, constitutionSchemas(kinds).whole);
}
