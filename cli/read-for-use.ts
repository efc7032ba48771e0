import type { Constitution } from "../engine/index.ts";
import { problemsText } from "../engine/index.ts";
import type { Library } from "../server/library.ts";
import { openConstitution } from "./constitution-file.ts";
import type { ExitCode, Io } from "./io.ts";
import { exitCodes, unreadable } from "./io.ts";
import { paintFor } from "./paint.ts";

/** A constitution ready for use, or the exit code after it was said why there is none. */
export type ReadForUse =
  | { readonly ok: true; readonly value: Constitution; readonly library: Library }
  | { readonly ok: false; readonly code: ExitCode };

/** Reads the constitution that FILE names. One with errors cannot be used: they are told, and the exit code is 3. */
export async function readForUse(io: Io, file: string, on?: Temporal.PlainDate): Promise<ReadForUse> {
  const opened = await openConstitution(io, file, on);
  if (!opened.ok) return { ok: false, code: unreadable(io, opened.message, opened.help) };
  const { source, texts, library, read } = opened.value;
  const result = read();
  if (result.ok) return { ok: true, value: result.value, library };
  io.stderr(problemsText([{ file: source.file, problems: result.problems }], texts, paintFor(io)));
  return { ok: false, code: exitCodes.unreadable };
}
