import type { Part, Sentence } from "../../constitution/sentence.ts";
import { joinParts } from "../../constitution/sentence.ts";
import { lowerFirst } from "../fact-words.ts";
import type { Action, Deadline } from "./course.ts";
import { actionsOf } from "./course.ts";
import { meaningOf } from "./names.ts";
import type { AnchorData } from "./shape.ts";
import type { Telling } from "./telling.ts";
import { whereTo } from "./telling.ts";
import { wordsOfId } from "./title-of-id.ts";

/**
 * The deadlines that an action meets, each a sentence of its own: “Deadline: at least 7 working days before the hearing date; …”.
 * One that has been said in the same stage is not said again: “as for 3.2”; what is said is noted with its number.
 */
export function deadlinesOfAction(
  action: Action,
  number: string,
  saidAt: Map<string, string>,
  telling: Telling,
): readonly Sentence[] {
  return deadlinesMetBy(action, telling).map((deadline): Sentence => {
    const before = saidAt.get(deadline.id);
    if (before === undefined) saidAt.set(deadline.id, number);
    const sentence = deadlineSentence(deadline, telling);
    if (before === undefined) return { ...sentence, depth: 2 };
    return { ...sentence, parts: [...calledParts(deadline, telling), ...telling.say`as for ${before}.`], depth: 2 };
  });
}

/** The deadlines that an action meets in its stage; not those which never run there, if they run where something else meets them. */
export function deadlinesMetBy(
  { id, stage, data }: Action,
  { named: { course }, graph }: Telling,
): readonly Deadline[] {
  return [...course.deadlines.values()].filter((deadline) => {
    const running = graph.running.get(deadline.id)?.stages ?? new Set();
    const isMetWhereItRuns = deadline.metBy.some((each) =>
      actionsOf(course, each).some((one) => running.has(one.stage)),
    );
    const isBegunByIt = deadline.counting.anchor.names.some(
      (name) => name === id || Object.hasOwn(data.asks ?? {}, name),
    );
    return deadline.metBy.includes(id) && (!isMetWhereItRuns || isBegunByIt || running.has(stage));
  });
}

/** Deadlines that no action meets. */
export function otherDeadlines(telling: Telling): readonly Sentence[] {
  const { named } = telling;
  return [...named.course.deadlines.values()]
    .filter(({ metBy }) => metBy.length === 0)
    .map((deadline) => deadlineSentence(deadline, telling));
}

function deadlineSentence(deadline: Deadline, telling: Telling): Sentence {
  const parts = [
    ...timeParts(deadline, telling),
    ...missedParts(deadline, telling),
    ...holidayParts(deadline, telling),
  ];
  return { path: deadline.path, parts };
}

function timeParts(deadline: Deadline, telling: Telling): readonly Part[] {
  const isWaiting = deadline.counting.kind === "not-before";
  return [
    ...calledParts(deadline, telling),
    ...telling.say`${isWaiting ? "not until " : ""}`,
    ...countedParts(deadline, telling),
  ];
}

/** “Deadline “Notice”: ”; of a time that must go by first, “Waiting time”. */
function calledParts({ data, title, path, counting }: Deadline, { say }: Telling): readonly Part[] {
  const called = say.value(data.title === undefined ? path : `${path}/title`, title);
  return say`${counting.kind === "not-before" ? "Waiting time" : "Deadline"} “${called}”: `;
}

/** “within 20 working days after “Request hearing””, “at least 7 working days before the hearing date”. */
export function countedParts({ data, path, counting }: Deadline, telling: Telling): readonly Part[] {
  const { say } = telling;
  const from = (key: "after" | "beginningWith" | "before" | "notAfter"): readonly Part[] =>
    anchorParts(data[key] ?? "", `${path}/${key}`, telling);
  switch (counting.kind) {
    case "within":
      return [...say`within ${say.value(`${path}/within`)} after `, ...from("after")];
    case "beginning with":
      return [...say`within ${say.value(`${path}/within`)} beginning with `, ...from("beginningWith")];
    case "before":
      return [...say`at least ${say.value(`${path}/atLeast`)} before `, ...from("before")];
    case "not-before":
      return [...say`${say.value(`${path}/atLeast`)} after `, ...from("after")];
    case "on":
      return [...say`not after `, ...from("notAfter")];
  }
}

function anchorParts(anchor: AnchorData, path: string, telling: Telling): readonly Part[] {
  const { say } = telling;
  if (typeof anchor === "string") return [say.value(path, dayWords(anchor, telling))];
  const key = "latestOf" in anchor ? "latestOf" : "earliestOf";
  const names = "latestOf" in anchor ? anchor.latestOf : anchor.earliestOf;
  const days = names.map((name, index) => [say.value(`${path}/${key}/${index}`, dayWords(name, telling))]);
  return [...say`the ${key === "latestOf" ? "latest" : "earliest"} of: `, ...joinParts(days, ", ", " and ")];
}

function dayWords(name: string, { named, surroundings }: Telling): string {
  const meaning = meaningOf(name, named, new Map());
  switch (meaning?.kind) {
    case "action":
      return `“${meaning.action.title}”`;
    case "stage":
      return `reaching “${meaning.stage.title}”`;
    case "deadline":
      return `the last day for “${meaning.deadline.title}”`;
    case "start":
      return "the beginning of the case";
    default: {
      const words = wordsOfId(name);
      const title = meaning?.fact.title ?? surroundings.facts.get(name)?.title;
      if (/ (date|day)$/.test(words)) return `the ${words}`;
      // A declared fact without a title of its own is called by its question.
      return `the date ${title?.endsWith("?") === true ? "in answer to" : "given for"} “${title ?? words}”`;
    }
  }
}

function missedParts({ ifMissed, path }: Deadline, telling: Telling): readonly Part[] {
  const { say, surroundings } = telling;
  switch (ifMissed?.kind) {
    case undefined:
      return say`.`;
    case "breach":
      return say`; to miss that is ${say.value(`${path}/ifMissed`, "a breach")}.`;
    case "right lapses":
      return say`; after that ${say.value(`${path}/ifMissed`, "it may not be done any more")}.`;
    case "goes": {
      const because =
        ifMissed.because === undefined
          ? []
          : say` (${say.value(`${path}/ifMissed/because`, lowerFirst(ifMissed.because.replace(/\.$/, "")))})`;
      return [
        ...say`; if that is missed, `,
        ...whereTo(`${path}/ifMissed/to`, ifMissed.stage, telling),
        ...because,
        ...say`.`,
      ];
    }
    case "opens": {
      const { procedure } = ifMissed.opens;
      const title = surroundings.provisions.get(`procedures/${procedure}`)?.title ?? procedure;
      return say`; if that is missed, a case of ${say.value(`${path}/ifMissed/opens/procedure`, `“${title}”`)} is opened.`;
    }
  }
}

function holidayParts({ data, path }: Deadline, { say }: Telling): readonly Part[] {
  if (data.holidays === undefined) return [];
  const words = data.holidays === "move" ? "moves it" : "does not move it";
  return say` A bank holiday proclaimed meanwhile ${say.value(`${path}/holidays`, words)}.`;
}
