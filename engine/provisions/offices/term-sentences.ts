import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { writerOf } from "../../constitution/sentence.ts";
import { ordinalWords } from "./ordinal-words.ts";
import type { Office } from "./shape.ts";
import { titleAt } from "../title-at.ts";

/** How long the office is held, and how often. */
export function termSentences(office: Provision<Office>, surroundings: Surroundings): readonly Sentence[] {
  const say = writerOf(office);
  const { term } = office.data;
  const sentences: Sentence[] = [];
  if (term?.endsAt !== undefined)
    sentences.push({ path: "term/endsAt", parts: endAtMeeting(office, surroundings, say) });
  else if (term?.length !== undefined)
    sentences.push({ path: "term/length", parts: say`A term as ${office.title} lasts ${say.value("term/length")}.` });
  if (term?.endsWith !== undefined) {
    const other = titleAt(`offices/${term.endsWith}`, surroundings);
    sentences.push({
      path: "term/endsWith",
      parts: say`It ends at the latest with the term of ${say.value("term/endsWith", other)}.`,
    });
  }
  if (term?.extension !== undefined) sentences.push({ path: "term/extension", parts: extension(term.extension, say) });
  if (term?.most !== undefined) sentences.push({ path: "term/most", parts: most(term, say) });
  return sentences;
}

function endAtMeeting({ title, data }: Provision<Office>, surroundings: Surroundings, say: Writer): readonly Part[] {
  const { length, endsAt, extension } = data.term ?? {};
  const meeting = say.value("term/endsAt/meeting", titleAt(endsAt?.meeting ?? "", surroundings));
  const which = endsAt?.number === undefined ? "first" : say.value("term/endsAt/number", ordinalWords(endsAt.number));
  const after =
    length === undefined
      ? say`after office was taken`
      : say`after ${say.value("term/length")} in office${extension === undefined ? "" : ", with any extension,"} have run`;
  return [
    ...say`A term as ${title} ends at the close of the ${which} such meeting ${""}`,
    ...after,
    ...say`: ${meeting}.`,
  ];
}

function extension(
  { most, decidedBy }: NonNullable<NonNullable<Office["term"]>["extension"]>,
  say: Writer,
): readonly Part[] {
  const often = say.value("term/extension/most", most === 1 ? "once" : `up to ${most} times`);
  const by = decidedBy === undefined ? [] : say` by ${say.value("term/extension/decidedBy")}`;
  return [
    ...say`It may be extended ${often}, by ${say.value("term/extension/by")}`,
    ...(most === 1 ? [] : say` each time`),
    ...(by.length === 0 ? [] : [...say`; this is decided`, ...by]),
    ...say`.`,
  ];
}

function most({ most: number, inARow, break: pause }: NonNullable<Office["term"]>, say: Writer): readonly Part[] {
  const terms = say`Nobody may serve more than ${say.value("term/most", `${number ?? 0} ${number === 1 ? "term" : "terms"}`)}`;
  const row = inARow === true ? say` ${say.value("term/inARow", "in a row")}` : [];
  const after =
    pause === undefined ? [] : say`; after ${say.value("term/break")} out of office the count begins afresh`;
  return [...terms, ...row, ...after, ...say`.`];
}

/** What happens when the office falls vacant. */
export function vacancySentences(office: Provision<Office>, surroundings: Surroundings): readonly Sentence[] {
  const say = writerOf(office);
  const { vacancy } = office.data;
  if (vacancy === undefined) return [];
  const sentences: Sentence[] = [];
  if (vacancy.within !== undefined || vacancy.filledBy !== undefined) {
    const within = vacancy.within === undefined ? [] : say` within ${say.value("vacancy/within")}`;
    const by =
      vacancy.filledBy === undefined
        ? []
        : say` by ${say.value("vacancy/filledBy", titleAt(vacancy.filledBy, surroundings))}`;
    const verb = vacancy.within === undefined ? "is" : "must be";
    sentences.push({ path: "vacancy", parts: [...say`A vacancy ${verb} filled`, ...within, ...by, ...say`.`] });
  }
  if (vacancy.meanwhile !== undefined)
    sentences.push({ path: "vacancy/meanwhile", parts: say`Until then ${say.value("vacancy/meanwhile")} acts.` });
  if (vacancy.newcomer !== undefined) {
    const words = vacancy.newcomer === "full term" ? "a full term" : "until the predecessor’s term would have ended";
    sentences.push({
      path: "vacancy/newcomer",
      parts: say`Whoever fills it serves ${say.value("vacancy/newcomer", words)}.`,
    });
  }
  return sentences;
}
