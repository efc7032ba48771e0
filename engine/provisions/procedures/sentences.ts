import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Sentence } from "../../constitution/sentence.ts";
import { otherDeadlines } from "./deadline-words.ts";
import { durationSentences } from "./durations/duration-sentences.ts";
import { endSentences } from "./end-sentences.ts";
import { peopleSentences } from "./people-sentences.ts";
import type { ProcedureData } from "./shape.ts";
import { stepSentences } from "./step-sentences.ts";
import type { Telling } from "./telling.ts";
import { tellingOf } from "./telling.ts";

/** A procedure in plain English: between whom, then numbered steps with their deadlines, then how it ends. */
export function procedureSentences(
  procedure: Provision<ProcedureData>,
  surroundings: Surroundings,
): readonly Sentence[] {
  const telling = tellingOf(procedure, surroundings);
  return [
    ...recursSentence(telling),
    ...peopleSentences(telling),
    ...stepSentences(telling),
    ...endSentences(telling),
    ...otherDeadlines(telling),
    ...durationSentences(telling),
    ...holidaySentence(telling),
  ];
}

/** “It is run once in each financial year.”; nothing where it does not come again and again. */
export function recursSentence({ procedure: { data }, say }: Telling): readonly Sentence[] {
  const { recurs } = data;
  if (recurs === undefined) return [];
  const each = recurs.each.startsWith("each ") ? recurs.each : `each ${recurs.each}`;
  const whom =
    recurs.forEach === undefined
      ? []
      : say` for each ${say.value("recurs/forEach", recurs.forEach.replaceAll("-", " "))}`;
  const by =
    recurs.startedBy === undefined
      ? []
      : say`, begun within ${say.value("recurs/startedBy")} of the beginning of that time`;
  return [
    { path: "recurs", parts: [...say`It is run once in ${say.value("recurs/each", each)}`, ...whom, ...by, ...say`.`] },
  ];
}

function holidaySentence({ procedure: { data }, say }: Telling): readonly Sentence[] {
  if (data.holidays === undefined) return [];
  const words = data.holidays === "move" ? "moves it" : "does not move it";
  return [
    {
      path: "holidays",
      parts: say`A bank holiday proclaimed while a deadline runs ${say.value("holidays", words)}.`,
    },
  ];
}
