import type { Frequency } from "../recurring/recurring.ts";
import type { Duty } from "./shape.ts";

/**
 * How a duty is owed: again and again; once for each period, within a time of its end or beginning; within a time of an
 * event; or with no time said.
 */
export type Form = "again" | "each period" | "event" | "untimed";

/** The form in which a duty is owed, by the keys it has. */
export function formOf(data: Duty): Form {
  if (typeof data.atLeast === "number" || data.largestGap !== undefined || data.on !== undefined) return "again";
  if (data.each !== undefined) return "each period";
  return eventOf(data) === undefined && data.within === undefined ? "untimed" : "event";
}

/** The key under which the event stands. */
export type EventKey = "after" | "beginningWith" | "before";

/** Under which key the event stands that the time of a duty is counted from. */
export function eventOf(data: Duty): EventKey | undefined {
  return (["after", "beginningWith", "before"] as const).find((key) => data[key] !== undefined);
}

/** The length of time counted from the event: `within`, or before it `atLeast`. */
export function timeOf({ atLeast, within }: Duty, key: EventKey): { key: string; text: string } | undefined {
  if (key === "before") return typeof atLeast === "string" ? { key: "atLeast", text: atLeast } : undefined;
  return within === undefined ? undefined : { key: "within", text: within };
}

/** How often a duty is owed that comes again and again. */
export function frequencyOf({ atLeast, each, largestGap, on, firstPeriod }: Duty): Frequency {
  return {
    ...(typeof atLeast === "number" ? { atLeast } : {}),
    ...(each === undefined ? {} : { each }),
    ...(largestGap === undefined ? {} : { largestGap }),
    ...(on === undefined ? {} : { on }),
    ...(firstPeriod === undefined ? {} : { firstPeriod }),
  };
}

/** How sentences about what is owed speak of a duty. */
export const dutyWords = { one: "duty", many: "times", done: "done" };
