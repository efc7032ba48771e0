import { all, any, test, testFact } from "../../conditions/condition.ts";
import type { Condition } from "../../conditions/condition.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import type { Action, Course, Deadline } from "./course.ts";
import { actionsOf } from "./course.ts";
import { deriveDay, isCountedBy } from "./deadline-days.ts";
import type { Named } from "./names.ts";
import { meaningOf, needDay } from "./names.ts";
import { explainDay } from "./time-requirements.ts";
import { wordsOfId } from "./title-of-id.ts";

/** The dates that an action asks for. */
export function datesAsked({ data }: Action): readonly string[] {
  return Object.entries(data.asks ?? {}).flatMap(([name, { type }]) => (type === "date" ? [name] : []));
}

/**
 * For each deadline that a date asked for bears on, whether it can be kept. If its day is counted from or back from that
 * date, that day must not have passed; if it is met on that date, the date must lie on the right side of its day.
 */
export function keepingRequirements(
  actions: readonly Action[],
  named: Named,
  compiler: ProvisionCompiler,
): readonly Requirement[] {
  const dates = [...new Set(actions.flatMap(datesAsked))];
  const kept = dates.flatMap((date) =>
    [...named.course.deadlines.values()].flatMap((deadline) => keeping(deadline, date, named, compiler)),
  );
  return [...new Map(kept.map((each) => [each.id, each])).values()];
}

/** The deadlines that a date bears on: counted by it, also by way of another deadline, or met on it. */
export function bearsOn(date: string, deadline: Deadline, course: Course): "counted by it" | "met on it" | undefined {
  if (metOn(date, deadline, course)) return "met on it";
  return isCountedBy(date, deadline, course) ? "counted by it" : undefined;
}

function metOn(date: string, { metBy }: Deadline, course: Course): boolean {
  return metBy.some((id) => actionsOf(course, id).some(({ data }) => data.onDay === date));
}

function keeping(deadline: Deadline, date: string, named: Named, compiler: ProvisionCompiler): readonly Requirement[] {
  const bearing = bearsOn(date, deadline, named.course);
  const isFirstDay = deadline.counting.kind === "not-before";
  // A time that must go by after the date can always be kept: by waiting.
  if (bearing === undefined || (bearing === "counted by it" && isFirstDay)) return [];
  const derived = deriveDay(deadline, named, compiler, { fixing: date });
  const meaning = meaningOf(date, named, compiler.surroundings.facts);
  if (derived === undefined || meaning?.kind !== "fact") return [];
  const { notRunning } = derived;
  const asked = needDay(meaning, compiler);
  const isGiven: Condition = test(asked, "isNot", "none");
  const held = bearing === "met on it" ? asked : "on";
  const words = `the ${wordsOfId(date)}`;
  const terms = isFirstDay
    ? { early: `${words} is too soon`, inTime: "it can be kept" }
    : { late: bearing === "met on it" ? `${words} is too late` : "it can no longer be kept", inTime: "it can be kept" };
  return [
    {
      id: `keeps: ${deadline.id}`,
      title: `Can be kept: ${deadline.title}`,
      condition: all(isGiven, any(notRunning, testFact(held, isFirstDay ? "atLeast" : "atMost", derived.day))),
      path: deadline.path,
      at: compiler.at(deadline.path),
      explain: (values, workingOf) => explainDay({ day: derived, ask: held, ...terms }, values, workingOf),
    },
  ];
}
