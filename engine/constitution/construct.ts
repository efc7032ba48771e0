import type { Calendar } from "../calendar/calendar.ts";
import type { MapEntry, MapNode } from "../documents/node.ts";
import { checkShape } from "../documents/shape.ts";
import type { Problem } from "../problem.ts";
import { errorsAmong, hasErrors } from "../problem.ts";
import type { Result } from "../result.ts";
import { failure, success } from "../result.ts";
import { assemble } from "./assemble.ts";
import { compileQuestions, problemsOfChange } from "./compile.ts";
import type { Constitution } from "./constitution.ts";
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
  /** The constitution that this one is a rival reading or a variation of: what both share was checked with it. */
  readonly alternativeTo?: Constitution;
}

/** Why a rival reading or a variation of a constitution would not be one of its own; what the two share was checked before. */
export function errorsOfAlternative(resolved: Resolved, alternativeTo: Constitution): readonly Problem[] {
  const { kinds, calendar } = alternativeTo;
  const early = earlyProblems(resolved.root, { kinds, calendar: () => calendar, alternativeTo });
  if (hasErrors(early)) return errorsAmong(early);
  const parts = assemble(resolved.root, kinds, () => calendar, resolved.overridden);
  const problems = problemsOfChange(parts, kinds, alternativeTo);
  return errorsAmong([...problems, ...checkMeaning(parts, kinds, resolved.root)]);
}

/**
 * A resolved document to a constitution, not frozen yet: everything after merging. Rival readings and variations go this
 * way again, with the digest of their file; of their shape only the provisions are held up that differ.
 */
export function construct(resolved: Resolved, file: string, context: ConstructionContext): Result<Constitution> {
  const { root, overridden } = resolved;
  const { kinds, alternativeTo } = context;
  const early = earlyProblems(root, context);
  if (hasErrors(early)) return failure(early);
  const parts = assemble(root, kinds, context.calendar, overridden);
  const { questions, problems } = compileQuestions(parts, kinds);
  const all = [...early, ...problems, ...checkMeaning(parts, kinds, root)];
  if (hasErrors(all)) return failure(all);
  const { id, version, title } = parts.head;
  const digest = alternativeTo?.digest ?? digestOf(root, constitutionSchemas(kinds).whole);
  return success({ ...parts, id, version, title, file, digest, root, overridden, kinds, questions }, all);
}

/** What is wrong with the shape, the quantities and the references; of an alternative only in the provisions that differ. */
function earlyProblems(root: MapNode, { kinds, calendar, alternativeTo }: ConstructionContext): readonly Problem[] {
  const { whole } = constitutionSchemas(kinds);
  const unchecked = alternativeTo === undefined ? root : withoutShared(root, alternativeTo.root, kinds);
  const shape = checkShape(unchecked, whole);
  const quantities = checkQuantities(unchecked, whole);
  if (hasErrors(shape)) return [...shape, ...errorsAmong(quantities)];
  return [...shape, ...quantities, ...checkReferences(unchecked, whole, { root, calendar })];
}

/** A document without the provisions that it shares with another: a merge leaves what it does not touch the same. */
function withoutShared(root: MapNode, other: MapNode, kinds: readonly Kind[]): MapNode {
  const entries = [...root.entries].flatMap(([key, entry]): readonly (readonly [string, MapEntry])[] => {
    const [section, before] = [entry.value, other.entries.get(key)?.value];
    if (!kinds.some((kind) => kind.section === key) || section.kind !== "map" || before?.kind !== "map")
      return [[key, entry]];
    const own = [...section.entries].filter(([id, { value }]) => before.entries.get(id)?.value !== value);
    return own.length === 0 ? [] : [[key, { ...entry, value: { ...section, entries: new Map(own) } }]];
  });
  return { ...root, entries: new Map(entries) };
}
