import type { BallotPaper } from "./ballot-paper.ts";
import type { Candidate, CountRules } from "./count-rules.ts";
import type { Counted } from "./counted.ts";
import { Places } from "./places.ts";

/**
 * The result where no papers were given and all who stand can be elected together, within the seats and the caps; undefined
 * otherwise. Whether they are then elected is for the constitution to say: who asks for this count has decided it.
 */
export function electedUnopposed({
  rules,
  candidates,
  papers,
}: {
  readonly rules: CountRules;
  readonly candidates: readonly Candidate[];
  readonly papers: readonly BallotPaper[];
}): Counted | undefined {
  if (papers.length > 0 || !new Places(rules).admitsAll(candidates)) return undefined;
  const elected = candidates.map(({ id }) => id);
  const votes = Object.fromEntries(elected.map((id) => [id, "0"]));
  const words = candidates.map(({ name }) => `${name} is elected unopposed`);
  return {
    stages: [{ number: 1, kind: "seats", votes, elected, excluded: [], words }],
    elected,
    vacant: rules.seats - elected.length,
    extraSeats: 0,
  };
}
