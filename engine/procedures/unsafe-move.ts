import { encodeFact } from "../conditions/encode.ts";
import type { Constitution } from "../constitution/constitution.ts";
import { quoted } from "../documents/refusal.ts";
import type { Course } from "../provisions/procedures/course.ts";
import { actionIds } from "../provisions/procedures/course.ts";
import type { Case, StepRefusal } from "./case.ts";
import { factsIn } from "./courses.ts";
import { own } from "./own.ts";

/** How a running case is moved to another version: a plan that is recorded, not a guess. */
export interface MigrationPlan {
  readonly by: string;
  readonly on: Temporal.PlainDate;
  readonly because: string;
  /** Old names of stages, actions and deadlines to new ones; what is not named keeps its name. */
  readonly renamed: Readonly<Record<string, string>>;
  /**
   * What becomes of deadlines that run: `keep` their day as people were told; `restart` them on the day of the move;
   * `recompute` them by the new terms from the day they were counted from.
   */
  readonly clocks: "keep" | "restart" | "recompute";
}

/** A case that is to be moved from the course it runs in to another, by a plan. */
export interface Moving {
  readonly course: Course;
  readonly target: Course;
  readonly state: Case;
  readonly plan: MigrationPlan;
}

/** What something is called in the other version. */
export function namedBy({ renamed }: MigrationPlan): (name: string) => string {
  return (name) => own(renamed, name) ?? name;
}

/**
 * Why it is not safe to move the case: a stage, an act already done or a running deadline has no counterpart or shares one, the
 * case would be in an end it has not come to, parties or facts do not fit, or the plan speaks of what is not there.
 */
export function unsafeMove(moving: Moving, to: Constitution): readonly StepRefusal[] {
  return [...planWrong(moving), ...withoutCounterpart(moving), ...merged(moving), ...notFitting(moving, to)];
}

const help = "Say in the plan what it is called there, or finish the case under the version it began under.";

function say(failed: StepRefusal["failed"], message: string, otherwise = help): StepRefusal {
  return { failed, message, help: otherwise };
}

/** Each name in the plan is one of this version, and the name it becomes is one of the same sort in the other. */
function planWrong({ course, target, plan }: Moving): readonly StepRefusal[] {
  const sorts = [
    ["stage", "a stage", new Set(course.stages.keys()), new Set(target.stages.keys())],
    ["action", "an action", new Set(actionIds(course)), new Set(actionIds(target))],
    ["deadline", "a deadline", new Set(course.deadlines.keys()), new Set(target.deadlines.keys())],
  ] as const;
  return Object.entries(plan.renamed).flatMap(([old, name]): readonly StepRefusal[] => {
    const [sort] = sorts.filter(([, , here]) => here.has(old));
    if (sort === undefined)
      return [
        say(
          "procedure",
          `The plan renames ${quoted(old)}, and this version has nothing of that name.`,
          "Leave it out of the plan.",
        ),
      ];
    const [failed, what, , there] = sort;
    return there.has(name)
      ? []
      : [say(failed, `The plan renames ${quoted(old)} to ${quoted(name)}, which is not ${what} of the other version.`)];
  });
}

function withoutCounterpart({ target, state, plan }: Moving): readonly StepRefusal[] {
  const named = namedBy(plan);
  const stage = target.stages.get(named(state.stage));
  const acts = Object.keys(state.done).filter((id) => !actionIds(target).includes(named(id)));
  const clocks = running(state).filter((id) => !target.deadlines.has(named(id)));
  return [
    ...(stage === undefined
      ? [say("stage", `The stage ${quoted(state.stage)} has no counterpart in the other version.`)]
      : []),
    ...(stage?.ends === undefined ? [] : [say("stage", `${quoted(stage.id)} is an end, and the case has not ended.`)]),
    ...acts.map((id) => say("action", `${quoted(id)} was done, and the other version knows no such action.`)),
    ...clocks.map((id) =>
      say("deadline", `The deadline ${quoted(id)} runs, and the other version knows none of that name.`),
    ),
  ];
}

/** Two acts or deadlines that become one would lose the record of one of them. */
function merged({ state, plan }: Moving): readonly StepRefusal[] {
  const named = namedBy(plan);
  const twice = (ids: readonly string[]): readonly string[] =>
    ids.filter((id) => ids.some((other) => other !== id && named(other) === named(id)));
  const message = (id: string): string =>
    `${quoted(id)} would become ${quoted(named(id))}, and so would another: what is recorded of one would be lost.`;
  return [
    ...twice(Object.keys(state.done)).map((id) => say("action", message(id))),
    ...twice([...new Set(state.deadlines.map(({ id }) => id))]).map((id) => say("deadline", message(id))),
  ];
}

function notFitting({ target, state }: Moving, to: Constitution): readonly StepRefusal[] {
  const finish = "Finish the case under the version it began under.";
  const lacking = target.parties.filter((party) => own(state.parties, party) === undefined);
  const strange = Object.keys(state.parties).filter((party) => !target.parties.includes(party));
  const known = factsIn(to, state.procedure);
  const facts = Object.entries(state.facts).flatMap(([name, value]) => {
    const fact = known.get(name) ?? to.facts.get(name);
    const encoded = fact === undefined ? undefined : encodeFact(fact, value);
    return encoded === undefined || encoded.ok
      ? []
      : [say("facts", `${quoted(name)} does not fit the other version: ${encoded.message}.`, finish)];
  });
  return [
    ...lacking.map((party) =>
      say("parties", `The other version has a party ${quoted(party)}, and the case has none.`, finish),
    ),
    ...strange.map((party) =>
      say("parties", `The other version has no party ${quoted(party)}, and the case has one.`, finish),
    ),
    ...facts,
  ];
}

function running({ deadlines }: Case): readonly string[] {
  return [...new Set(deadlines.filter(({ state }) => state === "running").map(({ id }) => id))];
}
