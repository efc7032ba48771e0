import { alternativesOf } from "./alternative.ts";
import { withAlternatives } from "./alternatives.ts";
import type { Constitution } from "./constitution.ts";

/**
 * The constitution as it is under a rival reading of the provision to which a question belongs: its facts and outcomes may
 * be others there. The constitution itself where no reading is named, or none of that name is there.
 */
export function underReading(constitution: Constitution, address: string, reading: string | undefined): Constitution {
  const provision = constitution.provisions.get(address.split("/").slice(0, 2).join("/"));
  const rivals = provision === undefined ? [] : alternativesOf(provision).filter(({ kind }) => kind === "reading");
  const read = withAlternatives(
    constitution,
    rivals.filter(({ id }) => id === reading),
  );
  return read.ok ? read.value : constitution;
}
