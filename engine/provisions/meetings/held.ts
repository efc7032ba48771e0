import type { Condition } from "../../conditions/condition.ts";
import { all } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Outcome } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "./compiled-question.ts";
import { requireGap } from "./gap.ts";
import { requireNumber } from "./number.ts";
import type { Owed } from "./owed.ts";
import { meetingsFact } from "./records.ts";
import { requireSetDays } from "./set-days.ts";
import type { Meeting } from "./shape.ts";

/** How the question `held` can come out; nothing is owed of a meeting of which no number, gap or days are stated. */
export function heldOutcomes(data: Meeting): readonly string[] {
  if (!owesMeetings(data)) return [];
  return data.exactly === undefined ? ["overdue", "due", "met"] : ["overdue", "too-many", "due", "met"];
}

function owesMeetings(data: Meeting): boolean {
  return (data.atLeast ?? data.exactly ?? data.largestGap ?? data.on) !== undefined;
}

/**
 * Whether the meetings that are owed have been held: met once all are, due while there is time, overdue the day after. It is
 * about the period in which the date lies, or about another whose last day is given.
 */
export function heldQuestion(provision: Provision<Meeting>, surroundings: Surroundings): readonly CompiledQuestion[] {
  const { data } = provision;
  if (!owesMeetings(data)) return [];
  const compiler = new ProvisionCompiler(provision, surroundings);
  const hasPeriods = (data.atLeast ?? data.exactly ?? data.on) !== undefined;
  compiler.bring(meetingsFact(provision), ...(hasPeriods ? [otherPeriod] : []));
  const owed = [
    ...((data.atLeast ?? data.exactly) === undefined ? [] : [requireNumber(data, compiler)]),
    ...(data.on === undefined ? [] : [requireSetDays(data, compiler)]),
    ...(data.largestGap === undefined ? [] : [requireGap(data, compiler)]),
  ];
  return [
    {
      question: {
        address: `${provision.address}/held`,
        asks: `${provision.title}: has it been held as often as it must be?`,
        ...compiler.gathered(),
        requirements: owed.flatMap((each) => each.requirements),
        outcomes: outcomesOf(owed),
      },
      compiler,
    },
  ];
}

/** Without it, the question is about the period in which the date asked about lies. */
const otherPeriod: Fact = {
  name: "forPeriodEnding",
  title: "Another period asked about",
  question: "Which other period is asked about? Give its last day; none means the one in which the date lies.",
  about: "meeting",
  type: { kind: "date" },
  optional: true,
  mayBeNone: true,
  assumed: "none",
};

function outcomesOf(owed: readonly Owed[]): readonly Outcome[] {
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
