import { dueBeginningWith, dueWithin, earliestAfter, latestBefore } from "../../../calendar/arithmetic.ts";
import type { KnownCalendar } from "../../../calendar/known-calendar.ts";
import { dateOfDay, dayNumber } from "../../../conditions/encode.ts";
import { countsClearDays, countsWorkingDays, parsePeriod } from "../../../quantities/period.ts";
import type { Period } from "../../../quantities/period.ts";
import type { Counting } from "../course.ts";

/** The day reached from a day, both as numbers; undefined where the calendar does not know. Later days never reach earlier ones. */
export type DaySum = (day: number) => number | undefined;

/** The sums of a calendar, so kept that a whole calendar of start days can be gone through. */
export interface DaySums {
  readonly sumOf: (counting: Counting) => DaySum;
  /** The working days after one day up to and including another; undefined outside the years covered. */
  readonly workingDays: (after: number, upTo: number) => number | undefined;
}

/** Day sums as `engine/calendar` makes them, with all holidays that the calendar knows of. */
export function daySums(known: KnownCalendar | undefined): DaySums {
  const kept = known === undefined ? undefined : sums.get(known);
  if (kept !== undefined) return kept;
  const table = known === undefined ? undefined : tableOf(known);
  const made = new Map<string, DaySum>();
  const result: DaySums = {
    sumOf: (counting) => {
      const key = counting.kind === "on" ? "on" : `${counting.kind} ${counting.period}`;
      const sum = made.get(key) ?? sumFor(counting, known, table);
      made.set(key, sum);
      return sum;
    },
    workingDays: (after, upTo) => {
      const [before, all] = [table?.upTo(after), table?.upTo(upTo)];
      return before === undefined || all === undefined ? undefined : all - before;
    },
  };
  if (known !== undefined) sums.set(known, result);
  return result;
}

const sums = new WeakMap<KnownCalendar, DaySums>();

interface Table {
  /** Working days up to and including a day. */
  readonly upTo: (day: number) => number | undefined;
  /** The working day of a place, counted from nought. */
  readonly dayAt: (place: number) => number | undefined;
}

function tableOf({ workingDays }: KnownCalendar): Table {
  const first = dayNumber(workingDays.first);
  const days = workingDays.dates.map(dayNumber);
  return {
    upTo: (day) => (day === first - 1 ? 0 : workingDays.upTo[day - first]?.workingDays),
    dayAt: (place) => days[place],
  };
}

function sumFor(counting: Counting, known: KnownCalendar | undefined, table: Table | undefined): DaySum {
  if (counting.kind === "on") return (day) => day;
  const period = parsePeriod(counting.period);
  if (!period.ok) return () => undefined;
  const { count, unit } = period.value;
  if (countsWorkingDays(period.value) && table !== undefined) return workingSum(counting.kind, period.value, table);
  const clear = countsClearDays(period.value) ? 1 : 0;
  if (unit === "days" || unit === "weeks" || unit === "clear days") {
    const days = count * (unit === "weeks" ? 7 : 1) + clear - (counting.kind === "beginning with" ? 1 : 0);
    return counting.kind === "before" ? (day) => day - days : (day) => day + days;
  }
  return remembered((day) => {
    const sum = plainSums[counting.kind](period.value, dateOfDay(day), known);
    return sum.ok ? dayNumber(sum.date) : undefined;
  });
}

function workingSum(kind: Exclude<Counting["kind"], "on">, period: Period, { upTo, dayAt }: Table): DaySum {
  const { count } = period;
  const clear = countsClearDays(period) ? 1 : 0;
  const shifted = (day: number | undefined, by: number): number | undefined =>
    day === undefined ? undefined : day + by;
  return (day) => {
    const [before, all] = [upTo(day - 1), upTo(day)];
    if (before === undefined || all === undefined) return undefined;
    if (kind === "before") return shifted(dayAt(before - count), -clear);
    return kind === "beginning with" ? dayAt(before + count - 1) : shifted(dayAt(all + count - 1), clear);
  };
}

const plainSums = {
  within: dueWithin,
  "beginning with": dueBeginningWith,
  before: latestBefore,
  "not-before": earliestAfter,
} as const;

function remembered(sum: DaySum): DaySum {
  const known = new Map<number, number | undefined>();
  return (day) => {
    if (!known.has(day)) known.set(day, sum(day));
    return known.get(day);
  };
}
