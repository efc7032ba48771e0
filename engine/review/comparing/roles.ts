import { kindOf, surroundingsOf } from "../../constitution/compile.ts";
import type { Constitution } from "../../constitution/constitution.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { DocumentNode, MapEntry, MapNode } from "../../documents/node.ts";
import { checkShape } from "../../documents/shape.ts";
import { constitutionSchemas } from "../../constitution/schema.ts";
import { hasErrors } from "../../problem.ts";
import { toPlain } from "../../documents/positions.ts";
import type { ValueChange } from "./comparison.ts";
import { decidingQuestion } from "./deciding.ts";
import type { Thing } from "./values.ts";

/**
 * Whether a question turns on a thing that differs: it is put alone into the current provision, and the questions are compiled
 * anew. What changes nothing there binds somebody all the same, and no question asks after it.
 */
export function roleOf(thing: Thing, provision: Provision, constitution: Constitution): ValueChange["role"] {
  if (thing.isWording) return "wording";
  const [first] = thing.path;
  if (thing.isCondition || first === "from" || first === "until") return "decided";
  if (first === "variations") return "stated";
  const node = withThing(provision.node, thing.path, thing.proposed);
  if (node.kind !== "map" || !isOfShape(thing, node, provision, constitution)) return "stated";
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- its shape was checked
  const data = toPlain(node) as unknown as Provision["data"];
  const before = known.get(provision) ?? textOf(provision, constitution);
  known.set(provision, before);
  return textOf({ ...provision, data, node }, constitution) === before ? "stated" : "decided";
}

const known = new WeakMap<Provision, string>();

/** What the questions of a provision are decided by, as one text. */
function textOf(provision: Provision, constitution: Constitution): string {
  const { kinds } = constitution;
  const { questions } = kindOf(provision, kinds).compile(provision, surroundingsOf(constitution, kinds));
  return questions.map((each) => `${decidingQuestion(each, constitution)} ${JSON.stringify(each.derived)}`).join();
}

/** A value in the place of another is of its shape; with one more or one fewer the whole may not be. */
function isOfShape(thing: Thing, node: MapNode, { section, id }: Provision, constitution: Constitution): boolean {
  if (thing.now?.kind === "scalar" && thing.proposed?.kind === "scalar") return true;
  return !hasErrors(checkShape(withThing(constitution.root, [section, id], node), whole(constitution)));
}

function whole({ kinds }: Constitution) {
  return constitutionSchemas(kinds).whole;
}

function withThing(node: DocumentNode, path: readonly string[], value: DocumentNode | undefined): DocumentNode {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? node;
  if (node.kind !== "map") return value ?? node;
  const inner = node.entries.get(key);
  const changed = rest.length === 0 ? value : withThing(inner?.value ?? emptyAt(node), rest, value);
  const entries = new Map<string, MapEntry>(node.entries);
  if (changed === undefined) entries.delete(key);
  else entries.set(key, { key, keyAt: inner?.keyAt ?? node.at, value: changed });
  return { ...node, entries };
}

function emptyAt({ at }: MapNode): MapNode {
  return { kind: "map", at, entries: new Map() };
}
