import type { Gathered } from "./gathered.ts";
import { gathered, wrong } from "./gathered.ts";

/** Named entries of a JSON file, each of which can still be anything. */
export type Entries = Readonly<Record<string, unknown>>;

/** A text as JSON, which can still be anything; or that it is none, with the line where that shows if it is known. */
export function parseJson(text: string): Gathered<unknown> {
  try {
    return gathered<unknown>(JSON.parse(text.replace(/^\uFEFF/, "")));
  } catch (error) {
    const [, line] = /\bline (\d+)/.exec(error instanceof Error ? error.message : "") ?? [];
    const where = line === undefined ? "The file" : `From line ${line} on the file`;
    return wrong(`${where} is not JSON.`, "Check commas, brackets and quotation marks, or write the file anew.");
  }
}

/** Whether a text is meant as JSON: it begins with a bracket, which no CSV of ours does. */
export function isJson(text: string): boolean {
  return /^\uFEFF?\s*[[{]/.test(text);
}

/** Named entries, and nothing else. */
export function isEntries(value: unknown): value is Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list of texts, and nothing else. */
export function isTexts(value: unknown): value is readonly string[] {
  return isList(value) && value.every((each) => typeof each === "string");
}

/** A list, whatever is in it. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The first name in entries that is not among those known. */
export function unknownName(entries: Entries, known: readonly string[]): string | undefined {
  return Object.keys(entries).find((name) => !known.includes(name));
}
