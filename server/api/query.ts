import { nearest, parseCivilDate } from "../../engine/index.ts";
import type { TroubleDetail } from "../operations/trouble.ts";
import type { HttpTrouble } from "./statuses.ts";

/** The parameters of a query by name, or why it cannot be read. */
export type QueryReading =
  | { readonly ok: true; readonly query: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly trouble: HttpTrouble };

/** Reads what stands behind the question mark; each known parameter may stand once, any other is refused. */
export function readQuery(url: string, known: readonly string[]): QueryReading {
  const start = url.indexOf("?");
  const parameters = [...new URLSearchParams(start < 0 ? "" : url.slice(start + 1))];
  const query = new Map<string, string>();
  const errors: TroubleDetail[] = [];
  for (const [name, value] of parameters) {
    if (!known.includes(name)) errors.push(unknown(name, known));
    else if (query.has(name)) errors.push(twice(name));
    else if (/[\p{Cc}\uFFFD]/u.test(value) || value.length > 300) errors.push(unreadable(name));
    else query.set(name, value);
  }
  return errors.length === 0
    ? { ok: true, query: Object.fromEntries(query) }
    : { ok: false, trouble: wrongQuery(errors) };
}

/** A date of the query; undefined where it is not given. */
export function readDate(
  query: Readonly<Record<string, string>>,
  name: string,
):
  | { readonly ok: true; readonly date: Temporal.PlainDate | undefined }
  | { readonly ok: false; readonly trouble: HttpTrouble } {
  const text = query[name];
  if (text === undefined) return { ok: true, date: undefined };
  const date = parseCivilDate(text);
  if (date.ok) return { ok: true, date: date.value };
  return {
    ok: false,
    trouble: wrongQuery([{ code: "wrong-date", message: `\`${name}\`: ${date.message}`, help: date.help }]),
  };
}

function wrongQuery(errors: readonly TroubleDetail[]): HttpTrouble {
  return { code: "wrong-query", detail: errors[0]?.message ?? "", help: errors[0]?.help ?? "", errors };
}

function unknown(name: string, known: readonly string[]): TroubleDetail {
  const meant = nearest(name, known);
  const all =
    known.length === 0 ? "This address takes none." : `It takes ${known.map((each) => `\`${each}\``).join(", ")}.`;
  const help = meant === undefined ? all : `Did you mean \`${meant}\`?`;
  return { code: "unknown-name", message: `The parameter \`${shown(name)}\` is not known here.`, help };
}

function twice(name: string): TroubleDetail {
  return { code: "duplicate-name", message: `The parameter \`${name}\` stands twice.`, help: "Keep one of the two." };
}

function unreadable(name: string): TroubleDetail {
  const help = "Write at most 300 characters, percent-encoded as UTF-8.";
  return { code: "unwanted-character", message: `The value of \`${name}\` cannot be read.`, help };
}

function shown(name: string): string {
  return name
    .replaceAll(/[^ -~\p{L}\p{N}]/gu, "?")
    .replaceAll("`", "'")
    .slice(0, 60);
}
