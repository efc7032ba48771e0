/**
 * Of candidates with equal votes now, those that the most recent earlier stage at which they were unequal puts first: the
 * highest for a transfer (rule 49(2)), the lowest for an exclusion (rule 51(2)(a)). Where that leaves several, they are looked
 * at again at the stages before it. More than one is left only if they were equal at all stages: then by lot.
 */
export function byEarlierStages(
  equal: readonly number[],
  stages: readonly ReadonlyMap<number, bigint>[],
  which: "highest" | "lowest",
): readonly number[] {
  let left = equal;
  for (const votes of stages.toReversed()) {
    if (left.length < 2) break;
    left = extremes(left, (candidate) => votes.get(candidate) ?? 0n, which);
  }
  return left;
}

/** The candidates with the highest or the lowest votes of all. */
export function extremes(
  candidates: readonly number[],
  votesOf: (candidate: number) => bigint,
  which: "highest" | "lowest",
): readonly number[] {
  let best: bigint | undefined;
  for (const candidate of candidates) {
    const votes = votesOf(candidate);
    if (best === undefined || (which === "highest" ? votes > best : votes < best)) best = votes;
  }
  return candidates.filter((candidate) => votesOf(candidate) === best);
}
