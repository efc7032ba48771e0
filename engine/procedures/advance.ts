import { none } from "../conditions/fact.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Action, Course } from "../provisions/procedures/course.ts";
import { allowed } from "./allowed.ts";
import { isDoneAlready } from "./again.ts";
import { isAskedElsewhere, isNotSaid } from "./asked.ts";
import { askVerdict } from "./ask-verdict.ts";
import type { Verdict } from "./ask-verdict.ts";
import type { ActionDone, Case, RefusedStep, Step, StepRefusal } from "./case.ts";
import { following } from "./awaited.ts";
import { catchUp } from "./catch-up.ts";
import type { ActCommand } from "./command.ts";
import { courseIn, factsIn } from "./courses.ts";
import { evolve } from "./evolve.ts";
import type { Given } from "./given-facts.ts";
import { readGiven } from "./given-facts.ts";
import { waitsForOthers } from "./facts-known.ts";
import { machineOf, othersToFollow } from "./machine.ts";
import { knownOn } from "./missing-deadlines.ts";
import { openedBy } from "./opening.ts";
import { own } from "./own.ts";
import {
  areBlank,
  areNotAsked,
  cannotBeReckoned,
  hasEnded,
  isNobody,
  isNoCapacity,
  isNotOfStage,
  isTooEarly,
  notItsConstitution,
} from "./refusals.ts";
import { settleDeadlines } from "./settle-deadlines.ts";

/**
 * Does something in a case, or says why it cannot be done and what can. What time alone did to the case since its last event
 * comes first, as events of their own days; then the verdict is decided, and only then does the case move.
 */
export async function advance(constitution: Constitution, state: Case, command: ActCommand): Promise<Step> {
  const course = courseIn(constitution, state.procedure);
  if (course === undefined || constitution.digest !== state.constitution.digest)
    return refused([notItsConstitution(constitution, state)]);
  const early = hasEnded(state) ?? isTooEarly(state, command.on);
  if (early !== undefined) return refused([early]);
  const caught = catchUp(constitution, course, state, command.on);
  if (!caught.ok) return refused([cannotBeReckoned(caught.message)]);
  const done = await act({ constitution, course, state: caught.case, command });
  if (done.kind === "refused") return done;
  return { kind: "accepted", events: [...caught.events, ...done.events], case: done.case };
}

/** A command with all that it is held against. */
interface Acting {
  readonly constitution: Constitution;
  readonly course: Course;
  readonly state: Case;
  readonly command: ActCommand;
}

async function act(acting: Acting): Promise<Step> {
  const { constitution, course, state, command } = acting;
  const now = hasEnded(state) ?? isNotOfStage(course, state, command.action) ?? isNobody(course, command.by);
  const action = course.stages.get(state.stage)?.actions.get(command.action);
  if (now !== undefined || action === undefined)
    return withInstead(acting, { reasons: now === undefined ? [] : [now] });
  const questions = [`${course.address}/${action.id}`, action.data.decidedBy ?? ""].map((address) =>
    constitution.questions.get(address),
  );
  const known = factsIn(constitution, course.address);
  const given = readGiven(command.facts ?? {}, { constitution, course, own: known, questions });
  const wrong = [
    isDoneAlready(action, state, command.by) ?? [],
    isNoCapacity(action, command.as) ?? [],
    ...given.refusals,
    ...isAskedElsewhere(course, action, given.kept),
    ...areNotAsked(Object.keys(command.papers ?? {}), action.papers),
    ...areBlank(command.papers ?? {}),
  ].flat();
  if (wrong.length > 0) return withInstead(acting, { reasons: wrong });
  const verdict = await askVerdict({
    constitution,
    course,
    state,
    action,
    on: command.on,
    acting: {
      by: command.by,
      papers: Object.keys(command.papers ?? {}),
      facts: command.facts ?? {},
      asked: Object.keys(action.data.asks ?? {}),
      // Whoever names no capacity acts in none: that is known, and where one must be named it is refused for that.
      as: command.as ?? none,
    },
  });
  if (verdict.kind === "none") return withInstead(acting, verdict);
  const unsaid = isNotSaid(course, action, state, given.kept);
  return unsaid.length > 0 ? withInstead(acting, { reasons: unsaid }) : happen(acting, action, given, verdict);
}

function happen(
  { constitution, course, state, command }: Acting,
  action: Action,
  given: Given,
  decided: Extract<Verdict, { kind: "verdict" }>,
): Step {
  const { by, as, papers = {} } = command;
  const { decisions } = decided;
  const verdict = waitsForOthers(course, state, action, by) ? othersToFollow : decided.verdict;
  const on = command.on.toString();
  const machine = machineOf(course);
  const step = { type: action.id, verdict };
  const stage = machine.next(state.stage, step);
  if (stage === undefined) throw new Error(`the machine of ${course.address} has no step for ${action.id}: ${verdict}`);
  const { opens } = action.data;
  const event: ActionDone = {
    type: "done",
    sequence: state.events + 1,
    on,
    action: action.id,
    by,
    ...(as === undefined ? {} : { as }),
    facts: given.kept,
    papers: { ...papers },
    verdict,
    stage,
    ...(opens === undefined ? {} : { opens: openedBy(constitution, opens, state, on) }),
    decisions,
    deadlines: [],
  };
  const after = evolve(course, state, event);
  const entered = machine.enters(state.stage, step) ? [stage] : [];
  const triggers = new Set([action.id, ...isNews(given.kept, state), ...entered]);
  const happening = { on: command.on, triggers, act: { action: action.id, by } };
  const settled = settleDeadlines(course, after, happening, knownOn(constitution, command.on));
  if (!settled.ok) return refused([cannotBeReckoned(settled.message)]);
  const done = { ...event, deadlines: settled.deadlines };
  const followed = following(constitution, course, evolve(course, state, done), [done]);
  return followed.ok
    ? { kind: "accepted", events: followed.events, case: followed.case }
    : refused([cannotBeReckoned(followed.message)]);
}

/** A fact that is only said again sets nothing going anew. */
function isNews(kept: Given["kept"], { facts }: Case): readonly string[] {
  return Object.entries(kept).flatMap(([name, value]) =>
    JSON.stringify(own(facts, name)) === JSON.stringify(value) ? [] : [name],
  );
}

function refused(reasons: readonly StepRefusal[]): RefusedStep {
  return { kind: "refused", reasons, instead: [] };
}

/** The refusal, with what may be done instead by whoever asked; if that is nobody of this procedure, by anybody. */
async function withInstead(
  { constitution, course, state, command }: Acting,
  refusal: Pick<RefusedStep, "reasons" | "decision">,
): Promise<RefusedStep> {
  const isSomebody = [...course.parties, ...course.roles].includes(command.by);
  const instead = await allowed(constitution, state, { on: command.on, ...(isSomebody ? { by: command.by } : {}) });
  return {
    kind: "refused",
    reasons: refusal.reasons,
    ...(refusal.decision === undefined ? {} : { decision: refusal.decision }),
    instead: instead.filter(({ action }) => action !== command.action),
  };
}
