import type { Surroundings } from "../../constitution/kind.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Part, Sentence, Writer } from "../../constitution/sentence.ts";
import { joinParts, writerOf } from "../../constitution/sentence.ts";
import type { Category } from "./categories.ts";
import { anInterest, categories } from "./categories.ts";
import { thePerson } from "./people.ts";
import type { Act, Treatment } from "./treatment-shape.ts";

/** What a person with an interest may do, one sentence for each category. */
export function treatmentSentences(provision: Provision<Treatment>, surroundings: Surroundings): readonly Sentence[] {
  const say = writerOf(provision);
  return categories.flatMap((category) => {
    const stated = provision.data[category];
    return stated === undefined ? [] : [categorySentence(category, stated, surroundings, say)];
  });
}

const acts: readonly (readonly [act: Act, words: string])[] = [
  ["stay", "stay in the meeting"],
  ["speak", "speak on the item"],
  ["vote", "vote on it"],
  ["seePapers", "see its papers"],
];

function categorySentence(
  category: Category,
  stated: NonNullable<Treatment[Category]>,
  surroundings: Surroundings,
  say: Writer,
): Sentence {
  const runs = acts.flatMap(([act, words]): readonly (readonly Part[])[] => {
    const allowed = stated[act];
    const path = `${category}/${act}`;
    if (allowed === undefined) return [];
    if (typeof allowed === "boolean") return [say`${say.value(path, `${allowed ? "may" : "may not"} ${words}`)}`];
    const whose = say.value(`${path}/permissionOf`, thePerson(allowed.permissionOf, surroundings));
    return [say`may ${words} only by permission of ${whose}`];
  });
  const unsaid = acts.filter(([act]) => stated[act] === undefined).map(([, words]) => words);
  const who = `A person with ${anInterest(category)} in an item`;
  if (runs.length === 0)
    return {
      path: category,
      parts: say`What ${who.replace("A person", "a person")} may do, the constitution does not say.`,
    };
  const silence =
    unsaid.length === 0 ? say`.` : say`; whether that person may ${inARow(unsaid)}, the constitution does not say.`;
  return { path: category, parts: [...say`${who} `, ...joinParts(runs, ", ", " and "), ...silence] };
}

function inARow(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}
