import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { countsClearDays, countsHours, parsePeriod } from "../../quantities/period.ts";

/** Clear days and hours have no meaning counted from a day to another. */
export function checkCountedFrom(path: string, text: string, report: ProvisionCompiler): void {
  const period = parsePeriod(text);
  if (!period.ok || !(countsClearDays(period.value) || countsHours(period.value))) return;
  report.problem(
    "unsuitable-period",
    report.at(path),
    `\`${text}\` cannot be counted from one day to another`,
    "Write days, working days, weeks, months or years",
  );
}
