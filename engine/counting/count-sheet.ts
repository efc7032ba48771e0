import type { Candidate, CountRules, TieWay } from "./count-rules.ts";
import type { Ruling } from "./rulings.ts";

/**
 * A count as it can be published and done again: by what rules, on which papers, every stage in words and as data, and who is
 * elected. Votes are exact decimals written as text, such as `903` or `873.98228`.
 */
export interface CountSheet {
  readonly format: "charter.count/1";
  readonly rules: CountRules;
  /** The published rules of a transferable vote that were followed. */
  readonly followed?: string;
  readonly candidates: readonly Candidate[];
  readonly rulings: readonly Ruling[];
  readonly papers: PapersAccount;
  readonly quota?: string;
  readonly stages: readonly CountStage[];
  /** In the order in which they were elected. */
  readonly elected: readonly string[];
  /** Seats for which there was nobody who could be elected. */
  readonly vacant: number;
  /** Seats added because a tie was settled by one. */
  readonly extraSeats: number;
  readonly outcome: "complete" | "tied";
  readonly tie?: Tie;
  /** Rulings that no tie called for: they were not used, and somebody should know why they are there. */
  readonly unusedRulings: readonly Ruling[];
}

/** What became of the papers: received is valid and spoilt together. */
export interface PapersAccount {
  /** A digest of what the papers say, whatever their order: other papers give another one. */
  readonly digest: string;
  readonly received: number;
  readonly valid: number;
  readonly spoilt: readonly { readonly reason: string; readonly papers: number }[];
  /** Valid papers that used fewer votes than they had; not said of a transferable vote. */
  readonly underVoted?: number;
}

/** One stage of a count and how everybody stood at its end. */
export interface CountStage {
  readonly number: number;
  readonly kind: "votes" | "seats" | "surplus" | "exclusion" | "last vacancies";
  /** Whose papers were transferred at this stage. */
  readonly from?: readonly string[];
  /** What each paper was worth that was transferred, and how many such papers went to whom; "" are those that went to nobody. */
  readonly transfers?: readonly Transfer[];
  readonly votes: Readonly<Record<string, string>>;
  /** The value of papers that bear no further preference, and what was ignored beyond five decimals, so far. */
  readonly notTransferable?: string;
  readonly ignored?: string;
  readonly elected: readonly string[];
  readonly excluded: readonly string[];
  readonly words: readonly string[];
}

/** Papers of one value that went from one candidate to another. */
export interface Transfer {
  readonly to: string;
  readonly papers: number;
  readonly value: string;
}

/** What stopped the count: who is equal, for how many places, and the lawful ways on. No way on means that none is declared. */
export interface Tie {
  readonly stage: number;
  readonly for: "seat" | "exclusion" | "surplus";
  readonly between: readonly string[];
  /** How many of them can have what they are tied for. */
  readonly places: number;
  readonly waysOn: readonly TieWay[];
  readonly words: string;
}
