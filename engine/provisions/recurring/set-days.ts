import { any, met, test } from "../../conditions/condition.ts";
import type { FactValues } from "../../conditions/fact.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { capitalised } from "../fact-words.ts";
import { beforeEstablishment } from "./before-establishment.ts";
import { derivePeriod } from "./derivations.ts";
import type { Owed } from "./owed.ts";
import type { Frequency, Recurring, RecurringWords } from "./recurring.ts";

/** One on each of the days set for it in the period; the day itself is still in time. */
export function requireSetDays(recurring: Recurring, compiler: ProvisionCompiler): Owed {
  const { frequency, words } = recurring;
  const on = frequency.on ?? "";
  derivePeriod("setDaysPeriod", periodOfSetDays(frequency, compiler), compiler);
  const missed = deriveMissed(
    { name: "setDaysMissed", title: `Set days gone by without a ${words.one} that counts`, before: "on" },
    recurring,
    compiler,
  );
  const left = deriveMissed(
    { name: "setDaysWithout", title: `Set days of the period without a ${words.one} that counts` },
    recurring,
    compiler,
  );
  const place = { path: "on", at: compiler.at("on") };
  const { ways, silent } = beforeEstablishment(compiler);
  const past: Requirement = {
    ...place,
    ...silent,
    id: "on",
    title: `${capitalised(words.done)} on every day set that has gone by: ${on}`,
    condition: any(test(missed, "is", 0), ...ways),
    explain: (values) => working(missed, "gone by", words, values),
  };
  const every: Requirement = {
    ...place,
    id: "on/all",
    title: `${capitalised(words.done)} on every day set in the period: ${on}`,
    condition: test(left, "is", 0),
    explain: (values) => working(left, "in the period", words, values),
  };
  return { requirements: [past, every], inTime: met(past.id), done: met(every.id) };
}

/** The period stated, or the governance year, or where no years are stated the calendar year. */
function periodOfSetDays({ each }: Frequency, compiler: ProvisionCompiler): string {
  return each ?? (compiler.surroundings.years === undefined ? "each calendar year" : "each governance year");
}

interface Missed {
  readonly name: string;
  readonly title: string;
  readonly before?: string;
}

function deriveMissed(
  { name, title, before }: Missed,
  { frequency, records, counts }: Recurring,
  compiler: ProvisionCompiler,
): string {
  return compiler.derive({
    name,
    title,
    type: { kind: "number", least: 0 },
    formula: {
      kind: "unmatched",
      recurrence: frequency.on ?? "",
      from: "setDaysPeriod.start",
      to: "setDaysPeriod.end",
      ...(before === undefined ? {} : { before }),
      records,
      field: "date",
      where: counts,
    },
  });
}

function working(name: string, which: string, { one }: RecurringWords, values: FactValues): string | undefined {
  const count = values.get(name) ?? null;
  if (typeof count !== "number") return undefined;
  if (count === 0) return `no day set ${which} is without a ${one} that counts`;
  return count === 1
    ? `1 day set ${which} is without a ${one} that counts`
    : `${count} days set ${which} are without a ${one} that counts`;
}
