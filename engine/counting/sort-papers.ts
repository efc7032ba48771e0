import type { BallotPaper } from "./ballot-paper.ts";
import type { Candidate, CountRules } from "./count-rules.ts";
import { mostVotesOf } from "./count-rules.ts";

/** A valid paper as it is counted: places in the list of candidates, in order of preference where that matters. */
export interface ValidPaper {
  readonly choices: readonly number[];
  readonly alike: number;
}

/** The papers parted into those that count and those that do not, with the reasons. */
export interface SortedPapers {
  readonly valid: readonly ValidPaper[];
  readonly validPapers: number;
  readonly spoiltPapers: number;
  readonly spoilt: readonly { readonly reason: string; readonly papers: number }[];
  readonly underVoted: number;
}

/** Parts valid papers from spoilt ones. A paper is valid or spoilt as a whole; every paper is accounted for. */
export function sortPapers(
  papers: readonly BallotPaper[],
  candidates: readonly Candidate[],
  rules: CountRules,
): SortedPapers {
  const places = new Map(candidates.map(({ id }, place) => [id, place]));
  const read = rules.method === "single transferable vote" ? preferencesOn : votesOn;
  const limits = { most: mostVotesOf(rules, candidates.length), least: rules.leastVotes ?? 1 };
  const valid: ValidPaper[] = [];
  const spoilt = new Map<string, number>();
  let underVoted = 0;
  for (const paper of papers) {
    const { alike = 1, rejected } = paper;
    const choices = rejected ?? read(paper, places, limits);
    if (typeof choices === "string") spoilt.set(choices, (spoilt.get(choices) ?? 0) + alike);
    else {
      valid.push({ choices, alike });
      if (choices.length < limits.most) underVoted += alike;
    }
  }
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  return {
    valid,
    validPapers: total(valid.map(({ alike }) => alike)),
    spoiltPapers: total([...spoilt.values()]),
    spoilt: [...spoilt].map(([reason, papers]) => ({ reason, papers })).sort((a, b) => (a.reason < b.reason ? -1 : 1)),
    underVoted,
  };
}

interface Limits {
  readonly most: number;
  readonly least: number;
}

/** The candidates voted for, or why the paper is spoilt. */
function votesOn(
  { marks }: BallotPaper,
  places: ReadonlyMap<string, number>,
  { most, least }: Limits,
): readonly number[] | string {
  const names = marks.flat();
  if (names.length === 0) return "unmarked";
  const choices = names.flatMap((name) => places.get(name) ?? []);
  if (choices.length < names.length) return "a vote for somebody who does not stand";
  if (new Set(choices).size < choices.length) return "two votes for one candidate";
  if (choices.length > most) return `more than ${most} ${most === 1 ? "vote" : "votes"}`;
  return choices.length < least ? `fewer than ${least} votes` : choices;
}

/**
 * The preferences in order, or why there is not even a first. What follows a missing number, a number written twice, a name
 * written twice or a name of somebody who does not stand is not a preference in consecutive order and is passed over
 * (SSI 2007/42, article 2, "next available preference"; rule 43 on the first).
 */
function preferencesOn({ marks }: BallotPaper, places: ReadonlyMap<string, number>): readonly number[] | string {
  if (marks.flat().length === 0) return "unmarked";
  const choices: number[] = [];
  for (const mark of marks) {
    const [name, ...more] = typeof mark === "string" ? [mark] : mark;
    const place = name === undefined || more.length > 0 ? undefined : places.get(name);
    if (place === undefined || choices.includes(place)) break;
    choices.push(place);
  }
  return choices.length === 0 ? "no clear first preference" : choices;
}
