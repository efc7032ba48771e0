/** Votes in hundred-thousandths of a vote, so that five decimals are exact. */
export const wholeVote = 100_000n;

/** The votes as an exact decimal: `903`, or `873.98228` with all five decimals. */
export function printVotes(votes: bigint): string {
  const decimals = votes % wholeVote;
  const whole = String(votes / wholeVote);
  return decimals === 0n ? whole : `${whole}.${String(decimals).padStart(5, "0")}`;
}

/** The value multiplied by a surplus and divided by a total, to five decimals, any remainder being ignored (rule 48(3)). */
export function transferValue(value: bigint, surplus: bigint, total: bigint): bigint {
  return (value * surplus) / total;
}
