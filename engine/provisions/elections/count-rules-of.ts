import type { CountRules } from "../../counting/count-rules.ts";
import type { Election } from "./shape.ts";

/**
 * The rules by which the papers of an election are counted, or undefined where the constitution does not say how.
 * `seatsToFill` is how many there are where it leaves that to the day.
 */
export function countRulesOf(election: Election, seatsToFill?: number): CountRules | undefined {
  const { method, votes, caps, ties } = election;
  const seats = election.seats === "as many as are vacant" ? seatsToFill : election.seats;
  if (method === undefined || seats === undefined) return undefined;
  return {
    seats,
    method,
    ...(typeof votes?.most === "number" ? { votes: votes.most } : {}),
    ...(votes?.least === undefined ? {} : { leastVotes: votes.least }),
    ...(caps === undefined
      ? {}
      : { caps: Object.entries(caps).map(([id, { atMost, of }]) => ({ id, atMost, by: of })) }),
    ties: [...new Set(Object.values(ties ?? {}).map(({ way }) => way))],
  };
}
