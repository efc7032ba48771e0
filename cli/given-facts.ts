import type { Constitution, FactType, Plain } from "../engine/index.ts";
import { readDocument, toPlain } from "../engine/index.ts";

/** Facts as the command line gives them, or what is wrong with how they are written. */
export type CommandFacts =
  | { readonly ok: true; readonly facts: Readonly<Record<string, Plain>> }
  | { readonly ok: false; readonly message: string; readonly help: string };

/**
 * Reads `--fact name=value` by the types of the question's facts: `for=180`, `onPerformersList=yes`, `roles=chair,deputy`.
 * `some-section/some-id=outcome` gives another question's outcome, `some-section/some-id.for=3` one of its facts.
 */
export function factsFromWords(words: readonly string[], constitution: Constitution, address: string): CommandFacts {
  const facts: Record<string, Plain> = {};
  for (const word of words) {
    const at = word.indexOf("=");
    const name = word.slice(0, at).trim();
    if (at < 1 || name === "")
      return {
        ok: false,
        message: `\`${word}\` does not say which fact has which value.`,
        help: "Write it as `--fact name=value`, such as `--fact entitled=400`.",
      };
    const [, question, inner] = /^([a-z]+\/[a-z0-9/-]+)\.(.+)$/.exec(name) ?? [];
    const value = valueOf(name, word.slice(at + 1), typeOf(constitution, question ?? address, inner ?? name));
    if (!value.ok) return value;
    if (!place(facts, [question, inner ?? name], value.value))
      return { ok: false, message: `\`${name}\` is given twice.`, help: "Give each fact once." };
  }
  return { ok: true, facts };
}

/** Facts of one source over those of another; what both give for one other question is put together. */
export function mergedFacts(
  under: Readonly<Record<string, Plain>>,
  over: Readonly<Record<string, Plain>>,
): Readonly<Record<string, Plain>> {
  const merged: Record<string, Plain> = { ...under };
  for (const [name, value] of Object.entries(over)) {
    const before = merged[name];
    merged[name] = isNested(before) && isNested(value) ? { ...before, ...value } : value;
  }
  return merged;
}

function place(
  facts: Record<string, Plain>,
  [question, name]: readonly [string | undefined, string],
  value: Plain,
): boolean {
  const before = question === undefined ? facts : (facts[question] ?? {});
  if (!isNested(before) || Object.hasOwn(before, name)) return false;
  if (question === undefined) facts[name] = value;
  else facts[question] = { ...before, [name]: value };
  return true;
}

function isNested(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typeOf(constitution: Constitution, address: string, name: string): FactType | undefined {
  const own = constitution.questions.get(address)?.facts.find((fact) => fact.name === name);
  return (own ?? constitution.facts.get(name))?.type;
}

type Value =
  | { readonly ok: true; readonly value: Plain }
  | { readonly ok: false; readonly message: string; readonly help: string };

/** What does not fit its type stays as it was written: the engine says what is wrong with it. */
function valueOf(name: string, text: string, type: FactType | undefined): Value {
  const found = (value: Plain): Value => ({ ok: true, value });
  switch (type?.kind) {
    case "number":
      return found(isFigure(text) ? Number(text) : text);
    case "yes-no":
      return found(yesOrNo(text) ?? text);
    case "words":
      return found(text === "none" ? text : text.split(",").map((word) => word.trim()));
    case "records":
    case "history":
      return text === "none" ? found(text) : listOf(name, text);
    case "money":
    case "date":
    case "moment":
    case "word":
      return found(text);
    case undefined:
      return found(isFigure(text) ? Number(text) : text === "true" || text === "false" ? text === "true" : text);
  }
}

function isFigure(text: string): boolean {
  return /^-?(0|[1-9]\d{0,15})$/.test(text);
}

function yesOrNo(text: string): boolean | undefined {
  if (text === "yes" || text === "true") return true;
  return text === "no" || text === "false" ? false : undefined;
}

/** A list of records on one line: `[{ held: 2014-01-01 }, { held: 2014-03-05 }]`. */
function listOf(name: string, text: string): Value {
  const read = readDocument(`value: ${text}`, name);
  const [problem] = read.problems;
  if (!read.ok)
    return {
      ok: false,
      message: `\`${name}\` cannot be read: ${problem?.message ?? ""}`,
      help: "Write a list on one line, such as `[{ held: 2014-01-01 }, { held: 2014-03-05 }]`, or use `--facts FILE`.",
    };
  return { ok: true, value: nested(toPlain(read.value))["value"] ?? null };
}

function nested(plain: Plain): { readonly [key: string]: Plain } {
  return isNested(plain) ? plain : {};
}
