import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts } from "../../constitution/sentence.ts";
import { shareOf } from "../../conditions/formulas/achievement.ts";
import { compareFractions, fractionOf } from "../../quantities/fraction.ts";
import type { SchemeTiers } from "./shape.ts";

/** A table of tiers in plain English, lowest edge first. */
export function tierSentences(tiers: SchemeTiers, path: string, say: Writer): readonly Sentence[] {
  const edges = Object.keys(tiers.pays).sort((one, other) => compareFractions(shareOf(one), shareOf(other)));
  const runs = edges.map((edge, index): readonly Part[] => {
    const paid = [paidFrom(edge, tiers, path, say)];
    const from = isWhole(edge) ? "of" : "from";
    return index === 0
      ? [...say`An achievement ${from} ${edge} earns `, ...paid]
      : [...say`from ${edge} it earns `, ...paid];
  });
  const isJoined = tiers.between === "straight lines";
  const line = isJoined ? say`, rising ${say.value(`${path}/between`, "evenly in between")}` : say``;
  return [
    { path: `${path}/pays`, parts: [...joinParts(runs, ", ", " and "), ...line, ...belowWords(edges, say), ...say`.`] },
    ...edgeSentence(tiers, path, say),
  ];
}

/** That nothing is said of less than the lowest edge, where that is not nought. */
function belowWords([lowest]: readonly string[], say: Writer): readonly Part[] {
  if (lowest === undefined || compareFractions(shareOf(lowest), fractionOf(0)) === 0) return [];
  const less = isWhole(lowest) ? "that" : lowest;
  return say`; what less than ${less} earns, the constitution does not say`;
}

function isWhole(edge: string): boolean {
  return compareFractions(shareOf(edge), fractionOf(1)) === 0;
}

/** An edge such as 2/3 cannot be part of a path; its value then has the place of the whole table. */
function paidFrom(edge: string, { pays }: SchemeTiers, path: string, say: Writer): Part {
  return edge.includes("/") ? say.value(`${path}/pays`, pays[edge] ?? "") : say.value(`${path}/pays/${edge}`);
}

function edgeSentence({ edgesBelongTo, pays }: SchemeTiers, path: string, say: Writer): readonly Sentence[] {
  if (edgesBelongTo === undefined || Object.keys(pays).length === 1) return [];
  const words = edgesBelongTo === "not stated" ? "is not stated" : `is the ${edgesBelongTo}`;
  return [
    {
      path: `${path}/edgesBelongTo`,
      parts: say`The tier of an achievement exactly on an edge ${say.value(`${path}/edgesBelongTo`, words)}.`,
    },
  ];
}
