import type { Part, Sentence } from "../../constitution/sentence.ts";
import { spokenShare } from "../share-words.ts";
import { comparisonOf, wordsForComparison } from "../threshold.ts";
import type { Speaking } from "./speaking.ts";
import type { Need, Needs } from "./shape.ts";

/** Needs with their path, and what a share is of where that is said. */
interface StatedNeeds {
  readonly needs: Needs;
  readonly path: string;
  /** Whom a need speaks of that does not say who. */
  readonly of: string;
}

/** A sentence for each need; `around` puts "at least 1/2 of the filled seats" into a whole sentence. */
export function needSentences(
  { needs, path, of }: StatedNeeds,
  speaking: Speaking,
  around: (need: readonly Part[]) => readonly Part[],
): readonly Sentence[] {
  return Object.entries(needs).map(([id, need]) => {
    const at = `${path}/${id}`;
    return {
      path: at,
      parts: around(typeof need === "number" ? short(at, id, need, speaking) : long(at, need, of, speaking)),
    };
  });
}

function short(at: string, id: string, need: number, { say, role }: Speaking): readonly Part[] {
  return say`${say.value(at, `at least ${need}`)} “${role(at, id).text}”`;
}

function long(at: string, need: Need, of: string, speaking: Speaking): readonly Part[] {
  const { say, role } = speaking;
  const comparison = comparisonOf(need);
  if (comparison === undefined) return [];
  const number = say.value(
    `${at}/${comparison}`,
    `${wordsForComparison[comparison]} ${spokenShare(need[comparison] ?? "")}`,
  );
  const base =
    need.of === undefined
      ? []
      : say` of ${say.value(`${at}/of`, need.of === "all seats" ? need.of : `the ${need.of}`)}`;
  const roles = (need.who ?? []).flatMap((id, index): readonly Part[] => [
    ...(index === 0 ? [] : say` or `),
    ...say`“${role(`${at}/who/${index}`, id)}”`,
  ]);
  if (roles.length === 0) return need.of === undefined ? say`${number} ${of}` : [...say`${number}`, ...base];
  return need.of === undefined ? [...say`${number} `, ...roles] : [...say`${number}`, ...base, ...say` as `, ...roles];
}
