import type { Truth } from "../evaluate.ts";
import { truthOf } from "../evaluate.ts";
import type { EncodedValue } from "../fact.ts";
import { readField, recordsOf } from "./count.ts";
import type { Computed, UnfilledFormula } from "./formula.ts";

/**
 * How many places stay empty however the records are shared out, each filling one at most; where fields or numbers are not
 * known, at least and at most. The working says how many of each place were filled in one way that leaves the fewest empty.
 */
export function computeUnfilled(formula: UnfilledFormula, read: (name: string) => EncodedValue): Computed {
  const numbers = formula.places.map(({ number }) => (typeof number === "string" ? read(number) : number));
  const known = numbers.map((number) => (typeof number === "number" ? number : 0));
  const isKnown = numbers.every((number) => typeof number === "number");
  const records = recordsOf(read(formula.records));
  if (records === undefined) return { value: null, least: 0, ...(isKnown ? { most: total(known) } : {}) };
  const truths = formula.places.map(({ where }) =>
    records.map((record) => truthOf(where, (name) => readField(record, name, read))),
  );
  const suiting = (suits: (truth: Truth) => boolean): readonly (readonly number[])[] =>
    truths.map((row) => row.flatMap((truth, index) => (suits(truth) ? [index] : [])));
  const certain = filledPlaces(
    known,
    suiting((truth) => truth === true),
  );
  const possible = filledPlaces(
    known,
    suiting((truth) => truth !== false),
  );
  const [least, most] = [total(known) - total(possible), total(known) - total(certain)];
  if (!isKnown) return { value: null, least };
  if (least !== most) return { value: null, least, most };
  const each = formula.places.map(({ title }, index) => `${title} ${certain[index] ?? 0} of ${known[index] ?? 0}`);
  return { value: least, working: `With nobody counted twice: ${each.join(", ")}` };
}

/**
 * The most places that can be filled at once, by kind of place: a maximum matching, found by augmenting paths.
 * @param numbers how many places there are of each kind
 * @param suitable for each kind of place, the candidates that may fill it; a candidate fills one place at most
 */
export function filledPlaces(numbers: readonly number[], suitable: readonly (readonly number[])[]): readonly number[] {
  const placeOf = new Map<number, number>();
  const fill = (place: number, tried: Set<number>): boolean => {
    for (const candidate of suitable[place] ?? []) {
      if (tried.has(candidate)) continue;
      tried.add(candidate);
      const taken = placeOf.get(candidate);
      if (taken === undefined || fill(taken, tried)) {
        placeOf.set(candidate, place);
        return true;
      }
    }
    return false;
  };
  return numbers.map((number, place) => {
    let filled = 0;
    // A place that cannot be filled now never can be: whatever is filled later leaves the filled ones filled.
    while (filled < number && fill(place, new Set())) filled += 1;
    return filled;
  });
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
