import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Sentence, Writer } from "../../constitution/sentence.ts";
import { writerOf } from "../../constitution/sentence.ts";
import { wordsOfCategory } from "./categories.ts";
import { listParts, personWords, thePerson } from "./people.ts";
import type { Register } from "./register-shape.ts";

/** The register of interests in plain English. */
export function registerSentences(provision: Provision<Register>, surroundings: Surroundings): readonly Sentence[] {
  const say = writerOf(provision);
  const { data } = provision;
  return [
    ...whoseSentences(data, surroundings, say),
    ...timeSentences(data, surroundings, say),
    ...publicSentences(data, surroundings, say),
    ...keepingSentences(data, surroundings, say),
  ];
}

function whoseSentences({ whose, alsoOf, categories }: Register, surroundings: Surroundings, say: Writer) {
  const sentences: Sentence[] = [];
  if (whose !== undefined) {
    const list = listParts("whose", whose, say, (word) => personWords(word, surroundings));
    sentences.push({ path: "whose", parts: [...say`It holds the interests of: `, ...list, ...say`.`] });
  }
  if (alsoOf !== undefined)
    sentences.push({
      path: "alsoOf",
      parts: [
        ...say`Interests of the following count as the person’s own: `,
        ...listParts("alsoOf", alsoOf, say),
        ...say`.`,
      ],
    });
  if (categories !== undefined) {
    const list = listParts("categories", categories, say, wordsOfCategory);
    sentences.push({
      path: "categories",
      parts: [...say`Each entry is of one of these categories: `, ...list, ...say`.`],
    });
  }
  return sentences;
}

function timeSentences(data: Register, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  const { declareTo, declareWithin, changesWithin, changesCountFrom, firstDayCounts } = data;
  const to = declareTo === undefined ? [] : say` to ${say.value("declareTo", thePerson(declareTo, surroundings))}`;
  const change =
    changesCountFrom === undefined
      ? "a change"
      : say.value("changesCountFrom", changesCountFrom === "the change" ? "a change" : "becoming aware of a change");
  const sentences: Sentence[] = [];
  if (declareWithin !== undefined) {
    const both = changesWithin === undefined ? say` and of ${change}` : [];
    const parts = [
      ...say`Interests are declared`,
      ...to,
      ...say` within ${say.value("declareWithin")} of taking office`,
    ];
    sentences.push({ path: "declareWithin", parts: [...parts, ...both, ...say`.`] });
  } else if (declareTo !== undefined) {
    sentences.push({ path: "declareTo", parts: [...say`Interests are declared`, ...to, ...say`.`] });
  }
  if (changesWithin !== undefined)
    sentences.push({
      path: "changesWithin",
      parts: say`Changes are declared within ${say.value("changesWithin")} of ${change}.`,
    });
  if (firstDayCounts !== undefined)
    sentences.push({
      path: "firstDayCounts",
      parts: say`The day from which the time runs ${say.value("firstDayCounts", firstDayCounts ? "is the first day of it" : "is not counted")}.`,
    });
  return sentences;
}

function publicSentences(data: Register, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  if (data.public === undefined) return [];
  if (data.publicFor === undefined || !data.public)
    return [
      {
        path: "public",
        parts: say`The register ${say.value("public", data.public ? "is" : "is not")} open to the public.`,
      },
    ];
  const list = listParts("publicFor", data.publicFor, say, (word) => personWords(word, surroundings));
  return [
    {
      path: "public",
      parts: [
        ...say`The register ${say.value("public", "is")} open to the public for the entries of `,
        ...list,
        ...say`.`,
      ],
    },
  ];
}

function keepingSentences(data: Register, surroundings: Surroundings, say: Writer): readonly Sentence[] {
  const { keptFor, reviewEvery, reviewedBy } = data;
  const sentences: Sentence[] = [];
  if (keptFor !== undefined)
    sentences.push({
      path: "keptFor",
      parts: say`An entry is kept for ${say.value("keptFor")} after the interest has ended.`,
    });
  if (reviewEvery !== undefined) {
    const by = reviewedBy === undefined ? [] : say` by ${say.value("reviewedBy", thePerson(reviewedBy, surroundings))}`;
    sentences.push({
      path: "reviewEvery",
      parts: [...say`The register is reviewed`, ...by, ...say` at least once in ${say.value("reviewEvery")}.`],
    });
  }
  return sentences;
}
