import type { Surroundings } from "./kind.ts";
import type { Provision } from "./provision.ts";

/** Surroundings that know which other provisions were read while one was compiled. */
export interface WatchedSurroundings {
  readonly surroundings: Surroundings;
  /** Does what it is given, and says of which provisions it read what they say, by their addresses. */
  readonly watch: <T>(act: () => T) => { readonly made: T; readonly read: ReadonlySet<string> };
}

/** Watches what kinds read in their surroundings: a provision's data and places, and the outcomes of its questions. */
export function watched(surroundings: Surroundings): WatchedSurroundings {
  let read = new Set<string>();
  const note = (address: string): unknown => read.add(address);
  const provisions = new Map([...surroundings.provisions].map(([id, each]) => [id, noting(each, note)]));
  const outcomesOf = (address: string): readonly string[] | undefined => {
    note(address.split("/").slice(0, 2).join("/"));
    return surroundings.outcomesOf(address);
  };
  const watch: WatchedSurroundings["watch"] = (act) => {
    read = new Set();
    const own = read;
    return { made: act(), read: own };
  };
  return { surroundings: { ...surroundings, provisions, outcomesOf }, watch };
}

/** The same provision; what it is called and where it stands can be seen unnoticed, because no refinement changes it. */
function noting(provision: Provision, note: (address: string) => unknown): Provision {
  const { address, data, node } = provision;
  return {
    ...provision,
    get data() {
      note(address);
      return data;
    },
    get node() {
      note(address);
      return node;
    },
  };
}
