import { listed } from "../../../documents/refusal.ts";
import type { Action, Course, Stage } from "../course.ts";
import { actionsOf } from "../course.ts";
import type { Graphed } from "./graphed.ts";
import { lostAmong, situationsOf } from "./situations.ts";
import { targetsOf } from "./step.ts";
import { circlesOf, reachedFrom } from "./walk.ts";

/** Every stage can be reached, every action be done, and from every stage an end be reached. */
export function checkWays(graphed: Graphed): void {
  for (const [action, { awaited }] of graphed.closed) checkClosed(action, awaited, graphed);
  checkReached(graphed);
  checkWayOn(graphed);
  checkLapses(graphed);
}

/** An action that nobody can ever do, with the stages that only it leads to. */
function checkClosed(action: Action, awaited: string | undefined, graphed: Graphed): void {
  const { title, path } = action;
  const { report, named } = graphed;
  const other = awaited === undefined ? undefined : (actionsOf(named.course, awaited)[0]?.title ?? awaited);
  const why =
    other === undefined ? "no case meets what must hold first" : `“${other}” can never have been done by then`;
  const shut = shutOff(action, graphed);
  const so = shut.length === 0 ? "" : `, so that no case ever reaches ${listed(shut, "and")}`;
  report.problem(
    "step-never-taken",
    report.at(`${path}/when`),
    `“${title}” can never be done, because ${why}${so}`,
    other === undefined
      ? "Check its conditions for parts that exclude each other"
      : `Let “${other}” be done on the way there, or leave it out of \`when\``,
    "warning",
  );
}

/** The stages to which an action would lead, and to which nothing leads because it can never be done. */
function shutOff(action: Action, { open, named: { course } }: Graphed): readonly string[] {
  const shut = targetsOf(action).filter((id) => course.stages.has(id) && !open.reached.has(id));
  return shut.map((id) => `“${course.stages.get(id)?.title ?? id}”`);
}

/** Of stages that nothing leads to, the first on each way: what comes after it is not said again. */
function checkReached({ written, named: { course }, report }: Graphed): void {
  const cut = [...course.stages.keys()].filter((id) => !written.reached.has(id));
  for (const circle of circlesOf(cut, written.steps)) {
    const isFirst = !cut.some((id) => !circle.includes(id) && reachedFrom([id], written.steps).has(circle[0] ?? ""));
    const stage = course.stages.get(circle[0] ?? "");
    if (!isFirst || stage === undefined) continue;
    const others = circle.slice(1).map((id) => `“${course.stages.get(id)?.title ?? id}”`);
    const but = others.length === 0 ? "" : ` but from ${listed(others, "and")}, to which nothing leads either`;
    report.problem(
      "stage-unreachable",
      report.at(stage.path),
      `Nothing leads to the ${stage.ends === undefined ? "stage" : "end"} “${stage.title}”${but}`,
      "Let a step of another stage lead to it with `to`, or leave it out",
      "warning",
    );
  }
}

/** Stages from which a case can neither end nor is meant to stay, or in which it can be so that it cannot. */
function checkWayOn({ written, named: { course }, report }: Graphed): void {
  const isEnd = (id: string): boolean => course.stages.get(id)?.ends !== undefined;
  const isMeant = (id: string): boolean => course.stages.get(id)?.data.openEnded === true;
  const situations = situationsOf(course, written);
  if (situations === undefined) return;
  const lost = lostAmong(situations, (stage) => isEnd(stage) || isMeant(stage));
  const stageOf = (key: string): string => situations.stages.get(key) ?? "";
  const moves = [...lost].flatMap((key) =>
    (situations.next.get(key) ?? []).map((next) => ({ from: stageOf(key), to: stageOf(next) })),
  );
  for (const circle of circlesOf(new Set([...lost].map(stageOf)), moves)) {
    const leaves = moves.some(({ from, to }) => circle.includes(from) && !circle.includes(to));
    const stage = course.stages.get(circle[0] ?? "");
    if (leaves || stage === undefined) continue;
    const titles = circle.map((id) => `“${course.stages.get(id)?.title ?? id}”`);
    const isAlways = [...situations.stages].every(([key, id]) => !circle.includes(id) || lost.has(key));
    const always =
      circle.length === 1
        ? `The stage ${titles[0] ?? ""} is no end, and nothing leads out of it`
        : `A case that has come to ${listed(titles)} never leaves these stages`;
    report.problem(
      "dead-end",
      report.at(stage.path),
      isAlways
        ? always
        : `Once the deadline that leads out of ${listed(titles, "and")} has been met, nothing does any more`,
      "Add `ends`, let a step lead on with `to`, or write `openEnded: true` if a case is meant to stay there",
    );
  }
}

/** A stage that can only be left by a right that lapses. */
function checkLapses({ open, named: { course }, report }: Graphed): void {
  for (const stage of course.stages.values()) {
    const steps = open.steps.filter(({ from }) => from === stage.id);
    if (!open.reached.has(stage.id) || steps.length === 0 || stage.data.openEnded === true) continue;
    const lapsing = steps.map(({ by }) =>
      by.kind === "done" ? lapseOf(by.action, stage, { course, open }) : undefined,
    );
    const [first] = lapsing;
    if (first === undefined || lapsing.includes(undefined)) continue;
    report.problem(
      "dead-end",
      report.at(stage.path),
      `Every way out of the stage “${stage.title}” lapses, the first with “${first}”, and then a case never leaves it`,
      `Write \`ifMissed: { to: … }\` with the stage the case then goes to, or \`openEnded: true\``,
      "warning",
    );
  }
}

function lapseOf(
  { id }: Action,
  stage: Stage,
  { course, open }: { readonly course: Course; readonly open: Graphed["open"] },
): string | undefined {
  const lapsing = [...course.deadlines.values()].find(
    (each) =>
      each.ifMissed?.kind === "right lapses" &&
      each.metBy.includes(id) &&
      open.running.get(each.id)?.stages.has(stage.id) === true,
  );
  return lapsing?.title;
}
