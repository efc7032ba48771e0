import type { WarningDifference } from "../cases/accepted.ts";
import type { Coverage } from "../cases/coverage.ts";
import type { Covered } from "../cases/covered.ts";
import { countCovered } from "../cases/covered.ts";
import type { CaseResult } from "../cases/run-cases.ts";
import type { StoryResult } from "../cases/stories/scene.ts";
import type { Position } from "../problem.ts";
import type { Block, Item } from "./block.ts";
import { heading, list, name, paragraph, quiet, runs, strong } from "./block.ts";
import type { CoverageSort, RanFile } from "./cases-data.ts";
import { casesSummary, coverageSorts, leftUncovered } from "./cases-data.ts";
import { counted } from "./sentences.ts";
import type { Paint } from "./text.ts";
import { textOfBlocks } from "./text.ts";

/** Files of cases that ran, for a person: each case with its mark, every difference in words, what is covered, the totals. */
export function casesText(files: readonly RanFile[], paint: Paint = (words) => words): string {
  const blocks = files.flatMap(({ file, results, stories, warnings = [], coverage }) => [
    heading(3, `${file}: ${whatItHolds(results.length, stories.length)}`),
    ...(results.length === 0 ? [] : [list(results.map(caseItem))]),
    ...(stories.length === 0 ? [] : [list(stories.map(storyItem))]),
    ...(warnings.length === 0 ? [] : [list(warnings.map(warningItem))]),
    ...coverage.flatMap(coverageBlocks),
  ]);
  return textOfBlocks([...blocks, paragraph(summaryWords(files))], paint);
}

function summaryWords(files: readonly RanFile[]): string {
  const { passed, failed } = casesSummary(files);
  return `${passed} passed, ${failed} failed`;
}

function caseItem({ case: each, passed, differences }: CaseResult): Item {
  if (passed) return { mark: { sign: "✓", tone: "good" }, words: runs(each.name) };
  const asked = paragraph(quiet("It asks "), name(each.request.question), quiet(` of ${each.constitution}.`));
  return {
    mark: { sign: "✗", tone: "bad" },
    words: runs(strong(each.name, "bad"), quiet(`  ${placeWords(each.at)}`)),
    below: [
      asked,
      ...differences.map(({ words, at }) =>
        paragraph(words, quiet(at.line === each.at.line ? "" : ` (line ${at.line})`)),
      ),
    ],
  };
}

/** A file without stories says nothing of them. */
function whatItHolds(cases: number, stories: number): string {
  if (stories === 0) return counted(cases, "case");
  const told = counted(stories, "story", "stories");
  return cases === 0 ? told : `${counted(cases, "case")}, ${told}`;
}

function storyItem({ story, passed, differences }: StoryResult): Item {
  if (passed) return { mark: { sign: "✓", tone: "good" }, words: runs(story.name) };
  const { procedure } = story.begins;
  return {
    mark: { sign: "✗", tone: "bad" },
    words: runs(strong(story.name, "bad"), quiet(`  ${placeWords(story.at)}`)),
    below: [
      paragraph(quiet("It tells a case of "), name(procedure), quiet(` of ${story.constitution}.`)),
      ...differences.map(({ words, at }) => paragraph(words, quiet(` (line ${at.line})`))),
    ],
  };
}

function warningItem({ constitution, at, words, message, help }: WarningDifference): Item {
  return {
    mark: { sign: "✗", tone: "bad" },
    words: runs(strong(words, "bad"), quiet(`  ${placeWords(at)}`)),
    below: [
      paragraph(quiet(`It is about ${constitution}.`)),
      ...(message === undefined ? [] : [paragraph(message)]),
      paragraph(help),
    ],
  };
}

const nouns: Readonly<Record<CoverageSort, readonly [words: string, left: string]>> = {
  provisions: ["provisions have a case", "Provisions without a case"],
  questions: ["questions have a case", "Questions without a case"],
  outcomes: ["outcomes have a case", "Outcomes without a case"],
  alternatives: ["rival readings and variations have a case", "Rival readings and variations without a case"],
  boundaries: [
    "sides of thresholds (just below, exactly at, just above) have a case",
    "Sides of thresholds without a case",
  ],
  stages: ["stages are entered by a story", "Stages that no story enters"],
  ends: ["ends are reached by a story", "Ends that no story reaches"],
  actions: ["actions, each with its outcomes, are done in a story", "Actions that no story does"],
  refusals: ["requirements of actions are missed in a story", "Requirements for which no story is refused"],
  deadlines: [
    "sides of deadlines (kept, kept on the last day, missed) have a story",
    "Sides of deadlines without a story",
  ],
};

function coverageBlocks(coverage: Coverage): readonly Block[] {
  const totals = coverageSorts
    .filter((sort) => coverage[sort].length > 0)
    .map((sort) => {
      const { covered, of } = countCovered(coverage[sort]);
      return `${covered} of ${of} ${nouns[sort][0]}`;
    });
  const left = leftUncovered(coverage);
  const groups = coverageSorts.flatMap((sort): readonly Block[] => {
    const items = left.filter((each) => each.sort === sort);
    return items.length === 0 ? [] : [heading(3, `${nouns[sort][1]}:`), list(leftItems(items))];
  });
  return [heading(3, `What the cases show of ${coverage.constitution}`), list(totals), ...groups];
}

/** What is left, the sides of one threshold in one line. */
function leftItems(left: readonly Covered[]): readonly Item[] {
  const lines = new Map<string, Covered & { readonly sides: readonly string[] }>();
  for (const each of left) {
    const key = JSON.stringify([each.address, each.words, each.at.line]);
    lines.set(key, {
      ...each,
      sides: [...(lines.get(key)?.sides ?? []), ...(each.side === undefined ? [] : [each.side])],
    });
  }
  return [...lines.values()].map(({ address, words, sides, at }) => ({
    words: runs(
      name(address),
      ` ${words}`,
      ...(sides.length === 0 ? [] : [` (${sides.join(", ")})`]),
      quiet(`  ${placeWords(at)}`),
    ),
  }));
}

function placeWords({ file, line }: Position): string {
  return `${file}:${line}`;
}
