import { couldBe, isOfType } from "../alongside.ts";
import { unknownName } from "./examine-map.ts";
import { unknownWord, wrongType } from "./examine-scalar.ts";
import { wordsToChoose } from "./expectation.ts";
import { findingAt, nameOf, sentence, type Examination, type Finding, type Place } from "./finding.ts";
import { listed, quoted } from "../refusal.ts";
import { followed, type Resolve, type Schema } from "../schema.ts";

/** In which ways a value fits none of a schema's alternatives: told of the one that was most likely meant, or of all. */
export function branchFindings(schema: Schema, place: Place, examination: Examination): readonly Finding[] {
  return [...any(schema, schema.anyOf, place, examination), ...one(schema, place, examination)];
}

function one(schema: Schema, place: Place, examination: Examination): readonly Finding[] {
  const branches = schema.oneOf ?? [];
  const fitting = branches.filter((branch) => examination.examine(branch, place).length === 0);
  if (fitting.length < 2) return any(schema, branches, place, examination);
  const names = [...new Set(fitting.flatMap((branch) => branch.required ?? []))].map(quoted);
  const message =
    names.length > 1
      ? `${listed(names, "and")} cannot stand together.`
      : `${sentence(nameOf(place))} can be read in two ways.`;
  return [findingAt(place, "entries-clash", message, "Keep one of them.")];
}

function any(
  schema: Schema,
  branches: readonly Schema[] = [],
  place: Place,
  examination: Examination,
): readonly Finding[] {
  if (branches.length === 0) return [];
  const flat = branches.flatMap((branch) => flattened(branch, examination.resolve));
  const tried = flat.map((branch) => ({ schema: branch, findings: examination.examine(branch, place) }));
  if (tried.some(({ findings }) => findings.length === 0)) return [];
  const ofKind = tried.filter((branch) => accepts(branch.schema, place));
  const [only] = ofKind;
  const described = flat.filter((branch) => branch["x-expected"] !== undefined);
  if (only?.findings[0]?.code === "unknown-word" && ofKind.length === 1 && described.length > 0) {
    return [noneFits([...new Set([only.schema, ...described])], place, examination.resolve)];
  }
  if (only !== undefined && ofKind.length === 1) return only.findings;
  if (only !== undefined && place.node.kind !== "scalar") return mostLikely(ofKind, place, examination);
  const offered = ofKind.length > 0 ? ofKind.map((branch) => branch.schema) : flat;
  return [noneFits(schema["x-expected"] === undefined ? offered : [schema], place, examination.resolve)];
}

interface Tried {
  readonly schema: Schema;
  readonly findings: readonly Finding[];
}

/** An alternative that only offers alternatives stands for these. */
function flattened(branch: Schema, resolve: Resolve): readonly Schema[] {
  const schema = followed(branch, resolve);
  const referred = schema.$ref === undefined ? undefined : resolve(schema.$ref);
  if (referred !== undefined && referred.anyOf !== undefined) return flattened(referred, resolve);
  return schema.anyOf !== undefined && schema.type === undefined
    ? schema.anyOf.flatMap((inner) => flattened(inner, resolve))
    : [schema];
}

/** Whether an alternative is for values of this kind, whatever they say. */
function accepts(schema: Schema, place: Place): boolean {
  if (schema.const !== undefined) return schema.const !== null && typeof schema.const === typeof scalarValue(place);
  if (schema.enum !== undefined)
    return schema.enum.some((word) => word !== null && typeof word === typeof scalarValue(place));
  return schema.type === undefined || [schema.type].flat().some((type) => isOfType(type, place.node));
}

function scalarValue({ node }: Place): unknown {
  return node.kind === "scalar" ? node.value : undefined;
}

function noneFits(schemas: readonly Schema[], place: Place, resolve: Resolve): Finding {
  const isText = place.node.kind === "scalar" && typeof place.node.value === "string";
  const hasWords = schemas.some((schema) => wordsToChoose(schema, resolve).length > 0);
  return isText && hasWords ? unknownWord(schemas, place, resolve) : wrongType({ anyOf: schemas }, place, resolve);
}

/** Of several alternatives for a map or list the one with the fewest faults, those of its own names counting most. */
function mostLikely(tried: readonly Tried[], place: Place, { resolve }: Examination): readonly Finding[] {
  const level = place.path.length;
  const plausible = tried.filter(({ schema }) => couldBe(schema, place.node, resolve));
  const candidates = plausible.length > 0 ? plausible : tried;
  const [best] = candidates.toSorted((a, b) => weight(a, level) - weight(b, level));
  if (best === undefined) return [];
  if (candidates.length === 1 || best.findings.every((finding) => finding.level > level)) return best.findings;
  const missing = candidates.map(({ findings }) => findings.filter(({ code }) => code === "missing-key"));
  if (missing.every((findings, index) => findings.length === 1 && candidates[index]?.findings.length === 1)) {
    return [
      oneOfMissing(
        place,
        missing.flatMap((findings) => findings.flatMap(({ name }) => name ?? [])),
      ),
    ];
  }
  const known = [...new Set(candidates.flatMap(({ findings }) => findings.flatMap(({ allowed = [] }) => allowed)))];
  const unknown = best.findings.find(({ code, level: at }) => code === "unknown-key" && at === level);
  if (unknown === undefined) return best.findings.slice(0, 2);
  const { name = "", path, at } = unknown;
  if (known.includes(name)) return [beside(candidates, name, { node: place.node, path, at })];
  return [{ ...unknownName({ node: place.node, path, at }, name, known), level }];
}

function weight({ findings }: Tried, level: number): number {
  return findings.reduce((sum, finding) => sum + (finding.level > level ? 1 : 10), 0);
}

/** The names are each known, but not together. */
function beside(candidates: readonly Tried[], name: string, place: Place): Finding {
  const sets = candidates.map(({ schema }) => listed(Object.keys(schema.properties ?? {}).map(quoted), "and"));
  const message = `${quoted(name)} cannot stand together with what else stands here.`;
  return findingAt(place, "entries-clash", message, `Keep to either ${sets.join(", or ")}.`);
}

function oneOfMissing(place: Place, names: readonly string[]): Finding {
  const choice = listed([...new Set(names)].map(quoted));
  return findingAt(
    place,
    "missing-key",
    `${sentence(nameOf(place))} says neither of ${listed([...new Set(names)].map(quoted), "and")}.`,
    `Add ${choice}.`,
  );
}
