import type { Action, Anchor, Course, Deadline } from "../course.ts";
import { startWord } from "../names.ts";

/** The days that become known when something is done: of the act itself, of the facts it asks for. */
export function namesOfAct({ id, data }: Action): readonly string[] {
  return [id, ...Object.keys(data.asks ?? {})];
}

/** The days that are known as soon as a case begins, but for the facts it is begun with. */
export function namesAtStart(course: Course): readonly string[] {
  return [startWord, course.starts];
}

/** The names a deadline is counted from in the end, those of deadlines it is counted from put in their place. */
export function baseNames(deadline: Deadline, course: Course): readonly string[] {
  const known = bases.get(deadline);
  if (known !== undefined) return known;
  const names = [...new Set(basesOf(deadline, course, []))];
  bases.set(deadline, names);
  return names;
}

/** A deadline belongs to one course. */
const bases = new WeakMap<Deadline, readonly string[]>();

function basesOf({ id, counting }: Deadline, course: Course, seen: readonly string[]): readonly string[] {
  return counting.anchor.names.flatMap((name) => {
    const other = isDeadline(name, course);
    if (other === undefined) return [name];
    return seen.includes(name) ? [] : basesOf(other, course, [...seen, id]);
  });
}

/** The deadline of a name that means one. */
export function isDeadline(name: string, course: Course): Deadline | undefined {
  const deadline = course.deadlines.get(name);
  if (deadline === undefined || course.stages.has(name)) return undefined;
  return [...course.stages.values()].some(({ actions }) => actions.has(name)) ? undefined : deadline;
}

/** The facts among some names that can be given at any time: those of the document and of the procedure, not those only asked for. */
export function givenAtAnyTime(names: readonly string[], course: Course): readonly string[] {
  const actions = [...course.stages.values()].flatMap((stage) => [...stage.actions.values()]);
  const fixed = new Set([startWord, ...course.stages.keys(), ...actions.flatMap(namesOfAct)]);
  return names.filter((name) => !fixed.has(name) || course.facts.includes(name));
}

/** Whether a deadline begins to run when some days become known, given all that are known then. */
export function beginsBy(
  deadline: Deadline,
  hits: ReadonlySet<string>,
  known: ReadonlySet<string>,
  course: Course,
): boolean {
  const touched = (each: Deadline, seen: readonly string[]): boolean =>
    each.counting.anchor.names.some((name) => {
      const other = isDeadline(name, course);
      if (other === undefined) return hits.has(name);
      return !seen.includes(name) && touched(other, [...seen, each.id]);
    });
  return touched(deadline, []) && isKnown(deadline, known, course, []);
}

function isKnown(
  { id, counting: { anchor } }: Deadline,
  known: ReadonlySet<string>,
  course: Course,
  seen: readonly string[],
): boolean {
  const has = (name: string): boolean => {
    const other = isDeadline(name, course);
    if (other === undefined) return known.has(name);
    return !seen.includes(name) && isKnown(other, known, course, [...seen, id]);
  };
  return needsAll(anchor) ? anchor.names.every(has) : anchor.names.some(has);
}

function needsAll({ kind }: Anchor): boolean {
  return kind === "latest";
}
