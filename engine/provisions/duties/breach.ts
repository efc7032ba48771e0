import type { Condition } from "../../conditions/condition.ts";
import { any, test, testFact } from "../../conditions/condition.ts";
import type { Outcome, Rung } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Duty } from "./shape.ts";

/** When being overdue becomes a breach: at once, never, or after a period. */
export type Breach = "at once" | "never" | { readonly after: string };

/** When a duty that is overdue is breached. */
export function breachOf({ ifMissed }: Duty): Breach {
  if (ifMissed === undefined) return "never";
  if (ifMissed === "breach" || ifMissed.breach === "at once") return "at once";
  return ifMissed.breachAfter === undefined ? "never" : { after: ifMissed.breachAfter };
}

/** How a duty can come out: a breach at once leaves no time for being overdue. */
export function outcomesOf(data: Duty): readonly string[] {
  const breach = breachOf(data);
  const missed = breach === "at once" ? ["breached"] : breach === "never" ? ["overdue"] : ["breached", "overdue"];
  return [...missed, "due", "met"];
}

/** What makes a duty overdue, and what a breach, as the first rungs of a ladder. */
export function missedRungs(data: Duty, inTime: Condition, notBreached: Condition): readonly Rung[] {
  const breach = breachOf(data);
  if (breach === "at once") return [{ requires: inTime, otherwise: "breached" }];
  const overdue = { requires: inTime, otherwise: "overdue" };
  return breach === "never" ? [overdue] : [{ requires: any(inTime, notBreached), otherwise: "breached" }, overdue];
}

/** The last day on which it is overdue and not yet breached, reckoned from the last day it was due; undefined where there is none. */
export function deriveBreachDay(
  name: string,
  lastDay: string,
  data: Duty,
  compiler: ProvisionCompiler,
): string | undefined {
  const breach = breachOf(data);
  if (typeof breach === "string") return undefined;
  return compiler.derive({
    name,
    title: "The last day before it is a breach",
    type: { kind: "date" },
    formula: { kind: "date", from: lastDay, period: breach.after, counted: "within" },
  });
}

/** There is time up to a day; where there is no such day nothing has to be done by it. */
export function timeLeft(day: string): Condition {
  return any(test(day, "is", "none"), testFact("on", "atMost", day));
}

/** There is time up to a day, or it was done by that day. */
export function timeUpTo(day: string, doneBy: (day: string) => Condition): Condition {
  return any(timeLeft(day), doneBy(day));
}

/** The outcomes with what follows, in words, from missing the duty: from the breach, where there can be one. */
export function withConsequence({ ifMissed }: Duty, outcomes: readonly Outcome[]): readonly Outcome[] {
  const follows = typeof ifMissed === "object" ? ifMissed.follows : undefined;
  if (follows === undefined) return outcomes;
  const worst = outcomes.some(({ id }) => id === "breached") ? "breached" : "overdue";
  return outcomes.map((outcome) => (outcome.id === worst ? { ...outcome, follows } : outcome));
}
