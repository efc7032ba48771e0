import type { Constitution } from "../constitution/constitution.ts";
import { quoted } from "../documents/refusal.ts";
import type { Course } from "../provisions/procedures/course.ts";
import type { Case, Migrated, RunningDeadline, Step, StepRefusal } from "./case.ts";
import { catchUp } from "./catch-up.ts";
import { courseIn } from "./courses.ts";
import { evolve } from "./evolve.ts";
import { knownOn } from "./missing-deadlines.ts";
import { cannotBeReckoned, hasEnded, isTooEarly } from "./refusals.ts";
import { anchorDay } from "./anchors.ts";
import { reckon, sideOf } from "./reckon.ts";
import { settleDeadlines } from "./settle-deadlines.ts";
import type { MigrationPlan, Moving } from "./unsafe-move.ts";
import { namedBy, unsafeMove } from "./unsafe-move.ts";

export type { MigrationPlan } from "./unsafe-move.ts";

/**
 * Moves a case to another version by a plan, or refuses where that is not safe: see `unsafe-move.ts`. A dry run is this without
 * storing the event.
 */
export function migrate(from: Constitution, to: Constitution, state: Case, plan: MigrationPlan): Step {
  const [course, target] = [courseIn(from, state.procedure), courseIn(to, state.procedure)];
  const gone = course === undefined || target === undefined || from.digest !== state.constitution.digest;
  if (gone) return refused([isGone(state, to)]);
  const early = hasEnded(state) ?? isTooEarly(state, plan.on);
  if (early !== undefined) return refused([early]);
  const caught = catchUp(from, course, state, plan.on);
  if (!caught.ok) return refused([cannotBeReckoned(caught.message)]);
  const unsafe = unsafeMove({ course, target, state: caught.case, plan }, to);
  if (unsafe.length > 0) return refused(unsafe);
  const moved = movedTo({ course, target, state: caught.case, plan }, to);
  if (typeof moved === "string") return refused([cannotBeReckoned(moved)]);
  return { kind: "accepted", events: [...caught.events, moved], case: evolve(target, caught.case, moved) };
}

/** The event of the move; or why a day cannot be reckoned. */
function movedTo({ target, state, plan }: Moving, to: Constitution): Migrated | string {
  const named = namedBy(plan);
  const event: Migrated = {
    type: "migrated",
    sequence: state.events + 1,
    on: plan.on.toString(),
    by: plan.by,
    to: { id: to.id, version: to.version, digest: to.digest },
    stage: named(state.stage),
    because: plan.because,
    renamed: plan.renamed,
    deadlines: [],
  };
  const after = evolve(target, state, event);
  const deadlines: RunningDeadline[] = [];
  for (const each of state.deadlines) {
    const translated = { ...each, id: named(each.id) };
    const kept = each.state !== "running" || plan.clocks === "keep";
    const clock = kept ? translated : newClock(translated, { target, after: { ...after, deadlines }, plan, to });
    if (typeof clock === "string") return clock;
    deadlines.push(clock);
  }
  // Deadlines that only the other version has begin where they are counted from the stage the case is in.
  const only = new Set([...target.deadlines.keys()].filter((id) => deadlines.every((each) => each.id !== id)));
  const happening = { on: plan.on, triggers: new Set([after.stage]), only };
  const began = settleDeadlines(target, { ...after, deadlines }, happening, knownOn(to, plan.on));
  return began.ok ? { ...event, deadlines: [...deadlines, ...began.deadlines] } : began.message;
}

function newClock(
  running: RunningDeadline,
  { target, after, plan, to }: { target: Course; after: Case; plan: MigrationPlan; to: Constitution },
): RunningDeadline | string {
  const deadline = target.deadlines.get(running.id);
  if (deadline === undefined) return running;
  const anchored = anchorDay(deadline.counting.anchor, target, after);
  const counted = typeof anchored === "string" ? Temporal.PlainDate.from(running.from) : anchored;
  // A time counted back from a day to come has nothing to begin anew from.
  const isForward = deadline.counting.kind !== "before" && deadline.counting.kind !== "on";
  const from = plan.clocks === "restart" && isForward ? plan.on : counted;
  const reckoned = reckon(deadline.counting, from, knownOn(to, plan.on));
  if (!reckoned.ok) return reckoned.message;
  const { due, working } = reckoned;
  return { ...running, counts: sideOf(deadline), from: from.toString(), due: due.toString(), working };
}

function isGone({ procedure }: Case, { id, version }: Constitution): StepRefusal {
  const message = `${quoted(procedure)} cannot be moved to ${quoted(`${id}@${version}`)}: it is not there, or this is not the version the case runs under.`;
  return { failed: "procedure", message, help: "Finish the case under the version it began under." };
}

function refused(reasons: readonly StepRefusal[]): Step {
  return { kind: "refused", reasons, instead: [] };
}
