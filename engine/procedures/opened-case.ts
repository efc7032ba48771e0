import type { Constitution } from "../constitution/constitution.ts";
import { nearest } from "../documents/nearest.ts";
import { listed, quoted } from "../documents/refusal.ts";
import { openedEnds } from "./awaited.ts";
import type { Case, Step, StepRefusal } from "./case.ts";
import { catchUp } from "./catch-up.ts";
import { courseIn } from "./courses.ts";
import { cannotBeReckoned, hasEnded, isTooEarly, notItsConstitution } from "./refusals.ts";

/** How a case of another procedure ended, and when. */
export interface OpenedCaseOutcome {
  /** `procedures/election`. */
  readonly procedure: string;
  readonly outcome: string;
  readonly on: Temporal.PlainDate;
  /** Which of the cases it opened, 1 for the first; if not said, the first of that procedure that has not ended. */
  readonly which?: number;
}

/** Tells a case that one it opened has ended; where it awaits that, it goes on, otherwise it takes note. */
export function openedCaseEnded(constitution: Constitution, state: Case, told: OpenedCaseOutcome): Step {
  const course = courseIn(constitution, state.procedure);
  if (course === undefined || constitution.digest !== state.constitution.digest)
    return refused(notItsConstitution(constitution, state));
  const wrong = hasEnded(state) ?? isTooEarly(state, told.on) ?? isNoEnd(constitution, told);
  if (wrong !== undefined) return refused(wrong);
  const caught = catchUp(constitution, course, state, told.on);
  if (!caught.ok) return refused(cannotBeReckoned(caught.message));
  const over = hasEnded(caught.case);
  if (over !== undefined) return refused(over);
  const which = whichOf(caught.case, told);
  if (which === undefined) {
    const message = `This case has opened none of ${quoted(told.procedure)} that has not ended yet.`;
    return refused({ failed: "procedure", message, help: "Name the procedure that it opened." });
  }
  const ended = openedEnds(constitution, course, caught.case, { which, outcome: told.outcome, on: told.on });
  if (!ended.ok) return refused(cannotBeReckoned(ended.message));
  return { kind: "accepted", events: [...caught.events, ...ended.events], case: ended.case };
}

function whichOf({ opened }: Case, { procedure, which }: OpenedCaseOutcome): number | undefined {
  const index = opened.findIndex(
    (each, at) =>
      each.procedure === procedure && each.outcome === undefined && (which === undefined || at === which - 1),
  );
  return index < 0 ? undefined : index + 1;
}

/** That the other procedure has no such end. */
function isNoEnd(constitution: Constitution, { procedure, outcome }: OpenedCaseOutcome): StepRefusal | undefined {
  const course = courseIn(constitution, procedure);
  if (course === undefined) return undefined;
  const ends = [...new Set([...course.stages.values()].flatMap(({ ends: end }) => end ?? []))];
  if (ends.includes(outcome)) return undefined;
  const meant = nearest(outcome, ends);
  const message = `${quoted(outcome)} is no end of “${course.title}”.`;
  const help = meant === undefined ? `It ends as ${listed(ends.map(quoted))}.` : `Did you mean ${quoted(meant)}?`;
  return { failed: "procedure", message, help };
}

function refused(reason: StepRefusal): Step {
  return { kind: "refused", reasons: [reason], instead: [] };
}
