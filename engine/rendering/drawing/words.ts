import { textOf } from "../../constitution/sentence.ts";
import type { Action, Consequence, Deadline } from "../../provisions/procedures/course.ts";
import { countedParts } from "../../provisions/procedures/deadline-words.ts";
import { guardParts, howParts } from "../../provisions/procedures/step-sentences.ts";
import type { Telling } from "../../provisions/procedures/telling.ts";
import { titleAt } from "../../provisions/title-at.ts";
import { listed } from "../sentences.ts";

/** “1.3 Request hearing”: the number that it has in the words, so that what the picture leaves out is found there. */
export function numberedTitle({ id, title, stage }: Action, { named, steps }: Telling): string {
  const place = [...(named.course.stages.get(stage)?.actions.keys() ?? [])].indexOf(id) + 1;
  return `${steps.get(stage) ?? ""}.${place} ${title}`;
}

/** Who does something: “the appellant or the respondent”, in order where it falls to one after another. */
export function whoInShort({ data, by, isForEachParty }: Action, { actors }: Telling): string {
  const called = by.map(({ id }) => actors.get(id) ?? id);
  if (isForEachParty) return "each party";
  return typeof data.by === "object" && !Array.isArray(data.by) ? called.join(", otherwise ") : listed(called, "or");
}

/** Who does something and how, and under which condition if that is not long: “the appellant, with this paper: grounds, if …”. */
export function howAndWhen(action: Action, telling: Telling): string {
  const how = textOf(howParts(action, telling));
  const guard = textOf(guardParts(action, telling));
  return guard.length > longestCondition ? `${how}, on conditions given in the words` : `${how}${guard}`;
}

/** ““Hearing”: within 20 working days after “Request hearing”, else a breach”. */
export function deadlineInShort(deadline: Deadline, telling: Telling): string {
  const { title, counting, ifMissed } = deadline;
  const counted = textOf(countedParts(deadline, telling));
  const waits = counting.kind === "not-before" ? "not until " : "";
  return `“${title}”: ${waits}${counted}${consequenceInShort(ifMissed, telling)}`;
}

function stageInShort(id: string, { named, steps }: Telling): string {
  const step = steps.get(id);
  return step === undefined ? `the end “${named.course.stages.get(id)?.title ?? id}”` : `step ${step}`;
}

/** The title of a procedure by its address or id. */
export function procedureTitle(written: string, { surroundings }: Telling): string {
  return titleAt(written.startsWith("procedures/") ? written : `procedures/${written}`, surroundings);
}

const longestCondition = 240;

function consequenceInShort(ifMissed: Consequence | undefined, telling: Telling): string {
  switch (ifMissed?.kind) {
    case undefined:
      return "";
    case "breach":
      return ", else a breach";
    case "right lapses":
      return ", else the right lapses";
    case "goes":
      return `, else to ${stageInShort(ifMissed.stage, telling)}`;
    case "opens":
      return `, else a case of “${procedureTitle(ifMissed.opens.procedure, telling)}” is opened`;
  }
}
