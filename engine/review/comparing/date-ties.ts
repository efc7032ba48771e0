import type { Derived } from "../../conditions/derived.ts";
import type { DateFormula } from "../../conditions/formulas/formula.ts";
import type { LinearForm } from "../../conditions/linear.ts";
import { form } from "../../conditions/linear.ts";
import type { Period } from "../../quantities/period.ts";
import { countsClearDays, countsHours, countsWorkingDays, parsePeriod } from "../../quantities/period.ts";

/**
 * What is always so of dates counted from others: exactly, where calendar days or weeks are counted; otherwise within what the
 * shortest and longest months allow, and longer periods reach further. Each form is nought or more wherever there are such dates.
 */
export function tiesOfDates(derived: Iterable<Derived>, isSameCalendar: boolean): readonly LinearForm[] {
  const dates = [...derived].flatMap(({ name, formula }) => {
    const period = formula.kind === "date" ? parsePeriod(formula.period) : undefined;
    if (formula.kind !== "date" || period?.ok !== true) return [];
    return [{ name, formula, period: period.value }];
  });
  const pairs = dates.flatMap((one) =>
    dates.filter((other) => isLonger(one, other)).map((other) => [one, other] as const),
  );
  return [
    ...dates.flatMap(fromItsStart),
    ...pairs.flatMap(([one, other]) => (countsWorkingDays(one.period) && !isSameCalendar ? [] : [further(one, other)])),
  ];
}

interface DateCounted {
  readonly name: string;
  readonly formula: DateFormula;
  readonly period: Period;
}

/** How far a date lies from its start, forwards, in the units of its type. */
function fromItsStart({ name, formula, period }: DateCounted): readonly LinearForm[] {
  const isBefore = formula.counted === "before";
  const [least, most] = reachOf(period, formula.counted === "beginningWith");
  const way = isBefore ? -1n : 1n;
  const distance = { [name]: way, [formula.from]: -way };
  const further = form(distance, BigInt(-least));
  if (most === undefined) return [further];
  return [further, form({ [name]: -way, [formula.from]: way }, BigInt(most))];
}

/** The fewest and most days, or minutes, that a period can come to. */
function reachOf(period: Period, isFirstCounted: boolean): readonly [least: number, most: number | undefined] {
  const { count, unit } = period;
  const less = isFirstCounted ? 1 : 0;
  const clear = countsClearDays(period) ? 1 : 0;
  // Clocks show an hour more or less when they change.
  if (countsHours(period)) return [minutesOf(period) - 60, minutesOf(period) + 60];
  if (countsWorkingDays(period)) return [count + clear - less, undefined];
  if (unit === "months" || unit === "years") {
    const months = count * (unit === "years" ? 12 : 1);
    return [28 * months - less, 31 * months];
  }
  const days = count * (unit === "weeks" ? 7 : 1) + clear - less;
  return [days, days];
}

/** Whether both are counted alike from the same date, the first over the longer period. */
function isLonger(one: DateCounted, other: DateCounted): boolean {
  return (
    one.name !== other.name &&
    one.formula.from === other.formula.from &&
    one.formula.counted === other.formula.counted &&
    one.period.unit === other.period.unit &&
    one.period.count > other.period.count
  );
}

function further(one: DateCounted, other: DateCounted): LinearForm {
  const way = one.formula.counted === "before" ? -1n : 1n;
  const inHours = countsHours(one.period);
  const longer = inHours ? minutesOf(one.period) - minutesOf(other.period) - 60 : one.period.count - other.period.count;
  const least = inHours || countsWorkingDays(one.period) ? longer : 0;
  return form({ [one.name]: way, [other.name]: -way }, BigInt(-least));
}

function minutesOf({ count, unit }: Period): number {
  return count * (unit === "hours" ? 60 : 1);
}
