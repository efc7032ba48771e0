import { nodeAt } from "../documents/positions.ts";
import { readDocument } from "../documents/read-document.ts";
import { checkShape } from "../documents/shape.ts";
import type { Span } from "../problem.ts";
import { hasErrors, inReadingOrder } from "../problem.ts";
import type { Result } from "../result.ts";
import { failure, success } from "../result.ts";
import { archiveSchema } from "./archive-shape.ts";
import type { SourceText } from "./read.ts";

/** The archived versions of a library, by `id@version`. */
export type Archive = ReadonlyMap<string, ArchivedVersion>;

/** One archived version: the digest of what it means, and where it is archived. */
export interface ArchivedVersion {
  readonly digest: string;
  readonly at: Span;
}

/** Reads the archive of a library (`archive.yaml`); all that is wrong with it comes at once, in reading order. */
export function readArchive(source: SourceText): Result<Archive> {
  const document = readDocument(source.text, source.file);
  if (!document.ok) return document;
  const problems = inReadingOrder([...document.problems, ...checkShape(document.value, archiveSchema)]);
  if (hasErrors(problems)) return failure(problems);
  const versions = nodeAt(document.value, ["versions"]);
  const entries = versions?.kind === "map" ? [...versions.entries.values()] : [];
  const archive = entries.flatMap(({ key, keyAt, value }) =>
    value.kind === "scalar" ? [[key, { digest: String(value.value), at: keyAt }] as const] : [],
  );
  return success(new Map(archive), problems);
}
