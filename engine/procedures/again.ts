import type { Action } from "../provisions/procedures/course.ts";
import type { Case, StepRefusal } from "./case.ts";
import { own } from "./own.ts";

/**
 * That something was done already and is not done again: in this stay in the stage, and where each party must do it, by the
 * same party.
 */
export function isDoneAlready({ id, data, isForEachParty }: Action, state: Case, by: string): StepRefusal | undefined {
  if (data.again !== false) return undefined;
  const before = own(state.done, id)?.findLast(
    (each) => each.event > state.since && (!isForEachParty || each.by === by),
  );
  if (before === undefined) return undefined;
  const message = `\`${id}\` was done on ${before.on} and is not done again.`;
  return { failed: "guard", message, help: "Do something else." };
}
