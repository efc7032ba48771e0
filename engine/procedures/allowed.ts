import type { Constitution } from "../constitution/constitution.ts";
import type { Action } from "../provisions/procedures/course.ts";
import { isDoneAlready } from "./again.ts";
import { askVerdict } from "./ask-verdict.ts";
import type { Verdict } from "./ask-verdict.ts";
import type { AllowedAction, Case, StepRefusal } from "./case.ts";
import { catchUp } from "./catch-up.ts";
import { courseIn } from "./courses.ts";
import { isTooEarly } from "./refusals.ts";

/**
 * What may be done in a case on a day, by one party or role or by any, after what time alone has done by then: also what might
 * be, where facts are missing. The papers are taken to come with it.
 */
export async function allowed(
  constitution: Constitution,
  state: Case,
  { on, by }: { readonly on: Temporal.PlainDate; readonly by?: string },
): Promise<readonly AllowedAction[]> {
  const course = courseIn(constitution, state.procedure);
  if (course === undefined || isTooEarly(state, on) !== undefined) return [];
  const caught = catchUp(constitution, course, state, on);
  const now = caught.ok ? caught.case : state;
  const stage = course.stages.get(now.stage);
  if (stage === undefined || now.ended !== undefined || !caught.ok) return [];
  const found: AllowedAction[] = [];
  for (const action of stage.actions.values()) {
    for (const actor of new Set(action.by.map(({ id }) => id))) {
      if ((by !== undefined && actor !== by) || isDoneAlready(action, now, actor) !== undefined) continue;
      const [as] = action.data.as ?? [];
      const asked = Object.keys(action.data.asks ?? {});
      const acting = { by: actor, papers: action.papers, facts: {}, asked, ...(as === undefined ? {} : { as }) };
      const verdict = await askVerdict({ constitution, course, state: now, action, acting, on });
      found.push(...allowedBy(verdict, action, actor));
    }
  }
  return found;
}

function allowedBy(verdict: Verdict, action: Action, by: string): readonly AllowedAction[] {
  const isOpen = verdict.kind === "verdict" || isNotKnown(verdict.reasons);
  if (!isOpen) return [];
  const missing = verdict.kind === "none" ? (verdict.decision?.missing ?? []) : [];
  const asked = Object.entries(action.data.asks ?? {}).map(([fact, { question }]) => ({
    fact,
    question: question ?? fact,
  }));
  const asks = new Map(
    [...asked, ...missing.map(({ fact, question }) => ({ fact, question }))].map((each) => [each.fact, each]),
  );
  return [
    {
      action: action.id,
      title: action.title,
      by,
      verdict: verdict.kind === "verdict" ? "may" : "not-known",
      papers: action.papers,
      asks: [...asks.values()],
      leadsTo: leadsTo(action),
    },
  ];
}

function isNotKnown(reasons: readonly StepRefusal[]): boolean {
  return reasons.length > 0 && reasons.every(({ failed }) => failed === "not-known");
}

/** The stages an action can lead to. */
export function leadsTo({ target, stage }: Action): readonly string[] {
  if (target.kind === "stays") return [stage];
  return target.kind === "goes" ? [target.stage] : [...new Set(target.stages.values())];
}
