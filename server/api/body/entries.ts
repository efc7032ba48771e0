import { nearest, parseCivilDate } from "../../../engine/index.ts";
import type { Plain } from "../../../engine/index.ts";
import type { TroubleDetail } from "../../operations/trouble.ts";

/** A set of named entries as a request carries it. */
export type Entries = Readonly<Record<string, Plain>>;

/** Whether a value is a set of named entries. */
export function isEntries(value: Plain | undefined): value is Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Reads the entries of one request, gathering all that is wrong with them. Each method gives undefined for an entry that is absent
 * or wrong; `pointer` is where the entries stand in the request.
 */
export class EntriesReader {
  readonly errors: TroubleDetail[] = [];
  private readonly entries: Entries;
  private readonly pointer: string;

  constructor(value: Plain, known: readonly string[], pointer = "") {
    this.pointer = pointer;
    this.entries = isEntries(value) ? value : {};
    if (!isEntries(value))
      this.error("", "wrong-type", "Expected a set of named entries.", `It can say ${listed(known)}.`);
    for (const name of Object.keys(this.entries)) {
      if (known.includes(name)) continue;
      const meant = nearest(name, known);
      const help = meant === undefined ? `It can say ${listed(known)}.` : `Did you mean \`${meant}\`?`;
      this.error(name, "unknown-name", `\`${shown(name)}\` is not known here.`, help);
    }
  }

  /** A text, of at most so many characters; `required` for one that must be there. */
  text(name: string, { most = 200, required = false } = {}): string | undefined {
    const value = this.entry(name, required);
    if (value === undefined) return undefined;
    if (typeof value !== "string")
      return this.error(name, "wrong-type", `\`${name}\` must be a text.`, "Put it in double quotes.");
    if (value.length <= most) return value;
    return this.error(name, "too-long", `\`${name}\` is longer than ${most} characters.`, "Write it shorter.");
  }

  /** A civil date such as `2013-04-01`. */
  date(name: string): Temporal.PlainDate | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const date = parseCivilDate(text);
    if (date.ok) return date.value;
    return this.error(name, "wrong-date", `\`${name}\`: ${date.message}`, date.help);
  }

  /** A set of named entries that must be there. */
  named(name: string): Entries | undefined {
    const value = this.entry(name, true);
    if (value === undefined || isEntries(value)) return value;
    return this.error(
      name,
      "wrong-type",
      `\`${name}\` must be a set of named entries.`,
      'Write it as { "name": value }.',
    );
  }

  /** A list that must be there, of at least one and at most so many items. */
  list(name: string, most: number): readonly Plain[] | undefined {
    const value = this.entry(name, true);
    if (value === undefined) return undefined;
    if (!isList(value)) return this.error(name, "wrong-type", `\`${name}\` must be a list.`, "Write it as [ … ].");
    if (value.length >= 1 && value.length <= most) return value;
    const message = `\`${name}\` has ${value.length.toLocaleString("en-GB")} entries.`;
    return this.error(name, "wrong-count", message, `Give from 1 to ${most.toLocaleString("en-GB")}.`);
  }

  private entry(name: string, required: boolean): Plain | undefined {
    const value = Object.hasOwn(this.entries, name) ? this.entries[name] : undefined;
    if (value === undefined && required) this.error(name, "missing", `\`${name}\` is missing.`, "Add it.");
    return value;
  }

  private error(name: string, code: string, message: string, help: string): undefined {
    this.errors.push({ pointer: this.pointer + (name === "" ? "" : pointerTo(name)), code, message, help });
    return undefined;
  }
}

/** The JSON Pointer (RFC 6901) of an entry, from where it stands. */
export function pointerTo(...names: readonly (string | number)[]): string {
  return names.map((name) => `/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

function shown(name: string): string {
  const line = name.replaceAll(/[^ -~\p{L}\p{N}]/gu, "?").replaceAll("`", "'");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
