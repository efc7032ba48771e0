import type { Deadline, Stage } from "../course.ts";
import { baseNames, beginsBy, isDeadline, namesOfAct } from "../graph/known-names.ts";
import { mayRunIn } from "../reachable.ts";
import type { DaySum } from "./day-sums.ts";
import type { Happening, Plan } from "./plan.ts";
import { sameDay } from "./plan.ts";

/** A deadline of which anything follows binds; without a consequence nobody need keep it. */
export function isBinding({ counting, ifMissed }: Deadline): boolean {
  return counting.kind !== "not-before" && ifMissed !== undefined && ifMissed.kind !== "right lapses";
}

/**
 * Ties the days of a journey by its deadlines, every one of them kept but those by which it goes on: what meets a deadline is
 * done in time, in the first stage where it can be; a time that must go by first goes by.
 */
export function tieDeadlines(plan: Plan): void {
  const { course } = plan.planning;
  const done = new Set<string>();
  for (let before = -1; before !== done.size;) {
    before = done.size;
    for (const deadline of course.deadlines.values())
      for (const happening of plan.happenings.slice()) {
        const key = `${deadline.id} ${happening.index}`;
        if (done.has(key) || !isBegunBy(deadline, happening, plan)) continue;
        done.add(key);
        if (isBinding(deadline)) keep(deadline, happening, plan);
      }
  }
  for (const deadline of course.deadlines.values()) if (!isBinding(deadline)) wait(deadline, plan);
  plan.journey.steps.forEach(({ by }, place) => {
    if (by.kind === "missed" && !plan.missedAt.has(place)) beginMeanwhile(by.deadline, place, plan);
  });
}

/** A deadline that sends the case elsewhere was begun by something done meanwhile, or this is no way at all. */
function beginMeanwhile(deadline: Deadline, place: number, plan: Plan): void {
  for (let each = place; each >= 0; each -= 1)
    for (const action of plan.planning.course.stages.get(plan.stages[each] ?? "")?.actions.values() ?? []) {
      if (
        action.target.kind !== "stays" ||
        !namesOfAct(action).some((name) => baseNames(deadline, plan.planning.course).includes(name))
      )
        continue;
      const begun = plan.doMeanwhile(action, each);
      if (begun === undefined || !isBegunBy(deadline, begun, plan)) continue;
      keep(deadline, begun, plan);
      if (plan.missedAt.has(place)) return;
    }
  plan.isImpossible ||= plan.journey.isWhole;
}

/** Whether a deadline begins to run by something that happens, as far as this journey tells. */
function isBegunBy(deadline: Deadline, happening: Happening, plan: Plan): boolean {
  const { course } = plan.planning;
  if (!baseNames(deadline, course).some((name) => happening.names.includes(name))) return false;
  const earlier = plan.happenings.filter((each) => isNotAfter(each, happening));
  const known = new Set([...earlier.flatMap(({ names }) => names), ...plan.knownBefore(deadline)]);
  return beginsBy(deadline, new Set(happening.names), known, course);
}

function isNotAfter(one: Happening, other: Happening): boolean {
  return one.after < other.after || (one.after === other.after && (one.place <= other.place || one === other));
}

/** What is counted from, and the sum that leads from it to the last day. */
interface Counted {
  readonly from: number;
  readonly reaches: DaySum;
}

function countedFrom(deadline: Deadline, happening: Happening, plan: Plan): Counted | undefined {
  const { course, sums } = plan.planning;
  const sum = sums.sumOf(deadline.counting);
  // Of several, the one that has just become known; it is the latest unless dates given beforehand say otherwise.
  const names = deadline.counting.anchor.names;
  const name = names.find((each) => happening.names.includes(each)) ?? names.find((each) => isDeadline(each, course));
  if (name === undefined) return undefined;
  const other = isDeadline(name, course);
  if (other !== undefined) {
    const first = countedFrom(other, happening, plan);
    return first === undefined ? undefined : { from: first.from, reaches: (day) => through(first.reaches(day), sum) };
  }
  const isDate = happening.act?.data.asks?.[name]?.type === "date";
  return { from: isDate ? plan.dateOf(name) : happening.index, reaches: sum };
}

function through(day: number | undefined, sum: DaySum): number | undefined {
  return day === undefined ? undefined : sum(day);
}

/** The last day of a deadline that a happening begins binds what meets it, or what makes it fall away. */
function keep(deadline: Deadline, begun: Happening, plan: Plan): void {
  const counted = countedFrom(deadline, begun, plan);
  if (counted === undefined) return;
  const { course } = plan.planning;
  let isMetAround = false;
  const inTime = (of: number, place: number): void => {
    const again = placeOfLastBeginning(deadline, begun, plan);
    plan.tie({ of, is: "not after", ...counted, by: deadline, canBeginAgain: isMetAround || again !== undefined });
    const leaving = again === undefined || again >= place ? undefined : plan.leaving(again);
    // What comes again and again begins the deadline anew, but not once the case has gone on.
    if (leaving !== undefined && counted.from === begun.index)
      plan.tie({ of, is: "not after", ...counted, from: leaving, by: deadline, canBeginAgain: isMetAround });
  };
  const { act } = begun;
  if (act !== undefined && deadline.metBy.includes(act.id)) return inTime(begun.index, begun.place);
  const isMissed = plan.journey.steps.some(
    ({ by }, place) => place >= begun.after && by.kind === "missed" && by.deadline === deadline,
  );
  for (let place = begun.after; place < plan.stages.length; place += 1) {
    const stage = course.stages.get(plan.stages[place] ?? "");
    if (stage === undefined) return;
    if (stage.ends !== undefined || !mayRunIn(course, deadline, stage.id)) {
      if (place > begun.after) inTime(plan.entering(place), place - 1);
      return;
    }
    const step = plan.journey.steps[place];
    if (step?.by.kind === "missed" && step.by.deadline === deadline) {
      const again = placeOfLastBeginning(deadline, begun, plan) ?? -1;
      goOnTheDayAfter(plan, place, { ...counted, canBeginAgain: again >= place });
      return;
    }
    if (!isMissed && !isMetAround && plan.canGoRoundBy(deadline.metBy, place)) {
      // Having gone round it has been met; then all that is needed is to come so far in time.
      if (place > begun.after) inTime(plan.entering(place), place);
      isMetAround = true;
    }
    const met =
      isMissed || plan.journey.isIdle === true ? undefined : metMeanwhile(deadline, stage, { place, begun, plan });
    if (met !== undefined) return inTime(met.index, place);
    const leaving = plan.happenings[place + 1];
    const isLeft = step !== undefined && leaving !== undefined && leaving.after === place + 1;
    const meets = step?.by.kind === "done" && deadline.metBy.includes(step.by.action.id);
    if (isLeft && (meets || isBegunBy(deadline, leaving, plan))) return inTime(leaving.index, place);
  }
}

/** What meets a deadline while a case stays in a place, done. */
function metMeanwhile(
  deadline: Deadline,
  stage: Stage,
  { place, begun, plan }: { readonly place: number; readonly begun: Happening; readonly plan: Plan },
): Happening | undefined {
  const action = [...stage.actions.values()].find(
    ({ id, target }) => target.kind === "stays" && deadline.metBy.includes(id),
  );
  const met = action === undefined ? undefined : plan.doMeanwhile(action, place);
  if (met !== undefined && begun.after === place)
    plan.tie({ of: met.index, is: "not before", from: begun.index, reaches: sameDay });
  return met;
}

function goOnTheDayAfter(
  plan: Plan,
  place: number,
  { from, reaches, canBeginAgain }: Counted & { readonly canBeginAgain: boolean },
): void {
  const dayAfter = (day: number): number | undefined => through(reaches(day), (each) => each + 1);
  const of = plan.entering(place + 1);
  plan.tie({ of, is: "not after", from, reaches: dayAfter, canBeginAgain });
  plan.tie({ of, is: "not before", from, reaches: dayAfter });
  plan.missedAt.add(place);
}

/** The last place in which what begins a deadline can come again; undefined where it comes once. */
function placeOfLastBeginning(deadline: Deadline, begun: Happening, plan: Plan): number | undefined {
  const circle = canComeAgain(deadline, begun, plan) ? plan.circleAt(begun.after) : undefined;
  if (circle === undefined) return canBeRepeated(begun, plan) ? begun.place : undefined;
  const place = plan.stages.findIndex((stage, index) => index > begun.after && !circle.includes(stage));
  return (place === -1 ? plan.stages.length : place) - 1;
}

/** Whether what was done meanwhile can be done again later on; what has a day of its own only where that can be fixed anew. */
function canBeRepeated({ act, place }: Happening, plan: Plan): boolean {
  if (act?.target.kind !== "stays" || act.data.again === false) return false;
  const { onDay } = act.data;
  const here = [...(plan.planning.course.stages.get(plan.stages[place] ?? "")?.actions.values() ?? [])];
  return (
    onDay === undefined || here.some(({ data, target }) => target.kind === "stays" && data.asks?.[onDay] !== undefined)
  );
}

/** Whether a case can go round so that the deadline begins anew before it is met. */
function canComeAgain(deadline: Deadline, begun: Happening, plan: Plan): boolean {
  const circle = plan.circleAt(begun.after);
  if (circle === undefined) return false;
  const { course, graph } = plan.planning;
  const within = graph.steps.filter(({ from, to }) => circle.includes(from) && circle.includes(to));
  const isMetBy = (id: string): boolean => deadline.metBy.includes(id);
  const entered = within.flatMap(({ to, by }) => (by.kind === "done" && isMetBy(by.action.id) ? [] : [to]));
  const steps = within.flatMap(({ by }) => (by.kind === "done" ? [by.action] : []));
  const meanwhile = circle.flatMap((id) =>
    [...(course.stages.get(id)?.actions.values() ?? [])].filter(({ target }) => target.kind === "stays"),
  );
  const acts = [...steps, ...meanwhile].filter(({ id }) => !isMetBy(id)).flatMap(namesOfAct);
  return deadline.counting.anchor.names.some(
    (name) => begun.names.includes(name) && (entered.includes(name) || acts.includes(name)),
  );
}

/** A time that must go by first, and a right that lapses, bind only what they are about, if it is done at all. */
function wait(deadline: Deadline, plan: Plan): void {
  const isWait = deadline.counting.kind === "not-before";
  if (!isWait && deadline.ifMissed?.kind !== "right lapses") return;
  for (const done of plan.happenings.filter(({ act }) => act !== undefined && deadline.metBy.includes(act.id))) {
    const begun = plan.happenings
      .filter((each) => each !== done && isBefore(each, done) && isBegunBy(deadline, each, plan))
      .toSorted((a, b) => a.after - b.after)
      .at(-1);
    const counted = begun === undefined ? undefined : countedFrom(deadline, begun, plan);
    if (begun === undefined || counted === undefined) continue;
    const canBeginAgain = (placeOfLastBeginning(deadline, begun, plan) ?? -1) >= done.place;
    plan.tie({ of: done.index, is: isWait ? "not before" : "not after", ...counted, by: deadline, canBeginAgain });
  }
}

function isBefore(one: Happening, other: Happening): boolean {
  return one.after < other.place || (one.after === other.place && one.index !== other.index);
}
