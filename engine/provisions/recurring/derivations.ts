import type { Condition } from "../../conditions/condition.ts";
import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { printCivilDate } from "../../quantities/civil-date.ts";
import { owedSince } from "./owed-since.ts";

/** The periods that something recurring is looked at in: the one asked about, the one before it, and that of the days set for them. */
export type Period = "period" | "periodBefore" | "setDaysPeriod";

/** Adds the first and last day of a period as `<period>.start` and `<period>.end`, and as `wholeStart` its first had there been a body. */
export function derivePeriod(period: Period, each: string, compiler: ProvisionCompiler): void {
  const beginning = owedSince(compiler);
  const ended = period === "periodBefore" ? { ended: true } : {};
  const since = beginning === undefined ? {} : { established: printCivilDate(beginning) };
  const words = period === "periodBefore" ? "the period before" : "the period";
  const titles = {
    start: `First day of ${words}`,
    end: `Last day of ${words}`,
    wholeStart: `First day of ${words}, had there been a body by then`,
  };
  for (const edge of ["start", "end", "wholeStart"] as const) {
    compiler.derive({
      name: `${period}.${edge}`,
      title: titles[edge],
      type: { kind: "date" },
      formula: { kind: "period", each, on: ["forPeriodEnding", "on"], edge, ...ended, ...since },
    });
  }
}

/** Adds how many of the records satisfy a condition, and gives the name back. */
export function deriveCount(counted: Counted, where: Condition, compiler: ProvisionCompiler): string {
  const { name, title, records } = counted;
  return compiler.derive({
    name,
    title,
    type: { kind: "number", least: 0 },
    formula: { kind: "count", records, where },
  });
}

/** A number of records: its name, its title, and the fact that records them. */
export interface Counted {
  readonly name: string;
  readonly title: string;
  readonly records: string;
}
