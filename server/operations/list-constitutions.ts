import { describe } from "./describe.ts";
import type { ConstitutionSummary } from "./describe.ts";
import { unknownConstitution } from "./find-version.ts";
import { done } from "./trouble.ts";
import type { Outcome } from "./trouble.ts";
import type { World } from "./world.ts";

/** A version in a list; of one that is not valid only its name, and how many problems its file has. */
export type ListedVersion =
  | ({ readonly valid: true } & ConstitutionSummary)
  | { readonly valid: false; readonly id: string; readonly version: string; readonly problems: number };

/** A constitution with all its versions, oldest first. */
export interface ListedConstitution {
  readonly id: string;
  readonly versions: readonly ListedVersion[];
}

/** Every constitution of the library, by id. */
export function listConstitutions(world: World): readonly ListedConstitution[] {
  const ids = [...new Set(world.library.list().map(({ id }) => id))];
  return ids.map((id) => ({ id, versions: versionsOf(world, id) }));
}

/** Every version of one constitution, oldest first. */
export function listVersions(world: World, id: string): Outcome<ListedConstitution> {
  const versions = versionsOf(world, id);
  if (versions.length > 0) return done({ id, versions });
  return unknownConstitution(id, [...new Set(world.library.list().map((entry) => entry.id))]);
}

function versionsOf({ library }: World, wanted: string): readonly ListedVersion[] {
  return library
    .list()
    .filter(({ id }) => id === wanted)
    .flatMap(({ id, version }): readonly ListedVersion[] => {
      const read = library.read(`${id}@${version}`);
      if (read === undefined) return [];
      return [
        read.ok
          ? { valid: true, ...describe(read.value) }
          : { valid: false, id, version, problems: read.problems.length },
      ];
    });
}
