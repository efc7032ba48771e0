import type { Part, Writer } from "../../constitution/sentence.ts";
import { joinParts } from "../../constitution/sentence.ts";

/** What sentences are written with: the writer, and a role by its path and id. */
export interface Speaking {
  readonly say: Writer;
  readonly role: (path: string, id: string) => Part;
}

/** Roles that stand in a list, one after another. */
export function roleList(path: string, ids: readonly string[], last: string, { role }: Speaking): readonly Part[] {
  return joinParts(
    ids.map((id, index) => [role(`${path}/${index}`, id)]),
    ", ",
    last,
  );
}
