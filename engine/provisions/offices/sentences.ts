import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { writerOf } from "../../constitution/sentence.ts";
import { wordsForCondition } from "../condition-words.ts";
import { wordsForDay } from "../day-words.ts";
import { lowerFirst } from "../fact-words.ts";
import { attendanceSentences } from "./attendance-sentences.ts";
import type { Incompatibility, Office } from "./shape.ts";
import { termSentences, vacancySentences } from "./term-sentences.ts";
import { titleAt } from "../title-at.ts";

/** An office in plain English: whose it is, who may hold it and with what, for how long, and how it is lost. */
export function officeSentences(office: Provision<Office>, surroundings: Surroundings): readonly Sentence[] {
  const say = writerOf(office);
  const { data } = office;
  return [
    ...belonging(office, surroundings, say),
    ...eligibility(office, surroundings, say),
    ...Object.entries(data.incompatibleWith ?? {}).map(([other, entry]) =>
      incompatibility({ office, other, entry, surroundings }),
    ),
    ...Object.keys(data.disqualifications ?? {}).map((id) => disqualification(office, id, surroundings)),
    ...termSentences(office, surroundings),
    ...attendanceSentences(office),
    ...vacancySentences(office, surroundings),
    ...(data.recall === undefined
      ? []
      : [
          {
            path: "recall",
            parts: say`Whoever holds it can be recalled: ${say.value("recall", titleAt(data.recall, surroundings))}.`,
          },
        ]),
  ];
}

function belonging({ data, title }: Provision<Office>, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  const sentences: Sentence[] = [];
  if (data.outside === true) {
    const whose = data.body === undefined ? say`` : say`: ${say.value("body")}`;
    sentences.push({
      path: "outside",
      parts: [...say`${title} is an office of ${say.value("outside", "another body")}`, ...whose, ...say`.`],
    });
  } else if (data.body !== undefined) {
    sentences.push({ path: "body", parts: say`${title} is an office of ${say.value("body")}.` });
  }
  if (data.committee !== undefined) {
    const committee = surroundings.provisions.get(`committees/${data.committee}`)?.title ?? data.committee;
    sentences.push({
      path: "committee",
      parts: say`${title} is an office of the committee “${say.value("committee", committee)}”.`,
    });
  }
  if (data.filledBy !== undefined) {
    sentences.push({
      path: "filledBy",
      parts: say`${title} is filled by ${say.value("filledBy", titleAt(data.filledBy, surroundings))}.`,
    });
  }
  return sentences;
}

function eligibility(office: Provision<Office>, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  const { data, title } = office;
  if (data.eligible === undefined) return [];
  if (data.eligible === "anyone")
    return [{ path: "eligible", parts: say`${say.value("eligible", "Anyone")} may be ${title} who is not barred.` }];
  const who = wordsForCondition(office, "eligible", surroundings);
  return [{ path: "eligible", parts: [...say`A person may be ${title} only if `, ...who, ...say`.`] }];
}

interface Speaking {
  readonly office: Provision<Office>;
  readonly other: string;
  readonly entry: Incompatibility;
  readonly surroundings: Surroundings;
}

function incompatibility({ office, other, entry, surroundings }: Speaking): Sentence {
  const say = writerOf(office);
  const path = `incompatibleWith/${other}`;
  const title = titleAt(`offices/${other}`, surroundings);
  const both = say`Nobody may be both ${office.title} and ${say.value(path, title)}`;
  const from = entry.from === undefined ? [] : say` from ${say.value(`${path}/from`, wordsForDay(entry.from))}`;
  const until = entry.until === undefined ? [] : say` until ${say.value(`${path}/until`, wordsForDay(entry.until))}`;
  const kept =
    entry.heldBefore === "keep" ? say`; who held both before ${say.value(`${path}/heldBefore`, "may keep both")}` : [];
  const because =
    entry.because === undefined
      ? undefined
      : say.value(`${path}/because`, lowerFirst(entry.because.replace(/\.$/, "")));
  // After an exception the reason would read as if it were that of the exception.
  const isApart = entry.except !== undefined || kept.length > 0 || entry.grace !== undefined;
  const reason =
    because === undefined ? [] : isApart ? say`. The reason is this: ${because}` : say`, because ${because}`;
  const parts = [
    ...both,
    ...from,
    ...until,
    ...exception({ office, other, entry, surroundings }),
    ...kept,
    ...givingUp(entry, path, { say, here: office.title, there: title }),
    ...reason,
    ...say`.`,
  ];
  return { path, parts };
}

function exception({ office, other, entry, surroundings }: Speaking): readonly Part[] {
  const say = writerOf(office);
  const path = `incompatibleWith/${other}/except`;
  if (entry.except === undefined) return [];
  if (typeof entry.except === "string") return say`, except in the doctor’s ${say.value(path)}`;
  if ("permissionOf" in entry.except) return say`, except with the permission of ${say.value(`${path}/permissionOf`)}`;
  const when = wordsForCondition(office, `${path}/when`, surroundings);
  if (entry.except.says === undefined) return [...say`, unless `, ...when];
  return [...say`, except for ${say.value(`${path}/says`)}, that is, if `, ...when];
}

function givingUp(
  { grace, giveUp }: Incompatibility,
  path: string,
  { say, here, there }: { readonly say: Writer; readonly here: string; readonly there: string },
): readonly Part[] {
  if (grace === undefined && giveUp === undefined) return [];
  const words =
    giveUp === "this office"
      ? `the office of ${here}`
      : giveUp === "the other office"
        ? `the office of ${there}`
        : "one of the two";
  const what = giveUp === undefined ? say`; one of the two` : say`; ${say.value(`${path}/giveUp`, words)}`;
  const when = grace === undefined ? [] : say` within ${say.value(`${path}/grace`)}`;
  return [...what, ...say` must be given up`, ...when];
}

function disqualification(office: Provision<Office>, id: string, surroundings: Surroundings): Sentence {
  const say = writerOf(office);
  const path = `disqualifications/${id}`;
  const each = office.data.disqualifications?.[id];
  const from = each?.from === undefined ? [] : say`, from ${say.value(`${path}/from`, wordsForDay(each.from))}`;
  const until = each?.until === undefined ? [] : say`, until ${say.value(`${path}/until`, wordsForDay(each.until))}`;
  const since =
    each?.lookBack === undefined
      ? undefined
      : (surroundings.facts.get(each.lookBack.since)?.title ?? each.lookBack.since);
  const lookBack =
    since === undefined
      ? []
      : say`, for ${say.value(`${path}/lookBack/period`)} counted from “${say.value(`${path}/lookBack/since`, since.replace(/\?$/, ""))}”`;
  const reason =
    each?.because === undefined
      ? []
      : say`, because ${say.value(`${path}/because`, lowerFirst(each.because.replace(/\.$/, "")))}`;
  const when = wordsForCondition(office, `${path}/when`, surroundings);
  return {
    path,
    parts: [
      ...say`${say.value(`${path}/title`)} disqualifies a person from being ${office.title} if `,
      ...when,
      ...lookBack,
      ...from,
      ...until,
      ...reason,
      ...say`.`,
    ],
  };
}
