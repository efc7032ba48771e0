import { findExample } from "../operations/find-example.ts";
import type { World } from "../operations/world.ts";

/** A line for a shell that has curl, which works as it stands, and what it shows. */
export interface Suggestion {
  readonly shows: string;
  readonly curl: string;
}

/** Three things to try, made from what is in the library; `base` is the server's address. */
export function suggestions(world: World, base: string): readonly Suggestion[] {
  const all = `${base}/api/v1/constitutions`;
  const list = { shows: "The constitutions that are here", curl: `curl ${all}` };
  const example = findExample(world);
  if (example === undefined) return [list];
  const questions = { shows: "What can be asked of one of them", curl: `curl ${all}/${example.id}/questions` };
  if (example.asking === undefined) return [list, questions];
  const body = JSON.stringify(example.asking).replaceAll("'", String.raw`'\''`);
  const curl = `curl -H 'Content-Type: application/json' -d '${body}' ${all}/${example.id}/decisions`;
  return [list, questions, { shows: "A decision, with its reasons", curl }];
}
