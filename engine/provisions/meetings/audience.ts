import type { Meeting } from "./shape.ts";

/** Every group of people that the meeting is said to be open or closed to, each once. */
export function audiencesOf({ openTo = [], closedTo = [] }: Meeting): readonly string[] {
  return [...new Set([...openTo, ...closedTo])];
}

/** A group of people as a sentence says it: `practice-managers` are practice managers, `gps` are GPs. */
export function audienceWords(word: string): string {
  const spaced = word
    .replaceAll("-", " ")
    .replaceAll(/\b(gp|lmc|nhs|ccg)(?=s?\b)/g, (letters) => letters.toUpperCase());
  return oneOfAKind.test(spaced) ? `the ${spaced}` : spaced;
}

/** There is one of them, so that it is spoken of with an article: "the public", "the LMC", "the local authority". */
const oneOfAKind = /(?:^|\s)(?:public|press|LMC|CCG|NHS|board|council|committee|chair|secretary|treasurer|authority)$/;
