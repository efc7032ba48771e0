import { resolve } from "node:path";
import type { Plain } from "../engine/index.ts";
import { problemsText, readDocument, toPlain } from "../engine/index.ts";
import { readUpTo } from "../server/read-up-to.ts";
import type { ExitCode, Io } from "./io.ts";
import { exitCodes, unreadable } from "./io.ts";
import { paintFor } from "./paint.ts";

/** The facts of a file, or the exit code after it was said why they could not be read. */
export type FactsFile =
  | { readonly ok: true; readonly facts: Readonly<Record<string, Plain>> }
  | { readonly ok: false; readonly code: ExitCode };

/** Reads facts from a YAML or JSON file, or from standard input for `-`: names with their values. */
export async function readFactsFile(io: Io, file: string): Promise<FactsFile> {
  const text = file === "-" ? await io.readStdin() : readUpTo(resolve(io.folder, file));
  if (text === undefined)
    return {
      ok: false,
      code: unreadable(
        io,
        `The facts cannot be read: \`${file}\` is not there.`,
        "Write the path of a file, or `-` for standard input.",
      ),
    };
  const name = file === "-" ? "stdin" : file;
  const document = readDocument(text, name);
  if (!document.ok) {
    io.stderr(problemsText([{ file: name, problems: document.problems }], new Map([[name, text]]), paintFor(io)));
    return { ok: false, code: exitCodes.unreadable };
  }
  return {
    ok: true,
    facts: Object.fromEntries([...document.value.entries.values()].map(({ key, value }) => [key, toPlain(value)])),
  };
}
