import { mayRunIn } from "../../../../../engine/provisions/procedures/reachable.ts";
import type { ToldDeadline } from "./small-courses.ts";
import { courseTold } from "./small-courses.ts";
import type { Told } from "./small-courses.ts";

/** What every run of a small course comes to, one step and one day after another; shares nothing with the engine's reckoning. */
export interface EveryRun {
  /** The stages come to, with those from which some run goes on to an end. */
  readonly reached: ReadonlySet<string>;
  readonly ending: ReadonlySet<string>;
  /** By end, the days on which runs that keep every deadline come to it; up to `lastDay`. */
  readonly days: ReadonlyMap<string, readonly number[]>;
}

/** Runs are followed up to this day; what can go on so long can go on for ever. */
export const lastDay = 20;

interface State {
  readonly stage: string;
  readonly day: number;
  /** By deadline, its last day while it runs. */
  readonly due: Readonly<Record<string, number>>;
  /** By name, the last day on which it happened, for times that must go by first. */
  readonly on: Readonly<Record<string, number>>;
}

/** Every run, in days, with every deadline kept but those by which it goes on. */
export function everyRun(told: Told): EveryRun {
  const walk = new Walk(told);
  const seen = new Map<string, State>();
  const next = new Map<string, readonly string[]>();
  const add = (state: State): string => {
    const key = JSON.stringify(state);
    if (!seen.has(key)) seen.set(key, state);
    return key;
  };
  add(walk.begin());
  for (const [key, state] of seen) next.set(key, told.ends.includes(state.stage) ? [] : walk.from(state).map(add));
  const days = new Map(
    told.ends.map((end) => [end, [...seen.values()].filter(({ stage }) => stage === end).map(({ day }) => day)]),
  );
  return { ...reachedAndEnding(seen, next, told), days };
}

function reachedAndEnding(
  seen: ReadonlyMap<string, State>,
  next: ReadonlyMap<string, readonly string[]>,
  { ends }: Told,
): Pick<EveryRun, "reached" | "ending"> {
  const before = new Map<string, string[]>();
  for (const [key, keys] of next) for (const each of keys) before.set(each, [...(before.get(each) ?? []), key]);
  const good = new Set([...seen].filter(([, { stage }]) => ends.includes(stage)).map(([key]) => key));
  for (const key of good) for (const each of before.get(key) ?? []) good.add(each);
  const stageOf = (key: string): string => seen.get(key)?.stage ?? "";
  return { reached: new Set([...seen.keys()].map(stageOf)), ending: new Set([...good].map(stageOf)) };
}

class Walk {
  private readonly told: Told;
  private readonly mayRun: (deadline: string, stage: string) => boolean;

  constructor(told: Told) {
    this.told = told;
    const course = courseTold(told);
    this.mayRun = (id, stage) => {
      const deadline = course.deadlines.get(id);
      return deadline !== undefined && mayRunIn(course, deadline, stage);
    };
  }

  begin(): State {
    const stage = Object.keys(this.told.stages)[0] ?? "";
    return this.after({ stage, day: 0, due: {}, on: {} }, ["start", stage], undefined);
  }

  from(state: State): readonly State[] {
    return [...this.acts(state), ...this.tomorrow(state)];
  }

  private acts(state: State): readonly State[] {
    return Object.entries(this.told.stages[state.stage] ?? {}).flatMap(([id, to]) => {
      const waits = this.told.deadlines.filter(({ kind, metBy }) => kind === "not-before" && metBy.includes(id));
      if (waits.some(({ after, days }) => (state.on[after] ?? -Infinity) + days > state.day)) return [];
      const names = to === undefined ? [id] : [id, to];
      return [this.after({ ...state, stage: to ?? state.stage }, names, id)];
    });
  }

  /** Nothing more is done today; what is due today and not met sends the case elsewhere, or is a breach, which no run here commits. */
  private tomorrow(state: State): readonly State[] {
    const day = state.day + 1;
    const late = this.told.deadlines.filter(({ id }) => state.due[id] === state.day);
    if (day > lastDay || late.some(({ ifMissed }) => ifMissed === "breach")) return [];
    const [first] = late;
    if (first === undefined || typeof first.ifMissed !== "object") return [{ ...state, day }];
    const { [first.id]: _, ...due } = state.due;
    return [this.after({ ...state, day, due, stage: first.ifMissed.to }, [first.ifMissed.to], undefined)];
  }

  private after(state: State, names: readonly string[], act: string | undefined): State {
    const on = { ...state.on };
    for (const { after, kind } of this.told.deadlines)
      if (kind === "not-before" && names.includes(after)) on[after] = state.day;
    const due: Record<string, number> = {};
    for (const deadline of this.told.deadlines) {
      const last = this.dueAfter(deadline, state, names, act);
      if (last !== undefined) due[deadline.id] = last;
    }
    return { ...state, on, due };
  }

  private dueAfter(
    { id, kind, after, days, metBy, ifMissed }: ToldDeadline,
    { stage, day, due }: State,
    names: readonly string[],
    act: string | undefined,
  ): number | undefined {
    if (kind !== "within" || ifMissed === undefined) return undefined;
    if ((act !== undefined && metBy.includes(act)) || !this.mayRun(id, stage)) return undefined;
    return names.includes(after) ? day + days : due[id];
  }
}
