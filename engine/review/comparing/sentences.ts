import { kindOf, surroundingsOf } from "../../constitution/compile.ts";
import type { Constitution } from "../../constitution/constitution.ts";
import type { Provision } from "../../constitution/provision.ts";
import type { Sentence } from "../../constitution/sentence.ts";
import { textOf } from "../../constitution/sentence.ts";
import type { SentenceChange } from "./comparison.ts";

/** A provision with the constitution whose words it is put in. */
export interface Spoken {
  readonly constitution: Constitution;
  readonly provision: Provision | undefined;
}

/** The sentences that differ, those about the same part of the provision side by side, in the order of the proposal. */
export function sentencesThatDiffer(current: Spoken, proposed: Spoken): readonly SentenceChange[] {
  const [before, after] = [sentencesOf(current), sentencesOf(proposed)];
  const texts = (sentences: readonly Sentence[]) => new Set(sentences.map(({ parts }) => textOf(parts)));
  const [textsBefore, textsAfter] = [texts(before), texts(after)];
  const gone = before.filter(({ parts }) => !textsAfter.has(textOf(parts)));
  const come = after.filter(({ parts }) => !textsBefore.has(textOf(parts)));
  const left = [...gone];
  const changes = come.map((each): SentenceChange => {
    const index = left.findIndex(({ path }) => path === each.path);
    const [former] = index === -1 ? [] : left.splice(index, 1);
    return { path: each.path, ...(former === undefined ? {} : { now: former.parts }), proposed: each.parts };
  });
  return [...changes, ...left.map(({ path, parts }): SentenceChange => ({ path, now: parts }))];
}

function sentencesOf({ constitution, provision }: Spoken): readonly Sentence[] {
  if (provision === undefined) return [];
  return kindOf(provision, constitution.kinds).sentences(provision, surroundingsOf(constitution, constitution.kinds));
}
