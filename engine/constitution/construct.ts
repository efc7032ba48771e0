import type { Calendar } from "../calendar/calendar.ts";
import type { MapNode } from "../documents/node.ts";
import { checkShape } from "../documents/shape.ts";
import { errorsAmong, hasErrors } from "../problem.ts";
import type { Result } from "../result.ts";
import { failure, success } from "../result.ts";
import { assemble } from "./assemble.ts";
import { compileQuestions } from "./compile.ts";
import type { Constitution } from "./constitution.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { digestOf } from "./digest.ts";
import type { Kind } from "./kind.ts";
import { checkMeaning } from "./meaning.ts";
import { checkQuantities } from "./quantities.ts";
import { checkReferences } from "./references.ts";
import { constitutionSchemas } from "./schema.ts";

/** A document with its base merged in, and the paths at which it changed what it inherited. */
export interface Resolved {
  readonly root: MapNode;
  readonly overridden: ReadonlySet<string>;
}

/** What making a constitution needs besides its resolved document. */
export interface ConstructionContext {
  readonly kinds: readonly Kind[];
  readonly calendar: (id: string) => Calendar | undefined;
  /** The digest of the file, where a rival reading or a variation of it is made; worked out if not given. */
  readonly digest?: string;
}

/** A resolved document to a constitution: everything after merging. Rival readings and variations go this way again. */
export function construct(resolved: Resolved, file: string, context: ConstructionContext): Result<Constitution> {
  const { whole } = constitutionSchemas(context.kinds);
  const { root, overridden } = resolved;
  const shape = checkShape(root, whole);
  if (hasErrors(shape)) return failure([...shape, ...errorsAmong(checkQuantities(root, whole))]);
  const early = [...checkQuantities(root, whole), ...checkReferences(root, whole, context.calendar)];
  if (hasErrors(early)) return failure([...shape, ...early]);
  const parts = assemble(root, context.kinds, context.calendar, overridden);
  const { questions, problems } = compileQuestions(parts, context.kinds);
  const all = [...shape, ...early, ...problems, ...checkMeaning(parts, context.kinds, root)];
  if (hasErrors(all)) return failure(all);
  const { id, version, title } = parts.head;
  const digest = context.digest ?? digestOf(root, whole);
  const { kinds } = context;
  return success(deepFreeze({ ...parts, id, version, title, file, digest, root, overridden, kinds, questions }), all);
}
