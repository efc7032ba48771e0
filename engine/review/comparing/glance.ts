import { truthOf } from "../../conditions/evaluate.ts";
import { contextOf } from "../../decisions/context.ts";
import { derivedFor } from "../../decisions/run.ts";
import { runnable } from "../../decisions/runnable.ts";
import { alternativesOf } from "../../constitution/alternative.ts";
import type { Asked, CaseOfBoth, Pair } from "./replayed.ts";
import { dayOf } from "./replayed.ts";

/**
 * Whether it is worth deciding a case under both: read straight off the values, the two seem to leave different endings. A hint,
 * never an answer. Where other questions or variations have a say it is always worth it.
 */
export function mayDiffer(pair: Pair, given: CaseOfBoth): boolean {
  if (hasOthersSay(pair.current) || hasOthersSay(pair.proposed)) return true;
  if (isLawfulOtherwise(pair)) return true;
  return glance(pair.current, given, pair) !== glance(pair.proposed, given, pair);
}

/** Whether one may refuse what the other takes. */
function isLawfulOtherwise({ current, proposed }: Pair): boolean {
  const [one, other] = [current, proposed].map(({ question: { facts, constraints } }) =>
    JSON.stringify([
      facts.map(({ name, type, mayBeNone }) => [name, type.kind === "records" ? "" : type, mayBeNone]),
      constraints,
    ]),
  );
  return one !== other;
}

function hasOthersSay({ constitution, question }: Asked): boolean {
  const provision = constitution.provisions.get(question.address.split("/").slice(0, 2).join("/"));
  const isVaried = provision !== undefined && alternativesOf(provision).some(({ kind }) => kind === "variation");
  return isVaried || question.facts.some(({ name }) => name.includes("/"));
}

function glance({ constitution, question }: Asked, given: CaseOfBoth, pair: Pair): string {
  const on = dayOf(pair, given);
  const context = contextOf(constitution, { question: question.address, facts: {}, on });
  const known = new Map(given.values);
  for (const { name, stated, assumed } of question.facts)
    if ((known.get(name) ?? null) === null) known.set(name, stated ?? assumed ?? null);
  const { values } = derivedFor(question, { given: known, context });
  const endings = [...runnable(question).endings];
  return endings
    .filter(([, when]) => truthOf(when, (name) => values.get(name) ?? null) !== false)
    .map(([id]) => id)
    .join();
}
