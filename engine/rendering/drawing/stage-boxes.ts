import { textOf } from "../../constitution/sentence.ts";
import type { Action, Deadline, Stage } from "../../provisions/procedures/course.ts";
import { deadlinesMetBy } from "../../provisions/procedures/deadline-words.ts";
import { begunByParts } from "../../provisions/procedures/people-sentences.ts";
import { recursSentence } from "../../provisions/procedures/sentences.ts";
import type { Telling } from "../../provisions/procedures/telling.ts";
import { capital, listed } from "../sentences.ts";
import type { Box, Line } from "./drawing.ts";
import { dayInWords, isDone, markLines, takenSteps } from "./marks.ts";
import type { WayTaken } from "./way-taken.ts";
import { deadlineInShort, howAndWhen, numberedTitle, procedureTitle, whoInShort } from "./words.ts";

/** A procedure that is being drawn, with the way of a case if one is to be marked. */
export interface Drawn {
  readonly telling: Telling;
  readonly way?: WayTaken;
  /** Whether papers and conditions are left to the words. */
  readonly isShort?: boolean;
}

/** The id of the box from which the first arrow goes; no stage can be called so. */
export const beginningId = "a case begins";

/** The box of the beginning: who begins a case, and how often. */
export function beginningBox({ telling, isShort }: Drawn): Box {
  const all = textOf(begunByParts(telling));
  const begun = isShort === true ? all.replace(/, (with th|if ).*$/, "") : all;
  return {
    id: beginningId,
    kind: "beginning",
    title: "A case begins",
    lines: [
      ...(begun === "" ? [] : [{ text: `by ${begun}` }]),
      ...recursSentence(telling).map(({ parts }) => ({ text: textOf(parts) })),
    ],
  };
}

/** The box of a stage: what is done in it without leaving it, and which times run in it; or how the case has ended. */
export function stageBox(stage: Stage, drawn: Drawn): Box {
  const { telling, way } = drawn;
  const { id, title, ends } = stage;
  const step = telling.steps.get(id);
  const mark = way?.present === id ? "present" : way?.steps.some(({ to }) => to === id) === true ? "passed" : undefined;
  return {
    id,
    kind: ends === undefined ? "stage" : "end",
    title: step === undefined ? title : `${step}. ${title}${stage.data.openEnded === true ? " (no time limit)" : ""}`,
    lines: [...(ends === undefined ? stageLines(stage, drawn) : endLines(stage, telling)), ...presentLines(stage, way)],
    ...(mark === undefined ? {} : { mark }),
  };
}

/** A deadline, and that it was missed in this stage where it was. */
export function deadlineLines(deadline: Deadline, stage: string, { telling, way }: Drawn): readonly Line[] {
  const missed = takenSteps(
    way,
    ({ from, by }) => from === stage && by.kind === "missed" && by.deadline === deadline.id,
  );
  return [
    { lead: leadOf(deadline), text: deadlineInShort(deadline, telling) },
    ...markLines("Missed: too late from", missed),
  ];
}

/** All that can be done in a stage, with the times that run in it whatever is done, and what it rests for. */
function stageLines(stage: Stage, drawn: Drawn): readonly Line[] {
  const { telling } = drawn;
  const limits = [...telling.named.course.deadlines.values()].filter(
    ({ id, metBy, ifMissed }) =>
      metBy.length === 0 && ifMissed?.kind !== "goes" && telling.graph.running.get(id)?.stages.has(stage.id) === true,
  );
  return [
    ...[...stage.actions.values()].flatMap((action) => actionLines(action, drawn)),
    ...limits.flatMap((deadline) => deadlineLines(deadline, stage.id, drawn)),
    ...(stage.awaits === undefined
      ? []
      : [{ text: `The case rests until “${procedureTitle(stage.awaits.procedure, telling)}” has ended.` }]),
  ];
}

/**
 * Something that can be done: who and how, under which condition, by when; and when it was done, unless its arrow says so.
 * What its arrow says already is not said twice.
 */
function actionLines(action: Action, drawn: Drawn): readonly Line[] {
  const { telling, way, isShort } = drawn;
  const deadlines = deadlinesMetBy(action, telling).flatMap((each) => {
    const before = saidBefore(each, action, telling);
    if (before === undefined) return deadlineLines(each, action.stage, drawn);
    return [
      { lead: leadOf(each), text: `“${each.title}”: as for ${numberedTitle(before, telling).split(" ")[0] ?? ""}` },
    ];
  });
  const how = isShort === true ? whoInShort(action, telling) : howAndWhen(action, telling);
  const isOnArrow = action.target.kind === "goes";
  if (isOnArrow && deadlines.length === 0 && how === whoInShort(action, telling)) return [];
  return [
    { lead: `${numberedTitle(action, telling)}:`, text: how },
    ...deadlines,
    ...markLines("Done on", isOnArrow || action.target.kind === "by-outcome" ? [] : takenSteps(way, isDone(action))),
  ];
}

/** What can be done in the same stage, stands before, and meets the same deadline. */
function saidBefore(deadline: Deadline, action: Action, telling: Telling): Action | undefined {
  const actions = [...(telling.named.course.stages.get(action.stage)?.actions.values() ?? [])];
  const before = actions.slice(0, actions.indexOf(action));
  return before.find((other) => deadlinesMetBy(other, telling).includes(deadline));
}

function leadOf({ counting }: Deadline): string {
  return counting.kind === "not-before" ? "Waiting time" : "Deadline";
}

function endLines({ title, ends = "", adverseTo, data }: Stage, telling: Telling): readonly Line[] {
  const outcome = ends.replaceAll("-", " ");
  const against = adverseTo.map((id) => telling.actors.get(id) ?? id);
  return [
    { text: outcome === title.toLowerCase() ? "The case ends." : `The case ends: ${outcome}.` },
    ...(against.length === 0 ? [] : [{ text: `Against ${listed(against)}. ${appealWords(data.appeal, telling)}` }]),
  ];
}

function appealWords(appeal: Stage["data"]["appeal"], telling: Telling): string {
  if (appeal === undefined) return "Of an appeal nothing is said.";
  if (appeal === "none") return "No appeal.";
  return typeof appeal === "object" ? `Appeal to ${appeal.to}.` : `Appeal: “${procedureTitle(appeal, telling)}”.`;
}

function presentLines({ id, ends }: Stage, way: WayTaken | undefined): readonly Line[] {
  if (way?.present !== id) return [];
  const text = ends === undefined ? "The case is here, since" : "The case ended here, on";
  return [{ text: `▶ ${capital(text)} ${dayInWords(way.since)}`, isMarked: true }];
}
