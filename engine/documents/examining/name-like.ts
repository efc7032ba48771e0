import { sentence } from "./finding.ts";

/** The same words written as names are (`recall-vote`, `recallVote`): the first spelling that is a name here, if any is. */
export function nameLike(written: string, isName: (name: string) => boolean): string | undefined {
  const plain = written.normalize("NFD").replaceAll(/\p{M}/gu, "");
  // Letters of another alphabet are no words here: what is left without them was never meant.
  if (/[^\p{Script=Latin}\p{Script=Common}]/u.test(plain)) return undefined;
  const words = plain
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const camel = words.map((word, index) => (index === 0 ? word : sentence(word))).join("");
  return [words.join("-"), camel].find((name) => name !== "" && name !== written && isName(name));
}
