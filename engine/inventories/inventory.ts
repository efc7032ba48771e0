/** Where a rule of a source document stands now. */
export type Standing =
  /** Written into a constitution, at an address of it, and shown by cases of that constitution, by their names. */
  | {
      readonly kind: "provision";
      readonly constitution: string;
      readonly address: string;
      readonly cases: readonly string[];
      /** It is stated there and decides nothing; the cases are of its provision. */
      readonly statedOnly: boolean;
    }
  /** A section can say it; no constitution says it yet. */
  | { readonly kind: "section"; readonly section: string }
  /** It waits for an ability that is not there yet. */
  | { readonly kind: "later"; readonly work: Work }
  | { readonly kind: "no-behaviour"; readonly because: string };

/** The work that some rules wait for. */
export type Work = (typeof works)[number];

/** Stages and deadlines; what is kept and published; red lines that a draft is held against. */
export const works = ["procedures", "records", "review"] as const;

/** One rule of a source document: its place there, a few of its words, what it says, and where it stands. */
export interface InventoryRule {
  readonly id: string;
  readonly heading?: string;
  readonly page?: number;
  readonly quote: string;
  readonly says: string;
  readonly standing: Standing;
}

/** Every rule of one source document, in its order. */
export interface Inventory {
  readonly file: string;
  readonly title: string;
  readonly by: string;
  readonly date: string;
  readonly rules: readonly InventoryRule[];
}
