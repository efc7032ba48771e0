import type { ProvisionCompiler } from "../../constitution/scope.ts";
import { parseFraction } from "../../quantities/fraction-text.ts";
import { hasNumber } from "./requisitionists.ts";
import type { RequisitionThreshold } from "./shape.ts";

/** What is wrong with a number of people who may call for a meeting; `isNeeded` where there must be one. */
export function checkThreshold(
  threshold: RequisitionThreshold,
  path: string,
  report: ProvisionCompiler,
  { isNeeded }: { readonly isNeeded: boolean },
): void {
  const { atLeast, moreThan, of } = threshold;
  if (atLeast !== undefined && moreThan !== undefined) {
    report.problem(
      "two-thresholds",
      report.at(`${path}/moreThan`),
      "The requisition says both `atLeast` and `moreThan`",
      "Say one of them",
    );
  }
  if (isNeeded && !hasNumber(threshold)) {
    report.problem(
      "no-threshold",
      report.at(path),
      "The requisition does not say how many may call for the meeting",
      "Say for example `atLeast: 10%` with `of:` and a roll",
    );
  }
  if (typeof (moreThan ?? atLeast) === "string" && of === undefined) {
    report.problem(
      "share-without-base",
      report.at(path),
      `\`${moreThan ?? atLeast}\` does not say of what`,
      "Add `of:` with the id of a roll",
    );
  }
  if (typeof moreThan === "string" && isAll(moreThan)) {
    report.problem(
      "unreachable-threshold",
      report.at(`${path}/moreThan`),
      `More than \`${moreThan}\` can never be reached`,
      "Write `atLeast: 100%`, or a smaller share",
    );
  }
}

function isAll(text: string): boolean {
  const read = parseFraction(text);
  return read.ok && read.value.numerator === read.value.denominator;
}
