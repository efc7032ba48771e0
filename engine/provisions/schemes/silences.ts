import type { EarnedPart, Standing } from "../../conditions/formulas/achievement.ts";
import { shareOf, tableOf } from "../../conditions/formulas/achievement.ts";
import { compareFractions } from "../../quantities/fraction.ts";
import { wordsForFraction } from "../../quantities/fraction-text.ts";
import { inOrder } from "../../quantities/tiers.ts";

/** Something a scheme leaves unsaid of an achievement: where it comes to light, and what is not said, in words. */
export interface Silence {
  readonly standing: Exclude<Standing, "settled">;
  readonly about: string;
}

/** Everything that a scheme leaves unsaid of one achievement. */
export function silencesOf(part: EarnedPart): readonly Silence[] {
  const { measure } = part;
  if (measure.kind === "condition") return [];
  if (part.tiers === undefined) return [{ standing: "no-tiers", about: "what an achievement earns" }, ...ofCases(part)];
  return [...ofCases(part), ...holesOf(part)];
}

/** What the tiers say nothing of: less than the lowest edge, and an edge of which it is not stated whose it is. */
export function holesOf({ tiers }: EarnedPart): readonly Silence[] {
  if (tiers === undefined) return [];
  const table = tableOf(tiers);
  const [lowest, ...higher] = inOrder(table.tiers).map(({ from }) => from);
  const isBelow = lowest !== undefined && compareFractions(lowest, shareOf("0%")) > 0;
  const isOpen = table.between === "steps" && table.edgesBelongTo === "not stated" && higher.length > 0;
  const below = isBelow ? `what an achievement below ${wordsForFraction(lowest)} earns` : undefined;
  const edges = higher.map(wordsForFraction).join(" or ");
  return [
    ...(below === undefined ? [] : [{ standing: "below-the-tiers", about: below } as const]),
    ...(isOpen ? [{ standing: "on-an-edge", about: `what an achievement of exactly ${edges} earns` } as const] : []),
  ];
}

function ofCases({ measure }: EarnedPart): readonly Silence[] {
  if (measure.kind === "fall")
    return [{ standing: "no-cases", about: "what is earned where there was nothing to fall from" }];
  if (measure.kind !== "cases") return [];
  const few = measure.fewest === undefined ? "no" : `fewer than ${measure.fewest}`;
  return [
    ...(measure.vetoed !== undefined && measure.vetoes === undefined
      ? [{ standing: "vetoes", about: "how vetoed cases count" } as const]
      : []),
    ...(measure.noCases === undefined
      ? [{ standing: "no-cases", about: `what is earned with ${few} cases` } as const]
      : []),
  ];
}
