import { nodeAt } from "../documents/positions.ts";
import type { Problem } from "../problem.ts";
import type { Constitution } from "./constitution.ts";

/**
 * What is wrong where a constitution stands at a place of the library (`id@version`, from its folder and file name) that is
 * another's: it would be asked for by one name and answer by another.
 */
export function misplaced(constitution: Constitution, reference: string): readonly Problem[] {
  const [id = "", version = ""] = reference.split("@");
  const key = constitution.id === id ? "version" : "id";
  const at = nodeAt(constitution.root, [key])?.at;
  if ((constitution.id === id && constitution.version === version) || at === undefined) return [];
  return [
    {
      code: "misplaced-file",
      severity: "error",
      at,
      path: key,
      message: `The file stands where \`${reference}\` belongs, but its ${key} is \`${constitution[key]}\`.`,
      help: `Write \`${key}: ${key === "version" ? `"${version}"` : id}\`, or move the file to \`${constitution.id}/${constitution.version}.yaml\`.`,
    },
  ];
}
