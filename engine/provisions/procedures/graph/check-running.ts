import { listed } from "../../../documents/refusal.ts";
import type { Action, Course, Deadline } from "../course.ts";
import { actionIds, actionsOf } from "../course.ts";
import { baseNames, isDeadline } from "./known-names.ts";
import type { Graphed } from "./graphed.ts";

/** Every deadline can begin, can be met, and has a consequence. */
export function checkRunning(graphed: Graphed): void {
  for (const deadline of graphed.named.course.deadlines.values()) {
    if (checkEverRuns(deadline, graphed)) continue;
    checkConsequence(deadline, graphed);
    checkMet(deadline, graphed);
  }
}

/** Reports a deadline that never runs; true if it does not, whether that is said here or follows from what was said before. */
function checkEverRuns(deadline: Deadline, { open, written, closed, named: { course }, report }: Graphed): boolean {
  const { stages, begins } = open.running.get(deadline.id) ?? { stages: new Set<string>(), begins: false };
  if (stages.size > 0 || isMetAtOnce(deadline, begins, course)) return false;
  if (followsFromOthers(deadline, { open, written, closed, course })) return true;
  const names = listed(
    baseNames(deadline, course).map((name) => `“${titleOf(name, course)}”`),
    "and",
  );
  const met = listed(
    deadline.metBy.map((id) => `“${titleOf(id, course)}”`),
    "and",
  );
  report.problem(
    "deadline-never-runs",
    report.at(deadline.path),
    begins
      ? `The deadline “${deadline.title}” never runs: after ${names} no case can come to ${met} any more`
      : `The deadline “${deadline.title}” never runs: it is counted from ${names}, and by then a case has ended`,
    begins
      ? "Name in `metBy` what can still be done then, or count it from something earlier"
      : "Count it from something that happens while a case runs",
    "warning",
  );
  return true;
}

/** Its day is fixed by the very act that meets it: the papers come with the request, the invitation with the date. */
function isMetAtOnce({ metBy, counting }: Deadline, begins: boolean, course: Course): boolean {
  const { names } = counting.anchor;
  return (
    begins &&
    metBy.some((id) => actionsOf(course, id).some(({ data }) => names.some((name) => isFixedBy(name, id, data.asks))))
  );
}

function isFixedBy(name: string, id: string, asks: object | undefined): boolean {
  return name === id || (asks !== undefined && Object.hasOwn(asks, name));
}

/** Whether what it is counted from, or what meets it, is itself cut off, which has been said already. */
function followsFromOthers(deadline: Deadline, { open, written, closed, course }: Whole): boolean {
  const all = [...course.stages.values()].flatMap(({ actions }) => [...actions.values()]);
  const areCut = (actions: readonly Action[]): boolean =>
    actions.length > 0 && actions.every((each) => !open.reached.has(each.stage) || closed.has(each));
  const isCut = (name: string): boolean =>
    course.stages.has(name)
      ? !open.reached.has(name)
      : areCut(all.filter(({ id, data }) => id === name || data.asks?.[name] !== undefined));
  const others = deadline.counting.anchor.names.flatMap((name) => isDeadline(name, course) ?? []);
  return (
    baseNames(deadline, course).some(isCut) ||
    (deadline.metBy.length > 0 && deadline.metBy.every(isCut)) ||
    others.some(({ id }) => open.running.get(id)?.begins !== true) ||
    (written.running.get(deadline.id)?.stages.size ?? 0) > 0
  );
}

type Whole = Pick<Graphed, "open" | "written" | "closed"> & { readonly course: Course };

function checkConsequence({ ifMissed, counting, title, path }: Deadline, { report }: Graphed): void {
  if (ifMissed !== undefined || counting.kind === "not-before") return;
  report.problem(
    "deadline-without-consequence",
    report.at(path),
    `Nothing follows if the deadline “${title}” is missed`,
    "Add `ifMissed`: `breach`, `right lapses`, `{ to: … }` with a stage, or `{ opens: … }` with a procedure",
    "warning",
  );
}

/** A deadline that nothing meets is kept by leaving the stage, or ending the case, that it is counted from; any other is forgotten. */
function checkMet({ metBy, ifMissed, counting, title, path }: Deadline, { named: { course }, report }: Graphed): void {
  const isTimer = ifMissed === undefined || ifMissed.kind === "goes" || counting.kind === "not-before";
  const isLimit = counting.anchor.names.some((name) => name === "start" || course.stages.has(name));
  if (metBy.length > 0 || isTimer || isLimit) return;
  report.problem(
    "deadline-met-by-nothing",
    report.at(path),
    `Nothing that is done meets the deadline “${title}”, so it runs until the case ends`,
    "Add `metBy` with the action that meets it, or count it from a stage or from `start` if it limits how long that lasts",
    "warning",
  );
}

function titleOf(name: string, course: Course): string {
  const action = actionIds(course).includes(name) ? actionsOf(course, name)[0] : undefined;
  return action?.title ?? course.stages.get(name)?.title ?? name;
}
