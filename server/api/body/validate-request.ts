import type { Plain, SourceText } from "../../../engine/index.ts";
import type { RequestReading } from "./decision-request.ts";
import { EntriesReader } from "./entries.ts";

/** What problems call a text that came without the name of a file. */
export const unnamedFile = "constitution.yaml";

/** Reads `{text, file?}`: a constitution's YAML as a text, and what problems shall call the file. */
export function readValidateRequest(body: Plain): RequestReading<SourceText> {
  const entries = new EntriesReader(body, ["text", "file"]);
  const text = entries.text("text", { most: 1_000_000, required: true });
  const file = entries.text("file");
  if (entries.errors.length > 0 || text === undefined) return { ok: false, errors: entries.errors };
  return { ok: true, value: { file: file ?? unnamedFile, text } };
}
