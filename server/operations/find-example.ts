import type { Example } from "./examples.ts";
import type { World } from "./world.ts";

/** A constitution that is in force today, and a request that can be put to it as it stands. */
export interface FoundExample {
  readonly id: string;
  readonly asking?: Example;
}

/**
 * An example from the first constitution that is in force today: of those whose facts are single values the one that has most, for it
 * is read on one line. Undefined while no constitution is in force.
 */
export function findExample({ library, clock, examples }: World): FoundExample | undefined {
  const today = clock.today();
  const ids = [...new Set(library.list().map(({ id }) => id))];
  const constitution = ids.map((id) => library.inForce(id, today)).find((found) => found !== undefined);
  if (constitution === undefined) return undefined;
  const isPlain = ({ facts }: Example): boolean => Object.values(facts).every((value) => typeof value !== "object");
  const size = (each: Example): number => (isPlain(each) ? Object.keys(each.facts).length : -1);
  const [asking] = [...examples(constitution).values()].toSorted((one, two) => size(two) - size(one));
  return { id: constitution.id, ...(asking === undefined ? {} : { asking }) };
}
