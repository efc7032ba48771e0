import type { ProvisionCompiler } from "../../constitution/scope.ts";
import type { EachPart, Recurrence, Rolling } from "../../quantities/recurrence.ts";
import { parseRecurrence } from "../../quantities/recurrence-text.ts";
import { checkCountedFrom } from "./check-period.ts";
import type { Frequency, RecurringWords } from "./recurring.ts";

/** What is wrong with how often something recurring is owed. */
export function checkFrequency(data: Frequency, words: RecurringWords, report: ProvisionCompiler): void {
  checkNumber(data, words, report);
  if (data.each !== undefined) checkEach(data, words, report);
  if (data.on !== undefined) checkSetDays(data.on, report);
  if (data.largestGap !== undefined) checkCountedFrom("largestGap", data.largestGap, report);
  checkFirstPeriod(data, words, report);
}

function checkNumber(
  { atLeast, exactly, each, on }: Frequency,
  { one }: RecurringWords,
  report: ProvisionCompiler,
): void {
  const key = atLeast === undefined ? "exactly" : "atLeast";
  const number = atLeast ?? exactly;
  if (atLeast !== undefined && exactly !== undefined) {
    report.problem(
      "entries-clash",
      report.at("exactly"),
      `The ${one} says both \`atLeast\` and \`exactly\``,
      "Say one of them; where the other is inherited, take it away with `null`",
    );
  }
  if (number !== undefined && each === undefined) {
    report.problem(
      "missing-key",
      report.at(key),
      `The ${one} says \`${number}\`, but not in what time`,
      "Add `each:`, such as `each: governance year`",
    );
  }
  if (number === undefined && each !== undefined && on === undefined) {
    report.problem(
      "missing-key",
      report.at("each"),
      `The ${one} says in what time, \`${each}\`, but not how many`,
      "Add `atLeast:` or `exactly:` with a number",
    );
  }
}

function checkEach(
  { atLeast, exactly, each = "" }: Frequency,
  { many }: RecurringWords,
  report: ProvisionCompiler,
): void {
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
      `\`${number}\` ${many} are more than one a day`,
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

function checkFirstPeriod(
  { firstPeriod, atLeast, exactly }: Frequency,
  { one, many }: RecurringWords,
  report: ProvisionCompiler,
): void {
  if (firstPeriod === undefined) return;
  if ((atLeast ?? exactly) === undefined) {
    report.problem(
      "missing-key",
      report.at("firstPeriod"),
      `The ${one} speaks of the first period, but does not say how many ${many} a period has`,
      "Add `atLeast` and `each`, or leave `firstPeriod` out",
    );
  }
  if (report.surroundings.established === undefined) {
    report.problem(
      "missing-key",
      report.at("firstPeriod"),
      `The ${one} speaks of the first period, but not since when there is a body`,
      "Add `established:` with a date to the `body` at the head of the file",
    );
  }
}

function readRecurrence(text: string): Recurrence | undefined {
  const read = parseRecurrence(text);
  return read.ok ? read.value : undefined;
}
