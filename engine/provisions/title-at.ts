import type { Surroundings } from "../constitution/kind.ts";

/** The title of the provision at an address; other words as they are. */
export function titleAt(written: string, { provisions }: Surroundings): string {
  return provisions.get(written)?.title ?? written;
}
