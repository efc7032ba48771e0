import type { TieWay } from "./count-rules.ts";

/**
 * How a tie was settled, as recorded: the names in the order drawn, chosen or voted (the first has the seat, is excluded or is
 * transferred), or that a seat was added.
 */
export type Ruling =
  | {
      readonly way: Exclude<TieWay, "extra seat">;
      readonly between: readonly string[];
      readonly order: readonly string[];
    }
  | { readonly way: "extra seat"; readonly between: readonly string[] };

/** The recorded rulings of one count; each settles one tie, and those that settle none are left over. */
export class Rulings {
  private readonly left: Ruling[];

  constructor(recorded: readonly Ruling[]) {
    this.left = [...recorded];
  }

  /** The first ruling left that is about just these candidates and lawful for this tie; it is then used. */
  settle({
    between,
    waysOn,
  }: {
    readonly between: readonly string[];
    readonly waysOn: readonly TieWay[];
  }): Ruling | undefined {
    const index = this.left.findIndex((ruling) => isSameSet(ruling.between, between) && waysOn.includes(ruling.way));
    return index === -1 ? undefined : this.left.splice(index, 1)[0];
  }

  /** The rulings that no tie called for. */
  unused(): readonly Ruling[] {
    return [...this.left];
  }
}

/** Whether a ruling puts exactly those in order that it is about; one with an order that does not can settle nothing. */
export function isComplete(ruling: Ruling): boolean {
  return ruling.way === "extra seat" || isSameSet(ruling.between, ruling.order);
}

/** The ways in words, for a sentence that says how a tie can be settled. */
export const wordsForWay: Readonly<Record<TieWay, string>> = {
  lot: "by lot",
  "casting vote": "by a casting vote",
  "run-off": "by a further ballot between them",
  "extra seat": "by an extra seat",
};

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && new Set([...some, ...others]).size === some.length;
}
