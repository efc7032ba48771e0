import type { BallotPaper } from "../ballot-paper.ts";
import type { Candidate } from "../count-rules.ts";
import { asWritten } from "./gathered.ts";
import { isCandidateId } from "./read-candidates.ts";

/** Those who stand as far as papers show it: every id on them that can be one, by the alphabet. */
export function candidatesOn(papers: readonly BallotPaper[]): readonly Candidate[] {
  const ids = new Set(papers.flatMap(({ marks }) => marks.flat().filter(isCandidateId)));
  return [...ids].sort((a, b) => (a < b ? -1 : 1)).map((id) => ({ id, name: id }));
}

/** The names on papers that are of nobody who stands, as they are written, each with the number of papers it is on. */
export function strangersOn(
  papers: readonly BallotPaper[],
  candidates: readonly Candidate[],
): readonly { readonly name: string; readonly papers: number }[] {
  const ids = new Set(candidates.map(({ id }) => id));
  const strangers = new Map<string, number>();
  for (const { marks, alike = 1 } of papers) {
    for (const name of new Set(marks.flat())) {
      if (!ids.has(name)) strangers.set(name, (strangers.get(name) ?? 0) + alike);
    }
  }
  return [...strangers]
    .map(([name, papers]) => ({ name: asWritten(name), papers }))
    .sort((a, b) => b.papers - a.papers);
}
