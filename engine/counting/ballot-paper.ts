/**
 * What one ballot paper says, or several alike: the candidates marked, by their ids. For a transferable vote the order is the
 * order of preference; a list in it means that the same number stands against several, an empty list that the number is missing.
 */
export interface BallotPaper {
  readonly marks: readonly (string | readonly string[])[];
  /** How many papers say the same; one if not given. */
  readonly alike?: number;
  /** Why it was rejected before the count, such as "not signed"; such a paper is spoilt whatever it says. */
  readonly rejected?: string;
}

/** Papers that say the same made one entry, in an order that tells nothing of who voted when. */
export function withoutOrder(papers: readonly BallotPaper[]): readonly BallotPaper[] {
  const entries = new Map<string, { readonly paper: BallotPaper; alike: number }>();
  for (const paper of papers) {
    const { marks, rejected, alike = 1 } = paper;
    const key = JSON.stringify([rejected ?? null, marks]);
    const entry = entries.get(key);
    if (entry === undefined) entries.set(key, { paper, alike });
    else entry.alike += alike;
  }
  return [...entries]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, { paper, alike }]) => ({ ...paper, alike }));
}
