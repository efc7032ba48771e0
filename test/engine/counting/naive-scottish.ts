/** A paper as the naive count sees it: its preferences, who has it, and what it is worth in hundred-thousandths of a vote. */
interface Paper {
  readonly preferences: readonly number[];
  holder: number | "nobody";
  worth: number;
}

/** What the naive count came to: the votes at the end of each stage, who was elected and excluded, in order. */
export interface NaiveCount {
  readonly stages: readonly (readonly number[])[];
  readonly elected: readonly number[];
  readonly excluded: readonly number[];
}

/**
 * The Scottish rules of 2007 read off the statute, one paper at a time and nothing remembered that can be looked up: slow, and
 * only right for a few hundred papers. `lot` is an order of all candidates in which lots are drawn.
 */
export function naiveScottish(
  candidates: number,
  seats: number,
  ballots: readonly (readonly number[])[],
  lot: readonly number[],
  decimals = 100_000,
): NaiveCount {
  const all = Array.from({ length: candidates }, (_, each) => each);
  const papers: Paper[] = ballots.map((preferences) => ({
    preferences,
    holder: preferences[0] ?? "nobody",
    worth: decimals,
  }));
  const quota = (Math.floor(ballots.length / (seats + 1)) + 1) * decimals;
  const elected: number[] = [];
  const excluded: number[] = [];
  const settled: number[] = [];
  const stages: number[][] = [];
  const votesOf = (candidate: number): number =>
    settled.includes(candidate)
      ? quota
      : papers.filter(({ holder }) => holder === candidate).reduce((sum, { worth }) => sum + worth, 0);
  const continuing = (): number[] => all.filter((each) => !elected.includes(each) && !excluded.includes(each));
  const endStage = (): void => {
    const reached = continuing().filter((each) => votesOf(each) >= quota);
    elected.push(...reached.toSorted((a, b) => votesOf(b) - votesOf(a)));
    stages.push(all.map(votesOf));
  };
  const pick = (equal: readonly number[], sign: 1 | -1): number => {
    let left = [...equal];
    for (let stage = stages.length - 1; stage >= 0 && left.length > 1; stage -= 1) {
      const best = Math.max(...left.map((each) => sign * (stages[stage]?.[each] ?? 0)));
      left = left.filter((each) => sign * (stages[stage]?.[each] ?? 0) === best);
    }
    return lot.find((each) => left.includes(each)) ?? -1;
  };
  const moveOn = (from: number, worthOf: (paper: Paper) => number): void => {
    for (const paper of papers.filter(({ holder }) => holder === from)) {
      paper.worth = worthOf(paper);
      paper.holder = paper.preferences.find((each) => continuing().includes(each)) ?? "nobody";
    }
  };
  endStage();
  while (elected.length < seats) {
    const left = continuing();
    if (left.length === 0) break;
    if (left.length <= seats - elected.length) {
      elected.push(...left.toSorted((a, b) => votesOf(b) - votesOf(a)));
      stages.push(all.map(votesOf));
      break;
    }
    const over = elected.filter((each) => votesOf(each) > quota);
    if (over.length > 0) {
      const most = Math.max(...over.map(votesOf));
      const chosen = pick(
        over.filter((each) => votesOf(each) === most),
        1,
      );
      const total = votesOf(chosen);
      moveOn(chosen, ({ worth }) => Math.floor((worth * (total - quota)) / total));
      settled.push(chosen);
    } else {
      const fewest = Math.min(...left.map(votesOf));
      const chosen = pick(
        left.filter((each) => votesOf(each) === fewest),
        -1,
      );
      excluded.push(chosen);
      moveOn(chosen, ({ worth }) => worth);
    }
    endStage();
  }
  return { stages, elected, excluded };
}
