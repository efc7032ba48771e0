import type { Constitution } from "../../constitution/constitution.ts";
import type { Provision } from "../../constitution/provision.ts";

/** A provision on either side; of one that was added or removed there is only one. */
export interface Aligned {
  readonly current?: Provision;
  readonly proposed?: Provision;
}

/**
 * The provisions of both, in the order of the proposal: by address, or by `was` where no provision has the former address any
 * more. What was removed stands after what it stood after.
 */
export function aligned(current: Constitution, proposed: Constitution): readonly Aligned[] {
  const pairs: Aligned[] = [];
  const taken = new Set<string>();
  for (const provision of proposed.provisions.values()) {
    const same = current.provisions.get(provision.address);
    const former = same ?? formerOf(provision, current, proposed);
    if (former !== undefined && !taken.has(former.address)) {
      taken.add(former.address);
      pairs.push({ current: former, proposed: provision });
    } else pairs.push({ proposed: provision });
  }
  let before: string | undefined;
  for (const provision of current.provisions.values()) {
    if (!taken.has(provision.address)) {
      const index = pairs.findIndex((each) => each.current?.address === before);
      pairs.splice(before === undefined ? 0 : index + 1, 0, { current: provision });
    }
    before = provision.address;
  }
  return pairs;
}

function formerOf({ data, section }: Provision, current: Constitution, proposed: Constitution): Provision | undefined {
  const address = `${section}/${data.was}`;
  return data.was === undefined || proposed.provisions.has(address) ? undefined : current.provisions.get(address);
}

/** The former address of each provision, and question of it, that was renamed. */
export function formerAddresses(pairs: readonly Aligned[], proposed: Constitution): ReadonlyMap<string, string> {
  const former = new Map<string, string>();
  for (const { current, proposed: renamed } of pairs) {
    if (current === undefined || renamed === undefined || current.address === renamed.address) continue;
    former.set(renamed.address, current.address);
    for (const address of proposed.questions.keys())
      if (address.startsWith(`${renamed.address}/`))
        former.set(address, `${current.address}${address.slice(renamed.address.length)}`);
  }
  return former;
}
