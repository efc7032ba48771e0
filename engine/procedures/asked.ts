import type { Action, Course } from "../provisions/procedures/course.ts";
import type { GivenFacts } from "../decisions/given.ts";
import type { Case, StepRefusal } from "./case.ts";
import { listed, quoted } from "../documents/refusal.ts";
import { own } from "./own.ts";

/** The facts that only actions ask for, each with the ids of those that do; what the procedure itself declares is not among them. */
export function askedBy(course: Course): ReadonlyMap<string, readonly string[]> {
  const asked = new Map<string, string[]>();
  for (const { actions } of course.stages.values())
    for (const { id, data } of actions.values())
      for (const name of Object.keys(data.asks ?? {}))
        if (!course.facts.includes(name)) asked.set(name, [...(asked.get(name) ?? []), id]);
  return asked;
}

/** That a fact is given which another action asks for: only with that is it fixed, by whoever may do that. */
export function isAskedElsewhere(course: Course, action: Action, given: GivenFacts): readonly StepRefusal[] {
  const asked = askedBy(course);
  return Object.keys(given).flatMap((name): readonly StepRefusal[] => {
    const by = asked.get(name);
    if (by === undefined || by.includes(action.id)) return [];
    const message = `${quoted(name)} is given with ${listed([...new Set(by)].map(quoted))}, not with ${quoted(action.id)}.`;
    return [{ failed: "facts", message, help: "Leave it out." }];
  });
}

/** That something is done without what it asks for; what the case knows from its beginning need not be given again. */
export function isNotSaid(course: Course, { data }: Action, state: Case, given: GivenFacts): readonly StepRefusal[] {
  return Object.entries(data.asks ?? {}).flatMap(([name, { optional, question }]): readonly StepRefusal[] => {
    const isKnown = course.facts.includes(name) && own(state.facts, name) !== undefined;
    if (optional === true || isKnown || Object.hasOwn(given, name)) return [];
    const message = question === undefined ? `It is not said: ${quoted(name)}.` : `It is not known: ${question}`;
    return [{ failed: "not-known", message, help: `Give the fact ${quoted(name)}.` }];
  });
}
