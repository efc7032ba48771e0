import type { Constitution } from "../constitution/constitution.ts";
import type { Case, CaseEvent, RunningDeadline, StepRefusal } from "../procedures/case.ts";
import type { ConstitutionByDigest } from "../procedures/replay.ts";
import { replay } from "../procedures/replay.ts";
import { catchUp } from "../procedures/catch-up.ts";
import { courseIn } from "../procedures/courses.ts";
import { migrate } from "../procedures/migrate.ts";
import type { MigrationPlan } from "../procedures/unsafe-move.ts";

/** What a plan would do to one running case: as it stands, and as it would stand; or why it is not safe. */
export interface PlannedMove {
  /** What the case is called where it is kept. */
  readonly name: string;
  readonly procedure: string;
  readonly before: StandsAs;
  readonly after?: StandsAs;
  readonly reasons: readonly StepRefusal[];
}

/** A case in two words: its stage, and the deadlines that run. */
export interface StandsAs {
  readonly stage: string;
  readonly deadlines: readonly RunningDeadline[];
}

/**
 * A dry run: each case that has not ended, before and after a plan, as it stands on the day of the move, without anything being stored. Cases pinned to another
 * version than `from` are left out, because the plan is not about them.
 */
export function dryRun(
  histories: ReadonlyMap<string, readonly CaseEvent[]>,
  versions: { readonly from: Constitution; readonly to: Constitution; readonly constitutionOf: ConstitutionByDigest },
  plan: MigrationPlan,
): readonly PlannedMove[] {
  return [...histories].flatMap(([name, events]): readonly PlannedMove[] => {
    const state = replay(events, versions.constitutionOf);
    const isConcerned = state.ended === undefined && state.constitution.digest === versions.from.digest;
    return isConcerned ? [plannedMove(name, state, versions, plan)] : [];
  });
}

function plannedMove(
  name: string,
  state: Case,
  { from, to }: { readonly from: Constitution; readonly to: Constitution },
  plan: MigrationPlan,
): PlannedMove {
  const step = migrate(from, to, state, plan);
  const course = courseIn(from, state.procedure);
  const caught = course === undefined ? undefined : catchUp(from, course, state, plan.on);
  const before = standsAs(caught?.ok === true ? caught.case : state);
  const { procedure } = state;
  if (step.kind === "refused") return { name, procedure, before, reasons: step.reasons };
  return { name, procedure, before, after: standsAs(step.case), reasons: [] };
}

function standsAs({ stage, deadlines }: Case): StandsAs {
  return { stage, deadlines: deadlines.filter((each) => each.state === "running") };
}
