import { wholeVote } from "./hundred-thousandths.ts";
import type { ValidPaper } from "./sort-papers.ts";

/** Papers that came to a candidate at one value. */
export interface Parcel {
  readonly value: bigint;
  readonly papers: readonly ValidPaper[];
}

/** What a candidate's papers become when they are sorted again: parcels by the candidate they go to; -1 for nobody. */
export interface Sorted {
  readonly to: number;
  readonly value: bigint;
  readonly papers: readonly ValidPaper[];
  readonly count: number;
}

/** The papers of each candidate, by what each was worth when it came. */
export class Parcels {
  private readonly held: Map<number, Parcel[]>;

  /** The first stage: every paper with its first preference, worth one vote. */
  constructor(papers: readonly ValidPaper[]) {
    this.held = new Map();
    for (const [first, own] of Map.groupBy(papers, ({ choices }) => choices[0] ?? -1))
      this.add(first, { value: wholeVote, papers: own });
  }

  /** Gives a candidate papers of one value; they join those of the same value. */
  add(candidate: number, { value, papers }: Parcel): void {
    const held = this.held.get(candidate) ?? [];
    const alike = held.filter((parcel) => parcel.value === value).flatMap((parcel) => parcel.papers);
    const others = held.filter((parcel) => parcel.value !== value);
    this.held.set(candidate, [...others, { value, papers: [...alike, ...papers] }]);
  }

  /** Takes a candidate's papers away, sorted by the next available preference: the first for a continuing candidate. */
  takeFrom(candidate: number, isContinuing: (place: number) => boolean): readonly Sorted[] {
    const parcels = this.held.get(candidate) ?? [];
    this.held.delete(candidate);
    return parcels.flatMap(({ value, papers }) =>
      [...Map.groupBy(papers, ({ choices }) => choices.find(isContinuing) ?? -1)].map(([to, own]) => ({
        to,
        value,
        papers: own,
        count: own.reduce((sum, { alike }) => sum + alike, 0),
      })),
    );
  }

  /** How many papers a candidate holds, counting those alike once: the work of sorting them. */
  sizeOf(candidate: number): number {
    return (this.held.get(candidate) ?? []).reduce((sum, { papers }) => sum + papers.length, 0);
  }
}
