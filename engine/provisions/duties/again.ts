import type { Condition } from "../../conditions/condition.ts";
import { all, any, met, test, testFact } from "../../conditions/condition.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Question, Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { deriveCount } from "../recurring/derivations.ts";
import type { Recurring } from "../recurring/recurring.ts";
import { otherPeriod, requirementsOf } from "../recurring/requirements.ts";
import { allTookPart, forWhom, participants, subjectOf } from "./acts.ts";
import { deriveBreachDay, missedRungs, withConsequence } from "./breach.ts";
import { dutyWords, frequencyOf } from "./forms.ts";
import type { Duty } from "./shape.ts";

/** Whether a duty is met that comes again and again: so often in each period, on set days, or with a largest gap. */
export function decidedAgain(
  provision: Provision<Duty>,
  compiler: ProvisionCompiler,
): Pick<Question, "requirements" | "outcomes"> {
  const { data } = provision;
  const hasPeriods = typeof data.atLeast === "number" || data.on !== undefined;
  compiler.bring(actsFact(provision), ...(hasPeriods ? [otherPeriod(subjectOf(data))] : []));
  const past = testFact("date", "atMost", "on");
  const recurring = {
    frequency: frequencyOf(data),
    records: "acts",
    tookPlace: past,
    counts: all(past, allTookPart(data)),
    words: dutyWords,
  };
  const owed = requirementsOf(recurring, compiler);
  const caughtUp = typeof data.atLeast === "number" ? catchingUp(data, data.atLeast, recurring, compiler) : [];
  const inTime = all(...owed.map((each) => each.inTime));
  const done = owed.flatMap((each) => (each.done === undefined ? [] : [each.done]));
  const never: Condition = { kind: "constant", holds: false };
  const outcomes = ladder(
    [
      ...missedRungs(data, inTime, all(...caughtUp.map(({ id }) => met(id)))),
      { requires: done.length === 0 ? never : all(...done), otherwise: "due" },
    ],
    "met",
  );
  return {
    requirements: [...owed.flatMap((each) => each.requirements), ...caughtUp],
    outcomes: withConsequence(data, outcomes),
  };
}

function actsFact({ title, data }: Provision<Duty>): Fact {
  return {
    name: "acts",
    title: `Done: ${title}${forWhom(data)}`,
    question: `On which days was this done${forWhom(data)}: ${title}?`,
    about: subjectOf(data),
    type: {
      kind: "records",
      fields: [
        { name: "date", title: "Date", question: "On which day was it done?", type: { kind: "date" } },
        ...(data.jointlyBy === undefined ? [] : [participants(data)]),
      ],
    },
  };
}

/** After the period there is a while in which it is overdue; what is done late in it keeps it from being a breach. */
function catchingUp(
  data: Duty,
  number: number,
  { records, counts }: Recurring,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  const breachDay = deriveBreachDay("breachedAfter", "period.end", data, compiler);
  if (breachDay === undefined) return [];
  const counted = deriveCount(
    { name: "countedBeforeBreach", title: "Times it was done before it is a breach", records },
    all(counts, testFact("date", "atLeast", "period.start"), testFact("date", "atMost", breachDay)),
    compiler,
  );
  return [
    {
      id: "ifMissed/breachAfter",
      title: "Not so late as to be a breach",
      condition: any(testFact("on", "atMost", breachDay), test(counted, "atLeast", number)),
      path: "ifMissed/breachAfter",
      at: compiler.at("ifMissed/breachAfter"),
    },
  ];
}
