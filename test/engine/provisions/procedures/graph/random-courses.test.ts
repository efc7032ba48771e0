import { describe, expect, it } from "vitest";
import type { Course, Deadline } from "../../../../../engine/provisions/procedures/course.ts";
import { durationsOf } from "../../../../../engine/provisions/procedures/durations/durations.ts";
import { daySums } from "../../../../../engine/provisions/procedures/durations/day-sums.ts";
import { courseGraph } from "../../../../../engine/provisions/procedures/graph/course-graph.ts";
import { lostAmong, situationsOf } from "../../../../../engine/provisions/procedures/graph/situations.ts";
import { seeded } from "../../../decisions/small-electorates.ts";
import { everyRun, lastDay } from "./every-run.ts";
import type { EveryRun } from "./every-run.ts";
import type { Told } from "./small-courses.ts";
import { courseTold, randomTold } from "./small-courses.ts";

const times = process.env["CHARTER_LONG"] === undefined ? 2_000 : 20_000;
const oneDay = { days: [0], sums: daySums(undefined) };

/** In which ways the engine and every run differ over a course; nothing, if they agree. */
function differences(told: Told, engine: (course: Course) => Reckoned = reckoned): readonly string[] {
  const run = everyRun(told);
  const { reached, finding, lengths } = engine(courseTold(told));
  return [
    ...[...run.reached].filter((id) => !reached.has(id)).map((id) => `${id} is reached`),
    // Where something must wait, not every way can be taken with all deadlines kept; that shows in how long the ways take.
    ...(told.deadlines.some(({ kind }) => kind === "not-before") ? [] : waysOn(run, reached, finding)),
    ...told.ends.flatMap((end) => {
      const [mine, theirs] = [lengths.get(end) ?? "never", lengthIn(run, end)];
      return mine === theirs ? [] : [`${end}: ${mine}, but by every run ${theirs}`];
    }),
  ];
}

function waysOn(run: EveryRun, reached: ReadonlySet<string>, finding: ReadonlySet<string>): readonly string[] {
  return [
    ...[...reached].filter((id) => !run.reached.has(id)).map((id) => `${id} is never reached`),
    ...[...run.reached].filter((id) => run.ending.has(id) !== finding.has(id)).map((id) => `${id} comes to an end`),
  ];
}

interface Reckoned {
  readonly reached: ReadonlySet<string>;
  readonly finding: ReadonlySet<string>;
  /** By end, the fewest and the most days. */
  readonly lengths: ReadonlyMap<string, string>;
}

function reckoned(course: Course): Reckoned {
  const graph = courseGraph(course);
  const situations = situationsOf(course, graph);
  if (situations === undefined) throw new Error("a small course has few situations");
  const lost = lostAmong(situations, (stage) => course.stages.get(stage)?.ends !== undefined);
  const finding = new Set([...situations.stages].flatMap(([key, stage]) => (lost.has(key) ? [] : [stage])));
  const found = durationsOf(course, oneDay, graph)?.ends ?? new Map<string, never>();
  const lengths = [...found].map(([end, { shortest, longest, withoutLimit }]) => {
    const most = withoutLimit.length > 0 ? "without limit" : String(longest.days.most);
    return [end, `${shortest.days.least} to ${most}`] as const;
  });
  return { reached: graph.reached, finding, lengths: new Map(lengths) };
}

function lengthIn({ days }: EveryRun, end: string): string {
  const all = days.get(end) ?? [];
  if (all.length === 0) return "never";
  const most = Math.max(...all);
  return `${Math.min(...all)} to ${most >= lastDay - 2 ? "without limit" : most}`;
}

function courses(seed: number, size: Parameters<typeof randomTold>[1]): readonly Told[] {
  const random = seeded(seed);
  return Array.from({ length: times }, () => randomTold(random, size));
}

const sorts = [
  ["without deadlines", { stages: 5, within: 0, going: 0, waits: 0 }],
  ["with one deadline", { stages: 4, within: 1, going: 0, waits: 0 }],
  ["with two deadlines", { stages: 3, within: 2, going: 0, waits: 0 }],
  ["with a deadline that sends the case elsewhere", { stages: 3, within: 0, going: 1, waits: 0 }],
  ["with a time that must go by first", { stages: 4, within: 1, going: 0, waits: 1, isStraight: true }],
] as const;

describe("random small courses, against every run of them", () => {
  it.each(sorts)("%s: what is reached, what comes to an end, and how long it takes are the same", (_, size) => {
    const wrong = courses(2011, size).map((told) => ({ told, found: differences(told) }));
    expect(wrong.filter(({ found }) => found.length > 0)).toEqual([]);
  });

  const sending = courses(2012, sorts[3][1]);
  const tied = courses(2012, sorts[2][1]);

  it("finds fault with an engine that forgets what missing a deadline leads to (control)", () => {
    const forgetful = (course: Course): Reckoned => reckoned({ ...course, deadlines: new Map() });
    expect(sending.filter((told) => differences(told, forgetful).length > 0).length).toBeGreaterThan(50);
  });

  it("finds fault with one that counts the day a deadline begins (control)", () => {
    const hasty = (course: Course): Reckoned =>
      reckoned({
        ...course,
        deadlines: new Map([...course.deadlines].map(([id, each]) => [id, countingItsDay(each)])),
      });
    expect(tied.filter((told) => differences(told, hasty).length > 0).length).toBeGreaterThan(10);
  });

  it("finds fault with one that takes the first stage for the only one (control)", () => {
    const narrow = (course: Course): Reckoned => ({ ...reckoned(course), reached: new Set([course.starts]) });
    expect(tied.filter((told) => differences(told, narrow).length > 0).length).toBeGreaterThan(50);
  });
});

function countingItsDay(deadline: Deadline): Deadline {
  const { counting } = deadline;
  return counting.kind === "within" ? { ...deadline, counting: { ...counting, kind: "beginning with" } } : deadline;
}
