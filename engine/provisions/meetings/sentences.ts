import type { Provision } from "../../constitution/provision.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import type { Surroundings } from "../../constitution/kind.ts";
import { frequencySentences } from "../recurring/sentences.ts";
import { audienceWords } from "./audience.ts";
import { meetingWords } from "./records.ts";
import { requisitionSentences } from "./requisition-sentences.ts";
import type { Meeting } from "./shape.ts";

/** A sort of meeting in plain English. */
export function meetingSentences(provision: Provision<Meeting>, surroundings: Surroundings): readonly Sentence[] {
  const { data } = provision;
  const say = writerOf(provision);
  return [
    ...frequencySentences(data, meetingWords, say),
    ...audienceSentences(data, say),
    ...countingSentences(data, say),
    ...noticeSentences(data, say),
    ...papersSentences(data, say),
    ...requisitionSentences(provision, surroundings),
    ...businessSentences(data, say),
  ];
}

function audienceSentences({ openTo, closedTo }: Meeting, say: Writer): readonly Sentence[] {
  const open = openTo === undefined ? [] : [[...say`open to `, ...people("openTo", openTo, say)]];
  const closed = closedTo === undefined ? [] : [[...say`closed to `, ...people("closedTo", closedTo, say)]];
  const said = [...open, ...closed];
  if (said.length === 0) return [];
  const path = openTo === undefined ? "closedTo" : "openTo";
  return [{ path, parts: [...say`It is `, ...joinParts(said, " and "), ...say`.`] }];
}

function people(path: string, words: readonly string[], say: Writer): readonly Part[] {
  return joinParts(
    words.map((word, index) => [say.value(`${path}/${index}`, audienceWords(word))]),
    ", ",
    " and ",
  );
}

function countingSentences({ counts }: Meeting, say: Writer): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const add = (path: string, parts: readonly Part[]): number => sentences.push({ path: `counts/${path}`, parts });
  if (counts?.quorate !== undefined)
    add(
      "quorate",
      say`A meeting counts ${say.value("counts/quorate", counts.quorate ? "only if it was quorate" : "even if it was not quorate")}.`,
    );
  if (counts?.inNotice !== undefined)
    add(
      "inNotice",
      say`A meeting counts ${say.value("counts/inNotice", counts.inNotice ? "only if its notice was in time" : "even if its notice was late")}.`,
    );
  if (counts?.audience !== undefined) {
    const words =
      counts.audience === "hard" ? "only if nobody joined it to whom it is closed" : "even if others joined it";
    add("audience", say`A meeting counts ${say.value("counts/audience", words)}.`);
  }
  return sentences;
}

function noticeSentences({ notice }: Meeting, say: Writer): readonly Sentence[] {
  if (notice === undefined) return [];
  const whom = notice.to === undefined ? say`` : [...say` to `, ...people("notice/to", notice.to, say)];
  const how = notice.by === undefined ? say`` : say`, ${say.value("notice/by")}`;
  const hour = hourParts("notice", notice.hour, say);
  const first: Sentence = {
    path: "notice",
    parts: [...say`At least ${say.value("notice/atLeast")}’ notice is given`, ...whom, ...how, ...hour, ...say`.`],
  };
  const deemed: readonly Sentence[] =
    notice.takenAsGivenAfter === undefined
      ? []
      : [
          {
            path: "notice/takenAsGivenAfter",
            parts: say`Notice is taken to be given ${say.value("notice/takenAsGivenAfter")} after it is sent.`,
          },
        ];
  if (notice.lost === undefined) return [first, ...deemed];
  return [
    first,
    ...deemed,
    { path: "notice/lost", parts: say`A notice that goes astray ${say.value("notice/lost")} the meeting.` },
  ];
}

function papersSentences({ papers }: Meeting, say: Writer): readonly Sentence[] {
  if (papers === undefined) return [];
  const whom = papers.to === undefined ? say`` : [...say` to `, ...people("papers/to", papers.to, say)];
  const hour = hourParts("papers", papers.hour, say);
  return [
    {
      path: "papers",
      parts: [
        ...say`Papers are sent`,
        ...whom,
        ...say` at least ${say.value("papers/atLeast")} before the meeting`,
        ...hour,
        ...say`.`,
      ],
    },
  ];
}

function hourParts(key: "notice" | "papers", hour: string | undefined, say: Writer): readonly Part[] {
  return hour === undefined ? [] : say`, by ${say.value(`${key}/hour`)} on the last day`;
}

function businessSentences({ business }: Meeting, say: Writer): readonly Sentence[] {
  if (business === undefined) return [];
  const sentences: Sentence[] = [];
  if (business.limitedToNotice !== undefined) {
    const words = business.limitedToNotice
      ? "only business in the notice may be taken"
      : "Business need not be in the notice to be taken";
    const where = !business.limitedToNotice
      ? say``
      : business.limitApplies === undefined
        ? say`At a requisitioned meeting `
        : say`At ${say.value("business/limitApplies")} `;
    const urgent =
      business.urgent !== "by the chair's ruling"
        ? say``
        : say`, except business that is urgent ${say.value("business/urgent", "by the chair’s ruling")}`;
    sentences.push({
      path: "business/limitedToNotice",
      parts: [...where, ...say`${say.value("business/limitedToNotice", words)}`, ...urgent, ...say`.`],
    });
  }
  if (business.order !== undefined) {
    const items = business.order.map((_, index) => [say.value(`business/order/${index}`)]);
    sentences.push({
      path: "business/order",
      parts: [...say`Business is taken in this order: `, ...joinParts(items, ", ", " and "), ...say`.`],
    });
  }
  return sentences;
}
