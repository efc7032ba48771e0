import type { CountSheet } from "./count-sheet.ts";
import { inARow, number } from "./words.ts";

/** A count sheet in plain English, one line each: the papers, every stage, and the result or what stopped it. */
export function wordsForSheet(sheet: CountSheet): readonly string[] {
  const { papers, stages, rules, followed } = sheet;
  const seats = number(rules.seats, "seat");
  const spoilt = papers.spoilt.map(({ reason, papers }) => `${papers} ${reason}`);
  const spoiltPapers = papers.received - papers.valid;
  const why = spoilt.length === 0 ? "" : ` (${spoilt.join("; ")})`;
  return [
    `${seats}, counted by ${rules.method}${followed === undefined ? "" : ` (${followed})`}`,
    `${number(papers.received, "paper")} received: ${papers.valid} valid, ${spoiltPapers} spoilt${why}`,
    ...(papers.underVoted === undefined
      ? []
      : [`${number(papers.underVoted, "valid paper")} gave fewer votes than allowed`]),
    ...stages.flatMap(({ number: stage, words }) => words.map((each) => `Stage ${stage}. ${each}`)),
    ...resultOf(sheet),
  ].map((line) => `${line}.`);
}

function resultOf({ outcome, tie, elected, candidates, vacant, unusedRulings }: CountSheet): readonly string[] {
  const names = elected.flatMap((id) => candidates.find((candidate) => candidate.id === id)?.name ?? []);
  return [
    ...(outcome === "tied" ? [`The count stops at a tie. ${tie?.words ?? ""}`] : []),
    names.length === 0 ? "Nobody is elected" : `Elected${outcome === "tied" ? " so far" : ""}: ${inARow(names)}`,
    ...(outcome === "complete" && vacant > 0 ? [`${number(vacant, "seat")} not filled`] : []),
    ...(unusedRulings.length === 0
      ? []
      : [`${number(unusedRulings.length, "recorded ruling")} settled no tie of this count; check why`]),
  ];
}
