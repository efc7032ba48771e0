import { dayNumber } from "../../conditions/encode.ts";
import type { EncodedValue, Fact } from "../../conditions/fact.ts";
import { dateAskedAboutFact } from "../../constitution/scope.ts";
import { recordsOf } from "../../conditions/formulas/count.ts";
import { testsOf } from "../../conditions/condition.ts";
import { runnable } from "../../decisions/runnable.ts";
import { parsePeriod } from "../../quantities/period.ts";
import { everydayStart } from "./sample.ts";
import { turningFacts } from "./turning.ts";
import { mayDiffer } from "./glance.ts";
import type { CaseOfBoth, Pair, Replayed } from "./replayed.ts";
import { replayed } from "./replayed.ts";
import type { Ground } from "./witnesses.ts";

/** So many cases are looked at, quickly, and so many of those that seem to differ are decided. */
const budget = { looked: 1_000, decided: 6 };

/**
 * Looks for a case that differs by trying: everyday cases as they are, then with one fact moved, then with two. For what cannot
 * be reckoned with: records, dates of periods. Finding none proves nothing.
 */
export async function explored(ground: Ground, accepts: (found: Replayed) => boolean): Promise<Replayed | undefined> {
  const { pair } = ground;
  let looked = 0;
  let decided = 0;
  const free = turningFacts(ground.arena);
  for (const given of casesNear(ground, free)) {
    looked += 1;
    if (looked > budget.looked || decided > budget.decided) return undefined;
    if (!mayDiffer(pair, given)) continue;
    decided += 1;
    const found = await replayed(pair, given);
    if (found !== undefined && accepts(found)) return found;
  }
  return undefined;
}

/** Cases near the everyday ones: these as they are, with one of some facts moved, with two. */
export function* casesNear(
  { pair, everydays }: Pick<Ground, "pair" | "everydays">,
  free: ReadonlySet<string>,
): Generator<CaseOfBoth, void> {
  const starts = everydays.filter(({ values }) => values.size > 0).slice(0, 12);
  for (const { values, others } of starts) yield { values, others };
  const facts = factsOf(pair).filter(({ name }) => free.has(name));
  for (const { values, others } of starts) {
    for (const fact of facts)
      for (const value of valuesNear(fact, values.get(fact.name) ?? null, pair))
        yield { values: new Map(values).set(fact.name, value), others };
  }
  for (const { values, others } of starts.slice(0, 3)) {
    for (const [index, one] of facts.entries())
      for (const other of facts.slice(index + 1))
        for (const value of valuesNear(one, values.get(one.name) ?? null, pair).slice(0, 8))
          for (const second of valuesNear(other, values.get(other.name) ?? null, pair).slice(0, 8))
            yield { values: new Map(values).set(one.name, value).set(other.name, second), others };
  }
}

function factsOf({ current, proposed }: Pair): readonly Fact[] {
  const facts = [...current.question.facts, ...proposed.question.facts, dateAskedAboutFact];
  return [...new Map(facts.map((fact) => [fact.name, fact])).values()];
}

/** Values worth trying for a fact: about what it is, about what it is held against, and the periods away that are counted. */
function valuesNear(fact: Fact, now: EncodedValue, pair: Pair): readonly EncodedValue[] {
  const none: readonly EncodedValue[] = fact.mayBeNone === true ? ["none"] : [];
  switch (fact.type.kind) {
    case "yes-no":
      return [true, false, ...none].filter((each) => each !== now);
    case "word":
      return [...fact.type.words, ...none].filter((each) => each !== now);
    case "date":
      return [...datesNear(now, pair), ...none];
    case "number":
    case "money":
      return [...numbersNear(fact.name, now, pair), ...none];
    case "records":
      return recordsNear(now, fact.type.fields, pair);
    case "moment":
    case "words":
    case "history":
      return [];
  }
}

function datesNear(now: EncodedValue, pair: Pair): readonly number[] {
  const start = typeof now === "number" ? now : dayNumber(everydayStart);
  // Weekends and bank holidays make working days come out at a few more.
  const days = daysCounted(pair).flatMap((each) => [-1, 0, 1, 2, 4, 6].map((more) => each + more));
  return [...new Set([1, ...days])].flatMap((each) => [start - each, start + each]);
}

/** The lengths of the periods that either counts, in days, working days as they usually come out. */
function daysCounted({ current, proposed }: Pair): readonly number[] {
  const texts = [current, proposed].flatMap(({ question }) =>
    question.derived.flatMap(({ formula }) => ("period" in formula ? [formula.period] : [])),
  );
  return [...new Set(texts)].flatMap((text) => {
    const period = parsePeriod(text);
    if (!period.ok) return [];
    const { count, unit } = period.value;
    const days = { weeks: 7, months: 30.5, years: 365.25, "working days": 1.4, "clear working days": 1.4 };
    return [Math.round(count * (unit in days ? (Object.entries(days).find(([name]) => name === unit)?.[1] ?? 1) : 1))];
  });
}

function numbersNear(name: string, now: EncodedValue, { current, proposed }: Pair): readonly number[] {
  const tests = [current, proposed].flatMap(({ question }) =>
    [...runnable(question).outcomes.values()].flatMap(testsOf),
  );
  const against = tests.flatMap(({ fact, right }) =>
    fact === name && right.kind === "value" && typeof right.value === "number" ? [right.value] : [],
  );
  const about = [...against, ...(typeof now === "number" ? [now, now * 2, Math.floor(now / 2)] : [0, 10])];
  return [...new Set(about.flatMap((each) => [each - 1, each, each + 1]))].filter((each) => each >= 0 && each !== now);
}

function recordsNear(now: EncodedValue, fields: readonly Fact[], pair: Pair): readonly EncodedValue[] {
  const records = recordsOf(now) ?? [];
  const moved = records.flatMap((record, index) =>
    fields.flatMap((field) =>
      valuesNear(field, record[field.name] ?? null, pair)
        .slice(0, 10)
        .map((value) => records.with(index, { ...record, [field.name]: value })),
    ),
  );
  const last = records.at(-1);
  const more =
    last === undefined
      ? []
      : [
          [...records, last],
          [...records, last, last],
        ];
  return [records.slice(0, -1), ...more, [], ...moved.slice(0, 60)];
}
