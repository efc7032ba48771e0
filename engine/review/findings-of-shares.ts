import { test } from "../conditions/condition.ts";
import type { Constitution } from "../constitution/constitution.ts";
import { runnable } from "../decisions/runnable.ts";
import { undetermined } from "../decisions/decision.ts";
import { wordsForFraction } from "../quantities/fraction-text.ts";
import type { Finding } from "./finding.ts";
import type { Looked } from "./findings-of-question.ts";
import { finding } from "./findings-of-question.ts";
import { outcomeOf, wordsForCase } from "./replay.ts";
import { caseWhere } from "./search.ts";
import type { ShareOfFew } from "./shares-of-few.ts";
import { sharesOfFew } from "./shares-of-few.ts";

/** The shares of a fixed number that rounding makes larger, each with the case of one fewer where one can be put to `decide`. */
export async function findingsOfShares(constitution: Constitution, looked: Looked): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const each of sharesOfFew(looked.question)) {
    const { requirement, share, base, needed, asMuchAs } = each;
    const written = wordsForFraction(share);
    const effect = needed === base ? "all of them" : `as many as ${wordsForFraction(asMuchAs)} would be`;
    const message = `at \`${requirement.path}\`, ${written} of ${base} comes to ${needed}, ${effect}`;
    const help = `${await oneFewer(each, constitution, looked)}Write the number, if that is meant, or a smaller share.`;
    found.push(finding("share-of-few", requirement.at, looked, { message, help }));
  }
  return found;
}

/** What happens with one fewer, said only of a case that was decided so. */
async function oneFewer(share: ShareOfFew, constitution: Constitution, looked: Looked): Promise<string> {
  const { requirement, counted, needed } = share;
  const { question, reading } = looked;
  const missed = runnable(question).opposites.get(requirement.id);
  if (counted === undefined || missed === undefined) return "";
  const example = caseWhere([missed, test(counted, "is", needed - 1)], question);
  if (example.kind !== "found") return "";
  const outcome = await outcomeOf(constitution, question, example.values, reading);
  if (outcome === undefined || outcome === undetermined) return "";
  return `For example, \`${question.address}\` is \`${outcome}\` where ${wordsForCase(example.values, [question])}. `;
}
