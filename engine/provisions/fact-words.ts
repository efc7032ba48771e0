import { wordsForValue } from "../conditions/encode.ts";
import type { EncodedValue, Fact, FactType } from "../conditions/fact.ts";
import type { Surroundings } from "../constitution/kind.ts";
import { statementOf } from "./statement-of-question.ts";

/** How a sentence speaks of a fact: "the list size" and "is", or for yes or no what is said of whom. */
export interface Naming {
  readonly subject: string;
  readonly verb: "is" | "are";
  /** What a number of it counts, unless the subject says so already. */
  readonly unit?: string;
  /** What follows the subject if the answer is yes, and if it is no. */
  readonly yes: string;
  readonly no: string;
}

/** How a fact, or the outcome of a question by its address, is spoken of; a fact that is not declared by the words of its name. */
export function namingOf(name: string, fact: Fact | undefined, surroundings: Surroundings): Naming {
  if (name === "on") return plain("the date asked about");
  if (name.includes("/")) return plain(`the outcome of ${titleOfQuestion(name, surroundings)}`);
  if (fact?.type.kind === "yes-no" || (fact?.type.kind === "history" && fact.type.of.kind === "yes-no"))
    return yesOrNo(fact);
  const title = fact === undefined || isQuestion(fact.title) ? wordsOfName(name) : lowerFirst(fact.title);
  const unit = fact?.unit;
  return { ...plain(withArticle(title)), ...(unit === undefined || title.includes(unit) ? {} : { unit }) };
}

/** A number as people write it, with its unit: `12,000 patients`, `1 year`. */
export function wordsForCount(count: number, unit: string | undefined): string {
  const digits = String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
  if (unit === undefined) return digits;
  return `${digits} ${count === 1 && /[^s]s$/.test(unit) ? unit.slice(0, -1) : unit}`;
}

/** A fact's value as a sentence says it. */
export function wordsForFactValue(type: FactType | undefined, value: EncodedValue, unit?: string): string {
  if (typeof value === "number" && (type === undefined || type.kind === "number")) return wordsForCount(value, unit);
  return wordsForOutcome(wordsForValue(type, value));
}

/** A word of a closed list as a sentence says it: `properly-constituted` without its hyphen. */
export function wordsForOutcome(word: string): string {
  return word.replaceAll(/(?<=[a-z])-(?=[a-z])/g, " ");
}

/** The words of a name: `yearsInPractice` is "years in practice", `co-ordination-group` is "co-ordination group". */
export function wordsOfName(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/[.-]/g, " ")
    .toLowerCase()
    .replaceAll(/\b(co|non|sub|vice) (?=[a-z])/g, "$1-");
}

function titleOfQuestion(address: string, surroundings: Surroundings): string {
  const [section = "", id = "", question] = address.split("/");
  const title = surroundings.provisions.get(`${section}/${id}`)?.title ?? wordsOfName(id);
  // The outcome says which question it is of where one of them is called like it: "entitled".
  const isSaid = question === undefined || surroundings.outcomesOf(address)?.includes(question) === true;
  return isSaid ? `“${title}”` : `“${title}” (${wordsOfName(question)})`;
}

function yesOrNo(fact: Fact): Naming {
  const statement = statementOf(fact.question);
  if (statement !== undefined) return { ...statement, verb: "is" };
  if (!isQuestion(fact.title)) return { subject: `“${fact.title}”`, verb: "is", yes: "holds", no: "does not hold" };
  return { subject: `the answer to “${fact.question}”`, verb: "is", yes: "is yes", no: "is no" };
}

function plain(subject: string): Naming {
  if (asks.test(subject)) return { subject, verb: "is", yes: "is so", no: "is not so" };
  // A title in quotation marks is one thing, whatever stands in it.
  const [head = ""] = subject
    .replaceAll(/“[^”]*”/g, "it")
    .split(/ (?:of|in|on|at|with|for|since|to|from|by|held|cast|given)\b/);
  const verb = /[^usi]s$/.test(head) ? "are" : "is";
  return { subject, verb, yes: `${verb} so`, no: `${verb} not so` };
}

function isQuestion(title: string): boolean {
  return title.endsWith("?");
}

/** "what it arises from" and "who asked" are subjects as they stand. */
const asks = /^(?:what|which|who|whose|how|when|where|why) /;

function withArticle(title: string): string {
  return /^(?:the|a|an|each|every|this|that) /.test(title) || asks.test(title) ? title : `the ${title}`;
}

/** A title or reason as it stands within a sentence; abbreviations keep their capitals. */
export function lowerFirst(title: string): string {
  return /^(?:A |[A-Z][a-z]+(?![A-Za-z]))/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** Words as they begin a sentence or stand as a title. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
