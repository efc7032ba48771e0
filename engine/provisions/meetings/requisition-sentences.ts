import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import { spokenShare } from "../share-words.ts";
import { hasNumber } from "./requisitionists.ts";
import type { Meeting, RequisitionThreshold } from "./shape.ts";

/** Who may call for the meeting, how long the chair has, who calls it then and by when it is held, in plain English. */
export function requisitionSentences(provision: Provision<Meeting>, surroundings: Surroundings): readonly Sentence[] {
  const { requisition } = provision.data;
  if (requisition === undefined) return [];
  const say = writerOf(provision);
  const sentences = [...whoMayCall(requisition, surroundings, say)];
  const { chairSilentFor, thenCalledBy, heldWithin } = requisition;
  if (chairSilentFor !== undefined) {
    const silence = say`If the chair has not called it within ${say.value("requisition/chairSilentFor")} of receiving that, `;
    const then =
      thenCalledBy === undefined
        ? say`it is not said who may.`
        : say`it may be called by ${callers(thenCalledBy, say)}.`;
    sentences.push({ path: "requisition/chairSilentFor", parts: [...silence, ...then] });
  } else if (thenCalledBy !== undefined) {
    sentences.push({
      path: "requisition/thenCalledBy",
      parts: say`If the chair does not call it, it may be called by ${callers(thenCalledBy, say)}.`,
    });
  }
  if (heldWithin !== undefined) {
    sentences.push({
      path: "requisition/heldWithin",
      parts: say`It is held within ${say.value("requisition/heldWithin")} of the requisition being received.`,
    });
  }
  return sentences;
}

function callers(thenCalledBy: string, say: Writer): Part {
  return say.value(
    "requisition/thenCalledBy",
    thenCalledBy === "requisitionists" ? "those who called for it" : thenCalledBy,
  );
}

function whoMayCall(
  requisition: NonNullable<Meeting["requisition"]>,
  surroundings: Surroundings,
  say: Writer,
): readonly Sentence[] {
  const { by, orBy = {} } = requisition;
  const ways = [
    ...(by === undefined ? [] : [numberParts(by, "requisition/by", surroundings, say)]),
    ...Object.entries(orBy).map(([id, each]) => {
      const path = `requisition/orBy/${id}`;
      const title = say.value(`${path}/title`);
      return hasNumber(each)
        ? [...say`${title} (`, ...numberParts(each, path, surroundings, say), ...say`)`]
        : say`${title}`;
    }),
  ];
  if (ways.length === 0) return [];
  return [
    {
      path: "requisition",
      parts: [...say`It must be called if it is called for by `, ...joinParts(ways, ", ", " or "), ...say`.`],
    },
  ];
}

function numberParts(
  threshold: RequisitionThreshold,
  path: string,
  surroundings: Surroundings,
  say: Writer,
): readonly Part[] {
  const key = threshold.moreThan === undefined ? "atLeast" : "moreThan";
  const comparison = key === "atLeast" ? "at least" : "more than";
  const number = threshold[key];
  if (number === undefined) return say`a number that is not said`;
  const title = surroundings.provisions.get(`rolls/${threshold.of}`)?.title ?? threshold.of;
  const whom = title === undefined ? say` people` : say` of those on the roll “${say.value(`${path}/of`, title)}”`;
  return [...say`${comparison} ${say.value(`${path}/${key}`, spokenShare(number))}`, ...whom];
}
