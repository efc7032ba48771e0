import type { Course } from "../course.ts";
import type { CourseGraph } from "../graph/course-graph.ts";
import { courseGraph } from "../graph/course-graph.ts";
import { namesAtStart } from "../graph/known-names.ts";
import { tieDeadlines } from "./deadlines-on-the-way.ts";
import type { Journey } from "./journey.ts";
import { waysFrom } from "./journey.ts";
import { Plan, sameDay } from "./plan.ts";
import type { StartDays } from "./start-days.ts";
import type { Days, Tie } from "./timetable.ts";
import { earliestDays, latestDays, numbering, wordsForTies } from "./timetable.ts";

/** A length of time, from the fewest to the most days it can be whatever day it begins on; working days where there is a calendar. */
export interface Length {
  readonly days: { readonly least: number; readonly most: number };
  readonly workingDays?: { readonly least: number; readonly most: number };
}

/** Stages that a case can be in for as long as it likes; more than one if it can go round among them. */
export interface WithoutLimit {
  readonly stages: readonly string[];
}

/** How long a case takes to come to an end, every deadline kept but those by which it goes on. */
export interface Duration {
  readonly shortest: Length;
  /** The longest, the time in stages without a limit left out. */
  readonly longest: Length;
  /** What nothing limits, so that there is no longest; empty if there is one. */
  readonly withoutLimit: readonly WithoutLimit[];
}

/** How long a procedure takes, to any end and to each; undefined for an end that no case comes to with all deadlines kept. */
export interface Durations extends Duration {
  readonly ends: ReadonlyMap<string, Duration>;
}

/**
 * How long a procedure takes, exactly, for every day it can begin on; undefined if no end can be reached with all deadlines
 * kept, or if there are too many ways to look into.
 */
export function durationsOf(course: Course, start: StartDays, graph = courseGraph(course)): Durations | undefined {
  const routes = routesByEnd({ course, graph, start });
  if (routes === undefined) return undefined;
  const ends = new Map<string, Duration>();
  for (const [id, each] of routes) {
    const duration = over(eachOnce(each), start);
    if (duration !== undefined) ends.set(id, duration);
  }
  const all = [...ends.values()];
  return all.length === 0 ? undefined : { ...together(all), ends };
}

/**
 * The stages, or groups of stages, in which a case can be for as long as it likes though every deadline is kept, on any way to
 * an end; undefined if there are too many ways to look into.
 */
export function stagesWithoutLimit(
  course: Course,
  start: StartDays,
  graph = courseGraph(course),
): readonly WithoutLimit[] | undefined {
  const routes = routesByEnd({ course, graph, start });
  return routes === undefined ? undefined : distinct([...routes.values()].flat().flatMap((each) => each.withoutLimit));
}

interface Within {
  readonly course: Course;
  readonly graph: CourseGraph;
  readonly start: StartDays;
}

/** A way to an end with its ties: for the shortest time, and for the longest with the stages without a limit passed at once. */
interface Route {
  readonly number: number;
  readonly end: number;
  readonly ties: readonly Tie[];
  readonly longestTies: readonly Tie[];
  readonly withoutLimit: readonly WithoutLimit[];
}

function routesByEnd(within: Within): ReadonlyMap<string, readonly Route[]> | undefined {
  const { course, graph } = within;
  const ends = [...course.stages.values()].filter(
    ({ id, ends: outcome }) => outcome !== undefined && graph.reached.has(id),
  );
  const routes = new Map<string, readonly Route[]>();
  // Where nothing must wait for anything, what is done meanwhile costs no time.
  const hasWaits = [...course.deadlines.values()].some(({ counting }) => counting.kind === "not-before");
  const manners = hasWaits ? [false, true] : [false];
  for (const { id } of ends) {
    const whole = { names: namesAtStart(course), isWhole: true, starts: course.starts };
    const ways = waysFrom(whole, (stage) => stage === id, course, graph);
    if (ways === undefined) return undefined;
    routes.set(
      id,
      ways.flatMap((steps) => manners.flatMap((isIdle) => routeOf({ ...whole, isIdle, steps }, within) ?? [])),
    );
  }
  return routes;
}

/** The route of a journey; undefined where it cannot be begun with all deadlines kept. */
function routeOf(journey: Journey, { course, graph, start }: Within): Route | undefined {
  const plan = new Plan(journey, { course, graph, sums: start.sums });
  tieDeadlines(plan);
  if (plan.isImpossible) return undefined;
  const tried = start.days.filter((_, index) => index < daysTried && index % everySo === 0);
  const day = tried.find((each) => typeof earliestDays(plan.number, plan.ties, each) !== "string");
  if (day === undefined) return undefined;
  const lasting = plan.ties.filter(({ canBeginAgain }) => canBeginAgain !== true);
  const passed: Tie[] = [];
  const withoutLimit: WithoutLimit[] = [];
  for (;;) {
    const place = placeWithoutLimit(plan, [...lasting, ...passed], day);
    if (place === undefined) break;
    // What would be limited if nothing came again is without a limit because the case can go round.
    const isOwn = isWithoutLimit(plan.entering(place + 1), plan.number, [...plan.ties, ...passed], day);
    const circle = isOwn ? undefined : plan.circleAt(place);
    withoutLimit.push({ stages: circle ?? [plan.stages[place] ?? ""] });
    passed.push({ of: plan.entering(place + 1), is: "not after", from: plan.entering(place), reaches: sameDay });
  }
  const end = plan.entering(plan.stages.length - 1);
  return { number: plan.number, end, ties: plan.ties, longestTies: [...lasting, ...passed], withoutLimit };
}

/** Three years, every eleventh day, so that each day of the week comes in each season: a way that can be taken on none of them is left out. */
const daysTried = 1_100;
const everySo = 11;

/** The first place of a plan that can be left as late as one likes. */
function placeWithoutLimit(plan: Plan, ties: readonly Tie[], day: number): number | undefined {
  const latest = latestDays(plan.number, ties, day);
  if (typeof latest === "string") return undefined;
  const place = plan.journey.steps.findIndex((_, index) => latest[plan.entering(index + 1)] === Infinity);
  return place === -1 ? undefined : place;
}

function isWithoutLimit(index: number, number: number, ties: readonly Tie[], day: number): boolean {
  const latest = latestDays(number, ties, day);
  return typeof latest === "string" || latest[index] === Infinity;
}

/** Routes whose ties are alike take alike long. */
function eachOnce(routes: readonly Route[]): readonly Route[] {
  const numberOf = numbering();
  const keyed = routes.map((route) => {
    const ties = [wordsForTies(route.ties, numberOf), wordsForTies(route.longestTies, numberOf)];
    return [JSON.stringify([route.end, route.withoutLimit, ties]), route] as const;
  });
  return [...new Map(keyed).values()];
}

function over(routes: readonly Route[], { days, sums }: StartDays): Duration | undefined {
  const [shortest, longest] = [new Lengths(), new Lengths()];
  for (const day of days) {
    const least = routes.map((route) => endIn(earliestDays(route.number, route.ties, day), route));
    const most = routes.map((route) => endIn(latestDays(route.number, route.longestTies, day), route));
    const [first, last] = [Math.min(...known(least)), Math.max(...known(most))];
    // Near the end of the calendar a way of which nothing is known could be the shortest or the longest.
    if (!least.includes("unknown") && Number.isFinite(first)) shortest.add(first - day, sums.workingDays(day, first));
    if (!most.includes("unknown") && Number.isFinite(last)) longest.add(last - day, sums.workingDays(day, last));
  }
  const lengths = [shortest.length, longest.length];
  if (lengths[0] === undefined) return undefined;
  return {
    shortest: lengths[0],
    longest: lengths[1] ?? lengths[0],
    withoutLimit: distinct(routes.flatMap((each) => each.withoutLimit)),
  };
}

function endIn(days: Days, { end }: Route): number | "unknown" | "impossible" {
  if (days === "outside the calendar") return "unknown";
  return days === "impossible" ? days : (days[end] ?? "unknown");
}

function known(days: readonly (number | string)[]): readonly number[] {
  return days.filter((day) => typeof day === "number");
}

/** The fewest and the most of many lengths. */
class Lengths {
  private days: Length["days"] | undefined;
  private workingDays: Length["workingDays"];

  add(days: number, workingDays: number | undefined): void {
    this.days = widened(this.days, days);
    if (workingDays !== undefined) this.workingDays = widened(this.workingDays, workingDays);
  }

  get length(): Length | undefined {
    if (this.days === undefined) return undefined;
    return { days: this.days, ...(this.workingDays === undefined ? {} : { workingDays: this.workingDays }) };
  }
}

function widened(range: Length["days"] | undefined, by: number): Length["days"] {
  return { least: Math.min(range?.least ?? by, by), most: Math.max(range?.most ?? by, by) };
}

function distinct(limits: readonly WithoutLimit[]): readonly WithoutLimit[] {
  return [...new Map(limits.map((each) => [each.stages.join(" "), each])).values()];
}

/** The shortest of the shortest and the longest of the longest. */
function together(durations: readonly Duration[]): Duration {
  const [first = durations[0]] = durations.toSorted(
    (a, b) => a.shortest.days.least - b.shortest.days.least || a.shortest.days.most - b.shortest.days.most,
  );
  const [last = durations[0]] = durations.toSorted(
    (a, b) => b.longest.days.most - a.longest.days.most || b.longest.days.least - a.longest.days.least,
  );
  if (first === undefined || last === undefined) throw new Error("a procedure without ends has no duration");
  return {
    shortest: first.shortest,
    longest: last.longest,
    withoutLimit: distinct(durations.flatMap((each) => each.withoutLimit)),
  };
}
