import type { Problem } from "../problem.ts";
import { nearest } from "./nearest.ts";
import type { DocumentNode, MapEntry, MapNode } from "./node.ts";
import { pathOf, type Segments } from "./positions.ts";
import { quoted, refusal } from "./refusal.ts";

/** The entries of a merged map in their order, and what is wrong with the places asked for. */
export interface Arranged {
  readonly entries: ReadonlyMap<string, MapEntry>;
  readonly problems: readonly Problem[];
}

/**
 * Moves each entry whose own map has `placedAfter: <id>` behind that sibling; several behind one keep the order in which
 * they are written. A sibling that is not there, and entries placed after one another in a circle, are refused.
 */
export function arranged(entries: ReadonlyMap<string, MapEntry>, own: MapNode, path: Segments): Arranged {
  const wishes = [...own.entries.values()].flatMap((entry) => wishOf(entry, entries.has(entry.key)));
  const followers = new Map<string, string[]>();
  const problems: Problem[] = [];
  for (const { key, after, written } of wishes) {
    if (typeof after !== "string" || after === key || !entries.has(after)) {
      problems.push(
        unknownSibling(
          written,
          [...entries.keys()].filter((other) => other !== key),
          [...path, key],
        ),
      );
    } else followers.set(after, [...(followers.get(after) ?? []), key]);
  }
  if (problems.length > 0) return { entries, problems };
  const moved = new Set(wishes.map(({ key }) => key));
  const order = [...entries.keys()].filter((key) => !moved.has(key)).flatMap((key) => withFollowers(key, followers));
  const ordered = new Map<string, MapEntry>();
  for (const key of order) {
    const entry = entries.get(key);
    if (entry !== undefined) ordered.set(key, entry);
  }
  const inCircle = wishes.filter(({ key }) => !ordered.has(key)).slice(0, 1);
  return { entries: ordered, problems: inCircle.map(({ key, written }) => circle(written, [...path, key])) };
}

interface Wish {
  readonly key: string;
  readonly after: unknown;
  readonly written: DocumentNode;
}

function wishOf({ key, value }: MapEntry, isKept: boolean): readonly Wish[] {
  const written = value.kind === "map" ? value.entries.get("placedAfter")?.value : undefined;
  if (written === undefined || !isKept) return [];
  return [{ key, after: written.kind === "scalar" ? written.value : undefined, written }];
}

function withFollowers(key: string, followers: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [key, ...(followers.get(key) ?? []).flatMap((follower) => withFollowers(follower, followers))];
}

function unknownSibling(written: DocumentNode, siblings: readonly string[], path: Segments): Problem {
  const word = written.kind === "scalar" ? String(written.value) : "";
  const meant = nearest(word, siblings);
  const known = siblings.length === 0 ? "Leave it out." : `Known here: ${siblings.map(quoted).join(", ")}.`;
  return refusal("unknown-sibling", written.at, {
    message: `${quoted(path.at(-1) ?? "")} cannot be placed after ${word === "" ? "this" : quoted(word)}: no other entry here has that name.`,
    help: meant === undefined ? known : `Did you mean \`${meant}\`? ${known}`,
    path: pathOf([...path, "placedAfter"]),
  });
}

function circle(written: DocumentNode, path: Segments): Problem {
  return refusal("unknown-sibling", written.at, {
    message: `${quoted(path.at(-1) ?? "")} is placed after an entry that is itself placed after it.`,
    help: "Place one of them after an entry that stays where it is.",
    path: pathOf([...path, "placedAfter"]),
  });
}
