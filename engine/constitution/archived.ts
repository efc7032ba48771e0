import { nodeAt } from "../documents/positions.ts";
import { refusal } from "../documents/refusal.ts";
import type { Problem } from "../problem.ts";
import type { Constitution } from "./constitution.ts";

/** What is wrong where an archived version no longer means what it meant when it was archived with that digest. */
export function changedSinceArchived(constitution: Constitution, archived: string | undefined): readonly Problem[] {
  const { id, version, digest, root } = constitution;
  const at = nodeAt(root, ["version"])?.at;
  if (archived === undefined || archived === digest || at === undefined) return [];
  return [
    refusal("archived-version-changed", at, {
      message: `\`${id}@${version}\` is archived with the digest \`${archived.slice(0, 12)}\`, but what it says now has the digest \`${digest.slice(0, 12)}\`.`,
      help: "Undo the change, or write it as a new version in a file of its own.",
      path: "version",
    }),
  ];
}
