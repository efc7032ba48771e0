import { countsWorkingDays } from "../../quantities/period.ts";
import type { Period } from "../../quantities/period.ts";

/** Whether a period is longer than another whatever the calendar: its fewest days are more than the other's most. */
export function surelyLonger(one: Period, other: Period): boolean {
  if (countsWorkingDays(one) && countsWorkingDays(other)) return one.count > other.count;
  return daysIn(one, "fewest") > daysIn(other, "most");
}

/** The fewest or the most days that a period can have. */
export function daysIn({ count, unit }: Period, end: "fewest" | "most"): number {
  switch (unit) {
    case "minutes":
    case "hours":
      return end === "fewest" ? 0 : Math.ceil(count / (unit === "hours" ? 24 : 1_440));
    case "days":
    case "clear days":
      return count;
    case "working days":
    case "clear working days":
      return end === "fewest" ? count : Infinity;
    case "weeks":
      return count * 7;
    case "months":
      return count * (end === "fewest" ? 28 : 31);
    case "years":
      return count * (end === "fewest" ? 365 : 366);
  }
}
