import { dateOfDay } from "../conditions/encode.ts";
import type { Constitution } from "../constitution/constitution.ts";
import type { Provision } from "../constitution/provision.ts";
import { listed } from "../documents/refusal.ts";
import { courseIn } from "../procedures/courses.ts";
import type { Course } from "../provisions/procedures/course.ts";
import { wordsForLimits } from "../provisions/procedures/durations/duration-sentences.ts";
import { stagesWithoutLimit } from "../provisions/procedures/durations/durations.ts";
import type { Keeping } from "../provisions/procedures/durations/keeping.ts";
import { daysOfKeeping, inTheWay, keepings } from "../provisions/procedures/durations/keeping.ts";
import { lastDays } from "../provisions/procedures/durations/last-days.ts";
import { wordsForDay } from "../provisions/procedures/durations/length-words.ts";
import type { StartDays } from "../provisions/procedures/durations/start-days.ts";
import { startDays } from "../provisions/procedures/durations/start-days.ts";
import { courseGraph } from "../provisions/procedures/graph/course-graph.ts";
import { nodeAt } from "../documents/positions.ts";
import { wordsForDate } from "../quantities/civil-date.ts";
import type { Finding } from "./finding.ts";
import type { Looked } from "./findings-of-question.ts";
import { finding } from "./findings-of-question.ts";

type About = Pick<Looked, "provision" | "reading">;

/**
 * What is proved of the time a procedure takes, over every day of the calendar on which it can begin. What is only for the
 * record is told of the constitution as it is read, not again of each rival reading.
 */
export function findingsOfProcedure(constitution: Constitution, about: About): readonly Finding[] {
  const course = courseIn(constitution, about.provision.address);
  if (course === undefined) return [];
  const start = startDays(constitution.calendar);
  const hard = keepings(course, courseGraph(course), start);
  const kept = hard.flatMap((each) => ofKeeping(each, start, about));
  return about.reading === undefined ? [...kept, ...ofLimits(course, start, about)] : kept;
}

/** From which days it cannot be kept; where it always can, until when a date can be fixed. */
function ofKeeping(keeping: Keeping, start: StartDays, about: About): readonly Finding[] {
  const days = daysOfKeeping(keeping, start);
  const bad = days.filter(([, isKept]) => !isKept).map(([day]) => day);
  // That it never can be is said when the document is read.
  if (days.length === 0 || bad.length === days.length) return [];
  const { deadline, others, begunBy } = keeping;
  const begun = begunBy === undefined ? "the case begins" : `“${begunBy.title}” is done`;
  const at = placeOf(deadline.path, about.provision);
  const [first] = bad;
  const hindering = first === undefined ? others.filter((each) => each !== deadline) : inTheWay(keeping, first);
  const named = listed(
    hindering.map(({ title }) => `“${title}”`),
    "and",
  );
  if (first !== undefined)
    return [
      finding("deadlines-not-always-kept", at, about, {
        message: `the deadline “${deadline.title}” cannot be kept together with ${named} if ${begun} on ${wordsForDays(bad)}`,
        help: "Give it more time, or ask for less time before or in between; over holidays working days are few.",
      }),
    ];
  if (about.reading !== undefined) return [];
  return lastDays(keeping, start).map(({ action, ...length }) =>
    finding("last-day-to-act", at, about, {
      message: `so that the deadline “${deadline.title}” can be kept together with ${named}, the last day for “${action.title}” is ${wordsForDay(length)} after ${begunBy === undefined ? "the beginning of the case" : `“${begunBy.title}”`}`,
      help: "This was reckoned for every day of the calendar on which it can begin.",
    }),
  );
}

const mostDaysNamed = 3;

function wordsForDays(days: readonly number[]): string {
  const named = days.slice(0, mostDaysNamed).map((day) => wordsForDate(dateOfDay(day)));
  const more = days.length - named.length;
  return more === 0
    ? listed(named, "or")
    : `${named.join(", ")} or ${more === 1 ? "one more day" : `${more} more days`}`;
}

/** Stages that no deadline limits and of which it is not said that this is meant. */
function ofLimits(course: Course, start: StartDays, about: About): readonly Finding[] {
  const limits = (stagesWithoutLimit(course, start) ?? []).filter(
    ({ stages }) => !stages.some((id) => course.stages.get(id)?.data.openEnded === true),
  );
  if (limits.length === 0) return [];
  const words = wordsForLimits(limits, (id) => `“${course.stages.get(id)?.title ?? id}”`);
  return [
    finding("stage-without-limit", about.provision.keyAt, about, {
      message: `a case of “${course.title}” can last for ever: nothing limits ${words}`,
      help: "Count a deadline from where it begins, or write `openEnded: true` for a stage that may last as long as it takes.",
    }),
  ];
}

function placeOf(path: string, provision: Provision): Finding["at"] {
  const segments = path.split("/");
  const parent = nodeAt(provision.node, segments.slice(0, -1));
  const entry = parent?.kind === "map" ? parent.entries.get(segments.at(-1) ?? "") : undefined;
  return entry?.keyAt ?? provision.keyAt;
}
