import { decide } from "../decisions/decide.ts";
import type { Answer } from "../decisions/decision.ts";
import type { Case, CaseFile, Difference } from "./case.ts";
import type { ConstitutionByReference } from "./case.ts";
import { differencesOf, outcomeOf } from "./compare.ts";

/** What became of one case: it passes if nothing differs from what it expects. */
export interface CaseResult {
  readonly case: Case;
  readonly answer: Answer;
  readonly passed: boolean;
  /** In a word: an outcome, or `refused`. */
  readonly expected: string;
  readonly got: string;
  readonly differences: readonly Difference[];
}

/** Told after each case how many of how many are done. */
export type CasesProgress = (done: number, of: number) => void | Promise<void>;

/** Puts every case to its constitution. The cases must have been checked (`checkCases`). */
export async function runCases(
  file: Pick<CaseFile, "file" | "cases">,
  constitutionOf: ConstitutionByReference,
  progress: CasesProgress = () => undefined,
): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = [];
  for (const each of file.cases) {
    const constitution = constitutionOf(each.constitution);
    if (constitution === undefined) throw new Error(`the case ${each.name} was not checked`);
    results.push(resultOf(each, await decide(constitution, each.request)));
    await progress(results.length, file.cases.length);
  }
  return results;
}

function resultOf(each: Case, answer: Answer): CaseResult {
  const differences = differencesOf(each, answer);
  const expected = each.expect.kind === "refused" ? "refused" : each.expect.outcome;
  return { case: each, answer, passed: differences.length === 0, expected, got: outcomeOf(answer), differences };
}
