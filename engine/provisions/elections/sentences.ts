import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import { parseClosingTime, wordsForTime } from "../../quantities/civil-time.ts";
import { wordsForCondition } from "../condition-words.ts";
import { lowerFirst, wordsForCount } from "../fact-words.ts";
import { titleAt } from "../title-at.ts";
import type { Election } from "./shape.ts";
import { votingSentences } from "./voting-sentences.ts";

/** An election in plain English, in the order in which it happens. */
export function electionSentences(election: Provision<Election>, surroundings: Surroundings): readonly Sentence[] {
  const say = writerOf(election);
  const { data } = election;
  return [
    ...seatsSentence(election, surroundings, say),
    ...standSentence(election, surroundings, say),
    ...nominationSentences(data, surroundings, say),
    ...publicitySentences(data, say),
    ...electorateSentences(data, surroundings, say),
    ...ballotSentences(data, say),
    ...votingSentences(data, surroundings, say),
    ...only(data.conductedBy, "conductedBy", () => say`The election is conducted by ${say.value("conductedBy")}.`),
    ...only(
      data.arbiter,
      "arbiter",
      () =>
        say`A dispute about who may stand is settled by ${say.value("arbiter", partyTitle(data.arbiter ?? "", surroundings))}, whose ruling is final.`,
    ),
  ];
}

/** A sentence where something is stated, none where it is not. */
export function only(stated: unknown, path: string, parts: () => readonly Part[]): readonly Sentence[] {
  return stated === undefined ? [] : [{ path, parts: parts() }];
}

function seatsSentence(
  { data, title }: Provision<Election>,
  surroundings: Surroundings,
  say: Writer,
): readonly Sentence[] {
  const { seats, fills } = data;
  const filled = fills === undefined ? say`` : say`, to fill: ${say.value("fills", titleAt(fills, surroundings))}`;
  if (seats === undefined) return only(fills, "fills", () => [...say`${title}`, ...filled, ...say`.`]);
  const number =
    seats === "as many as are vacant"
      ? say.value("seats", "as many seats as are vacant")
      : say.value("seats", wordsForCount(seats, "seats"));
  return [{ path: "seats", parts: [...say`${title}: ${number}`, ...filled, ...say`.`] }];
}

function standSentence(election: Provision<Election>, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  const { stand } = election.data;
  if (stand === undefined) return [];
  if (stand === "anyone") return [{ path: "stand", parts: say`${say.value("stand", "Anyone")} may stand.` }];
  return [
    {
      path: "stand",
      parts: [...say`A person may stand if `, ...wordsForCondition(election, "stand", surroundings), ...say`.`],
    },
  ];
}

function nominationSentences({ nominations }: Election, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  if (nominations === undefined) return [];
  const { by, form } = nominations;
  return [
    ...windowSentences("nominations", nominations, say),
    ...only(by, "nominations/by", () => nominatedBy(by ?? { atLeast: 0 }, surroundings, say)),
    ...only(form, "nominations/form", () => {
      const titles = Object.entries(form ?? {}).map(([id, { title }]) => [
        say.value(`nominations/form/${id}/title`, lowerFirst(title)),
      ]);
      return [...say`A nomination must have: `, ...joinParts(titles, ", ", " and "), ...say`.`];
    }),
  ];
}

function nominatedBy(
  { atLeast, roll, who, self }: NonNullable<NonNullable<Election["nominations"]>["by"]>,
  surroundings: Surroundings,
  say: Writer,
): readonly Part[] {
  if (atLeast === 0) return say`A candidate needs ${say.value("nominations/by/atLeast", "no nominators")}.`;
  const number = say.value("nominations/by/atLeast", wordsForCount(atLeast, "nominators"));
  const whose =
    roll !== undefined
      ? say` from the roll “${say.value("nominations/by/roll", titleAt(`rolls/${roll}`, surroundings))}”`
      : who === undefined
        ? say``
        : say` (${say.value("nominations/by/who")})`;
  const own = self === true ? say`; ${say.value("nominations/by/self", "candidates may be one of their own")}` : say``;
  return [...say`A candidate needs at least ${number}`, ...whose, ...own, ...say`.`];
}

/** For how long nominations or the ballot are open, and until what hour. */
function windowSentences(
  key: "nominations" | "ballot",
  { open, closes, openingDay }: { readonly open?: string; readonly closes?: string; readonly openingDay?: string },
  say: Writer,
): readonly Sentence[] {
  const what = key === "ballot" ? "The ballot is" : "Nominations are";
  const closing = closes === undefined ? undefined : parseClosingTime(closes);
  const hour = closing?.ok === true ? wordsForTime(closing.value) : (closes ?? "");
  const day = say.value.bind(say);
  return [
    ...only(open, `${key}/open`, () => [
      ...say`${what} open for ${say.value(`${key}/open`)}`,
      ...(openingDay === undefined ? [] : say`; the opening day is ${day(`${key}/openingDay`)}`),
      ...say`.`,
    ]),
    ...only(closes, `${key}/closes`, () =>
      key === "ballot"
        ? say`It closes at ${say.value("ballot/closes", hour)} on its last day.`
        : say`They close at ${say.value("nominations/closes", hour)} on the last day.`,
    ),
  ];
}

function publicitySentences({ publicity }: Election, say: Writer): readonly Sentence[] {
  if (publicity === undefined) return [];
  const by = publicity.by === undefined ? say`` : say` by ${say.value("publicity/by")}`;
  return [
    ...only(
      publicity.duty,
      "publicity/duty",
      () => say`${say.value("publicity/duty", sentence(publicity.duty ?? ""))}`,
    ),
    ...only(publicity.writtenTo, "publicity/writtenTo", () => [
      ...say`It is made known in writing to ${say.value("publicity/writtenTo")}`,
      ...by,
      ...say`.`,
    ]),
    ...(publicity.writtenTo === undefined
      ? only(publicity.by, "publicity/by", () => [...say`It is made known`, ...by, ...say`.`])
      : []),
  ];
}

function electorateSentences({ electorate }: Election, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  const { roll, who, sources, reporting } = electorate ?? {};
  return [
    ...only(
      roll,
      "electorate/roll",
      () =>
        say`The electors are those of the roll “${say.value("electorate/roll", titleAt(`rolls/${roll ?? ""}`, surroundings))}”.`,
    ),
    ...only(who, "electorate/who", () => say`The electors are ${say.value("electorate/who")}.`),
    ...only(sources, "electorate/sources", () => {
      const titles = Object.keys(sources ?? {}).map((id) => [say.value(`electorate/sources/${id}/title`)]);
      return [...say`Who they are is taken from `, ...joinParts(titles, ", ", " and "), ...say`.`];
    }),
    ...only(
      reporting,
      "electorate/reporting",
      () => say`${say.value("electorate/reporting", sentence(reporting ?? ""))}`,
    ),
  ];
}

function ballotSentences({ ballot }: Election, say: Writer): readonly Sentence[] {
  if (ballot === undefined) return [];
  const kept = {
    "void the first": "the first is void and the replacement counts",
    "void the replacement": "the replacement is void and the first counts",
    "void both": "both are void",
  };
  return [
    ...windowSentences("ballot", ballot, say),
    ...only(
      ballot.secret,
      "ballot/secret",
      () => say`The ballot ${say.value("ballot/secret", ballot.secret === true ? "is secret" : "is not secret")}.`,
    ),
    ...only(
      ballot.bothReturned,
      "ballot/bothReturned",
      () =>
        say`If an elector who was sent a replacement returns both papers, ${say.value("ballot/bothReturned", kept[ballot.bothReturned ?? "void both"])}.`,
    ),
  ];
}

function partyTitle(written: string, surroundings: Surroundings): string {
  const title = titleAt(written, surroundings);
  return /^[a-z]{2,4}$/.test(title) ? `the ${title.toUpperCase()}` : title;
}

function sentence(written: string): string {
  const trimmed = written.replace(/\.$/, "");
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
}
