import type { Calendar } from "../calendar/calendar.ts";
import { mergeDocuments } from "../documents/merge.ts";
import type { MapNode, ScalarNode } from "../documents/node.ts";
import { nodeAt } from "../documents/positions.ts";
import { readDocument } from "../documents/read-document.ts";
import { checkShape } from "../documents/shape.ts";
import type { Problem } from "../problem.ts";
import { errorsAmong, hasErrors, inReadingOrder } from "../problem.ts";
import type { Result } from "../result.ts";
import { failure, success } from "../result.ts";
import type { Constitution } from "./constitution.ts";
import type { Kind } from "./kind.ts";
import type { ConstitutionSchemas } from "./schema.ts";
import { constitutionSchemas } from "./schema.ts";
import { changedSinceArchived } from "./archived.ts";
import { checkAlternatives } from "./alternatives.ts";
import type { Resolved } from "./construct.ts";
import { construct } from "./construct.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { checkQuantities } from "./quantities.ts";

/** The text of a constitution and the name of the file it came from, as problems will show it. */
export interface SourceText {
  readonly file: string;
  readonly text: string | Uint8Array;
}

/** What reading a constitution may need besides its text. */
export interface ReadingContext {
  readonly kinds: readonly Kind[];
  /** The text of a base by its reference `id@version`. */
  readonly base: (reference: string) => SourceText | undefined;
  readonly calendar: (id: string) => Calendar | undefined;
  /** The digest with which a version (`id@version`) is archived; undefined where it is not. */
  readonly archived?: (reference: string) => string | undefined;
}

/**
 * Text to a frozen constitution: positioned document, shape, base merged in, meaning, digest. The only way to one.
 * All problems of the file come at once, in reading order; those of a base name the base's file.
 */
export function readConstitution(source: SourceText, context: ReadingContext): Result<Constitution> {
  const resolved = resolve(source, context, { references: [] });
  if (!resolved.ok) return failure(inReadingOrder(resolved.problems));
  const built = construct(resolved.value, source.file, context);
  const made = built.ok ? { ...built, value: deepFreeze(built.value) } : built;
  const later = made.ok ? [...checkAlternatives(made.value), ...checkArchived(made.value, context)] : [];
  const problems = inReadingOrder([...resolved.problems, ...made.problems, ...later]);
  return made.ok && !hasErrors(problems) ? success(made.value, problems) : failure(problems);
}

function checkArchived(constitution: Constitution, { archived }: ReadingContext): readonly Problem[] {
  return changedSinceArchived(constitution, archived?.(`${constitution.id}@${constitution.version}`));
}

/** The bases on the way to a text, and where the own file names the first of them. */
interface Trail {
  readonly references: readonly string[];
  readonly basedOn?: ScalarNode;
}

function resolve(source: SourceText, context: ReadingContext, trail: Trail): Result<Resolved> {
  const document = readDocument(source.text, source.file);
  if (!document.ok) return document;
  const schemas = constitutionSchemas(context.kinds);
  const own = document.value;
  const basedOn = nodeAt(own, ["basedOn"]);
  if (basedOn?.kind !== "scalar") return success({ root: own, overridden: new Set<string>() }, document.problems);
  const shape = checkShape(own, schemas.refining);
  if (hasErrors(shape)) {
    return failure([...document.problems, ...shape, ...errorsAmong(checkQuantities(own, schemas.refining))]);
  }
  return withBase(own, basedOn, schemas, { context, trail, problems: document.problems });
}

interface Progress {
  readonly context: ReadingContext;
  readonly trail: Trail;
  readonly problems: readonly Problem[];
}

function withBase(
  own: MapNode,
  basedOn: ScalarNode,
  schemas: ConstitutionSchemas,
  progress: Progress,
): Result<Resolved> {
  const reference = String(basedOn.value);
  const source = progress.context.base(reference);
  const { references } = progress.trail;
  const named = progress.trail.basedOn ?? basedOn;
  if (references.includes(reference)) {
    const [first = "", ...others] = [...references.slice(references.indexOf(reference)), reference].map(
      (each) => `\`${each}\``,
    );
    return failure([
      ...progress.problems,
      baseProblem(
        "circular-base",
        named,
        `The base has no beginning: ${first} is based on ${others.join(", which is based on ")}.`,
        "Base this file on another constitution, or on none.",
      ),
    ]);
  }
  if (source === undefined) {
    return failure([
      ...progress.problems,
      baseProblem(
        "unknown-base",
        basedOn,
        `The constitution \`${reference}\` is not in the library.`,
        "Write the id and version of one that is, such as `some-model@2011.1`.",
      ),
    ]);
  }
  const base = resolve(source, progress.context, { references: [...references, reference], basedOn: named });
  if (!base.ok) return failure([...progress.problems, ...base.problems]);
  const merged = mergeDocuments(base.value.root, own, schemas.whole);
  if (!merged.ok) return failure([...progress.problems, ...merged.problems]);
  const { overridden, added } = merged.value;
  const root = withoutEmptied(merged.value.root);
  const removed = mandatedRemoved(base.value.root, own, progress.context.kinds);
  return success({ root, overridden: new Set([...base.value.overridden, ...overridden, ...added]) }, [
    ...progress.problems,
    ...merged.problems,
    ...removed,
  ]);
}

/** A section whose last provision is taken away is no section any more. */
function withoutEmptied(root: MapNode): MapNode {
  const entries = [...root.entries].filter(([, { value }]) => value.kind !== "map" || value.entries.size > 0);
  return { ...root, entries: new Map(entries) };
}

/** Provisions of the base that a statute or model requires, and that the own file takes away: for a reader's judgement. */
function mandatedRemoved(base: MapNode, own: MapNode, kinds: readonly Kind[]): readonly Problem[] {
  return kinds.flatMap(({ section }) => {
    const stated = nodeAt(own, [section]);
    if (stated?.kind !== "map") return [];
    return [...stated.entries.values()].flatMap(({ key, value }): readonly Problem[] => {
      const standing = nodeAt(base, [section, key, "standing"]);
      const isRemoved = value.kind === "scalar" && value.value === null;
      if (!isRemoved || standing?.kind !== "scalar" || standing.value !== "mandated") return [];
      const message = `\`${key}\` is taken away, but the base says that it is mandated.`;
      const help = "Keep it, or be ready to say by what right it is left out.";
      return [
        { code: "mandated-removed", severity: "warning", at: value.at, path: `${section}/${key}`, message, help },
      ];
    });
  });
}

function baseProblem(code: "circular-base" | "unknown-base", node: ScalarNode, message: string, help: string): Problem {
  return { code, severity: "error", at: node.at, path: "basedOn", message, help };
}
