import type { Operator } from "../conditions/condition.ts";
import { encodeValue } from "../conditions/encode.ts";
import type { Fact, FactType } from "../conditions/fact.ts";
import type { Surroundings } from "../constitution/kind.ts";
import type { Provision } from "../constitution/provision.ts";
import type { Part } from "../constitution/sentence.ts";
import { joinParts } from "../constitution/sentence.ts";
import type { DocumentNode, ScalarNode } from "../documents/node.ts";
import type { Segments } from "../documents/positions.ts";
import { pathOf } from "../documents/positions.ts";
import type { Naming } from "./fact-words.ts";
import { namingOf, wordsForFactValue } from "./fact-words.ts";

/** What may be spoken of where a condition stands. */
export interface WordsScope {
  readonly provision: Provision;
  readonly surroundings: Surroundings;
  readonly fact: (name: string) => Fact | undefined;
}

/** What is spoken of: the fact, if it is declared, and what it is called. */
export interface Spoken {
  readonly fact: Fact | undefined;
  readonly naming: Naming;
}

/** A fact by its name, with what it is called. */
export function spokenOf(name: string, scope: WordsScope): Spoken {
  const fact = scope.fact(name);
  return { fact, naming: namingOf(name, fact, scope.surroundings) };
}

/** The right side of a comparison and where it stands. */
export interface Right {
  readonly value: DocumentNode;
  readonly path: Segments;
}

/** The verb of a comparison, and what stands between it and the value: "is at least", "are before". */
export function verbFor(operator: Operator, verb: "is" | "are", type: FactType | undefined): string {
  const isDate = type?.kind === "date" || type?.kind === "moment";
  const phrases: Readonly<Record<Operator, string>> = {
    is: verb,
    isNot: `${verb} not`,
    atLeast: isDate ? `${verb} on or after` : `${verb} at least`,
    moreThan: isDate ? `${verb} after` : `${verb} more than`,
    atMost: isDate ? `${verb} on or before` : `${verb} at most`,
    lessThan: isDate ? `${verb} before` : `${verb} less than`,
    oneOf: verb,
    noneOf: `${verb} neither`,
    includes: verb === "is" ? "includes" : "include",
    lacks: verb === "is" ? "does not include" : "do not include",
    known: verb,
  };
  return phrases[operator];
}

/** The value or values on the right of a comparison, each with its place; `last` stands before the last of several. */
export function rightParts(spoken: Spoken, right: Right, last: string, scope: WordsScope): readonly Part[] {
  if (right.value.kind !== "list") return [rightPart(spoken, right, scope)];
  const items = right.value.items.map((value, index) => [
    rightPart(spoken, { value, path: [...right.path, String(index)] }, scope),
  ]);
  return joinParts(items, ", ", last);
}

/** The one value on the right of a comparison, or the other fact that stands there. */
export function rightPart(spoken: Spoken | undefined, { value, path }: Right, scope: WordsScope): Part {
  const other = value.kind === "map" ? value.entries.get("fact") : undefined;
  if (other?.value.kind === "scalar") {
    const name = String(other.value.value);
    return valuePart(
      namingOf(name, scope.fact(name), scope.surroundings).subject,
      other.value,
      [...path, "fact"],
      scope,
    );
  }
  return value.kind === "scalar" ? valuePart(wordsOfScalar(spoken, value), value, path, scope) : text("");
}

function wordsOfScalar(spoken: Spoken | undefined, { value }: ScalarNode): string {
  const type = typeOf(spoken?.fact);
  const unit = spoken?.naming.unit;
  if (typeof value === "number" && (type === undefined || type.kind === "number"))
    return wordsForFactValue(type, value, unit);
  const word: FactType | undefined = type?.kind === "words" ? { kind: "word", words: type.words } : type;
  const encoded = word === undefined ? undefined : encodeValue(word, value);
  return encoded?.ok === true
    ? wordsForFactValue(type, encoded.value, unit)
    : wordsForFactValue(undefined, String(value));
}

/** The type of a fact as it is compared: that of its value where it has a history. */
export function typeOf(fact: Fact | undefined): FactType | undefined {
  return fact?.type.kind === "history" ? fact.type.of : fact?.type;
}

/** Plain words. */
export function text(words: string): Part {
  return { kind: "text", text: words };
}

/** Words for a value with its place. */
export function valuePart(words: string, node: ScalarNode, path: Segments, { provision }: WordsScope): Part {
  return { kind: "value", text: words, path: `${provision.address}/${pathOf(path)}`, at: node.at };
}
