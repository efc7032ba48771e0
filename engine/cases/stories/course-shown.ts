import type { Constitution } from "../../constitution/constitution.ts";
import type { CaseEvent, RunningDeadline } from "../../procedures/case.ts";
import { courseIn } from "../../procedures/courses.ts";
import type { Happened, Scene, StoryResult } from "./scene.ts";

/** On which side of a deadline a story lies. */
export type DeadlineSide = "kept" | "kept on the last day" | "kept on the first day" | "missed";

/** The keys under which stories show things. */
export const shownKeys = {
  stage: (procedure: string, stage: string) => JSON.stringify(["stage", procedure, stage]),
  action: (procedure: string, stage: string, action: string, outcome = "") =>
    JSON.stringify(["action", procedure, stage, action, outcome]),
  awaited: (procedure: string, stage: string, outcome: string) =>
    JSON.stringify(["awaited", procedure, stage, outcome]),
  refusal: (question: string, requirement: string) => JSON.stringify(["refusal", question, requirement]),
  deadline: (procedure: string, deadline: string, side: DeadlineSide) =>
    JSON.stringify(["deadline", procedure, deadline, side]),
} as const;

/** Everything that stories show of procedures, as keys. */
export function shownByStories(constitution: Constitution, results: readonly StoryResult[]): ReadonlySet<string> {
  const scenes = results.flatMap((result) => result.scenes);
  return new Set([
    ...scenes.flatMap((scene) => scene.happened.flatMap((each) => shownBy(constitution, each))),
    ...scenes.flatMap(refusedIn),
  ]);
}

function shownBy(constitution: Constitution, { procedure, event, before, after }: Happened): readonly string[] {
  return [
    shownKeys.stage(procedure, after.stage),
    ...stepped(constitution, { procedure, event, from: before?.stage ?? "" }),
    ...event.deadlines.flatMap((each) => sidesOf(each).map((side) => shownKeys.deadline(procedure, each.id, side))),
  ];
}

function stepped(
  constitution: Constitution,
  { procedure, event, from }: { readonly procedure: string; readonly event: CaseEvent; readonly from: string },
): readonly string[] {
  if (event.type === "opened-case-ended") return [shownKeys.awaited(procedure, from, event.outcome)];
  if (event.type !== "done") return [];
  const action = courseIn(constitution, procedure)?.stages.get(from)?.actions.get(event.action);
  const outcome = action?.target.kind === "by-outcome" ? event.verdict : "";
  return [shownKeys.action(procedure, from, event.action, outcome)];
}

function sidesOf({ state, on, due, counts }: RunningDeadline): readonly DeadlineSide[] {
  if (state === "missed" || state === "met late") return ["missed"];
  if (state !== "met") return [];
  return on === due ? ["kept", `kept on the ${counts}`] : ["kept"];
}

function refusedIn({ refused }: Scene): readonly string[] {
  const { decision } = refused ?? {};
  if (decision === undefined) return [];
  return decision.findings
    .filter(({ met }) => met === "no")
    .map(({ requirement }) => shownKeys.refusal(decision.question, requirement));
}
