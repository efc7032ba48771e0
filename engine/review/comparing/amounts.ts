import type { EncodedValue } from "../../conditions/fact.ts";
import type { Plain } from "../../documents/node.ts";
import { plainValue, wordsForValue } from "../../conditions/encode.ts";
import { contextOf } from "../../decisions/context.ts";
import { derivedFor } from "../../decisions/run.ts";
import type { AmountCase, AmountComparison, Verdict } from "./comparison.ts";
import { signatureOf } from "./deciding.ts";
import { casesNear } from "./explore.ts";
import type { Asked, CaseOfBoth, Pair } from "./replayed.ts";
import { dayOf, decisionOf, wordsOfCase } from "./replayed.ts";
import type { Ground } from "./witnesses.ts";

/** So many cases are reckoned. */
const mostReckoned = 1_500;

/**
 * The sums that either comes to, where they are not worked out alike: who would get more, who less, and how much, in an everyday
 * case and in the most extreme of those tried, each decided under both. That nobody gets less is never claimed of it.
 */
export async function amountsOf({ pair, everydays, arena }: Ground): Promise<AmountComparison | undefined> {
  const [one, other] = [pair.current, pair.proposed].map(formulaOf);
  const named = pair.proposed.question.amount ?? pair.current.question.amount;
  if (named === undefined || one === other) return undefined;
  const unit = pair.proposed.question.derived.find(({ name }) => name === named)?.title ?? named;
  const reckoned: { readonly given: CaseOfBoth; readonly difference: number }[] = [];
  const facts = new Set([...arena.joint.facts.keys()]);
  let looked = 0;
  for (const given of casesNear({ pair, everydays }, facts)) {
    looked += 1;
    if (looked > mostReckoned) break;
    const [now, then] = [amountIn(pair.current, given, pair), amountIn(pair.proposed, given, pair)];
    if (now !== undefined && then !== undefined && now !== then) reckoned.push({ given, difference: then - now });
  }
  const ordered = reckoned.toSorted((a, b) => a.difference - b.difference);
  const cases: AmountCase[] = [];
  const telling = [
    ["everyday", reckoned[0]],
    ["most-more", ordered.at(-1)],
    ["most-less", ordered[0]],
  ] as const;
  for (const [kind, each] of telling) {
    const isOfKind = each !== undefined && (kind === "everyday" || each.difference > 0 === (kind === "most-more"));
    const found = isOfKind ? await decidedCase(kind, each.given, pair) : undefined;
    if (found !== undefined) cases.push(found);
  }
  const [more, less] = [cases.some((each) => gain(each) > 0), cases.some((each) => gain(each) < 0)];
  const verdict: Verdict = more && less ? "different-both-ways" : "unknown";
  const seen = more
    ? "There are cases in which more comes out"
    : less
      ? "There are cases in which less comes out"
      : "No case was found in which it is another sum";
  const reason = `${seen}; whether there are others was not established, because the sum is worked out otherwise.`;
  const scope = `for ${looked > mostReckoned ? mostReckoned : looked} cases that were tried`;
  return { verdict, ...(verdict === "unknown" ? { reason } : {}), scope, unit, cases };
}

function formulaOf({ constitution, question }: Asked): string {
  const derived = question.derived.find(({ name }) => name === question.amount);
  return derived === undefined ? "" : signatureOf(derived, question, constitution);
}

function amountIn({ constitution, question }: Asked, given: CaseOfBoth, pair: Pair): number | undefined {
  const context = contextOf(constitution, { question: question.address, facts: {}, on: dayOf(pair, given) });
  const value: EncodedValue =
    derivedFor(question, { given: given.values, context }).values.get(question.amount ?? "") ?? null;
  return typeof value === "number" ? value : undefined;
}

async function decidedCase(kind: AmountCase["kind"], given: CaseOfBoth, pair: Pair): Promise<AmountCase | undefined> {
  const on = dayOf(pair, given);
  const sums = [];
  for (const side of [pair.current, pair.proposed]) {
    const decision = await decisionOf(side, given, on);
    const value = amountIn(side, given, pair);
    const type = side.question.derived.find(({ name }) => name === side.question.amount)?.type;
    if (decision?.amount === undefined || value === undefined || value === null) return undefined;
    if (JSON.stringify(plainValue(type, value)) !== JSON.stringify(decision.amount.value)) return undefined;
    sums.push({ value, words: wordsForValue(type, value) });
  }
  const [current, proposed] = sums;
  if (current === undefined || proposed === undefined) return undefined;
  const facts: Record<string, Plain> = {};
  for (const { name, type } of [...pair.current.question.facts, ...pair.proposed.question.facts]) {
    const value = given.values.get(name) ?? null;
    if (value !== null) facts[name] = plainValue(type, value);
  }
  return { kind, facts, on: on.toString(), words: wordsOfCase(pair, given), current, proposed };
}

function gain({ current, proposed }: AmountCase): number {
  return (proposed.value ?? 0) - (current.value ?? 0);
}
