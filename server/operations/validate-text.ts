import { withProofs } from "../../engine/index.ts";
import type { Problem, SourceText } from "../../engine/index.ts";
import type { Library } from "../library.ts";
import { describe } from "./describe.ts";
import type { ConstitutionSummary } from "./describe.ts";

/** What became of a constitution's text: all its problems, as the command line gives them, and what it is if it is valid. */
export interface Validation {
  readonly valid: boolean;
  readonly problems: readonly Problem[];
  readonly constitution?: ConstitutionSummary;
}

/** Reads a text as a constitution, with the bases and calendars of the library. Nothing is kept. */
export async function validateText(library: Library, source: SourceText): Promise<Validation> {
  const read = library.readText(source);
  if (!read.ok) return { valid: false, problems: read.problems };
  return { valid: true, problems: await withProofs(read.value, read.problems), constitution: describe(read.value) };
}
