import { any, met, test } from "../../conditions/condition.ts";
import type { FactValues } from "../../conditions/fact.ts";
import type { Requirement } from "../../constitution/question.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { beforeEstablishment } from "./before-establishment.ts";
import { derivePeriod } from "./derivations.ts";
import type { Owed } from "./owed.ts";
import { countsFor } from "./records.ts";
import type { Meeting } from "./shape.ts";

/** A meeting on each of the days set for it in the period; the day itself is still in time. */
export function requireSetDays(data: Meeting, compiler: ProvisionCompiler): Owed {
  const on = data.on ?? "";
  derivePeriod("setDaysPeriod", periodOfSetDays(data, compiler), compiler);
  const missed = deriveMissed(
    { name: "setDaysMissed", title: "Set days gone by without a meeting that counts", before: "on" },
    data,
    compiler,
  );
  const left = deriveMissed(
    { name: "setDaysWithout", title: "Set days of the period without a meeting that counts" },
    data,
    compiler,
  );
  const place = { path: "on", at: compiler.at("on") };
  const { ways, silent } = beforeEstablishment(compiler);
  const past: Requirement = {
    ...place,
    ...silent,
    id: "on",
    title: `Held on every day set that has gone by: ${on}`,
    condition: any(test(missed, "is", 0), ...ways),
    explain: (values) => working(missed, "gone by", values),
  };
  const every: Requirement = {
    ...place,
    id: "on/all",
    title: `Held on every day set in the period: ${on}`,
    condition: test(left, "is", 0),
    explain: (values) => working(left, "in the period", values),
  };
  return { requirements: [past, every], inTime: met(past.id), done: met(every.id) };
}

/** The period stated, or the governance year, or where no years are stated the calendar year. */
function periodOfSetDays(data: Meeting, compiler: ProvisionCompiler): string {
  return data.each ?? (compiler.surroundings.years === undefined ? "each calendar year" : "each governance year");
}

interface Missed {
  readonly name: string;
  readonly title: string;
  readonly before?: string;
}

function deriveMissed({ name, title, before }: Missed, data: Meeting, compiler: ProvisionCompiler): string {
  return compiler.derive({
    name,
    title,
    type: { kind: "number", least: 0 },
    formula: {
      kind: "unmatched",
      recurrence: data.on ?? "",
      from: "setDaysPeriod.start",
      to: "setDaysPeriod.end",
      ...(before === undefined ? {} : { before }),
      records: "meetings",
      field: "date",
      where: countsFor(data),
    },
  });
}

function working(name: string, which: string, values: FactValues): string | undefined {
  const count = values.get(name) ?? null;
  if (typeof count !== "number") return undefined;
  if (count === 0) return `no day set ${which} is without a meeting that counts`;
  return count === 1
    ? `1 day set ${which} is without a meeting that counts`
    : `${count} days set ${which} are without a meeting that counts`;
}
