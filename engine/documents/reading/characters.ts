import type { Problem } from "../../problem.ts";
import { refusal, type Words } from "../refusal.ts";
import { spanAt, type Source } from "./source.ts";

/**
 * The characters of a text that cannot be seen or that change how others are shown ("Trojan Source"): the first of
 * each line, shown by its number (`U+202E`). Allowed are tab, line feed, and carriage return before a line feed.
 */
export function unwantedCharacters(source: Source): readonly Problem[] {
  const problems: Problem[] = [];
  let lastLine = 0;
  for (const found of source.text.matchAll(unwanted)) {
    if (found.index === 0 && found[0] === "\uFEFF") continue;
    const at = spanAt(source, found.index, found.index + found[0].length);
    if (at.line !== lastLine) problems.push(refusal("unwanted-character", at, wordsFor(found[0])));
    lastLine = at.line;
  }
  return problems;
}

/** What to say of the first unwanted character of a value, such as one written as an escape; undefined if none. */
export function unwantedIn(value: string): Words | undefined {
  const found = value.match(unwantedInValue)?.[0];
  return found === undefined ? undefined : wordsFor(found);
}

/** The same text with a harmless character for each unwanted one, of the same length, so that reading can go on. */
export function withStandIns(source: Source): Source {
  const text = source.text.replaceAll(unwanted, (found, index: number) => {
    if (found === "\uFEFF" && index === 0) return found;
    if (found === "\r") return "\n";
    return (/[\p{Zs}\p{Zl}\p{Zp}\u0085]/u.test(found) ? " " : "_").repeat(found.length);
  });
  return { ...source, text };
}

// Cc controls, Cf format and direction, Cs half characters, Co private use, Zl Zp Zs foreign separators and spaces.
const unwanted =
  /[[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Zs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFFD]--[ \t\r\n]]|\r(?!\n)/gv;
const unwantedInValue = new RegExp(unwanted.source, "v");

function wordsFor(character: string): Words {
  const number = `\`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}\``;
  if (/\p{Zs}/u.test(character)) {
    return {
      message: `The space here is not an ordinary one but ${number}.`,
      help: "Delete it and type an ordinary space; such spaces come with text pasted from Word or a PDF.",
    };
  }
  return {
    message: `There is a character here that ${effectOf(character)}: ${number}.`,
    help: "Delete it, and type the words around it again if need be; such characters come with pasted text.",
  };
}

function effectOf(character: string): string {
  if (/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(character)) return "turns the direction of the writing";
  if (/[\r\n\u0085\u2028\u2029]/u.test(character)) return "breaks the line for some programs only";
  if (/[\p{Cs}\uFFFD]/u.test(character)) return "is only a damaged piece of one";
  if (/[\p{Co}\p{Noncharacter_Code_Point}]/u.test(character)) return "looks different on every machine";
  return "cannot be seen";
}
