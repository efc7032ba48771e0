import type { Condition } from "../../conditions/condition.ts";
import { any, test, testFact } from "../../conditions/condition.ts";
import { dateOfDay } from "../../conditions/encode.ts";
import type { Fact } from "../../conditions/fact.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Requirement } from "../../constitution/question.ts";
import { ladder } from "../../constitution/question.ts";
import { ProvisionCompiler } from "../../constitution/scope.ts";
import { shortWordsForDate } from "../../quantities/civil-date.ts";
import type { CompiledQuestion } from "../compiled-question.ts";
import { deriveCount } from "../recurring/derivations.ts";
import type { Owed } from "../recurring/owed.ts";
import { otherPeriod, outcomesOf, requirementsOf } from "../recurring/requirements.ts";
import { caseFactNames } from "./case-facts.ts";
import type { ProcedureData } from "./shape.ts";

/** The id of the question whether a case has been begun in its time. */
export const recursId = "recurs";
/** How it can come out. */
export const recursOutcomes = ["overdue", "due", "met"] as const;

/** Whether a procedure that comes again and again has been begun: once in each stretch of time, and by the day it must. */
export function recursQuestion(
  recurs: NonNullable<ProcedureData["recurs"]>,
  procedure: Provision<ProcedureData>,
  surroundings: Surroundings,
): CompiledQuestion {
  const compiler = new ProvisionCompiler(procedure, surroundings);
  compiler.bring(casesFact(procedure, recurs.forEach), otherPeriod("body"));
  const past = testFact("date", "atMost", "on");
  const owed = requirementsOf(
    {
      frequency: { atLeast: 1, each: recurs.each },
      records: caseFactNames.cases,
      tookPlace: past,
      counts: past,
      words: { one: "case", many: "cases", done: "begun" },
    },
    compiler,
  ).map((each) => inPlace(each, compiler));
  const byDay = recurs.startedBy === undefined ? [] : [startedInTime(recurs.startedBy, compiler)];
  const timely = byDay.map(({ id }) => ({
    requires: { kind: "requirement", id } satisfies Condition,
    otherwise: "overdue",
  }));
  const outcomes = outcomesOf(owed);
  const question = {
    address: `${procedure.address}/${recursId}`,
    asks: `${procedure.title}: has a case been begun in its time?`,
    ...compiler.gathered(),
    requirements: [...owed.flatMap((each) => each.requirements), ...byDay],
    outcomes: byDay.length === 0 ? outcomes : ladder([...timely, ...rungsOf(owed)], "met"),
  };
  return { question, compiler };
}

function rungsOf(owed: readonly Owed[]): Parameters<typeof ladder>[0] {
  return [
    ...owed.map(({ inTime }) => ({ requires: inTime, otherwise: "overdue" })),
    ...owed.flatMap(({ done }) => (done === undefined ? [] : [{ requires: done, otherwise: "due" }])),
  ];
}

function casesFact({ title }: Provision<ProcedureData>, forEach: string | undefined): Fact {
  const whom = forEach === undefined ? "" : ` for this ${forEach.replaceAll("-", " ")}`;
  return {
    name: caseFactNames.cases,
    title: `Cases begun${whom}`,
    question: `On which days were cases of this begun${whom}: ${title}?`,
    type: {
      kind: "records",
      fields: [{ name: "date", title: "Date", question: "On which day was it begun?", type: { kind: "date" } }],
    },
  };
}

/** What is owed again and again is said under `recurs`. */
function inPlace(owed: Owed, compiler: ProvisionCompiler): Owed {
  const at = compiler.at("recurs/each");
  return { ...owed, requirements: owed.requirements.map((each) => ({ ...each, path: "recurs/each", at })) };
}

/** By the day it must be started, one has been; what is begun later stays late. */
function startedInTime(startedBy: string, compiler: ProvisionCompiler): Requirement {
  const day = compiler.derive({
    name: "startedBy",
    title: "The last day on which it must be started",
    type: { kind: "date" },
    formula: { kind: "date", from: "period.start", period: startedBy, counted: "within" },
  });
  const counted = deriveCount(
    { name: "startedInTime", title: "Cases begun in time", records: caseFactNames.cases },
    {
      kind: "all",
      of: [
        testFact("date", "atMost", "on"),
        testFact("date", "atLeast", "period.start"),
        testFact("date", "atMost", day),
      ],
    },
    compiler,
  );
  return {
    id: "startedBy",
    title: `Started within ${startedBy} of its beginning`,
    condition: any(test(day, "is", "none"), testFact("on", "atMost", day), test(counted, "atLeast", 1)),
    path: "recurs/startedBy",
    at: compiler.at("recurs/startedBy"),
    explain: (values, workingOf) => {
      const [last, number] = [values.get(day) ?? null, values.get(counted) ?? null];
      if (typeof last !== "number" || typeof number !== "number") return undefined;
      const begun = number === 0 ? "none was begun by then" : "one was begun by then";
      return `${workingOf(day) ?? `the last day is ${shortWordsForDate(dateOfDay(last))}`}; ${begun}`;
    },
  };
}
