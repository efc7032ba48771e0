import { nodeAt } from "../documents/positions.ts";
import type { Span } from "../problem.ts";
import type { Provision } from "./provision.ts";

/** A piece of a sentence: plain words, or a value with the place where it stands in the YAML. */
export type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly text: string; readonly path: string; readonly at: Span };

/**
 * One sentence of a provision in plain English; `path` says which part of the provision it puts into words. With a depth it
 * is an entry of a list below the sentence before it, or of a list below such an entry.
 */
export interface Sentence {
  readonly path: string;
  readonly parts: readonly Part[];
  readonly depth?: 1 | 2;
}

/** Writes sentences of one provision: a tagged template whose values keep their places. */
export interface Writer {
  (strings: TemplateStringsArray, ...pieces: readonly (Part | string | number)[]): readonly Part[];
  /** The value at a path (keys joined by `/`) within the provision, as written or in the words given. */
  value(path: string, words?: string): Part;
}

/** The writer of a provision's sentences. */
export function writerOf(provision: Provision): Writer {
  const write = (strings: TemplateStringsArray, ...pieces: readonly (Part | string | number)[]): readonly Part[] =>
    join(strings.flatMap((text, index): readonly Part[] => [{ kind: "text", text }, ...piece(pieces[index])]));
  return Object.assign(write, { value: (path: string, words?: string) => valuePart(provision, path, words) });
}

/** The sentence as one string. */
export function textOf(parts: readonly Part[]): string {
  return parts.map((part) => part.text).join("");
}

/** Several runs of parts one after another, with words between them. */
export function joinParts(runs: readonly (readonly Part[])[], between = ", ", last = between): readonly Part[] {
  return join(
    runs.flatMap((run, index): readonly Part[] =>
      index === 0 ? run : [{ kind: "text", text: index === runs.length - 1 ? last : between }, ...run],
    ),
  );
}

function piece(given: Part | string | number | undefined): readonly Part[] {
  if (given === undefined) return [];
  return [typeof given === "object" ? given : { kind: "text", text: String(given) }];
}

/** Neighbouring texts become one, empty ones go. */
function join(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (part.text === "") continue;
    if (part.kind === "text" && before?.kind === "text")
      joined.splice(-1, 1, { kind: "text", text: before.text + part.text });
    else joined.push(part);
  }
  return joined;
}

function valuePart(provision: Provision, path: string, words: string | undefined): Part {
  const node = nodeAt(provision.node, path.split("/"));
  const text = words ?? (node?.kind === "scalar" ? String(node.value) : undefined);
  if (node === undefined || text === undefined) throw new Error(`${provision.address} has no words for ${path}`);
  return { kind: "value", text, path: `${provision.address}/${path}`, at: node.at };
}
