import type { Calendar } from "../../../calendar/calendar.ts";
import type { Sentence } from "../../../constitution/sentence.ts";
import { textOf } from "../../../constitution/sentence.ts";
import { listed } from "../../../documents/refusal.ts";
import { courseGraph } from "../graph/course-graph.ts";
import type { Telling } from "../telling.ts";
import type { Durations, WithoutLimit } from "./durations.ts";
import { durationsOf } from "./durations.ts";
import { keepings } from "./keeping.ts";
import { lastDays } from "./last-days.ts";
import { wordsForDay, wordsForLength, wordsForWait } from "./length-words.ts";
import type { StartDays } from "./start-days.ts";
import { startDays } from "./start-days.ts";

/** How long a case takes, worked out from the deadlines together; and until when a date can be fixed so that all can be kept. */
export function durationSentences(telling: Telling): readonly Sentence[] {
  const { named, surroundings, procedure } = telling;
  if (named.course.deadlines.size === 0) return [];
  const { calendar } = surroundings;
  const known = kept.get(procedure);
  if (known !== undefined && known.calendar === calendar) return known.sentences;
  const start = startDays(calendar);
  const sentences = [...lengthSentences(telling, start), ...lastDaySentences(telling, start)];
  kept.set(procedure, { calendar, sentences });
  return sentences;
}

/** A provision is rendered more than once, and a whole calendar takes its time. */
const kept = new WeakMap<
  Telling["procedure"],
  { readonly calendar: Calendar | undefined; readonly sentences: readonly Sentence[] }
>();

function lengthSentences({ named: { course }, say }: Telling, start: StartDays): readonly Sentence[] {
  const durations = durationsOf(course, start);
  if (durations === undefined) return [];
  const titleOf = (id: string): string => `“${course.stages.get(id)?.title ?? id}”`;
  const later = [...durations.ends].filter(([, { shortest }]) => shortest.days.most > 0);
  const waits = Map.groupBy(later, ([, { shortest }]) => wordsForLength(shortest));
  const isSameForAll = waits.size === 1 && later.length === durations.ends.size;
  const ends = [...waits].map(([wait, ways]) => {
    const outcomes = ways.map(([id]) => `“${(course.stages.get(id)?.ends ?? id).replaceAll("-", " ")}”`);
    return `to end ${listed([...new Set(outcomes)])} it takes at least ${wait}`;
  });
  const soonest = `If every deadline is kept, a case can end ${wordsForWait(durations.shortest)} at the earliest`;
  const words = [soonest, ...(isSameForAll ? [] : ends)].join("; ");
  return [
    { path: "deadlines", parts: say`${words}.` },
    { path: "deadlines", parts: say`${longestWords(durations, titleOf)}.` },
  ];
}

function longestWords({ longest, withoutLimit }: Durations, titleOf: (id: string) => string): string {
  if (withoutLimit.length === 0)
    return `If every deadline is kept, it ends after ${wordsForLength(longest)} at the latest`;
  const limits = wordsForLimits(withoutLimit, titleOf);
  const rest = longest.days.most === 0 ? "" : `; all else takes at most ${wordsForLength(longest)}`;
  return `There is no longest time: nothing limits ${limits}${rest}`;
}

/** What nothing limits: `how long it stays in “Talks”, nor how often it goes round “Offer” and “Reply”`. */
export function wordsForLimits(limits: readonly WithoutLimit[], titleOf: (id: string) => string): string {
  const stays = limits.flatMap(({ stages }) => (stages.length === 1 ? stages.map(titleOf) : []));
  const circles = limits.flatMap(({ stages }) => (stages.length > 1 ? [listed(stages.map(titleOf), "and")] : []));
  return [
    ...(stays.length === 0 ? [] : [`how long it stays in ${listed(stays, "and")}`]),
    ...circles.map((circle) => `how often it goes round ${circle}`),
  ].join(", nor ");
}

function lastDaySentences({ named: { course }, say }: Telling, start: StartDays): readonly Sentence[] {
  const sentences = keepings(course, courseGraph(course), start).flatMap((keeping) =>
    lastDays(keeping, start).map(({ action, ...length }): Sentence => {
      const begun = keeping.begunBy === undefined ? "the beginning of the case" : `“${keeping.begunBy.title}”`;
      const together = [...new Set([keeping.deadline, ...keeping.others])].map(({ title }) => `“${title}”`);
      const kept = `${listed(together, "and")} can${together.length > 2 ? " all" : ""} be kept`;
      return {
        path: keeping.deadline.path,
        parts: say`So that ${kept}, the last day for “${action.title}” is ${wordsForDay(length)} after ${begun}.`,
      };
    }),
  );
  // What can be done in several stages is said once.
  const texts = sentences.map(({ parts }) => textOf(parts));
  return sentences.filter((_, index) => texts.indexOf(texts[index] ?? "") === index);
}
