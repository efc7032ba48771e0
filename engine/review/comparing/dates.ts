import { dateOfDay, dayNumber } from "../../conditions/encode.ts";
import { computeDate } from "../../conditions/formulas/date.ts";
import type { DateFormula } from "../../conditions/formulas/formula.ts";
import { contextOf } from "../../decisions/context.ts";
import { parsePeriod, countsHours } from "../../quantities/period.ts";
import { printCivilDate } from "../../quantities/civil-date.ts";
import type { CountedDate, DateComparison } from "./comparison.ts";
import type { Asked, Pair } from "./replayed.ts";
import { dayOf } from "./replayed.ts";
import type { Everyday } from "./sample.ts";
import { everydayStart } from "./sample.ts";

/** The dates that the two count otherwise from the same start, side by side, and how many days that is over a year of starts. */
export function datesOf(pair: Pair, everydays: readonly Everyday[]): readonly DateComparison[] {
  const [before, after] = [datesIn(pair.current), datesIn(pair.proposed)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((name): readonly DateComparison[] => {
    const [one, other] = [before.get(name), after.get(name)];
    if (one?.formula.period === other?.formula.period && one?.formula.counted === other?.formula.counted) return [];
    if (one !== undefined && other !== undefined && one.formula.from !== other.formula.from) return [];
    const formula = (other ?? one)?.formula;
    if (formula === undefined) return [];
    const start = startOf(formula.from, everydays) ?? everydayStart;
    const facts = [...pair.proposed.question.facts, ...pair.current.question.facts];
    const startTitle = facts.find((fact) => fact.name === formula.from)?.title ?? other?.title ?? name;
    const [now, then] = [
      counted(one?.formula, pair.current, start, pair),
      counted(other?.formula, pair.proposed, start, pair),
    ];
    return [
      {
        title: other?.title ?? one?.title ?? name,
        start: printCivilDate(start),
        startTitle,
        ...(now === undefined ? {} : { current: now }),
        ...(then === undefined ? {} : { proposed: then }),
      },
    ];
  });
}

interface DateOfQuestion {
  readonly title: string;
  readonly formula: DateFormula;
}

function datesIn({ question }: Asked): ReadonlyMap<string, DateOfQuestion> {
  return new Map(
    question.derived.flatMap(({ name, title, formula }) => {
      if (formula.kind !== "date") return [];
      const period = parsePeriod(formula.period);
      return period.ok && !countsHours(period.value) ? [[name, { title, formula }] as const] : [];
    }),
  );
}

function startOf(name: string, everydays: readonly Everyday[]): Temporal.PlainDate | undefined {
  const day = everydays.map(({ values }) => values.get(name)).find((value) => typeof value === "number");
  return typeof day === "number" ? dateOfDay(day) : undefined;
}

function counted(
  formula: DateFormula | undefined,
  { constitution, question }: Asked,
  start: Temporal.PlainDate,
  pair: Pair,
): CountedDate | undefined {
  if (formula === undefined) return undefined;
  const on = dayOf(pair, { values: new Map(), others: {} });
  const context = contextOf(constitution, { question: question.address, facts: {}, on });
  const reached = (day: number): number | undefined => {
    const { value } = computeDate(formula, () => day, context);
    return typeof value === "number" ? value : undefined;
  };
  const first = dayNumber(start);
  const date = reached(first);
  if (date === undefined) return undefined;
  const lengths = Array.from({ length: 365 }, (_, index) => first + index).flatMap((day) => {
    const end = reached(day);
    return end === undefined ? [] : [Math.abs(end - day)];
  });
  return {
    date: printCivilDate(dateOfDay(date)),
    period: formula.period,
    fewestDays: Math.min(...lengths),
    mostDays: Math.max(...lengths),
  };
}
