import type { Plainly } from "../../conditions/push-negations.ts";
import { testTruth } from "../../conditions/evaluate.ts";
import type { EncodedValue } from "../../conditions/fact.ts";
import type { Question } from "../../constitution/question.ts";
import { contextOf } from "../../decisions/context.ts";
import { dateAskedAbout, derivedFor } from "../../decisions/run.ts";
import { countDisagreements } from "../disagreements.ts";
import { join } from "../joined.ts";
import { factsDeciding } from "../replay.ts";
import type { Counted } from "./comparison.ts";
import type { Asked, Pair } from "./replayed.ts";
import { dayOf } from "./replayed.ts";
import { simplified } from "./simplified.ts";
import type { Ground } from "./witnesses.ts";

/** How many are entitled where nobody says how many to count among. */
const everydayElectorate = 400;

/**
 * In how many cases the two come out otherwise, everything that is not a count being as in an everyday case, and circumstances
 * as fixed. Nothing where that cannot be counted exactly.
 */
export function countedFor(
  { pair, everydays }: Ground,
  fixed: Readonly<Record<string, number>>,
): { readonly counted?: Counted } {
  const joined = join(pair.current.question, pair.proposed.question);
  if (joined === undefined) return {};
  const names = [...new Set([pair.current, pair.proposed].flatMap(({ question }) => factsDeciding(question)))];
  const facts = new Map(joined.question.facts.map((fact) => [fact.name, fact]));
  const counts = names.filter((name) => facts.get(name)?.type.kind === "number" && facts.get(name)?.mayBeNone !== true);
  const circumstances = counts.filter((name) => facts.get(name)?.circumstance === true);
  const left = counts.filter((name) => !circumstances.includes(name));
  if (left.length === 0) return {};
  const amongThese = Object.fromEntries(circumstances.map((name) => [name, fixed[name] ?? everydayElectorate]));
  for (const { values } of everydays.slice(0, 3)) {
    const others = new Map([...values].filter(([name]) => !counts.includes(name)));
    const asEveryday = (asked: Asked) => settledBy(valuesOf(asked, others, pair));
    const one = mapped(joined.one, asEveryday(pair.current));
    const other = mapped(joined.other, asEveryday(pair.proposed));
    const found = countDisagreements({ question: joined.question, one, other }, counts, amongThese);
    if (found.kind !== "counted") continue;
    return { counted: { cases: found.cases, fixed: amongThese, words: wordsFor(joined.question, left, amongThese) } };
  }
  return {};
}

function valuesOf({ constitution, question }: Asked, values: ReadonlyMap<string, EncodedValue>, pair: Pair) {
  const on = dayOf(pair, { values, others: {} });
  const given = new Map(
    [...values].filter(([name]) => name === dateAskedAbout || question.facts.some((each) => each.name === name)),
  );
  return derivedFor(question, {
    given,
    context: contextOf(constitution, { question: question.address, facts: {}, on }),
  }).values;
}

/** The condition with every test that is settled put as the constant it comes to. */
function settledBy(values: ReadonlyMap<string, EncodedValue>): (condition: Plainly) => Plainly {
  const walk = (condition: Plainly): Plainly => {
    if (condition.kind === "all" || condition.kind === "any")
      return { kind: condition.kind, of: condition.of.map(walk) };
    if (condition.kind !== "test" || condition.operator === "known") return condition;
    const truth = testTruth(condition, (name) => values.get(name) ?? null);
    return truth === undefined ? condition : { kind: "constant", holds: truth };
  };
  return (condition) => simplified(walk(condition));
}

function mapped(
  outcomes: ReadonlyMap<string, Plainly>,
  change: (condition: Plainly) => Plainly,
): ReadonlyMap<string, Plainly> {
  return new Map([...outcomes].map(([id, condition]) => [id, change(condition)]));
}

function wordsFor({ facts }: Question, names: readonly string[], fixed: Readonly<Record<string, number>>): string {
  const titleOf = (name: string) => facts.find((fact) => fact.name === name)?.title ?? name;
  const told = names.map((name) => `“${titleOf(name)}”`).join(" and ");
  const among = Object.entries(fixed).map(([name, value]) => `“${titleOf(name)}” ${value}`);
  return `told apart by ${told}${among.length === 0 ? "" : `, with ${among.join(" and ")}`}`;
}
