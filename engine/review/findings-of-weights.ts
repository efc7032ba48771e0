import { test } from "../conditions/condition.ts";
import type { Constitution } from "../constitution/constitution.ts";
import { runnable } from "../decisions/runnable.ts";
import type { Finding } from "./finding.ts";
import type { Looked } from "./findings-of-question.ts";
import { finding } from "./findings-of-question.ts";
import { decisionOf } from "./replay.ts";
import { caseWhere } from "./search.ts";
import { roundedWeight } from "./weights.ts";

/** Where rounding gives two electors other votes than one of twice the size: told once `decide` has given these votes. */
export async function findingsOfWeights(constitution: Constitution, looked: Looked): Promise<readonly Finding[]> {
  const { question, provision } = looked;
  const weight = question.amount === undefined ? undefined : roundedWeight(question);
  if (weight === undefined) return [];
  const { fact, size, votesOfEach, votesOfBoth } = weight;
  const [one, both] = [
    await votesGiven(constitution, looked, [fact, size]),
    await votesGiven(constitution, looked, [fact, 2 * size]),
  ];
  if (one !== votesOfEach || both !== votesOfBoth) return [];
  const title = question.facts.find(({ name }) => name === fact)?.title ?? fact;
  const message = `by rounding, two electors have ${2 * one} ${2 * one === 1 ? "vote" : "votes"} between them where one of twice the size has ${both} (“${title}”: ${size} each, or ${2 * size})`;
  const help = "Any rounding does this somewhere; whoever splits or joins can gain or lose a vote by it.";
  return [finding("weight-rounded", provision.keyAt, looked, { message, help })];
}

/** The votes that `decide` gives to an elector of a size; undefined where none could be made out. */
async function votesGiven(
  constitution: Constitution,
  { question, reading }: Looked,
  [fact, size]: readonly [string, number],
): Promise<number | undefined> {
  for (const condition of runnable(question).outcomes.values()) {
    const example = caseWhere([condition, test(fact, "is", size)], question);
    if (example.kind !== "found") continue;
    const decision = await decisionOf(constitution, question, example.values, reading);
    const value = decision?.amount?.value;
    // In the outcome of those who are not on the roll nobody has a vote.
    if (typeof value === "number" && value > 0) return value;
  }
  return undefined;
}
