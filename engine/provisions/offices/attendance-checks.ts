import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { parseFraction } from "../../quantities/fraction-text.ts";
import { compareFractions, fractionOf } from "../../quantities/fraction.ts";
import type { Attendance } from "./attendance-shape.ts";

/** What is wrong with the limits on missed meetings. */
export function checkAttendance(attendance: Attendance | undefined, report: ProvisionCompiler): void {
  if (attendance === undefined) return;
  const { missed, consequence, by } = attendance;
  for (const key of ["number", "share"] as const) checkTime(missed[key], `attendance/missed/${key}`, report);
  if (missed.share !== undefined) checkShare(missed.share, report);
  if (consequence === "automatic" && by !== undefined) {
    report.problem(
      "setting-without-effect",
      report.at("attendance/by"),
      "`by` says nothing where the office is lost at once",
      "Take it out, or write `consequence: power`.",
    );
  }
}

function checkTime(
  limit: { readonly within?: string; readonly each?: string } | undefined,
  path: string,
  report: ProvisionCompiler,
): void {
  if (limit === undefined) return;
  if (limit.within !== undefined && limit.each !== undefined) {
    report.problem(
      "entries-clash",
      report.at(`${path}/each`),
      "`within` and `each` both say in what time meetings are counted",
      "Take out one of the two.",
    );
  }
  if (limit.each !== undefined && limit.each !== "calendar year" && report.surroundings.years === undefined) {
    report.problem(
      "no-years",
      report.at(`${path}/each`),
      `A \`${limit.each}\` is named, but not when it begins`,
      "Add `year: { governance: 1 April, financial: 1 April }` at the head of the file.",
    );
  }
}

function checkShare(
  { atLeast, moreThan }: NonNullable<Attendance["missed"]["share"]>,
  report: ProvisionCompiler,
): void {
  const path = "attendance/missed/share";
  if (atLeast === undefined && moreThan === undefined) {
    report.problem(
      "no-threshold",
      report.at(path),
      "The share of missed meetings is not said",
      "Say for example `moreThan: 1/2`.",
    );
  }
  if (atLeast !== undefined && moreThan !== undefined) {
    report.problem(
      "two-thresholds",
      report.at(`${path}/moreThan`),
      "The share says both `atLeast` and `moreThan`",
      "Say one of them.",
    );
  }
  const fraction = parseFraction(moreThan ?? atLeast ?? "1/2");
  const sign = fraction.ok ? compareFractions(fraction.value, fractionOf(1n)) : -1;
  if (sign > 0 || (sign === 0 && moreThan !== undefined)) {
    report.problem(
      "unreachable-threshold",
      report.at(path),
      "Nobody can miss more meetings than there are",
      "Write `atLeast: 100%`, or a smaller share.",
    );
  }
}
