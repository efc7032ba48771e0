import type { Operator } from "../conditions/condition.ts";
import { operators } from "../conditions/condition.ts";
import type { Fact } from "../conditions/fact.ts";
import type { Surroundings } from "../constitution/kind.ts";
import type { Provision } from "../constitution/provision.ts";
import { ownOperator } from "../constitution/read-condition.ts";
import type { Part } from "../constitution/sentence.ts";
import { joinParts } from "../constitution/sentence.ts";
import type { DocumentNode, MapNode } from "../documents/node.ts";
import type { Segments } from "../documents/positions.ts";
import { nodeAt } from "../documents/positions.ts";
import type { Right, Spoken, WordsScope } from "./comparison-words.ts";
import { rightPart, rightParts, spokenOf, text, typeOf, valuePart, verbFor } from "./comparison-words.ts";

/**
 * The condition at a path of a provision (keys joined by `/`) in plain English, each value with its place:
 * "the doctor is on the Medical Performers List and works in the area". It reads well after "if", "that" and "where".
 * Facts that the kind brings are spoken of by the words of their names, unless the surroundings given hold them too.
 */
export function wordsForCondition(provision: Provision, path: string, surroundings: Surroundings): readonly Part[] {
  const segments = path.split("/");
  const node = nodeAt(provision.node, segments);
  if (node?.kind !== "map") throw new Error(`${provision.address} has no condition at ${path}`);
  const scope: WordsScope = { provision, surroundings, fact: (name) => surroundings.facts.get(name) };
  return phraseOf(node, segments, scope).parts;
}

/** Part of a sentence. A simple one keeps its subject apart, so that it need not be said twice. */
interface Phrase {
  readonly joined: "nothing" | "and" | "or";
  readonly subject?: string;
  readonly predicate?: readonly Part[];
  readonly parts: readonly Part[];
}

function phraseOf(node: DocumentNode, path: Segments, scope: WordsScope): Phrase {
  if (node.kind !== "map") return compound("nothing", []);
  const stock = stockForm(node, path, scope);
  if (stock !== undefined) return stock;
  return join(
    "and",
    [...node.entries.values()].map((entry) => entryPhrase(entry.key, entry.value, [...path, entry.key], scope)),
  );
}

function entryPhrase(key: string, value: DocumentNode, path: Segments, scope: WordsScope): Phrase {
  if (key === "not") return negated(phraseOf(value, path, scope));
  if ((key === "all" || key === "any") && value.kind === "list") {
    const parts = value.items.map((item, index) => phraseOf(item, [...path, String(index)], scope));
    return join(key === "all" ? "and" : "or", parts);
  }
  return factPhrase(key, value, path, scope);
}

function factPhrase(name: string, value: DocumentNode, path: Segments, scope: WordsScope): Phrase {
  const spoken = spokenOf(name, scope);
  if (value.kind === "scalar")
    return comparison(spoken, spoken.fact?.type.kind === "words" ? "includes" : "is", { value, path }, scope);
  if (value.kind === "list") return comparison(spoken, "oneOf", { value, path }, scope);
  const entries = [...value.entries.values()];
  return join(
    "and",
    entries.map((entry) =>
      operatorPhrase(spoken, entry.key, { value: entry.value, path: [...path, entry.key] }, scope),
    ),
  );
}

function operatorPhrase(spoken: Spoken, key: string, right: Right, scope: WordsScope): Phrase {
  const { naming } = spoken;
  if (key === "any" || key === "every") return eachRecord(spoken, key, right, scope);
  if (key === "count") return countedRecords(spoken, right, scope);
  if (key === "inLast")
    return simple(naming.subject, [
      text(`${naming.verb} within the `),
      rightPart(spoken, right, scope),
      text(" up to the date asked about"),
    ]);
  const operator = operators.find((each) => each === key);
  return operator === undefined ? compound("nothing", []) : comparison(spoken, operator, right, scope);
}

function comparison(spoken: Spoken, operator: Operator, right: Right, scope: WordsScope): Phrase {
  const { fact, naming } = spoken;
  const { value } = right;
  if (value.kind === "scalar" && typeof value.value === "boolean") {
    const isSo = value.value === (operator !== "isNot");
    const recorded = `${naming.verb}${isSo ? "" : " not"} recorded`;
    const predicate = operator === "known" ? recorded : isSo ? naming.yes : naming.no;
    return simple(naming.subject, [valuePart(predicate, value, right.path, scope)]);
  }
  const verb = verbFor(operator, naming.verb, typeOf(fact));
  return simple(naming.subject, [
    text(`${verb} `),
    ...rightParts(spoken, right, operator === "noneOf" ? " nor " : " or ", scope),
  ]);
}

function eachRecord({ fact, naming }: Spoken, key: "any" | "every", right: Right, scope: WordsScope): Phrase {
  const which = key === "any" ? "at least one" : "each";
  const where = phraseOf(right.value, right.path, inRecordsOf(fact, scope)).parts;
  return compound("nothing", [text(`for ${which} of ${naming.subject}, `), ...where]);
}

function countedRecords({ fact, naming }: Spoken, right: Right, scope: WordsScope): Phrase {
  const entries = right.value.kind === "map" ? [...right.value.entries.values()] : [];
  const numbers = entries
    .filter((entry) => entry.key !== "where")
    .map((entry): readonly Part[] => {
      const operator = operators.find((each) => each === entry.key) ?? "is";
      const words = operator === "is" ? "exactly" : verbFor(operator, "is", undefined).replace("is ", "");
      return [text(`${words} `), rightPart(undefined, { value: entry.value, path: [...right.path, entry.key] }, scope)];
    });
  const counted = numbers.length === 0 ? [text("any number")] : joinParts(numbers, ", ", " and ");
  const where = entries.find((entry) => entry.key === "where")?.value;
  if (where === undefined) return compound("nothing", [text(`the number of ${naming.subject} is `), ...counted]);
  const condition = phraseOf(where, [...right.path, "where"], inRecordsOf(fact, scope)).parts;
  return compound("nothing", [text("for "), ...counted, text(` of ${naming.subject}, `), ...condition]);
}

/** Within a list of records a name is first that of a field. */
function inRecordsOf(fact: Fact | undefined, scope: WordsScope): WordsScope {
  const fields = fact?.type.kind === "records" ? fact.type.fields : [];
  return { ...scope, fact: (name) => fields.find((field) => field.name === name) ?? scope.fact(name) };
}

/** json-rules-engine's own form of a comparison, where that is what stands here. */
function stockForm(node: MapNode, path: Segments, scope: WordsScope): Phrase | undefined {
  const name = node.entries.get("fact")?.value;
  const operator = node.entries.get("operator")?.value;
  const value = node.entries.get("value")?.value;
  if (name?.kind !== "scalar" || operator?.kind !== "scalar" || value === undefined) return undefined;
  const own = Object.entries(ownOperator).find(([stock]) => stock === operator.value)?.[1] ?? "is";
  return comparison(spokenOf(String(name.value), scope), own, { value, path: [...path, "value"] }, scope);
}

/** Joins phrases; a subject that was just named is not named again, and what is joined otherwise is set apart. */
function join(how: "and" | "or", phrases: readonly Phrase[]): Phrase {
  const [first] = phrases;
  if (first !== undefined && phrases.length === 1) return first;
  const runs = phrases.map((phrase, index): readonly Part[] => {
    const isSame = phrase.subject !== undefined && phrase.subject === phrases[index - 1]?.subject;
    if (isSame && phrase.predicate !== undefined) return phrase.predicate;
    return how === "and" && phrase.joined === "or" ? [text("either "), ...phrase.parts] : phrase.parts;
  });
  const compounds = phrases.filter((phrase) => phrase.predicate === undefined);
  if (compounds.length === 0) return compound(how, joinParts(runs, ", ", ` ${how} `));
  const mark = compounds.some((phrase) => phrase.joined === "nothing") ? ";" : ",";
  return compound(how, joinParts(runs, `${mark} ${how} `));
}

function negated(phrase: Phrase): Phrase {
  return compound("nothing", [text("it is not so that "), ...phrase.parts]);
}

function simple(subject: string, predicate: readonly Part[]): Phrase {
  return { joined: "nothing", subject, predicate, parts: joinParts([[text(`${subject} `)], predicate], "") };
}

function compound(joined: Phrase["joined"], parts: readonly Part[]): Phrase {
  return {
    joined,
    parts: joinParts(
      parts.map((part) => [part]),
      "",
    ),
  };
}
