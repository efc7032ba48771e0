import type { Course, Deadline } from "../course.ts";
import { mayRunIn } from "../reachable.ts";
import type { CourseGraph } from "./course-graph.ts";
import { baseNames, beginsBy, givenAtAnyTime, namesAtStart, namesOfAct } from "./known-names.ts";
import { stepWhenMissed } from "./step.ts";

/** Where a case can be: its stage, which days are known, which of the deadlines run that can send it elsewhere. */
interface Situation {
  readonly stage: string;
  readonly known: readonly string[];
  readonly running: readonly string[];
}

/** Every situation a case can come to, and which follow which. */
export interface Situations {
  /** The stage of each. */
  readonly stages: ReadonlyMap<string, string>;
  readonly next: ReadonlyMap<string, readonly string[]>;
}

/** More situations than these are not looked into. */
const most = 20_000;

/** Every situation that a case can come to, as far as deadlines that send it elsewhere matter; undefined if there are too many. */
export function situationsOf(course: Course, { steps }: Pick<CourseGraph, "steps">): Situations | undefined {
  const walk = new SituationWalk(course);
  const own = Map.groupBy(steps, ({ from }) => from);
  const found = new Map<string, Situation>();
  const next = new Map<string, readonly string[]>();
  const add = (situation: Situation): string => {
    const key = JSON.stringify([situation.stage, situation.known, situation.running]);
    if (!found.has(key)) found.set(key, situation);
    return key;
  };
  for (const each of walk.beginnings()) add(each);
  for (const [key, situation] of found) {
    if (found.size > most) return undefined;
    const { ends, actions } = course.stages.get(situation.stage) ?? {};
    if (ends !== undefined) continue;
    const meanwhile = [...(actions?.values() ?? [])].filter(({ target }) => target.kind === "stays");
    next.set(key, [
      ...(own.get(situation.stage) ?? []).flatMap(({ to, by }) => {
        if (by.kind === "missed") return [];
        const names = by.kind === "done" ? [...namesOfAct(by.action), to] : [to];
        return walk.after(situation, names, to, by.kind === "done" ? by.action.id : undefined).map(add);
      }),
      ...meanwhile.flatMap((action) => walk.after(situation, namesOfAct(action), situation.stage, action.id).map(add)),
      ...walk.missing(situation).map(add),
    ]);
  }
  return { stages: new Map([...found].map(([key, { stage }]) => [key, stage])), next };
}

/** The situations from which none of some can be come to. */
export function lostAmong({ stages, next }: Situations, isFound: (stage: string) => boolean): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const [key, keys] of next) for (const each of keys) before.set(each, [...(before.get(each) ?? []), key]);
  const finding = new Set([...stages].flatMap(([key, stage]) => (isFound(stage) ? [key] : [])));
  for (const key of finding) for (const each of before.get(key) ?? []) finding.add(each);
  return new Set(stages.keys()).difference(finding);
}

class SituationWalk {
  private readonly course: Course;
  private readonly sending: readonly Deadline[];
  private readonly names: readonly string[];
  private readonly atAnyTime: readonly string[];

  constructor(course: Course) {
    this.course = course;
    this.sending = [...course.deadlines.values()].filter(({ ifMissed }) => ifMissed?.kind === "goes");
    this.names = [...new Set(this.sending.flatMap((deadline) => baseNames(deadline, course)))];
    this.atAnyTime = givenAtAnyTime(this.names, course);
  }

  beginnings(): readonly Situation[] {
    const { starts } = this.course;
    return this.after({ stage: starts, known: [], running: [] }, namesAtStart(this.course), starts, undefined);
  }

  /** The situations after something has become known, dates that can be given at any time given with it or not. */

  after(before: Situation, names: readonly string[], to: string, act: string | undefined): readonly Situation[] {
    const plainly = this.enter(before, names, to, act);
    return this.atAnyTime.length === 0
      ? [plainly]
      : [plainly, this.enter(before, [...names, ...this.atAnyTime], to, act)];
  }

  missing(situation: Situation): readonly Situation[] {
    return this.sending
      .filter(({ id }) => situation.running.includes(id))
      .flatMap((deadline) =>
        stepWhenMissed(deadline, situation.stage, this.course).map(({ to }) => {
          const running = situation.running.filter((id) => id !== deadline.id);
          return this.enter({ ...situation, running }, [to], to, undefined);
        }),
      );
  }

  private enter(before: Situation, hits: readonly string[], to: string, act: string | undefined): Situation {
    const known = this.names.filter((name) => before.known.includes(name) || hits.includes(name));
    const running = this.sending.filter((deadline) => {
      const begun = beginsBy(deadline, new Set(hits), new Set(known), this.course);
      const isMet = act !== undefined && deadline.metBy.includes(act);
      return (begun || before.running.includes(deadline.id)) && !isMet && mayRunIn(this.course, deadline, to);
    });
    return { stage: to, known, running: running.map(({ id }) => id) };
  }
}
