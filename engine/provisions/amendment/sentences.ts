import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import { parseCivilDate, wordsForDate } from "../../quantities/civil-date.ts";
import { wordsForCondition } from "../condition-words.ts";
import { titleAt } from "../title-at.ts";
import { placeWords } from "./material.ts";
import type { Amendment } from "./shape.ts";
import { amendmentsIn, isWholeDocument } from "./ways.ts";

/** One way of changing the document in plain English: for which changes, what it takes, and from when it counts. */
export function amendmentSentences(amendment: Provision<Amendment>, surroundings: Surroundings): readonly Sentence[] {
  const say = writerOf(amendment);
  const { data } = amendment;
  return [
    ...forWhat(data, surroundings, say),
    ...circumstances(amendment, surroundings, say),
    ...told(data, say),
    ...decided(data, surroundings, say),
    ...effect(data, say),
    ...lapse(data, surroundings, say),
    ...running(data, say),
  ];
}

function forWhat(data: Amendment, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  const isNever = data.allowed === "never";
  if (data.founding === true)
    return [{ path: "founding", parts: say`This is how the document is ${say.value("founding", "first adopted")}.` }];
  const made = isNever
    ? say`${say.value("allowed", "may never be made")}.`
    : say`must be made in this way, as it stands on the day on which the change is proposed.`;
  if (typeof data.material === "object") {
    const places = data.material.map((each, index) => [say.value(`material/${index}`, placeWords(each, surroundings))]);
    const touched = joinParts(places, ", ", " or ");
    return [{ path: "material", parts: [...say`A change that touches `, ...touched, ...say` `, ...made] }];
  }
  if (isWholeDocument(data))
    return [{ path: "material", parts: [...say`Every change of ${say.value("material", "this document")} `, ...made] }];
  const path = isNever ? "allowed" : "title";
  const others = amendmentsIn(surroundings.provisions).some((each) => each.data.material !== undefined);
  return [{ path, parts: [...say`${others ? "Any other change" : "Any change"} of this document `, ...made] }];
}

function circumstances(amendment: Provision<Amendment>, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  if (amendment.data.onlyIf === undefined) return [];
  const words = wordsForCondition(amendment, "onlyIf", surroundings);
  return [{ path: "onlyIf", parts: [...say`It may be made only if `, ...words, ...say`.`] }];
}

function told({ notice, consulting = {} }: Amendment, say: Writer): readonly Sentence[] {
  const sentences: Sentence[] = [];
  if (notice !== undefined) {
    const whom =
      typeof notice.to === "string"
        ? [say.value("notice/to")]
        : joinParts(
            notice.to.map((_, index) => [say.value(`notice/to/${index}`)]),
            ", ",
            " and ",
          );
    const time = notice.atLeast === undefined ? say`before` : say`at least ${say.value("notice/atLeast")} before`;
    const parts = [
      ...say`Notice of the proposal must be given to `,
      ...whom,
      ...say` `,
      ...time,
      ...say` it is decided on.`,
    ];
    sentences.push({ path: "notice", parts });
  }
  const consulted = Object.entries(consulting).map(([id, { atLeast }]) => {
    const path = `consulting/${id}`;
    const title = say.value(`${path}/title`);
    return atLeast === undefined ? [title] : say`${title} (for at least ${say.value(`${path}/atLeast`)})`;
  });
  if (consulted.length > 0) {
    const whom = joinParts(consulted, ", ", " and ");
    const parts = [...say`Before it is decided on, `, ...whom, ...say` must be consulted, but need not agree.`];
    sentences.push({ path: "consulting", parts });
  }
  return sentences;
}

function decided(
  { carriedBy, approvals = {} }: Amendment,
  surroundings: Surroundings,
  say: Writer,
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  if (carriedBy !== undefined) {
    const title = say.value("carriedBy", titleAt(provisionOf(carriedBy), surroundings));
    sentences.push({ path: "carriedBy", parts: say`The resolution “${title}” must be carried.` });
  }
  const whom = Object.keys(approvals).map((id) => [say.value(`approvals/${id}/title`)]);
  if (whom.length > 0)
    sentences.push({
      path: "approvals",
      parts: [...say`It needs the approval of `, ...joinParts(whom, ", ", " and "), ...say`.`],
    });
  return sentences;
}

function provisionOf(address: string): string {
  return address.split("/").slice(0, 2).join("/");
}

function effect({ takesEffect, approvals }: Amendment, say: Writer): readonly Sentence[] {
  if (takesEffect === undefined) return [];
  const path = "takesEffect";
  const last = approvals === undefined ? "the decision" : "the last approval";
  const { on, day, after } = takesEffect;
  if (on !== undefined) {
    const words = on === "decision" ? "on the day of the decision" : "on the day of the last approval";
    return [{ path, parts: say`It takes effect ${say.value(`${path}/on`, words)}.` }];
  }
  if (day !== undefined)
    return [
      {
        path,
        parts: say`It takes effect on ${say.value(`${path}/day`, dayWordsOf(day))}, or with ${last} if that is later.`,
      },
    ];
  if (after !== undefined) return [{ path, parts: say`It takes effect ${say.value(`${path}/after`)} after ${last}.` }];
  return [{ path, parts: say`It takes effect on the next ${say.value(`${path}/next`)} after ${last}.` }];
}

function lapse(
  { lapsesUnlessConfirmed: stated }: Amendment,
  surroundings: Surroundings,
  say: Writer,
): readonly Sentence[] {
  if (stated === undefined) return [];
  const path = "lapsesUnlessConfirmed";
  const time =
    stated.day !== undefined
      ? say`by ${say.value(`${path}/day`, dayWordsOf(stated.day))}`
      : stated.within !== undefined
        ? say`within ${say.value(`${path}/within`)}`
        : say`at the next “${say.value(`${path}/at`, titleAt(stated.at ?? "", surroundings))}”`;
  return [{ path, parts: [...say`It ceases to have effect unless it is confirmed `, ...time, ...say`.`] }];
}

function dayWordsOf(written: string): string {
  const date = parseCivilDate(written);
  return date.ok ? wordsForDate(date.value) : written;
}

function running({ runningCases }: Amendment, say: Writer): readonly Sentence[] {
  if (runningCases === undefined) return [];
  return [{ path: "runningCases", parts: say`Procedures that run by then ${say.value("runningCases")}.` }];
}
