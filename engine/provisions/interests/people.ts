import { Type } from "typebox";
import type { Surroundings } from "../../constitution/kind.ts";
import type { Part, Writer } from "../../constitution/sentence.ts";
import { joinParts } from "../../constitution/sentence.ts";
import { words } from "../../constitution/shapes.ts";
import { wordsOfName } from "../fact-words.ts";

/** A list of people or things, each once: ids of offices, or plain words. */
export const wordList = (description: string) =>
  Type.Array(words({ maxLength: 100 }), { minItems: 1, maxItems: 30, uniqueItems: true, description });

/** What a person is called: the title of the office of that id, otherwise the words as they stand. */
export function personWords(written: string, { provisions }: Surroundings): string {
  const office = provisions.get(`offices/${written}`);
  return office?.title ?? wordsAsWritten(written);
}

/** The same with its article: “the accountable officer”; plain words stand as they are. */
export function thePerson(written: string, surroundings: Surroundings): string {
  const isPlain = !isId.test(written);
  return isPlain || /^the /i.test(written) ? written : `the ${personWords(written, surroundings)}`;
}

const isId = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** An id in words; what is not an id stays as it is. */
export function wordsAsWritten(written: string): string {
  return isId.test(written) ? wordsOfName(written) : written;
}

/** The words of a list in a sentence, each with its place. */
export function listParts(
  path: string,
  list: readonly string[],
  say: Writer,
  called: (word: string) => string = wordsAsWritten,
): readonly Part[] {
  return joinParts(
    list.map((word, index) => say`${say.value(`${path}/${index}`, called(word))}`),
    ", ",
    " and ",
  );
}

/** Words as the name of a fact: “permission to vote from the Chair” is `permissionToVoteFromTheChair`. */
export function inFactName(written: string): string {
  const [first = "", ...others] = written.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return first + others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
