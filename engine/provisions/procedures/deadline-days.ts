import type { Condition } from "../../conditions/condition.ts";
import { any, test } from "../../conditions/condition.ts";
import { none } from "../../conditions/fact.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { dayRecordedFact } from "./case-facts.ts";
import type { Counting, Course, Deadline } from "./course.ts";
import type { Named } from "./names.ts";
import { meaningOf, needDay } from "./names.ts";

/** The day of a deadline, derived, and when there is none because what it is counted from has not happened. */
export interface DeadlineDay {
  readonly day: string;
  /** The name of the day as it is counted now, whatever the case records. */
  readonly counted: string;
  readonly notRunning: Condition;
}

/** On what the day of a deadline is derived: which deadlines led here, and a date that is only being fixed. */
export interface Deriving {
  readonly counting?: readonly string[];
  /** What the case records of a deadline counted by this date is of the date before, so it is counted anew. */
  readonly fixing?: string;
}

/**
 * Derives the last day of a deadline (the first, of a time that must go by); undefined where its names mean nothing. The day
 * that the case records goes before what is counted now: a holiday proclaimed meanwhile moves it or does not.
 */
export function deriveDay(
  deadline: Deadline,
  named: Named,
  compiler: ProvisionCompiler,
  { counting = [], fixing }: Deriving = {},
): DeadlineDay | undefined {
  // A deadline counted from itself is reported where the names are checked.
  if (counting.includes(deadline.id)) return undefined;
  const within = { counting: [...counting, deadline.id], ...(fixing === undefined ? {} : { fixing }) };
  const anchors = deadline.counting.anchor.names.map((name) => anchorDay(name, named, compiler, within));
  const known = anchors.filter((each) => each !== undefined);
  if (known.length < anchors.length) return undefined;
  const isAnew = fixing !== undefined && isCountedBy(fixing, deadline, named.course);
  const day = isAnew
    ? deriveCounted(`${deadline.id}.anew`, deadline, known, compiler)
    : deriveRecorded(deadline, deriveCounted(`${deadline.id}.counted`, deadline, known, compiler), compiler);
  // The latest of several is only there when all of them are; only a date that may be none can be left out.
  const awaited = deadline.counting.anchor.kind === "latest" ? known.filter(({ mayBeLeftOut }) => !mayBeLeftOut) : [];
  return {
    day,
    counted: isAnew ? day : `${deadline.id}.counted`,
    notRunning: any(test(day, "is", "none"), ...awaited.map(({ day: each }) => test(each, "is", "none"))),
  };
}

/** Whether a deadline is counted from or towards a date, also by way of another deadline. */
export function isCountedBy(
  date: string,
  { id, counting }: Deadline,
  course: Course,
  seen: readonly string[] = [],
): boolean {
  return counting.anchor.names.some((name) => {
    if (name === date) return true;
    const other = course.deadlines.get(name);
    return other !== undefined && !seen.includes(name) && isCountedBy(date, other, course, [...seen, id]);
  });
}

function deriveCounted(
  name: string,
  deadline: Deadline,
  anchors: readonly AnchorDay[],
  compiler: ProvisionCompiler,
): string {
  const from = deriveFrom(name, deadline, anchors, compiler);
  const { counting } = deadline;
  return compiler.derive({
    name,
    title: titleOfDay(deadline),
    type: { kind: "date" },
    formula:
      counting.kind === "on"
        ? { kind: "latestOf", of: [from] }
        : { kind: "date", from, period: counting.period, counted: counted[counting.kind] },
  });
}

function deriveRecorded(deadline: Deadline, countedNow: string, compiler: ProvisionCompiler): string {
  const recorded = dayRecordedFact(deadline);
  compiler.bring(recorded);
  return compiler.derive({
    name: `${deadline.id}.due`,
    title: titleOfDay(deadline),
    type: { kind: "date" },
    formula: {
      kind: "choose",
      when: test(recorded.name, "isNot", none),
      then: recorded.name,
      otherwise: countedNow,
    },
  });
}

function titleOfDay({ counting, title }: Deadline): string {
  return `${counting.kind === "not-before" ? "The first day allowed by" : "The last day for"} “${title}”`;
}

const counted = {
  within: "within",
  "beginning with": "beginningWith",
  before: "before",
  "not-before": "after",
} as const satisfies Record<Exclude<Counting["kind"], "on">, string>;

interface AnchorDay {
  readonly day: string;
  readonly mayBeLeftOut: boolean;
}

function anchorDay(name: string, named: Named, compiler: ProvisionCompiler, deriving: Deriving): AnchorDay | undefined {
  const meaning = meaningOf(name, named, compiler.surroundings.facts);
  if (meaning === undefined || (meaning.kind === "fact" && meaning.fact.type.kind !== "date")) return undefined;
  if (meaning.kind === "deadline") {
    const day = deriveDay(meaning.deadline, named, compiler, deriving)?.day;
    return day === undefined ? undefined : { day, mayBeLeftOut: false };
  }
  const isOwn =
    named.data.facts?.[name]?.mayBeNone === true || compiler.surroundings.facts.get(name)?.mayBeNone === true;
  return { day: needDay(meaning, compiler), mayBeLeftOut: meaning.kind === "fact" && isOwn };
}

function deriveFrom(
  name: string,
  deadline: Deadline,
  anchors: readonly AnchorDay[],
  compiler: ProvisionCompiler,
): string {
  const days = anchors.map(({ day }) => day);
  const { kind } = deadline.counting.anchor;
  if (kind === "one") return days[0] ?? "";
  return compiler.derive({
    name: `${name}.from`,
    title: `The day from which “${deadline.title}” is counted`,
    type: { kind: "date" },
    formula: kind === "latest" ? { kind: "latestOf", of: days } : { kind: "earliestOf", of: days },
  });
}
