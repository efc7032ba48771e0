import type { Action, Course, Deadline } from "../course.ts";
import type { CourseGraph } from "../graph/course-graph.ts";
import { baseNames, givenAtAnyTime, namesOfAct } from "../graph/known-names.ts";
import { neededFirst } from "../graph/needs.ts";
import type { Step } from "../graph/step.ts";
import { circlesOf, goesRound } from "../graph/walk.ts";
import type { DaySums } from "./day-sums.ts";
import type { Journey } from "./journey.ts";
import type { Tie } from "./timetable.ts";

/** Something that happens on a journey, on a day of its own: it begins, a step is taken, something is done meanwhile. */
export interface Happening {
  readonly index: number;
  /** The place among the stages of the journey in which it happens; for the beginning, the first. */
  readonly place: number;
  /** The place in which the case is afterwards. */
  readonly after: number;
  readonly act?: Action;
  /** What becomes known by it. */
  readonly names: readonly string[];
}

/** What a journey is planned with. */
export interface Planning {
  readonly course: Course;
  readonly graph: CourseGraph;
  readonly sums: DaySums;
}

/** A journey with the days on which things happen and how they are tied; grown while it is planned. */
export class Plan {
  readonly journey: Journey;
  readonly planning: Planning;
  readonly ties: Tie[] = [];
  readonly happenings: Happening[] = [];
  /** The stages come to, in order. */
  readonly stages: readonly string[];
  /** Whether something must have been done beforehand that cannot be on this way. */
  isImpossible = false;
  /** The places that are left because a deadline was missed, and of which the day is known. */
  readonly missedAt = new Set<number>();
  private readonly circles: readonly (readonly string[])[];
  private readonly dates = new Map<string, number>();
  private days = 0;

  constructor(journey: Journey, planning: Planning) {
    this.journey = journey;
    this.planning = planning;
    this.stages = [journey.starts, ...journey.steps.map(({ to }) => to)];
    const { steps } = planning.graph;
    this.circles = circlesOf(planning.course.stages.keys(), steps).filter((circle) => goesRound(circle, steps));
    const { names, begunBy } = journey;
    const first = {
      index: this.newDay(),
      place: 0,
      after: 0,
      names,
      ...(begunBy === undefined ? {} : { act: begunBy }),
    };
    this.happenings.push(first);
    journey.steps.forEach(({ by, to }, place) => {
      const act = by.kind === "done" ? by.action : undefined;
      const names = [...(act === undefined ? [] : namesOfAct(act)), to];
      const index = this.newDay();
      this.happenings.push({ index, place, after: place + 1, names, ...(act === undefined ? {} : { act }) });
      this.tie({ of: index, is: "not before", from: this.entering(place), reaches: sameDay });
    });
    if (begunBy !== undefined) this.fixDates(begunBy, first.index);
    for (const step of this.happenings.slice(1)) this.require(step);
  }

  /** How many days there are to be found. */
  get number(): number {
    return this.days;
  }

  /** The day on which the case comes to a place. */
  entering(place: number): number {
    return this.happenings[place]?.index ?? 0;
  }

  /** The day on which it leaves it; undefined for the last. */
  leaving(place: number): number | undefined {
    return place < this.journey.steps.length ? this.happenings[place + 1]?.index : undefined;
  }

  /** Adds a tie. */
  tie(tie: Tie): void {
    this.ties.push(tie);
  }

  /** The stages among which a case can go round and round, this one among them. */
  circleAt(place: number): readonly string[] | undefined {
    return this.circles.find((circle) => circle.includes(this.stages[place] ?? ""));
  }

  /** Whether a case can go round at a place so that one of some acts is done on the way. */
  canGoRoundBy(acts: readonly string[], place: number): boolean {
    const circle = this.circleAt(place) ?? [];
    const { course, graph } = this.planning;
    const isWithin = ({ from, to, by }: Step): boolean =>
      circle.includes(from) && circle.includes(to) && by.kind === "done" && acts.includes(by.action.id);
    const isStaying = (id: string): boolean =>
      acts.some((act) => course.stages.get(id)?.actions.get(act)?.target.kind === "stays");
    return graph.steps.some(isWithin) || circle.some(isStaying);
  }

  /** The day that a date fact stands for. */
  dateOf(name: string): number {
    const day = this.dates.get(name) ?? this.newDay();
    this.dates.set(name, day);
    return day;
  }

  /** Something done while the case stays in a place; undefined where what it needs cannot be done before. */
  doMeanwhile(action: Action, place: number): Happening | undefined {
    const known = this.happenings.find((each) => each.act === action && each.place === place);
    if (known !== undefined) return known;
    if (!this.canBeDone(action, place)) return undefined;
    const happening = { index: this.newDay(), place, after: place, act: action, names: namesOfAct(action) };
    this.happenings.push(happening);
    this.tie({ of: happening.index, is: "not before", from: this.entering(place), reaches: sameDay });
    const leaving = this.leaving(place);
    if (leaving !== undefined) this.tie({ of: leaving, is: "not before", from: happening.index, reaches: sameDay });
    this.require(happening);
    return happening;
  }

  private newDay(): number {
    this.days += 1;
    return this.days - 1;
  }

  private canBeDone(action: Action, place: number): boolean {
    return neededFirst(action, this.planning.course).every((id) => this.providers(id, action, place).length > 0);
  }

  /** What must have been done before it is done before it, and it is done on its day. */
  private require({ act, index, place }: Happening): void {
    if (act === undefined) return;
    for (const id of neededFirst(act, this.planning.course)) this.doBefore(id, act, { index, place });
    this.fixDates(act, index);
    const { onDay } = act.data;
    if (onDay === undefined) return;
    const day = this.dateOf(onDay);
    this.tie({ of: day, is: "not before", from: index, reaches: sameDay });
    this.tie({ of: day, is: "not after", from: index, reaches: sameDay });
    const asking = [...this.planning.course.stages.values()]
      .flatMap(({ actions }) => [...actions.values()])
      .filter(({ data }) => data.asks?.[onDay] !== undefined);
    const [asked] = asking.filter((each) => each !== act && this.providers(each.id, act, place).length > 0);
    if (asked !== undefined) this.doBefore(asked.id, act, { index, place });
  }

  private doBefore(
    id: string,
    action: Action,
    { index, place }: { readonly index: number; readonly place: number },
  ): void {
    const [provider] = this.providers(id, action, place);
    const before =
      provider?.kind === "meanwhile" ? this.doMeanwhile(provider.action, provider.place) : provider?.happening;
    // Where a case can go round, it may have been done the time before; and a way from the middle may have it behind it.
    if (before === undefined) this.isImpossible ||= this.journey.isWhole && this.circleAt(place) === undefined;
    else this.tie({ of: index, is: "not before", from: before.index, reaches: sameDay });
  }

  /** The names a deadline can be counted from that this way does not tell of: given from the beginning, or lying behind it. */
  knownBefore(deadline: Deadline): readonly string[] {
    const { course } = this.planning;
    const names = baseNames(deadline, course);
    return this.journey.isWhole ? givenAtAnyTime(names, course) : names;
  }

  private providers(id: string, action: Action, place: number): readonly Provider[] {
    const steps = this.happenings.flatMap((happening): readonly Provider[] =>
      happening.act?.id === id && happening.place < place ? [{ kind: "step", happening }] : [],
    );
    const meanwhile = Array.from({ length: place + 1 }, (_, back) => place - back).flatMap(
      (each): readonly Provider[] => {
        const found = this.planning.course.stages.get(this.stages[each] ?? "")?.actions.get(id);
        if (found === undefined || found === action || found.target.kind !== "stays") return [];
        return [{ kind: "meanwhile", action: found, place: each }];
      },
    );
    return [...steps, ...meanwhile];
  }

  /** A date that is asked for lies on the day it is asked for or later. */
  private fixDates({ data }: Action, index: number): void {
    for (const [name, { type }] of Object.entries(data.asks ?? {}))
      if (type === "date") this.tie({ of: this.dateOf(name), is: "not before", from: index, reaches: sameDay });
  }
}

type Provider =
  | { readonly kind: "step"; readonly happening: Happening }
  | { readonly kind: "meanwhile"; readonly action: Action; readonly place: number };

/** The day itself. */
export const sameDay = (day: number): number => day;
