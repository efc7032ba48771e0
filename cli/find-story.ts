import type { Story } from "../engine/index.ts";
import { nearest } from "../engine/index.ts";

/** The story somebody means, or what to say where there is none, or more than one. */
export type FoundStory =
  | { readonly ok: true; readonly story: Story }
  | { readonly ok: false; readonly message: string; readonly help: string };

/** Finds a story by its name, a part of it that no other has, or its number in the list, counted from 1. */
export function findStory(stories: readonly Story[], wanted: string): FoundStory {
  const named = stories.find(({ name }) => same(name, wanted));
  if (named !== undefined) return { ok: true, story: named };
  const numbered = /^\d{1,4}$/.test(wanted) ? stories[Number(wanted) - 1] : undefined;
  if (numbered !== undefined) return { ok: true, story: numbered };
  const within = stories.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  const [only, another] = within;
  if (only !== undefined && another === undefined) return { ok: true, story: only };
  if (only !== undefined) {
    const help = `Write more of it, or a number. There are: ${quotedNames(within)}.`;
    return { ok: false, message: `\`${wanted}\` stands in the names of ${within.length} stories.`, help };
  }
  const meant = nearest(
    wanted,
    stories.map(({ name }) => name),
  );
  const there = stories.length === 0 ? "There are none." : `There are: ${quotedNames(stories)}.`;
  const help = meant === undefined ? there : `Did you mean \`${meant}\`?`;
  return { ok: false, message: `No story is called \`${wanted}\`.`, help };
}

function quotedNames(stories: readonly Story[]): string {
  return stories
    .slice(0, 12)
    .map(({ name }) => `\`${name}\``)
    .join(", ");
}

function same(one: string, two: string): boolean {
  return one.trim().toLowerCase() === two.trim().toLowerCase();
}
