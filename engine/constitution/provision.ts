import type { MapNode } from "../documents/node.ts";
import type { Span } from "../problem.ts";

/** Where a provision comes from: one of the constitution's `documents`, its heading and page, and a short quote. */
export interface Source {
  readonly document: string;
  readonly heading?: string;
  readonly page?: number;
  readonly quote?: string;
}

/** What every provision can say of itself, whatever its kind. */
export interface CommonData {
  readonly title?: string;
  readonly clause?: string;
  readonly source?: Source;
  readonly reading?: { readonly taken: string; readonly instead?: Readonly<Record<string, { readonly says: string }>> };
  readonly standing?: "mandated" | "optional" | "local";
  readonly favours?: string;
  readonly from?: string;
  readonly until?: string;
  readonly was?: string;
  readonly note?: string;
}

/**
 * One provision of a constitution as it stands after its base has been merged in. `address` is `section/id`.
 * `data` is the value the kind's shape describes; `node` is the same with every value's place.
 */
export interface Provision<Data = unknown> {
  readonly address: string;
  readonly section: string;
  readonly id: string;
  readonly title: string;
  readonly data: Data & CommonData;
  readonly node: MapNode;
  readonly keyAt: Span;
  /** The source of the inherited provision whose meaning this one changes. */
  readonly departsFrom?: Source;
}
