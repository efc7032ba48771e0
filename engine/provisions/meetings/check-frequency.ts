import type { ProvisionCompiler } from "../../constitution/scope.ts";
import type { EachPart, Recurrence, Rolling } from "../../quantities/recurrence.ts";
import { parseRecurrence } from "../../quantities/recurrence-text.ts";
import { checkCountedFrom } from "./check-period.ts";
import type { Meeting } from "./shape.ts";

/** What is wrong with how often a meeting is to be held. */
export function checkFrequency(data: Meeting, report: ProvisionCompiler): void {
  checkNumber(data, report);
  if (data.each !== undefined) checkEach(data, data.each, report);
  if (data.on !== undefined) checkSetDays(data.on, report);
  if (data.largestGap !== undefined) checkCountedFrom("largestGap", data.largestGap, report);
  checkFirstPeriod(data, report);
}

function checkNumber({ atLeast, exactly, each, on }: Meeting, report: ProvisionCompiler): void {
  const key = atLeast === undefined ? "exactly" : "atLeast";
  const number = atLeast ?? exactly;
  if (atLeast !== undefined && exactly !== undefined) {
    report.problem(
      "entries-clash",
      report.at("exactly"),
      "The meeting says both `atLeast` and `exactly`",
      "Say one of them; where the other is inherited, take it away with `null`",
    );
  }
  if (number !== undefined && each === undefined) {
    report.problem(
      "missing-key",
      report.at(key),
      `The meeting says \`${number}\`, but not in what time`,
      "Add `each:`, such as `each: governance year`",
    );
  }
  if (number === undefined && each !== undefined && on === undefined) {
    report.problem(
      "missing-key",
      report.at("each"),
      `The meeting says in what time, \`${each}\`, but not how many`,
      "Add `atLeast:` or `exactly:` with a number",
    );
  }
}

function checkEach({ atLeast, exactly }: Meeting, each: string, report: ProvisionCompiler): void {
  const recurrence = readRecurrence(each);
  if (recurrence === undefined) return;
  if (recurrence.kind !== "each part" && recurrence.kind !== "rolling") {
    report.problem(
      "unsuitable-recurrence",
      report.at("each"),
      `\`${each}\` is a day, not a stretch of time`,
      "Write for example `governance year`, `quarter` or `rolling 12 months`; days go under `on`",
    );
    return;
  }
  checkYears("each", each, recurrence, report);
  const number = atLeast ?? exactly ?? 0;
  if (number > recurrence.months * 31) {
    report.problem(
      "out-of-range",
      report.at(atLeast === undefined ? "exactly" : "atLeast"),
      `\`${number}\` meetings are more than one a day`,
      "Write a smaller number, or a longer time",
    );
  }
}

function checkSetDays(on: string, report: ProvisionCompiler): void {
  const recurrence = readRecurrence(on);
  if (recurrence === undefined || recurrence.kind === "once a year") return;
  if (recurrence.kind !== "some weekdays") {
    report.problem(
      "unsuitable-recurrence",
      report.at("on"),
      `\`${on}\` does not say on which days`,
      "Write for example `2nd Thursday of each month`; a number in a stretch of time is `atLeast` with `each`",
    );
    return;
  }
  if (recurrence.of.kind === "each part") checkYears("on", on, recurrence.of, report);
}

function checkYears(path: string, text: string, recurrence: EachPart | Rolling, report: ProvisionCompiler): void {
  const needsYears = recurrence.kind === "each part" && recurrence.year !== "calendar";
  if (!needsYears || report.surroundings.years !== undefined) return;
  report.problem(
    "no-years",
    report.at(path),
    `\`${text}\` cannot be counted, because it is not said when the ${recurrence.year} year begins`,
    "Say it at the head of the file: `year: { governance: 1 April, financial: 1 April }`",
  );
}

function checkFirstPeriod({ firstPeriod, atLeast, exactly }: Meeting, report: ProvisionCompiler): void {
  if (firstPeriod === undefined) return;
  if ((atLeast ?? exactly) === undefined) {
    report.problem(
      "missing-key",
      report.at("firstPeriod"),
      "The meeting speaks of the first period, but does not say how many meetings a period has",
      "Add `atLeast` and `each`, or leave `firstPeriod` out",
    );
  }
  if (report.surroundings.established === undefined) {
    report.problem(
      "missing-key",
      report.at("firstPeriod"),
      "The meeting speaks of the first period, but not since when there is a body",
      "Add `established:` with a date to the `body` at the head of the file",
    );
  }
}

function readRecurrence(text: string): Recurrence | undefined {
  const read = parseRecurrence(text);
  return read.ok ? read.value : undefined;
}
