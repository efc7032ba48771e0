import { all, any, not, testFact } from "../../conditions/condition.ts";
import { wordsForValue } from "../../conditions/encode.ts";
import type { Fact, FactValues } from "../../conditions/fact.ts";
import type { Compiled, Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Outcome, Requirement } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { countsClearDays, countsHours, parsePeriod } from "../../quantities/period.ts";

/** Something that must be done within a time of an event: the facts of both, the period, and where it stands. */
export interface Deadline {
  /** The third part of the question's address. */
  readonly id: string;
  /** What is asked after the provision's title: "was it recorded in time?" */
  readonly asks: string;
  readonly event: Fact;
  readonly done: Fact;
  /** Undefined where the constitution does not say; then `unsaid` says what it does not. */
  readonly within: string | undefined;
  readonly path: string;
  readonly unsaid: string;
  /** Whether the day of the event is the first of the period. */
  readonly firstDayCounts?: boolean;
}

/** How such a question comes out: what was done too late, or never and the time has run out, is late. */
export const deadlineOutcomes = ["in-time", "due", "late"] as const;

/** Whether what must be done within a time of an event was done in time; what was done before the event is. */
export function deadlineQuestion(provision: Provision, surroundings: Surroundings, deadline: Deadline): Compiled {
  const compiler = new ProvisionCompiler(provision, surroundings);
  const { within } = deadline;
  const decided = within === undefined ? silence(deadline, compiler) : counted(deadline, within, compiler);
  const question = {
    address: `${provision.address}/${deadline.id}`,
    asks: `${provision.title}: ${deadline.asks}`,
    ...compiler.gathered(),
    ...decided,
  };
  return { questions: [question], problems: compiler.problems };
}

/** What the question is decided by. */
interface Decided {
  readonly requirements: readonly Requirement[];
  readonly outcomes: readonly Outcome[];
}

function silence({ unsaid, id }: Deadline, compiler: ProvisionCompiler): Decided {
  const condition = { kind: "silent", about: unsaid } as const;
  const requirement = { id, title: "The time for it", condition, path: "", at: compiler.at(""), silent: unsaid };
  return {
    requirements: [requirement],
    outcomes: [
      { id: "in-time", when: condition },
      { id: "due", when: condition },
      { id: "late", when: not(condition) },
    ],
  };
}

function counted(deadline: Deadline, within: string, compiler: ProvisionCompiler): Decided {
  const { event, done, path } = deadline;
  checkPeriod(path, within, compiler);
  compiler.bring(event, done);
  const last = compiler.derive({
    name: `last day: ${deadline.id}`,
    title: "The last day for it",
    type: { kind: "date" },
    formula: {
      kind: "date",
      from: event.name,
      period: within,
      counted: deadline.firstDayCounts === true ? "beginningWith" : "within",
    },
  });
  const isDone = testFact(done.name, "atMost", "on");
  const hasTimeLeft = testFact("on", "atMost", last);
  const wasInTime = testFact(done.name, "atMost", last);
  const day = (values: FactValues, name: string): string => wordsForValue({ kind: "date" }, values.get(name) ?? null);
  const requirement: Requirement = {
    id: deadline.id,
    title: `Within ${within}`,
    condition: any(all(hasTimeLeft, isDone), all(not(hasTimeLeft), wasInTime)),
    path,
    at: compiler.at(path),
    explain: (values) =>
      `${event.title}: ${day(values, event.name)}; ${lower(done.title)}: ${day(values, done.name)}; the last day for it: ${day(values, last)}`,
  };
  return {
    requirements: [requirement],
    outcomes: [
      { id: "in-time", when: requirement.condition },
      { id: "due", when: all(hasTimeLeft, not(isDone)) },
      { id: "late", when: all(not(hasTimeLeft), not(wasInTime)) },
    ],
  };
}

/** From one day to another one counts days, weeks, months or years: clear days have two ends, and hours need an hour. */
export function checkPeriod(path: string, text: string, report: ProvisionCompiler): void {
  const period = parsePeriod(text);
  if (!period.ok || !(countsClearDays(period.value) || countsHours(period.value))) return;
  report.problem(
    "unsuitable-period",
    report.at(path),
    `\`${text}\` cannot be counted from one day to another`,
    "Write days, working days, weeks, months or years",
  );
}

function lower(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
