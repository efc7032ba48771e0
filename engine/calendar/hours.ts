import { timeZone } from "../quantities/civil-time.ts";
import { countsHours } from "../quantities/period.ts";
import type { Period } from "../quantities/period.ts";
import { needsDays } from "./trouble.ts";
import type { DateTrouble } from "./trouble.ts";

/** A moment that was reached, as clocks in London show it, or why there is none. */
export type MomentSum =
  | {
      readonly ok: true;
      readonly moment: Temporal.PlainDateTime;
      readonly period: Period;
      readonly from: Temporal.PlainDateTime;
    }
  | DateTrouble;

/** "Within 48 hours of": the last moment. Hours are hours that pass, so clocks may show one more or less when they change. */
export function momentWithin(period: Period, of: Temporal.PlainDateTime): MomentSum {
  return momentAfter(period, of, 1);
}

/** "At least 48 hours before": the last moment at which it may be done. */
export function latestMomentBefore(period: Period, event: Temporal.PlainDateTime): MomentSum {
  return momentAfter(period, event, -1);
}

/** Whether what was done at that moment was in time: up to and at the closing hour of the day it was due, without one to the day's end. */
export function isInTime(
  done: Temporal.PlainDateTime,
  due: Temporal.PlainDate,
  closing: Temporal.PlainTime | undefined,
): boolean {
  if (closing === undefined) return Temporal.PlainDate.compare(done.toPlainDate(), due) <= 0;
  return Temporal.PlainDateTime.compare(done, due.toPlainDateTime(closing)) <= 0;
}

function momentAfter(period: Period, from: Temporal.PlainDateTime, direction: 1 | -1): MomentSum {
  if (!countsHours(period)) return needsDays(period);
  const count = period.count * direction;
  const duration = period.unit === "hours" ? { hours: count } : { minutes: count };
  return { ok: true, moment: from.toZonedDateTime(timeZone).add(duration).toPlainDateTime(), period, from };
}
