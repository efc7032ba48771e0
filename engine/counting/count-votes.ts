import type { BallotPaper } from "./ballot-paper.ts";
import { withoutOrder } from "./ballot-paper.ts";
import { digestOfText } from "../constitution/digest.ts";
import type { Candidate, CountRules } from "./count-rules.ts";
import { transferableVoteRules } from "./count-rules.ts";
import type { CountSheet } from "./count-sheet.ts";
import type { Progress } from "./counted.ts";
import { countMostVotes } from "./most-votes.ts";
import type { Ruling } from "./rulings.ts";
import { Rulings } from "./rulings.ts";
import { countScottish } from "./scottish-stv.ts";
import { sortPapers } from "./sort-papers.ts";
import { electedUnopposed } from "./unopposed.ts";
import { whyNotCounted } from "./why-not-counted.ts";

/** What a count is made from: by what rules, who stands, what the papers say, and how ties met so far were settled. */
export interface Count {
  readonly rules: CountRules;
  readonly candidates: readonly Candidate[];
  readonly papers: readonly BallotPaper[];
  readonly rulings?: readonly Ruling[];
}

/** The sheet of a count, or why there can be none, each reason one sentence. */
export type CountResult =
  | { readonly kind: "counted"; readonly sheet: CountSheet }
  | { readonly kind: "refused"; readonly reasons: readonly string[] };

/**
 * Counts ballot papers. The same papers give the same sheet in whatever order they come. Where a tie decides, the sheet is of
 * what was counted so far and lists the lawful ways on; counting again with the ruling recorded goes on from there.
 */
export function countVotes(count: Count, onProgress: Progress = () => undefined): CountResult {
  const { rules, candidates, rulings: recorded = [] } = count;
  const reasons = whyNotCounted(count);
  if (reasons.length > 0) return { kind: "refused", reasons };
  const papers = withoutOrder(count.papers);
  const { valid, validPapers, spoiltPapers, spoilt, underVoted } = sortPapers(papers, candidates, rules);
  const rulings = new Rulings(recorded);
  const isTransferable = rules.method === "single transferable vote";
  const counting = isTransferable ? countScottish : countMostVotes;
  const counted = electedUnopposed(count) ?? counting(valid, candidates, { rules, rulings, onProgress });
  const sheet: CountSheet = {
    format: "charter.count/1",
    rules,
    ...(isTransferable ? { followed: transferableVoteRules["Scottish 2007"] } : {}),
    candidates,
    rulings: recorded,
    papers: {
      digest: digestOfText(JSON.stringify(papers)),
      received: validPapers + spoiltPapers,
      valid: validPapers,
      spoilt,
      ...(rules.method === "first past the post" ? { underVoted } : {}),
    },
    ...counted,
    outcome: counted.tie === undefined ? "complete" : "tied",
    unusedRulings: rulings.unused(),
  };
  return { kind: "counted", sheet };
}
