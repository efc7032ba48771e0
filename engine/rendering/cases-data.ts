import type { Coverage, Covered } from "../cases/coverage.ts";
import { countCovered } from "../cases/coverage.ts";
import type { CaseResult } from "../cases/run-cases.ts";
import { printCivilDate } from "../quantities/civil-date.ts";
import type { Position } from "../problem.ts";

/** What became of one file of cases, with what it covers where that was asked for. */
export interface RanFile {
  readonly file: string;
  readonly results: readonly CaseResult[];
  readonly coverage: readonly Coverage[];
}

/** The result of a test as data. */
export interface CasesReport {
  readonly format: "charter.tests/1";
  readonly files: readonly RanFileData[];
  readonly summary: { readonly passed: number; readonly failed: number };
}

/** One file in a report. */
export interface RanFileData {
  readonly file: string;
  readonly cases: readonly CaseData[];
  readonly coverage?: readonly CoverageData[];
}

/** One case in a report. */
export interface CaseData {
  readonly name: string;
  readonly at: Position;
  readonly constitution: string;
  readonly question: string;
  readonly reading?: string;
  readonly on: string;
  readonly passed: boolean;
  readonly expected: string;
  readonly got: string;
  readonly differences: readonly {
    readonly at: Position;
    readonly expected: string;
    readonly got: string;
    readonly words: string;
  }[];
}

/** What the cases cover of one constitution: of each sort how many of how many, and what is left. */
export interface CoverageData {
  readonly constitution: string;
  readonly covered: Readonly<Record<CoverageSort, { readonly covered: number; readonly of: number }>>;
  readonly left: readonly LeftData[];
}

/** Something that no case shows; `side` is that of a threshold. */
export interface LeftData {
  readonly sort: CoverageSort;
  readonly address: string;
  readonly words: string;
  readonly side?: string;
  readonly at: Position;
}

/** What can be covered. */
export type CoverageSort = "provisions" | "questions" | "outcomes" | "alternatives" | "boundaries";

/** Every sort, in the order in which they are told. */
export const coverageSorts: readonly CoverageSort[] = [
  "provisions",
  "questions",
  "outcomes",
  "alternatives",
  "boundaries",
];

/** How many cases passed and how many failed. */
export function casesSummary(files: readonly RanFile[]): CasesReport["summary"] {
  const results = files.flatMap((file) => file.results);
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed };
}

/** Files of cases that ran, as data. */
export function casesReport(files: readonly RanFile[]): CasesReport {
  return { format: "charter.tests/1", files: files.map(fileData), summary: casesSummary(files) };
}

/** Of what is not covered, what stands for itself: an outcome of a question that nobody asks is not told again. */
export function leftUncovered(coverage: Coverage): readonly (Covered & { readonly sort: CoverageSort })[] {
  const provisions = uncoveredIn(coverage.provisions);
  const questions = uncoveredIn(coverage.questions).filter(
    ({ address }) => !provisions.some((each) => isWithin(address, each.address)),
  );
  const unasked = [...provisions, ...questions];
  const rest = (all: readonly Covered[]): readonly Covered[] =>
    uncoveredIn(all).filter(({ address }) => !unasked.some((each) => isWithin(address, each.address)));
  const left = {
    provisions,
    questions,
    outcomes: rest(coverage.outcomes),
    alternatives: rest(coverage.alternatives),
    boundaries: rest(coverage.boundaries),
  };
  return coverageSorts.flatMap((sort) => left[sort].map((each) => ({ ...each, sort })));
}

function uncoveredIn(all: readonly Covered[]): readonly Covered[] {
  return all.filter((each) => !each.covered);
}

function isWithin(address: string, other: string): boolean {
  return address === other || address.startsWith(`${other}/`);
}

function fileData({ file, results, coverage }: RanFile): RanFileData {
  const cases = results.map(caseData);
  return coverage.length === 0 ? { file, cases } : { file, cases, coverage: coverage.map(coverageData) };
}

function caseData({ case: each, passed, expected, got, differences }: CaseResult): CaseData {
  const { question, reading, on } = each.request;
  return {
    name: each.name,
    at: place(each.at),
    constitution: each.constitution,
    question,
    ...(reading === undefined ? {} : { reading }),
    on: printCivilDate(on),
    passed,
    expected,
    got,
    differences,
  };
}

function coverageData(coverage: Coverage): CoverageData {
  const { provisions, questions, outcomes, alternatives, boundaries } = coverage;
  return {
    constitution: coverage.constitution,
    covered: {
      provisions: countCovered(provisions),
      questions: countCovered(questions),
      outcomes: countCovered(outcomes),
      alternatives: countCovered(alternatives),
      boundaries: countCovered(boundaries),
    },
    left: leftUncovered(coverage).map(({ sort, address, words, side, at }) => ({
      sort,
      address,
      words,
      ...(side === undefined ? {} : { side }),
      at: place(at),
    })),
  };
}

function place({ file, line, column }: Position): Position {
  return { file, line, column };
}
