import { couldBe, isOfType, matches } from "../alongside.ts";
import { expectationOf, shown, wordsToChoose } from "./expectation.ts";
import { findingAt, nameOf, sentence, type Finding, type Place } from "./finding.ts";
import { nearest } from "../nearest.ts";
import { nameLike } from "./name-like.ts";
import type { DocumentNode } from "../node.ts";
import { listed, quoted } from "../refusal.ts";
import { followed, type Resolve, type Schema } from "../schema.ts";

/** Whether a value is of the kind expected: a text, a number, true or false, a list, a map, one of some words. */
export function typeFindings(schema: Schema, place: Place, resolve: Resolve): readonly Finding[] {
  const types = [schema.type ?? []].flat();
  if (types.length === 0 || types.some((type) => isOfType(type, place.node))) return [];
  return [wrongType(schema, place, resolve)];
}

/** "`public` expects true or false, found the text `NO`", with what to write instead if it can be guessed. */
export function wrongType(schema: Schema, place: Place, resolve: Resolve): Finding {
  const expected = expectationOf(schema, resolve) || "something else";
  const message = `${sentence(nameOf(place))} expects ${expected}, found ${shown(place.node)}.`;
  return findingAt(place, "wrong-type", message, suggestion(schema, place.node, resolve) ?? `Write ${expected}.`);
}

/** Whether a text, number or truth value is one of the words, of the form, and within the bounds expected. */
export function scalarFindings(schema: Schema, place: Place, resolve: Resolve): readonly Finding[] {
  const { node } = place;
  if (schema.const !== undefined || schema.enum !== undefined) {
    const words = schema.const !== undefined ? [schema.const] : (schema.enum ?? []);
    if (node.kind === "scalar" && words.includes(node.value)) return [];
    return [unknownWord([schema], place, resolve)];
  }
  if (node.kind !== "scalar") return [];
  if (typeof node.value === "string") return textFindings(schema, place, node.value);
  return typeof node.value === "number" ? numberFindings(schema, place, node.value) : [];
}

/** "`entitle` is not a choice for `of`", with the nearest choice and all of them. */
export function unknownWord(schemas: readonly Schema[], place: Place, resolve: Resolve): Finding {
  const words = schemas.flatMap((schema) => wordsToChoose(schema, resolve));
  const written = place.node.kind === "scalar" ? String(place.node.value) : "";
  const meant = nearest(written, words);
  const expected = expectationOf({ anyOf: schemas }, resolve);
  const found = place.node.kind === "scalar" ? quoted(place.node.text) : shown(place.node);
  const message = `${sentence(nameOf(place))} cannot be ${found}.`;
  const help = meant === undefined ? `Write ${expected}.` : `Did you mean \`${meant}\`? Possible: ${expected}.`;
  return findingAt(place, words.length > 0 ? "unknown-word" : "wrong-type", message, help);
}

function textFindings(schema: Schema, place: Place, text: string): readonly Finding[] {
  const { minLength = 0, maxLength = Infinity, pattern } = schema;
  const length = [...text].length;
  if (length < minLength && minLength === 1) {
    return [
      findingAt(
        place,
        "out-of-range",
        `${sentence(nameOf(place))} is empty.`,
        "Write something, or leave the entry out.",
      ),
    ];
  }
  if (length < minLength || length > maxLength) {
    const help =
      length < minLength ? `Write ${minLength} characters or more.` : `Write ${maxLength} characters or fewer.`;
    return [findingAt(place, "out-of-range", `${sentence(nameOf(place))} has ${length} characters.`, help)];
  }
  if (pattern === undefined || matches(pattern, text)) return [];
  const message = `${sentence(nameOf(place))} is not in the form expected: ${shown(place.node)}.`;
  const better = nameLike(text, (name) => matches(pattern, name));
  const expected =
    schema["x-expected"] === undefined
      ? (schema.description ?? schema.title ?? "See how others write it.")
      : `Write ${schema["x-expected"]}.`;
  const help = better === undefined ? expected : `Write \`${better}\`, if that is meant. ${expected}`;
  return [findingAt(place, "wrong-form", message, help)];
}

function numberFindings(schema: Schema, place: Place, value: number): readonly Finding[] {
  const least = Math.max(schema.minimum ?? -Infinity, (schema.exclusiveMinimum ?? -Infinity) + 1);
  const most = Math.min(schema.maximum ?? Infinity, (schema.exclusiveMaximum ?? Infinity) - 1);
  const divides = schema.multipleOf === undefined || value % schema.multipleOf === 0;
  if (value >= least && value <= most && divides) return [];
  const broken =
    value < least ? `${least} or more` : value > most ? `${most} or less` : `a multiple of ${schema.multipleOf}`;
  const message = `${sentence(nameOf(place))} cannot be ${value}.`;
  return [findingAt(place, "out-of-range", message, `Write ${broken}.`)];
}

/** What to write instead, where the value itself or the schema shows it. */
function suggestion(schema: Schema, node: DocumentNode, resolve: Resolve): string | undefined {
  const alternatives = [schema, ...(schema.anyOf ?? [])].map((each) => followed(each, resolve));
  const ofType = (type: string) => alternatives.find((one) => [one.type ?? []].flat().includes(type));
  if (node.kind === "scalar" && node.value !== null) {
    const word = String(node.value);
    const truth = ofType("boolean") && truthWords[word.toLowerCase()];
    if (truth) return truth;
    const text = ofType("string");
    if (text !== undefined && fitsText(text, node.text)) return `Put it in quotes: ${quoted(`"${node.text}"`)}.`;
    if (ofType("integer") && /^[0-9]+$/.test(word)) return `Write it without quotes: \`${word}\`.`;
    const item = ofType("array")?.items;
    if (typeof item === "object" && couldBe(item, node, resolve))
      return `Write it as a list: ${quoted(`[${node.text}]`)}.`;
  }
  const map = schema["x-expected"] === undefined ? ofType("object") : undefined;
  if (map?.patternProperties !== undefined && map.properties === undefined) {
    const instead = node.kind === "list" ? ", instead of a dash" : "";
    return `Write each entry under a name of its own, as in \`first: …\`${instead}.`;
  }
  // Words to choose from are said where the whole expectation is repeated.
  const names = wordsToChoose(schema, resolve).length > 0 ? [] : (map?.required ?? []);
  if (names.length === 0 && map?.properties !== undefined && wordsToChoose(schema, resolve).length === 0) {
    return `Write under it what is meant, each by its name, such as \`${Object.keys(map.properties)[0] ?? ""}: …\`.`;
  }
  return names.length === 0
    ? undefined
    : `Write under it ${listed(
        names.map((name) => `\`${name}: …\``),
        "and",
      )}.`;
}

/** A quantity has a spelling of its own, so quotes around what is no text do not make one. */
function fitsText({ pattern, const: word, enum: words, "x-quantity": quantity }: Schema, text: string): boolean {
  if (word !== undefined || words !== undefined || quantity !== undefined) return false;
  return pattern === undefined || matches(pattern, text);
}

const truthWords: Partial<Readonly<Record<string, string>>> = {
  yes: "Write `true`.",
  y: "Write `true`.",
  on: "Write `true`.",
  true: "Write `true`, without quotes.",
  no: "Write `false`.",
  n: "Write `false`.",
  off: "Write `false`.",
  false: "Write `false`, without quotes.",
};
