import type { Constitution } from "../constitution/constitution.ts";
import type { Block } from "./block.ts";
import { heading, list, name, paragraph, runs } from "./block.ts";
import { wordsForType } from "./fact-type-words.ts";

/** What the declared facts mean: each with its question and what it can be. */
export function factsGlossary(constitution: Constitution, number: number): readonly Block[] {
  const facts = [...constitution.facts.values()].toSorted((one, two) => (one.name < two.name ? -1 : 1));
  const ties = constitution.constraints.map(({ words }) => words);
  if (facts.length === 0) return [];
  return [
    heading(2, `${number}. What the facts mean`, "facts"),
    list(facts.map((fact) => ({ words: runs(name(fact.name), ` ${fact.question} `, `It is ${wordsForType(fact)}.`) }))),
    ...(ties.length === 0 ? [] : [paragraph(`It always holds: ${ties.join("; ")}.`)]),
  ];
}
