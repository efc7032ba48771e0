/** How the votes are counted. */
export type CountMethod = "first past the post" | "approval" | "single transferable vote";

/** The published rules of the single transferable vote that can be counted by, each with its source. */
export const transferableVoteRules = {
  "Scottish 2007": "Scottish Local Government Elections Order 2007 (SSI 2007/42), Schedule 1, rules 45 to 52",
} as const;

/** A way on from a tie that a constitution can declare. */
export type TieWay = "lot" | "casting vote" | "run-off" | "extra seat";

/** No more than so many of those elected may be of one group, such as one practice; `by` names what groups candidates. */
export interface Cap {
  readonly id: string;
  readonly atMost: number;
  readonly by: string;
}

/** Someone who stands. `groups` says of each thing that caps go by which one it is, or `none`: `{ practice: "High Street" }`. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly groups?: Readonly<Record<string, string>>;
}

/** Everything that a count goes by. */
export interface CountRules {
  readonly seats: number;
  readonly method: CountMethod;
  /** The most votes on one paper, for first past the post; as many as there are seats if not given. */
  readonly votes?: number;
  /** The fewest votes on one paper that counts; one if not given, so that under-voting is valid. */
  readonly leastVotes?: number;
  readonly caps?: readonly Cap[];
  /** The lawful ways on from a tie for a seat; none means that the constitution does not say. A transferable vote has its own: lot. */
  readonly ties?: readonly TieWay[];
}

/** The most votes that one paper can give. */
export function mostVotesOf({ method, votes, seats }: CountRules, candidates: number): number {
  return method === "first past the post" ? (votes ?? seats) : candidates;
}
