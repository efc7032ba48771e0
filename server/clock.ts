import { timeZone } from "../engine/index.ts";

/** The one place that knows what day it is: a demonstration's fixed day, or the machine's own clock. */
export interface Clock {
  readonly kind: "demo" | "system";
  /** The civil date in Europe/London. */
  readonly today: () => Temporal.PlainDate;
}

/** The clock of the demonstration, which stands still on Monday 9 December 2013. */
export function demoClock(): Clock {
  const day = Temporal.PlainDate.from("2013-12-09");
  return { kind: "demo", today: () => day };
}

/** The machine's own clock, as people in Europe/London read it. */
export function systemClock(): Clock {
  return { kind: "system", today: () => Temporal.Now.plainDateISO(timeZone) };
}

/** Milliseconds since some moment in the past: only the difference of two means something. */
export function elapsedMilliseconds(): number {
  return performance.now();
}
