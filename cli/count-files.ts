import { resolve } from "node:path";
import type { Gathered } from "../engine/index.ts";
import { decodeText } from "../engine/index.ts";
import { readUpTo } from "../server/read-up-to.ts";
import type { ExitCode, Io } from "./io.ts";
import { exitCodes, unreadable } from "./io.ts";

/** What a file of a count holds, or the exit code after it was said why it cannot be had. */
export type CountFile<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: ExitCode };

/** One more than a file of a count may have: what is longer is refused, never counted in part. */
const mostBytes = 5_000_001;

/** Reads one of the files of a count, or standard input for `-`; `what` is its name in a sentence, such as `The ballots`. */
export async function countFile<Value>(
  io: Io,
  { what, file }: { readonly what: string; readonly file: string },
  read: (text: string) => Gathered<Value>,
): Promise<CountFile<Value>> {
  const bytes = file === "-" ? await io.readStdin() : readUpTo(resolve(io.folder, file), mostBytes);
  if (bytes === undefined)
    return {
      ok: false,
      code: unreadable(
        io,
        `${what} cannot be read: \`${file}\` is not there.`,
        "Write the path of a file, or `-` for standard input.",
      ),
    };
  const text = decodeText(bytes);
  const result = text.ok ? read(text.value) : text;
  if (result.ok) return result;
  io.stderr(`${what} (${file === "-" ? "standard input" : file}): ${result.message}\n  ${result.help}\n`);
  return { ok: false, code: exitCodes.unreadable };
}
