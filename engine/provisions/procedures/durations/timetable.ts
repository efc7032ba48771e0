import type { Deadline } from "../course.ts";
import type { DaySum } from "./day-sums.ts";

/** A tie between the days of two happenings: one not after, or not before, the day reached from the other. */
export interface Tie {
  readonly of: number;
  readonly is: "not after" | "not before";
  readonly from: number;
  readonly reaches: DaySum;
  /** The deadline that ties them; none where one simply comes after the other. */
  readonly by?: Deadline;
  /** Whether what it is counted from can come again on the way, so that it sets no limit on how long that can last. */
  readonly canBeginAgain?: boolean;
}

/** The day of each happening; that no days satisfy all ties; or that the calendar does not reach so far. */
export type Days = readonly number[] | "impossible" | "outside the calendar";

/**
 * The earliest days of happenings, the first of which is on a given day. Exact: as later days never reach earlier ones, the
 * earliest that each can be satisfy all ties together.
 */
export function earliestDays(number: number, ties: readonly Tie[], start: number): Days {
  const days = new Array<number>(number).fill(start);
  let rounds = 0;
  for (let changed = true; changed;) {
    changed = false;
    rounds += 1;
    if (rounds > 4 * number + mostDetours) return "impossible";
    for (const { of, is, from, reaches } of ties) {
      const [own, other] = [days[of] ?? start, days[from] ?? start];
      const reached = reaches(other);
      if (reached === undefined) return "outside the calendar";
      if (is === "not before" ? reached <= own : reached >= own) continue;
      const later = is === "not before" ? reached : firstReaching(own, reaches);
      if (later === undefined) return "outside the calendar";
      days[is === "not before" ? of : from] = later;
      changed = true;
      if (days[0] !== start) return "impossible";
    }
  }
  return days;
}

/** The latest days of happenings, the first of which is on a given day; without end where nothing limits one. Exact, as the earliest are. */
export function latestDays(number: number, ties: readonly Tie[], start: number): Days {
  const days = new Array<number>(number).fill(Infinity);
  days[0] = start;
  for (let changed = true; changed;) {
    changed = false;
    for (const { of, is, from, reaches } of ties) {
      const [own, other] = [days[of] ?? Infinity, days[from] ?? Infinity];
      if (is === "not after" ? other === Infinity : own === Infinity) continue;
      const reached = other === Infinity ? Infinity : reaches(other);
      if (reached === undefined) return "outside the calendar";
      if (is === "not after" ? reached >= own : reached <= own) continue;
      const earlier = is === "not after" ? reached : lastReaching(own, reaches);
      if (earlier === undefined) return "outside the calendar";
      days[is === "not after" ? of : from] = earlier;
      changed = true;
      if (days[0] !== start || earlier < start) return "impossible";
    }
  }
  return days;
}

/** So many times days may be put off to get past a holiday, each time at once; days that are put off more often only grow apart. */
const mostDetours = 30;

/** What ties say, as a text that is the same for ties that say the same. */
export function wordsForTies(ties: readonly Tie[], numberOf: (sum: DaySum) => number): string {
  return JSON.stringify(ties.map(({ of, is, from, reaches }) => [of, is, from, numberOf(reaches)]));
}

/** Numbers sums, the same sum always alike. */
export function numbering(): (sum: DaySum) => number {
  const numbers = new Map<DaySum, number>();
  return (sum) => {
    const number = numbers.get(sum) ?? numbers.size;
    numbers.set(sum, number);
    return number;
  };
}

/** The first day from which a day, or a later one, is reached. */
function firstReaching(day: number, reaches: DaySum): number | undefined {
  return firstWhere(day, reaches, (reached) => reached >= day);
}

/** The last day from which a day is not overstepped. */
function lastReaching(day: number, reaches: DaySum): number | undefined {
  const over = firstWhere(day, reaches, (reached) => reached > day);
  return over === undefined ? undefined : over - 1;
}

/** The first day from which something holds of the day reached, as it does from all later ones. */
function firstWhere(day: number, reaches: DaySum, holds: (reached: number) => boolean): number | undefined {
  const reached = reaches(day);
  if (reached === undefined) return undefined;
  const margin = 2 * Math.abs(reached - day) + 10;
  let [low, high] = [day - margin, day + margin];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    // Before the calendar begins nothing is reached, and after it has ended everything is passed.
    if (holds(reaches(middle) ?? (middle > day ? Infinity : -Infinity))) high = middle;
    else low = middle + 1;
  }
  return low;
}
