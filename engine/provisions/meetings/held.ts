import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import { otherPeriod, outcomesOf, requirementsOf } from "../recurring/requirements.ts";
import { countsFor, meetingsFact, meetingWords, tookPlace } from "./records.ts";
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
  compiler.bring(meetingsFact(provision), ...(hasPeriods ? [otherPeriod("meeting")] : []));
  const recurring = {
    frequency: data,
    records: "meetings",
    tookPlace,
    counts: countsFor(data),
    words: meetingWords,
  };
  const owed = requirementsOf(recurring, compiler);
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
