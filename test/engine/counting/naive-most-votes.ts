/** An election small enough to try everything. */
export interface SmallElection {
  readonly seats: number;
  readonly limit: number;
  /** The group of each candidate, or undefined for none; at most `cap` of one group. */
  readonly groups: readonly (number | undefined)[];
  readonly cap: number;
  /** The candidates marked on each paper. */
  readonly papers: readonly (readonly number[])[];
}

/**
 * Every set of winners there could be, tried out one by one: in each order of the candidates that is in keeping with their votes,
 * seats are given from the top to whoever the cap lets in. With one set the result is plain; with several there is a tie.
 */
export function possibleWinners({ seats, limit, groups, cap, papers }: SmallElection): readonly string[] {
  const valid = papers.filter((marks) => marks.length > 0 && marks.length <= limit);
  const votes = groups.map((_, candidate) => valid.filter((marks) => marks.includes(candidate)).length);
  const found = new Set<string>();
  for (const order of ordersOf(groups.map((_, candidate) => candidate))) {
    const isFalling = order.every((candidate, at) => at === 0 || votes[order[at - 1] as number]! >= votes[candidate]!);
    if (!isFalling) continue;
    const winners: number[] = [];
    for (const candidate of order) {
      const alike = winners.filter((other) => groups[other] !== undefined && groups[other] === groups[candidate]);
      if (winners.length < seats && alike.length < cap) winners.push(candidate);
    }
    found.add(winners.toSorted((a, b) => a - b).join(","));
  }
  return [...found];
}

function ordersOf(items: readonly number[]): readonly (readonly number[])[] {
  const known = orders.get(items.length);
  if (known !== undefined) return known;
  const made =
    items.length === 0
      ? [[]]
      : items.flatMap((item) => permute(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
  orders.set(items.length, made);
  return made;
}

function permute(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => permute(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}

const orders = new Map<number, readonly (readonly number[])[]>();
