import type { WarningDifference } from "../cases/accepted.ts";
import type { Coverage } from "../cases/coverage.ts";
import type { Covered } from "../cases/covered.ts";
import { countCovered } from "../cases/covered.ts";
import type { CaseResult } from "../cases/run-cases.ts";
import type { StoryResult } from "../cases/stories/scene.ts";
import { printCivilDate } from "../quantities/civil-date.ts";
import type { Position } from "../problem.ts";

/** What became of one file of cases, with what it covers where that was asked for. */
export interface RanFile {
  readonly file: string;
  readonly results: readonly CaseResult[];
  readonly stories: readonly StoryResult[];
  /** Where the warnings differ from those that the file accepts; not there where it accepts none and says so of none. */
  readonly warnings?: readonly WarningDifference[];
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
  readonly stories: readonly StoryData[];
  /** There where the file says which warnings it accepts: each that is given and not accepted, or accepted and not given. */
  readonly warnings?: readonly WarningDifference[];
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

/** One story in a report; `got` is the stage its case is in at the end, how it has ended, or `refused`. */
export interface StoryData {
  readonly name: string;
  readonly at: Position;
  readonly constitution: string;
  readonly procedure: string;
  /** How many steps it has, and how many of them could be told. */
  readonly steps: number;
  readonly told: number;
  readonly passed: boolean;
  readonly got: string;
  readonly differences: CaseData["differences"];
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

/** Every sort of what can be covered, in the order in which they are told. */
export const coverageSorts = [
  ...(["provisions", "questions", "outcomes", "alternatives", "boundaries"] as const),
  ...(["stages", "ends", "actions", "refusals", "deadlines"] as const),
] as const;

/** What can be covered. */
export type CoverageSort = (typeof coverageSorts)[number];

/** How many cases and stories passed, and how many failed; a warning that is not accepted, or not given, is a failure too. */
export function casesSummary(files: readonly RanFile[]): CasesReport["summary"] {
  const results = files.flatMap((file) => [...file.results, ...file.stories]);
  const passed = results.filter((result) => result.passed).length;
  const warnings = files.flatMap((file) => file.warnings ?? []);
  return { passed, failed: results.length - passed + warnings.length };
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
  const leftOf = (sort: CoverageSort): readonly Covered[] => {
    if (sort === "provisions") return provisions;
    return sort === "questions" ? questions : rest(coverage[sort]);
  };
  return coverageSorts.flatMap((sort) => leftOf(sort).map((each) => ({ ...each, sort })));
}

function uncoveredIn(all: readonly Covered[]): readonly Covered[] {
  return all.filter((each) => !each.covered);
}

function isWithin(address: string, other: string): boolean {
  return address === other || address.startsWith(`${other}/`);
}

function fileData({ file, results, stories, warnings, coverage }: RanFile): RanFileData {
  return {
    file,
    cases: results.map(caseData),
    stories: stories.map(storyData),
    ...(warnings === undefined ? {} : { warnings: warnings.map((each) => ({ ...each, at: place(each.at) })) }),
    ...(coverage.length === 0 ? {} : { coverage: coverage.map(coverageData) }),
  };
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

function storyData({ story, scenes, passed, got, differences }: StoryResult): StoryData {
  const { name, at, constitution, begins, steps } = story;
  return {
    name,
    at: place(at),
    constitution,
    procedure: begins.procedure,
    steps: steps.length,
    told: scenes.length - 1,
    passed,
    got,
    differences,
  };
}

function coverageData(coverage: Coverage): CoverageData {
  const counted = (sort: CoverageSort) => countCovered(coverage[sort]);
  return {
    constitution: coverage.constitution,
    covered: {
      provisions: counted("provisions"),
      questions: counted("questions"),
      outcomes: counted("outcomes"),
      alternatives: counted("alternatives"),
      boundaries: counted("boundaries"),
      stages: counted("stages"),
      ends: counted("ends"),
      actions: counted("actions"),
      refusals: counted("refusals"),
      deadlines: counted("deadlines"),
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
