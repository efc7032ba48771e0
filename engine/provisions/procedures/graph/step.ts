import type { Action, Course, Deadline } from "../course.ts";

/** One way from a stage to another: by something done, by a case awaited that ended so, or by a deadline that was missed. */
export interface Step {
  readonly from: string;
  readonly to: string;
  readonly by:
    | { readonly kind: "done"; readonly action: Action }
    | { readonly kind: "awaited"; readonly procedure: string }
    | { readonly kind: "missed"; readonly deadline: Deadline };
}

/** The steps that are taken by what is done and by cases awaited, to stages that there are; none leads out of an end. */
export function ownSteps(course: Course): readonly Step[] {
  return [...course.stages.values()].flatMap(({ id, ends, actions, awaits }): readonly Step[] => {
    if (ends !== undefined) return [];
    const done = [...actions.values()].flatMap((action) =>
      targetsOf(action).map((to) => ({ from: id, to, by: { kind: "done", action } as const })),
    );
    const awaited = [...new Set(awaits?.to.values() ?? [])].map((to) => ({
      from: id,
      to,
      by: { kind: "awaited", procedure: awaits?.procedure ?? "" } as const,
    }));
    return [...done, ...awaited].filter(({ to }) => course.stages.has(to));
  });
}

/** The step from a stage by missing a deadline, if that sends the case to a stage there is. */
export function stepWhenMissed(deadline: Deadline, from: string, course: Course): readonly Step[] {
  const { ifMissed } = deadline;
  if (ifMissed?.kind !== "goes" || !course.stages.has(ifMissed.stage)) return [];
  return [{ from, to: ifMissed.stage, by: { kind: "missed", deadline } }];
}

/** The stages an action can lead to; none where it leaves the case where it is. */
export function targetsOf({ target }: Action): readonly string[] {
  if (target.kind === "stays") return [];
  return target.kind === "goes" ? [target.stage] : [...new Set(target.stages.values())];
}
