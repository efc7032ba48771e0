import type { Telling } from "../../provisions/procedures/telling.ts";
import { dayInWords } from "./marks.ts";
import type { StepTaken, WayTaken } from "./way-taken.ts";
import { numberedTitle, procedureTitle } from "./words.ts";

/** The way of a case day by day: “Wed 18 Dec 2013: 1.3 Request hearing. The case goes on to “Is it frivolous or vexatious?”.” */
export function wordsForWay({ steps }: WayTaken, telling: Telling): readonly string[] {
  return steps.map((step) => `${dayInWords(step.on)}: ${whatHappened(step, telling)}.${whereItWent(step, telling)}`);
}

function whatHappened({ from = "", by }: StepTaken, telling: Telling): string {
  const { stages, deadlines } = telling.named.course;
  switch (by.kind) {
    case "began":
      return "the case begins";
    case "done": {
      const action = stages.get(from)?.actions.get(by.action);
      return action === undefined ? by.action : numberedTitle(action, telling);
    }
    case "missed":
      return `“${deadlines.get(by.deadline)?.title ?? by.deadline}” was missed`;
    case "awaited":
      return `“${procedureTitle(by.procedure, telling)}” has ended: ${by.outcome.replaceAll("-", " ")}`;
    case "holiday":
      return "a bank holiday is proclaimed";
    case "migrated":
      return "the case is moved to another version of the constitution";
  }
}

function whereItWent({ from, to }: StepTaken, { named }: Telling): string {
  if (from === to) return "";
  const stage = named.course.stages.get(to);
  const title = stage?.title ?? to;
  if (stage?.ends !== undefined) return ` The case ends in “${title}”.`;
  return from === undefined ? ` It is in “${title}”.` : ` It goes on to “${title}”.`;
}
