import { toPlain } from "../../engine/index.ts";
import type { Plain } from "../../engine/index.ts";
import { describe } from "./describe.ts";
import type { ConstitutionSummary } from "./describe.ts";
import { findVersion } from "./find-version.ts";
import type { Wanted } from "./find-version.ts";
import { done } from "./trouble.ts";
import type { Outcome } from "./trouble.ts";
import type { World } from "./world.ts";

/** A version with all it says, what it takes from its base included. */
export interface ShownVersion extends ConstitutionSummary {
  readonly document: Plain;
}

/** A version as a whole. */
export function showVersion(world: World, wanted: Wanted): Outcome<ShownVersion> {
  const found = findVersion(world, wanted);
  return found.ok ? done({ ...describe(found.value), document: toPlain(found.value.root) }) : found;
}

/** The text of a version's own file as it was written, comments included; a file that is not valid can be had too. */
export function showSource(world: World, wanted: Wanted & { readonly version: string }): Outcome<Uint8Array> {
  const source = world.library.source(`${wanted.id}@${wanted.version}`);
  if (source !== undefined) return done(Buffer.from(source.text));
  const found = findVersion(world, wanted);
  if (found.ok) throw new Error(`${wanted.id}@${wanted.version} has no source`);
  return found;
}
