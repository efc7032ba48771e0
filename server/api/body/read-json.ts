import type { Plain } from "../../../engine/index.ts";
import { decodeText } from "./text.ts";

/** A JSON text as plain data, or why it has no one meaning, with the place (lines and columns from 1) and the pointer. */
export type JsonReading = { readonly ok: true; readonly value: Plain } | ({ readonly ok: false } & JsonFault);

/** What is wrong with a JSON text and what to write instead. */
export interface JsonFault {
  readonly code: JsonFaultCode;
  readonly message: string;
  readonly help: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}

/** The ways in which a JSON text can fail to have one meaning. */
export type JsonFaultCode =
  "not-json" | "not-utf-8" | "duplicate-name" | "too-deep" | "inexact-number" | "unwanted-character";

const deepest = 32;

/**
 * Reads JSON (RFC 8259) and refuses what programs read differently: a name twice in one place, numbers that do not stay what was
 * written, half characters, NUL, nesting beyond 32 levels, other encodings than UTF-8. Maps have no prototype.
 */
export function readJson(bytes: Uint8Array): JsonReading {
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const { message, help } = decoded;
    return { ok: false, code: "not-utf-8", message, help, pointer: "", line: 1, column: 1 };
  }
  const scanner = new Scanner(decoded.text);
  const value = scanner.document();
  if (value === undefined || scanner.fault !== undefined)
    return { ok: false, ...(scanner.fault ?? scanner.unexpected()) };
  return { ok: true, value };
}

/** One pass over a text. A method that finds a fault notes it and gives undefined; the first fault stays. */
class Scanner {
  fault: JsonFault | undefined;
  private readonly text: string;
  private at = 0;
  private readonly path: string[] = [];

  constructor(text: string) {
    this.text = text;
  }

  document(): Plain | undefined {
    const value = this.value();
    if (value === undefined) return undefined;
    this.skipSpace();
    return this.at < this.text.length ? this.refuse(this.unexpected()) : value;
  }

  unexpected(): JsonFault {
    const code = this.text.codePointAt(this.at);
    const met = code === undefined ? "The text ends too soon" : `${shownCharacter(code)} cannot stand here`;
    return this.faultHere(
      "not-json",
      `${met}.`,
      "Write JSON: names and texts in double quotes, no comma after the last entry.",
    );
  }

  private value(): Plain | undefined {
    this.skipSpace();
    if (this.path.length > deepest) {
      const message = `Values are nested more than ${deepest} levels deep.`;
      return this.refuse(this.faultHere("too-deep", message, "No question needs so many levels."));
    }
    const first = this.text[this.at];
    if (first === "{") return this.map();
    if (first === "[") return this.list();
    if (first === '"') return this.string();
    if (first === "-" || (first !== undefined && first >= "0" && first <= "9")) return this.number();
    return this.word();
  }

  private map(): Plain | undefined {
    const map: Record<string, Plain> = { __proto__: null };
    this.at++;
    this.skipSpace();
    if (this.take("}")) return map;
    do {
      this.skipSpace();
      const start = this.at;
      const name = this.text[this.at] === '"' ? this.string() : this.refuse(this.unexpected());
      if (name === undefined) return undefined;
      if (Object.hasOwn(map, name)) {
        this.at = start;
        const message = `The name \`${shown(name)}\` stands twice in one place.`;
        return this.refuse(this.faultHere("duplicate-name", message, "Keep one of the two."));
      }
      this.skipSpace();
      if (!this.take(":")) return this.refuse(this.unexpected());
      const value = this.within(name);
      if (value === undefined) return undefined;
      map[name] = value;
      this.skipSpace();
    } while (this.take(","));
    return this.take("}") ? map : this.refuse(this.unexpected());
  }

  private list(): Plain | undefined {
    const items: Plain[] = [];
    this.at++;
    this.skipSpace();
    if (this.take("]")) return items;
    do {
      const item = this.within(String(items.length));
      if (item === undefined) return undefined;
      items.push(item);
      this.skipSpace();
    } while (this.take(","));
    return this.take("]") ? items : this.refuse(this.unexpected());
  }

  private within(segment: string): Plain | undefined {
    this.path.push(segment);
    const value = this.value();
    if (this.fault === undefined) this.path.pop();
    return value;
  }

  private string(): string | undefined {
    const start = this.at;
    let end = start + 1;
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === "\\" ? 2 : 1;
    const written = this.text.slice(start, end + 1);
    // The runtime's own reader knows escapes; whether the quotes close and what they hold was and is looked at here.
    const value = end < this.text.length ? unescaped(written) : undefined;
    if (value === undefined) return this.refuse(this.brokenText());
    if (!value.isWellFormed() || value.includes("\0")) {
      const what = value.includes("\0") ? "the character NUL" : "half a character (a lone surrogate)";
      return this.refuse(this.faultHere("unwanted-character", `A text holds ${what}.`, "Take it out."));
    }
    this.at = end + 1;
    return value;
  }

  private brokenText(): JsonFault {
    const help = "Close it with a double quote, and write line breaks inside it as \\n.";
    return this.faultHere("not-json", "A text is not written as JSON writes texts.", help);
  }

  private number(): number | undefined {
    const form = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
    form.lastIndex = this.at;
    const found = form.exec(this.text);
    const after = this.text[form.lastIndex];
    if (found === null || (after !== undefined && /[\w.+-]/.test(after))) return this.refuse(this.unexpected());
    const value = Number(found[0]);
    if (!staysWritten(found[0], value, found[1] !== undefined || found[2] !== undefined)) {
      const message = `The number \`${shown(found[0])}\` does not stay what is written.`;
      const help = "Write a whole number up to 9007199254740991 in digits; no -0.";
      return this.refuse(this.faultHere("inexact-number", message, help));
    }
    this.at = form.lastIndex;
    return value;
  }

  private word(): boolean | null | undefined {
    for (const [word, value] of words) {
      if (this.text.startsWith(word, this.at) && !/\w/.test(this.text[this.at + word.length] ?? "")) {
        this.at += word.length;
        return value;
      }
    }
    return this.refuse(this.unexpected());
  }

  private take(sign: string): boolean {
    const isThere = this.text[this.at] === sign;
    if (isThere) this.at++;
    return isThere;
  }

  private skipSpace(): void {
    while (" \t\n\r".includes(this.text[this.at] ?? "x")) this.at++;
  }

  private refuse(fault: JsonFault): undefined {
    this.fault ??= fault;
    return undefined;
  }

  private faultHere(code: JsonFaultCode, message: string, help: string): JsonFault {
    const before = this.text.slice(0, this.at);
    const line = before.split("\n").length;
    const pointer = this.path.map((each) => `/${each.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
    return { code, message, help, pointer: pointer.slice(0, 500), line, column: this.at - before.lastIndexOf("\n") };
  }
}

const words = [
  ["true", true],
  ["false", false],
  ["null", null],
] as const;

/** Whether a number's value is what its digits say: no -0, no overflow or underflow, no digits lost. */
function staysWritten(written: string, value: number, isDecimal: boolean): boolean {
  if (!Number.isFinite(value) || Object.is(value, -0)) return false;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return false;
  const digits = written
    .replace(/[eE].*$/, "")
    .replaceAll(/[-.]/g, "")
    .replace(/^0+/, "");
  return !isDecimal || (digits.length <= 15 && (value !== 0 || digits === ""));
}

function unescaped(written: string): string | undefined {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

function shown(words: string): string {
  const line = words.replaceAll(/[^ -~\p{L}\p{N}]/gu, "?").replaceAll("`", "'");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

function shownCharacter(code: number): string {
  const character = String.fromCodePoint(code);
  const isPrintable = /^[!-~\p{L}\p{N}]$/u.test(character) && character !== "`";
  return isPrintable ? `\`${character}\`` : `The character U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
