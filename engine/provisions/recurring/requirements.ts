import type { Condition } from "../../conditions/condition.ts";
import { all } from "../../conditions/condition.ts";
import type { Fact, FactSubject } from "../../conditions/fact.ts";
import type { Outcome } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { requireGap } from "./gap.ts";
import { requireNumber } from "./number.ts";
import type { Owed } from "./owed.ts";
import type { Recurring } from "./recurring.ts";
import { requireSetDays } from "./set-days.ts";

/** What is owed by a frequency, each with its requirements: a number in each period, certain days, a largest gap. */
export function requirementsOf(recurring: Recurring, compiler: ProvisionCompiler): readonly Owed[] {
  const { atLeast, exactly, on, largestGap } = recurring.frequency;
  return [
    ...((atLeast ?? exactly) === undefined ? [] : [requireNumber(recurring, compiler)]),
    ...(on === undefined ? [] : [requireSetDays(recurring, compiler)]),
    ...(largestGap === undefined ? [] : [requireGap(recurring, compiler)]),
  ];
}

/** Another period than the one in which the date asked about lies; without it, the question is about that one. */
export const otherPeriod = (about: FactSubject): Fact => ({
  name: "forPeriodEnding",
  title: "Another period asked about",
  question: "Which other period is asked about? Give its last day; none means the one in which the date lies.",
  about,
  type: { kind: "date" },
  optional: true,
  mayBeNone: true,
  assumed: "none",
});

/** Overdue if anything is late, too many where a number is exact, due until all is done, then met. */
export function outcomesOf(owed: readonly Owed[]): readonly Outcome[] {
  const caps = owed.flatMap((each) => (each.notTooMany === undefined ? [] : [each.notTooMany]));
  const done = owed.flatMap((each) => (each.done === undefined ? [] : [each.done]));
  const never: Condition = { kind: "constant", holds: false };
  return ladder(
    [
      { requires: all(...owed.map((each) => each.inTime)), otherwise: "overdue" },
      ...caps.map((requires) => ({ requires, otherwise: "too-many" })),
      { requires: done.length === 0 ? never : all(...done), otherwise: "due" },
    ],
    "met",
  );
}
