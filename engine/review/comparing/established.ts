import type { Directions, Established, OutcomeComparison, Verdict, Witness } from "./comparison.ts";
import { directionOf } from "./replayed.ts";

/** What is known of one outcome: the ways that were not excluded by proof, and the cases that were shown. */
export interface Evidence {
  readonly outcome: string;
  readonly open: ReadonlySet<"lost" | "gained">;
  readonly witnesses: readonly Witness[];
}

/** How the cases that come to an outcome compare. */
export function comparedOutcome({ outcome, open, witnesses }: Evidence): OutcomeComparison {
  const ways = witnesses.map(({ current, proposed }) => directionOf(outcome, current, proposed));
  const directions = {
    lost: established(ways.includes("lost"), open.has("lost")),
    gained: established(ways.includes("gained"), open.has("gained")),
  };
  return { outcome, ...directions, verdict: verdictOf(directions) };
}

function established(isShown: boolean, isOpen: boolean): Established {
  return isShown ? "shown" : isOpen ? "open" : "excluded";
}

/** The verdict that directions come to: nothing is called narrower while it could be wider as well. */
export function verdictOf({ lost, gained }: Directions): Verdict {
  if (lost === "shown" && gained === "shown") return "different-both-ways";
  if (lost === "open" || gained === "open") return "unknown";
  if (lost === "shown") return "narrower";
  return gained === "shown" ? "wider" : "same";
}

/**
 * The verdict on a question: that on its favourable outcome; where the same cases come to that, but the others fall apart
 * otherwise (lost instead of void), it differs both ways.
 */
export function verdictOfQuestion(favourable: Directions, others: readonly OutcomeComparison[]): Verdict {
  const verdict = verdictOf(favourable);
  if (verdict !== "same" || others.every((each) => each.verdict === "same")) return verdict;
  return others.some((each) => each.lost === "shown" || each.gained === "shown") ? "different-both-ways" : "unknown";
}
