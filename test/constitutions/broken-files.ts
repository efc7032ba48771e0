import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Constitution, Problem, Result } from "../../engine/index.ts";
import { readDocument, toPlain } from "../../engine/index.ts";
import { openLibrary, shippedConstitutions } from "../../server/library.ts";

/** A problem as it is expected: its place as `line:column` (with the file before it if it is another), and its words. */
export interface ExpectedProblem {
  readonly at: string;
  readonly code: string;
  /** Stated for a warning only. */
  readonly severity?: string;
  readonly message: string;
  readonly help: string;
}

/** What is expected of one broken file. `fault` is the line where it was broken, set down when it was written. */
export interface Expected {
  readonly fault: number;
  readonly problems: readonly ExpectedProblem[];
}

/** This folder: `bad/`, `good/`, and a few halls that others are based on. */
export const folder = import.meta.dirname;

/** The halls of this folder first, then the constitutions and calendars that come with Charter. */
export const library = openLibrary([folder, shippedConstitutions]);

/** The names of the constitutions in `bad` or `good`, without their ending. */
export function namesIn(kind: "bad" | "good"): readonly string[] {
  const files = readdirSync(join(folder, kind)).filter((file) => file.endsWith(".yaml") && file !== "expected.yaml");
  return files.map((file) => file.replace(/\.yaml$/, "")).sort();
}

/** The bytes of a file in `bad` or `good`. */
export function bytesOf(kind: "bad" | "good", name: string): Uint8Array {
  return readFileSync(join(folder, kind, `${name}.yaml`));
}

/** A file of `bad` or `good`, read as every entrance reads it. */
export function read(kind: "bad" | "good", name: string): Result<Constitution> {
  return library.readText({ file: `${name}.yaml`, text: bytesOf(kind, name) });
}

/** What a problem must be to be the one expected. */
export function asExpected({ at, code, severity, message, help }: Problem, file: string): ExpectedProblem {
  const place = `${at.file === file ? "" : `${at.file}:`}${at.line}:${at.column}`;
  return { at: place, code, ...(severity === "error" ? {} : { severity }), message, help };
}

/** What `bad/expected.yaml` expects, by the name of the file. */
export function expectations(): ReadonlyMap<string, Expected> {
  const document = readDocument(readFileSync(join(folder, "bad", "expected.yaml")), "expected.yaml");
  if (!document.ok) throw new Error(document.problems.map(({ at, message }) => `${at.line}: ${message}`).join("\n"));
  return new Map(Object.entries(toPlain(document.value) as unknown as Record<string, Expected>));
}
