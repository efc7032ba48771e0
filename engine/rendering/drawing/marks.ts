import type { Action } from "../../provisions/procedures/course.ts";
import { shortWordsForDate } from "../../quantities/civil-date.ts";
import { listed } from "../sentences.ts";
import type { Line } from "./drawing.ts";
import type { StepTaken, WayTaken } from "./way-taken.ts";

/** The steps of a case that are of one kind: all that an arrow or a line stands for. */
export function takenSteps(way: WayTaken | undefined, isIt: (step: StepTaken) => boolean): readonly StepTaken[] {
  return way?.steps.filter(isIt) ?? [];
}

/** Whether a step of a case was something done in the stage of an action. */
export function isDone({ id, stage }: Action): (step: StepTaken) => boolean {
  return ({ from, by }) => from === stage && by.kind === "done" && by.action === id;
}

/** “Done on Mon 2 Dec 2013”, as a line that is marked; nothing where there was no such step. */
export function markLines(word: string, steps: readonly StepTaken[]): readonly Line[] {
  if (steps.length === 0) return [];
  const days = [...new Set(steps.map(({ on }) => on))].map(dayInWords);
  return [{ text: `✓ ${word} ${listed(days)}`, isMarked: true }];
}

/** A day as it stands in the working of a date: “Wed 18 Dec 2013”. */
export function dayInWords(day: string): string {
  return shortWordsForDate(Temporal.PlainDate.from(day));
}
