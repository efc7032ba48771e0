import type { Part, Sentence } from "../../constitution/sentence.ts";
import { joinParts } from "../../constitution/sentence.ts";
import { titleAt } from "../title-at.ts";
import type { Stage } from "./course.ts";
import type { Telling } from "./telling.ts";

/** How a case can end, and for each end that goes against somebody, against whom and what they can do. */
export function endSentences(telling: Telling): readonly Sentence[] {
  const { named, say } = telling;
  const ends = [...named.course.stages.values()].filter(({ ends: outcome }) => outcome !== undefined);
  if (ends.length === 0) return [];
  const different = ends.filter((stage, index) => ends.findIndex((each) => each.ends === stage.ends) === index);
  const ways = different.map(({ path, ends: outcome = "" }) => [
    say.value(`${path}/ends`, outcome.replaceAll("-", " ")),
  ]);
  return [
    {
      path: "stages",
      parts: [
        ...say`A case ends in one ${ways.length > 1 ? "of these ways" : "way"}: `,
        ...joinParts(ways, ", ", " or "),
        ...say`.`,
      ],
    },
    ...ends.flatMap((stage) => adverseSentence(stage, telling)),
  ];
}

function adverseSentence(stage: Stage, telling: Telling): readonly Sentence[] {
  const { say, actors } = telling;
  const { path, ends = "", adverseTo, data } = stage;
  if (adverseTo.length === 0) return [];
  const against = adverseTo.map((id, index) => [
    say.value(Array.isArray(data.adverseTo) ? `${path}/adverseTo/${index}` : `${path}/adverseTo`, actors.get(id) ?? id),
  ]);
  return [
    {
      path,
      parts: [
        ...say`The end “${ends.replaceAll("-", " ")}” goes against `,
        ...joinParts(against, ", ", " and "),
        ...appealParts(stage, telling),
        ...say`.`,
      ],
    },
  ];
}

function appealParts({ data: { appeal }, path }: Stage, { say, surroundings }: Telling): readonly Part[] {
  if (appeal === undefined) return [];
  if (appeal === "none") return say`; there is ${say.value(`${path}/appeal`, "no appeal")}`;
  if (typeof appeal === "object") return say`, who may appeal to ${say.value(`${path}/appeal/to`)}`;
  return say`, who may appeal by ${say.value(`${path}/appeal`, `“${titleAt(appeal, surroundings)}”`)}`;
}
