import type { Constitution } from "../../constitution/constitution.ts";
import type { Provision } from "../../constitution/provision.ts";
import { nodeAt } from "../../documents/positions.ts";
import type { Span } from "../../problem.ts";
import type { Values } from "../replay.ts";

/** Two clauses that contradict each other. It stands at the first; the message names both. */
export interface Conflict {
  readonly provision: Provision;
  readonly at: Span;
  readonly message: string;
  readonly help: string;
  /** An everyday case of it: what each question comes out as, put to `decide` before it is told. */
  readonly shown?: {
    readonly values: Values;
    readonly outcomes: readonly (readonly [address: string, outcome: string])[];
  };
  /** Set where it could be neither proved nor refuted. */
  readonly isOpen?: true;
}

/** One entry of the closed list. */
export type FindConflicts = (constitution: Constitution) => readonly Conflict[];

/** A clause as the document names it: its address and path, and its number where it has one. */
export function clause({ address, data }: Provision, path = ""): string {
  const name = path === "" ? `\`${address}\`` : `\`${address}/${path}\``;
  return data.clause === undefined ? name : `${name} (clause ${data.clause})`;
}

/** Where a path of a provision stands; the provision's own key where it does not stand at all. */
export function placeOf({ node, keyAt }: Provision, path: string): Span {
  const segments = path.split("/");
  const parent = nodeAt(node, segments.slice(0, -1));
  const entry = parent?.kind === "map" ? parent.entries.get(segments.at(-1) ?? "") : undefined;
  return entry?.keyAt ?? nodeAt(node, segments)?.at ?? keyAt;
}
