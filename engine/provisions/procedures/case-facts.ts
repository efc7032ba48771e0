import type { Fact } from "../../conditions/fact.ts";
import { none } from "../../conditions/fact.ts";
import { wordsInARow } from "../../quantities/recurrence.ts";
import type { Action, Course, Deadline, Stage } from "./course.ts";

/** The names of the facts of a case that every procedure has. */
export const caseFactNames = {
  stage: "stage",
  by: "by",
  capacity: "capacity",
  papers: "papers",
  began: "began",
  /** The phrase that stands for all deadlines a date bears on; not a fact that is ever given. */
  deadlines: "deadlines",
  cases: "cases",
} as const;

/** The name of the day on which an action was last done. */
export function dayDone(action: string): string {
  return `${action}.on`;
}

/** The name of the day on which a case last entered a stage. */
export function dayEntered(stage: string): string {
  return `${stage}.entered`;
}

/** In which stage the case is. */
export function stageFact(course: Course): Fact {
  const words = [...course.stages.keys()];
  return {
    name: caseFactNames.stage,
    title: "The stage",
    question: "In which stage is the case?",
    type: { kind: "word", words },
  };
}

/** The word for whoever is neither a party nor a role. */
export const anybodyElse = "anybody-else";

/** Who does it: a party or role, or somebody else. */
export function byFact(course: Course): Fact {
  return {
    name: caseFactNames.by,
    title: "Done by",
    question: "Who does it?",
    type: { kind: "word", words: [...course.parties, ...course.roles, anybodyElse] },
  };
}

/** In what capacity somebody is involved. */
export function capacityFact(course: Course): Fact {
  const actions = everyAction(course);
  return {
    name: caseFactNames.capacity,
    title: "The capacity",
    question: "In what capacity? None if none is named.",
    type: { kind: "word", words: [...new Set(actions.flatMap(({ data }) => data.as ?? []))] },
    mayBeNone: true,
  };
}

/** Which papers come with it; every paper that any step asks for can be named. */
export function papersFact(course: Course, begins: readonly string[]): Fact {
  const words = [...new Set([...begins, ...everyAction(course).flatMap(({ papers }) => papers)])];
  return {
    name: caseFactNames.papers,
    title: "Papers",
    question: `Which of these papers come with it: ${wordsInARow(words.map((each) => each.replaceAll("-", " ")))}?`,
    type: { kind: "words", words },
  };
}

/** Whether an action has been done; one that each party must do is done when all of them have. */
export function doneFact({ id, title, isForEachParty }: Action): Fact {
  const whom = isForEachParty ? " by each party" : "";
  return {
    name: id,
    title: `The step “${title}”`,
    question: `Has this been done${whom}: ${title}?`,
    type: { kind: "word", words: [done, notDone] },
  };
}

/** The words for what has been done, and for what has not. */
export const done = "done";
/** The opposite of `done`. */
export const notDone = "not-done";

/** The day on which an action was last done. */
export function dayDoneFact({ id, title }: Action): Fact {
  return {
    name: dayDone(id),
    title: `The day of “${title}”`,
    question: `On which day was this last done: ${title}? None if it has not been.`,
    type: { kind: "date" },
    mayBeNone: true,
  };
}

/** The day on which the case last entered a stage. */
export function dayEnteredFact({ id, title }: Stage): Fact {
  return {
    name: dayEntered(id),
    title: `The day it entered “${title}”`,
    question: `On which day did the case last enter this stage: ${title}? None if it has not.`,
    type: { kind: "date" },
    mayBeNone: true,
  };
}

/** The name of the day of a deadline as a case records it. */
export function dayRecorded(deadline: string): string {
  return `${deadline}.recorded`;
}

/** The day of a deadline as a case records it: given by the case itself; asked without a case, the day is only counted. */
export function dayRecordedFact({ id, title }: Deadline): Fact {
  return {
    name: dayRecorded(id),
    title: `The day recorded for “${title}”`,
    question: `Which day does the case record for this deadline: ${title}? None if it does not run.`,
    type: { kind: "date" },
    mayBeNone: true,
    assumed: none,
    circumstance: true,
  };
}

/** The day on which the case began. */
export const beganFact: Fact = {
  name: caseFactNames.began,
  title: "The day the case began",
  question: "On which day did the case begin?",
  type: { kind: "date" },
};

function everyAction(course: Course): readonly Action[] {
  return [...course.stages.values()].flatMap(({ actions }) => [...actions.values()]);
}
