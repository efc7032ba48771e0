import { any, testFact } from "../../conditions/condition.ts";
import { dateOfDay } from "../../conditions/encode.ts";
import type { FactValues } from "../../conditions/fact.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { shortWordsForDate } from "../../quantities/civil-date.ts";
import type { Action, Deadline } from "./course.ts";
import type { DeadlineDay } from "./deadline-days.ts";
import { deriveDay } from "./deadline-days.ts";
import type { Named } from "./names.ts";
import { meaningOf, needDay } from "./names.ts";
import { wordsOfId } from "./title-of-id.ts";

/** An action that can only be done in time, or only after a time has gone by: the deadlines it meets that say so. */
export function timeRequirements(id: string, named: Named, compiler: ProvisionCompiler): readonly Requirement[] {
  return [...named.course.deadlines.values()]
    .filter((deadline) => deadline.metBy.includes(id))
    .flatMap((deadline) => {
      if (deadline.counting.kind === "not-before") return waiting(deadline, named, compiler);
      return deadline.ifMissed?.kind === "right lapses" ? lapsing(deadline, named, compiler) : [];
    });
}

function lapsing(deadline: Deadline, named: Named, compiler: ProvisionCompiler): readonly Requirement[] {
  const derived = deriveDay(deadline, named, compiler);
  if (derived === undefined) return [];
  const { day, notRunning } = derived;
  return [
    {
      id: `lapsed: ${deadline.id}`,
      title: `The right has not lapsed: ${deadline.title}`,
      condition: any(notRunning, testFact("on", "atMost", day)),
      path: deadline.path,
      at: compiler.at(deadline.path),
      explain: (values, workingOf) =>
        explainDay(
          { day: derived, ask: "on", late: "the right has lapsed", inTime: "it is in time" },
          values,
          workingOf,
        ),
    },
  ];
}

function waiting(deadline: Deadline, named: Named, compiler: ProvisionCompiler): readonly Requirement[] {
  const derived = deriveDay(deadline, named, compiler);
  if (derived === undefined) return [];
  const { day, notRunning } = derived;
  return [
    {
      id: `waiting: ${deadline.id}`,
      title: `The time has gone by: ${deadline.title}`,
      condition: any(notRunning, testFact("on", "atLeast", day)),
      path: deadline.path,
      at: compiler.at(deadline.path),
      explain: (values, workingOf) =>
        explainDay(
          { day: derived, ask: "on", early: "it is too soon", inTime: "that day has been reached" },
          values,
          workingOf,
        ),
    },
  ];
}

/** An action that is done on the day a date fact fixes. */
export function dayRequirement(
  { data, path }: Action,
  named: Named,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  const { onDay } = data;
  if (onDay === undefined) return [];
  const meaning = meaningOf(onDay, named, compiler.surroundings.facts);
  if (meaning?.kind !== "fact" || meaning.fact.type.kind !== "date") return [];
  const day = needDay(meaning, compiler);
  const words = wordsOfId(onDay);
  return [
    {
      id: "day",
      title: `On its day: the ${words}`,
      condition: testFact("on", "is", day),
      path: `${path}/onDay`,
      at: compiler.at(`${path}/onDay`),
      explain: (values) => {
        const fixed = values.get(day) ?? null;
        if (fixed === "none") return `the ${words} has not been fixed`;
        return typeof fixed === "number" ? `the ${words} is ${shortDay(fixed)}` : undefined;
      },
    },
  ];
}

/** What is held against the day of a deadline, and what it means to lie on the wrong side of it, or the right. */
export interface Compared {
  readonly day: Pick<DeadlineDay, "day" | "counted">;
  /** The name of the date held against it: the date asked about, or a date fact. */
  readonly ask: string;
  readonly early?: string;
  readonly late?: string;
  readonly inTime: string;
}

/** The working of a deadline's day, and how the date held against it lies to it. */
export function explainDay(
  { day, ask, early, late, inTime }: Compared,
  values: FactValues,
  workingOf: (name: string) => string | undefined,
): string | undefined {
  const reached = values.get(day.day) ?? null;
  const asked = values.get(ask) ?? null;
  if (reached === "none") return "what the time is counted from has not happened, so no time is running";
  if (typeof reached !== "number") return undefined;
  const isAsCounted = values.get(day.counted) === reached;
  const asRecorded = `the day is ${shortDay(reached)}${isAsCounted ? "" : ", as the case records it"}`;
  const working = isAsCounted ? (workingOf(day.counted) ?? asRecorded) : asRecorded;
  if (typeof asked !== "number") return working;
  const isWrong = early === undefined ? asked > reached : asked < reached;
  const which = ask === "on" ? "the date asked about" : `the ${wordsOfId(ask)}`;
  return `${working}; ${which} is ${shortDay(asked)}: ${isWrong ? (early ?? late ?? "") : inTime}`;
}

function shortDay(day: number): string {
  return shortWordsForDate(dateOfDay(day));
}
